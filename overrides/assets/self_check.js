// Sorts the answers of a self-check into three lists: nothing is sent, kept or counted
{
  const desk = document.querySelector(".tk-desk");
  const all = (selector, root = desk) => [...root.querySelectorAll(selector)];
  const [status] = all("[role=status]");
  const [actions] = all(".tk-actions");
  const [results] = all(".tk-lists");
  const [done, missing, first] = all("ul", results);
  const questions = all("fieldset");
  const [shower, printer, saver, clearer] = actions.children;
  const tell = (key) => (status.textContent = desk.dataset[key] ?? "");
  const chosen = (question) => all(":checked", question)[0];

  const line = (list, words, question) => {
    const item = document.createElement("li");
    const origin = question.querySelector(".tk-origin").cloneNode(true);
    origin.querySelector("details")?.remove();
    item.append(words, " ", origin);
    list.append(item);
  };

  const sort = () => {
    for (const list of [done, missing, first]) list.replaceChildren();
    for (const question of questions) {
      const answer = chosen(question);
      const words = question.querySelector("legend").textContent;
      if (!answer) continue;
      if (answer.value === "yes") line(done, words, question);
      else {
        line(missing, `${words} ${answer.parentElement.textContent.trim()}.`, question);
        line(first, question.querySelector(".tk-if-missing span").textContent, question);
      }
    }
    for (const part of all(":scope > div", results)) {
      const isEmpty = !all("li", part).length;
      all(".tk-nothing", part)[0].hidden = !isEmpty;
      for (const words of all(".tk-something", part)) words.hidden = isEmpty;
    }
  };

  const show = () => {
    sort();
    results.hidden = false;
    tell(questions.every(chosen) ? "tkShown" : "tkOpen");
  };
  shower.onclick = () => {
    show();
    all("h3", results)[0].focus();
  };
  desk.onchange = () => {
    if (!results.hidden) show();
  };

  const alone = (is) => document.body.classList.toggle("tk-alone", is);
  printer.onclick = () => {
    show();
    alone(true);
    print();
  };
  onafterprint = () => alone(false);

  const marks = { H4: "\n", LI: "- " };
  const text = (each) => (marks[each.tagName] ?? "") + each.textContent.replace(/\s+/g, " ").trim();
  const head = () => {
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    return [document.querySelector("h1").textContent, day, location.origin + location.pathname];
  };
  saver.onclick = () => {
    show();
    const lines = all("h4, p.tk-nothing:not([hidden]), li", results).map(text);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([[...head(), ...lines, ""].join("\n")], { type: "text/plain" }));
    link.download = desk.dataset.tkFile;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell("tkSaved");
  };
  clearer.onclick = () => {
    if (!confirm(desk.dataset.tkSure)) return;
    for (const each of all("[type=radio]")) each.checked = false;
    for (const each of all("[type=text]")) each.value = "";
    results.hidden = true;
    tell("tkCleared");
  };
  // What a group answered together is not lost by a slip: the browser asks first
  onbeforeunload = (event) => {
    if (questions.some(chosen)) event.preventDefault();
  };
  actions.hidden = all(".tk-form-private")[0].hidden = false;
}
