// Fills in a letter: nothing is sent or kept
{
  const desk = document.querySelector("[data-tk-letter]");
  const all = (selector, root = desk) => [...root.querySelectorAll(selector)];
  const [form, actions, status] = all("form, .tk-actions, [role=status]");
  const sheets = all(".tk-sheet");
  const boxes = all("[type=checkbox]");
  const field = (id) => form.querySelector(`#tk-field-${id}`);
  const blanks = all("[data-tk-fill]").map((blank) => [blank, blank.firstChild, field(blank.dataset.tkFill)]);
  const shown = () => sheets.find((each) => !each.hidden);
  const tell = (key) => (status.textContent = desk.dataset[key] ?? "");

  const words = (blank, { type, selectedIndex, value }) => {
    const { lang } = blank.closest(".tk-sheet");
    if (value && type === "date") return new Date(`${value}T00:00`).toLocaleDateString(lang, { dateStyle: "long" });
    return blank.dataset.tkOptions?.split("|")[selectedIndex - 1] ?? value.trim();
  };

  const show = () => {
    const language = form.querySelector("#tk-letter-language")?.value;
    const begun = blanks.some(([, , { value }]) => value);
    for (const each of sheets) {
      if (language) each.hidden = each.lang !== language;
      all(".tk-maybe", each).forEach((line, at) => (line.hidden = !boxes[at].checked));
    }
    for (const [blank, label, input] of blanks) {
      const filled = words(blank, input);
      blank.replaceChildren(filled || label);
      const line = blank.closest("[data-tk-spare]");
      if (line) line.hidden = begun && !filled;
    }
  };

  // An optional line comes with the field that it alone has
  form.oninput = ({ target }) => {
    for (const box of boxes) if (box.dataset.tkWith === target.id) box.checked = !!target.value;
    show();
    tell();
  };
  form.onsubmit = (event) => event.preventDefault();

  const points = (part) => all("li:not([hidden])", part).map((each) => `- ${each.innerText}`);
  const text = (part) => points(part).join("\n") || part.innerText;
  const [printer, copier, clearer] = actions.children;
  const alone = (is) => document.body.classList.toggle("tk-alone", is);
  printer.onclick = () => {
    alone(true);
    print();
  };
  onafterprint = () => alone(false);
  copier.onclick = async () => {
    try {
      await navigator.clipboard.writeText(all(":scope > :not([hidden])", shown()).map(text).join("\n\n"));
      tell("tkCopied");
    } catch {
      getSelection().selectAllChildren(shown());
      tell("tkSelected");
    }
  };
  clearer.onclick = () => {
    if (!confirm(desk.dataset.tkSure)) return;
    form.reset();
    show();
    tell("tkCleared");
  };

  const prefill = async (id, name) => {
    if (!id || !name) return;
    const { districts } = await (await fetch(desk.dataset.tkLetter)).json();
    name.value ||= districts.find(([each]) => each === id)?.[1] ?? "";
    show();
  };
  onpageshow = show;
  desk.classList.add("tk-live");
  form.hidden = actions.hidden = false;
  prefill(new URLSearchParams(location.hash.slice(1)).get("district"), field("district_name")).catch(() => {});
}
