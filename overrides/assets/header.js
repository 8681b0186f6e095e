// Light and dark before anything shows. Search comes when it is opened: its field at once, then the theme's script.
"use strict";
{
  const { dataset, src } = document.currentScript;
  const site = new URL("..", src);
  const at = (path) => new URL(path, site).href;
  const find = (selector) => document.querySelector(selector);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const note = `${site.pathname}.__palette`; // of what a reader chose, and of nothing else
  const root = document.documentElement;
  let shade, label;

  function now() {
    try {
      return +!!JSON.parse(localStorage.getItem(note)).index; // 0 is light, 1 is dark
    } catch {
      return +dark.matches; // nothing was chosen, or the browser keeps no notes
    }
  }

  function show(index = now()) {
    root.dataset.mdColorScheme = ["default", "slate"][index];
    if (!shade) return;
    shade.title = [label, shade.dataset.tkLight][index];
    shade.setAttribute("aria-label", shade.title);
  }

  // The theme's script ticks these boxes, looks for a label that opens search on phones, and puts results below the form.
  const BOXES = ["drawer", "search"].map((name) => `<input class="md-toggle" data-md-toggle="${name}" type="checkbox" id="__${name}">`);
  const FIELD = `<label for="__search" hidden></label>
<div class="md-search" data-md-component="search"><label class="md-search__overlay" for="__search"></label><div class="md-search__inner" role="search">
<form class="md-search__form"><input class="md-search__input" name="query" autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false" data-md-component="search-query" required></form>
</div></div>`;

  async function make(button) {
    const header = button.closest("header");
    header.dataset.mdComponent = "header";
    find("main").dataset.mdComponent = "main";
    header.insertAdjacentHTML("beforebegin", BOXES.join(""));
    button.insertAdjacentHTML("afterend", FIELD);
    const field = find("[name=query]");
    field.placeholder = button.getAttribute("aria-label");
    field.setAttribute("aria-label", field.placeholder);
    field.form.addEventListener("keydown", ({ key }) => key === "Escape" && button.focus());
    const { parts, config, theme } = await (await fetch(at(`search/${dataset.locale}.words.json`))).json();
    for (const inside in parts) find(inside).insertAdjacentHTML("beforeend", parts[inside]);
    const search = at(`assets/search/worker.js?${dataset.locale}`); // ours knows the page's language only
    const add = (values) => document.body.append(Object.assign(document.createElement("script"), values));
    add({ id: "__config", type: "application/json", textContent: JSON.stringify({ ...config, base: site.href, search }) });
    add({ src: at(theme) });
  }

  root.classList.replace("no-js", "js");
  show();
  dark.onchange = () => show();

  addEventListener("DOMContentLoaded", () => {
    shade = find(".tk-shade");
    label = shade.getAttribute("aria-label");
    show();
    shade.onclick = () => {
      const index = +(root.dataset.mdColorScheme !== "slate");
      try {
        localStorage.setItem(note, JSON.stringify({ index }));
      } catch {}
      show(index);
    };

    const button = find(".tk-search-open");
    if (!button) return;
    button.onclick = () => {
      if (!find("#__search")) make(button);
      if (!find("#__search").checked) find("#__search").click();
      find("[name=query]").focus();
    };
    if (new URLSearchParams(location.search).has("q")) make(button);
  });
}
