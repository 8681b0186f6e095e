// Puts two to six rows of the data side by side; the choice stands after # in the address and never reaches a server
{
  const part = document.querySelector("[data-tk-compare]");
  const [form, input, list, status, chosenList, actions] = part.querySelectorAll(
    "form, input, datalist, [role=status], ul, .tk-compare-actions",
  );
  const region = part.querySelector("[role=region]");
  const [head, body] = part.querySelectorAll("thead tr, tbody");
  const first = head.firstElementChild;
  const { tkBase, tkNames } = part.dataset;
  const most = Number(status.dataset.most);
  const make = (tag, values = {}) => Object.assign(document.createElement(tag), values);
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const label = ({ name, place }) => (place ? `${name}, ${place}` : name);
  let data, chosen = [];

  const tell = (key, values = {}) => {
    status.textContent = status.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };

  const header = (row) => {
    const cell = make("th", { scope: "col", lang: tkNames });
    cell.setAttribute("role", "columnheader");
    cell.append(make("a", { href: (self.tkPage ?? String)(tkBase + row.address), textContent: row.name }), " ", make("small", { textContent: row.place }));
    return cell;
  };

  // On a phone each question is a card: the name of the district stands in each of its cells
  const cell = (row, parts) => {
    const found = make("td");
    found.setAttribute("role", "cell");
    const name = make("span", { className: "tk-side-name", lang: tkNames, textContent: row.name });
    name.ariaHidden = "true";
    found.append(name, " ", ...parts);
    return found;
  };

  const square = ([css, symbol, word, said]) => {
    const mark = make("span", { className: `tk-cell ${css}` });
    const sign = make("span", { className: "tk-symbol", textContent: symbol });
    sign.ariaHidden = "true";
    mark.append(sign, " ", make("span", { className: "tk-word", textContent: word }));
    return said ? [mark, " ", make("span", { className: "tk-side-finding", textContent: said })] : [mark];
  };

  const line = (question, cells) => {
    const row = make("tr");
    const name = make("th", { scope: "row", textContent: question });
    row.setAttribute("role", "row");
    name.setAttribute("role", "rowheader");
    row.append(name, ...cells);
    return row;
  };

  const show = () => {
    region.hidden = actions.hidden = chosen.length < 2;
    head.replaceChildren(first, ...chosen.map(header));
    body.replaceChildren(
      ...data.facts.map((fact, at) => line(fact, chosen.map((row) => cell(row, [row.facts[at]])))),
      ...data.questions.map((question, at) => line(question, chosen.map((row) => cell(row, square(row.cells[at] ?? data.blank))))),
    );
    chosenList.replaceChildren(
      ...chosen.map((row) => {
        const item = make("li");
        const button = make("button", { type: "button", className: "tk-compare-remove", textContent: "×" });
        button.ariaLabel = chosenList.dataset.remove.replace("{name}", row.name);
        button.onclick = () => remove(row);
        item.append(make("span", { textContent: label(row), lang: tkNames }), " ", button);
        return item;
      }),
    );
  };

  const keep = () => {
    const ids = chosen.map(({ id }) => id).join();
    history.replaceState(null, "", ids ? `#with=${ids}` : location.pathname + location.search);
    show();
  };

  const remove = (row) => {
    chosen = chosen.filter((each) => each !== row);
    keep();
    tell("removed", { name: row.name, count: chosen.length });
    input.focus();
  };

  const find = (typed) => {
    const exact = data.rows.filter((row) => plain(label(row)) === typed || row.id.toLowerCase() === typed);
    const named = data.rows.filter((row) => plain(row.name) === typed);
    const near = data.rows.filter((row) => typed.split(/\s+/).every((word) => plain(label(row)).includes(word)));
    return [exact, named, near].find((rows) => rows.length) ?? [];
  };

  form.onsubmit = (event) => {
    event.preventDefault();
    const typed = plain(input.value.trim());
    const [row, ...others] = typed ? find(typed) : [];
    input.focus();
    if (!row) return tell("unknown");
    if (others.length) return tell("several", { count: others.length + 1 });
    if (chosen.includes(row)) return tell("twice", { name: row.name });
    if (chosen.length === most) return tell("full");
    chosen.push(row);
    input.value = "";
    keep();
    tell(chosen.length < 2 ? "oneMore" : "added", { name: row.name, count: chosen.length });
  };

  const [copy, paper] = actions.children;
  copy.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      tell("copied");
    } catch {
      status.textContent = location.href;
    }
  };
  paper.onclick = () => print();

  const read = () => {
    const ids = (/^#with=(.*)$/.exec(location.hash)?.[1] ?? "").split(",");
    const rows = ids.map((id) => data.rows.find((row) => row.id.toLowerCase() === id.toLowerCase()));
    chosen = [...new Set(rows.filter(Boolean))].slice(0, most);
    show();
  };

  (async () => {
    try {
      data = await (await fetch(part.dataset.tkCompare)).json();
    } catch {
      form.hidden = false;
      return tell("failed");
    }
    list.append(...data.rows.map((row) => make("option", { value: label(row) })));
    part.querySelector("[data-tk-off]").hidden = true;
    form.hidden = false;
    read();
    addEventListener("hashchange", read);
  })();
}
