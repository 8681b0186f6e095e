// Gives room for what is typed on a worksheet, prints it alone, clears it: nothing is sent or kept
{
  const desk = document.querySelector(".tk-desk");
  const all = (selector) => [...desk.querySelectorAll(selector)];
  const [status] = all("[role=status]");
  const [actions] = all(".tk-actions");
  // On paper stands a copy of what was typed: a field would cut off what is longer than itself
  const areas = all("textarea").map((area) => {
    const copy = document.createElement("div");
    copy.className = "tk-typed tk-print-only";
    area.after(copy);
    return [area, area.rows, copy];
  });
  const boxes = all("[type=radio], [type=checkbox]");
  const [printer, clearer] = actions.children;
  const texts = all("textarea, [type=text]");
  const begun = () => texts.some(({ value }) => value) || boxes.some(({ checked }) => checked);
  const fit = () => {
    for (const [area, rows, copy] of areas) {
      copy.textContent = area.value;
      area.rows = rows;
      while (area.scrollHeight > area.clientHeight + 2 && area.rows < 60) area.rows++;
    }
  };

  desk.oninput = () => {
    fit();
    status.textContent = "";
  };
  const alone = (is) => document.body.classList.toggle("tk-alone", is);
  printer.onclick = () => {
    alone(true);
    print();
  };
  onafterprint = () => alone(false);
  clearer.onclick = () => {
    if (!confirm(desk.dataset.tkSure)) return;
    for (const each of texts) each.value = "";
    for (const box of boxes) box.checked = false;
    fit();
    status.textContent = desk.dataset.tkCleared;
  };
  // What a group wrote together is not lost by a slip: the browser asks first
  onbeforeunload = (event) => {
    if (begun()) event.preventDefault();
  };
  onresize = onpageshow = fit;
  actions.hidden = all(".tk-form-private")[0].hidden = false;
}
