// Light and dark before anything shows. Search comes when it is opened: its field at once, then the theme's script.
"use strict"; // what is in the block stays in it
{
  const { dataset, src } = document.currentScript;
  const site = new URL("..", src);
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const note = `${site.pathname}.__palette`; // of what a reader chose, and of nothing else
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

  root.classList.replace("no-js", "js");
  show();
  dark.addEventListener("change", () => show());

  // What the theme's script looks for: two boxes that it ticks, parts of the page, a label that opens search on phones.
  const BOXES = ["drawer", "search"].map((name) => `<input class="md-toggle" data-md-toggle="${name}" type="checkbox" id="__${name}">`);
  const DIALOG = `<label for="__search" hidden></label>
<div class="md-search" data-md-component="search">
<label class="md-search__overlay" for="__search"></label>
<div class="md-search__inner" role="search">
<form class="md-search__form">
<input class="md-search__input" name="query" autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false" data-md-component="search-query" required>
<label class="md-search__icon tk-sign" for="__search"></label>
<button type="reset" class="md-search__icon tk-sign" tabindex="-1"></button>
</form>
<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="0" data-md-scrollfix>
<div class="md-search-result" data-md-component="search-result"><div class="md-search-result__meta"></div><ol class="md-search-result__list" role="presentation"></ol></div>
</div></div>
</div>
</div>`;

  function make(button) {
    const header = button.closest("header");
    const find = (selector) => header.querySelector(selector);
    const name = button.getAttribute("aria-label");
    header.dataset.mdComponent = "header";
    document.querySelector("main").dataset.mdComponent = "main";
    header.insertAdjacentHTML("beforebegin", BOXES.join(""));
    button.insertAdjacentHTML("afterend", DIALOG);
    find("form").addEventListener("keydown", ({ key }) => key === "Escape" && button.focus());
    find("input").placeholder = name;
    find("input").setAttribute("aria-label", name);
    wake(find("[type=reset]"), find(".md-search-result__meta"));
  }

  // The theme's script, the largest file, with our worker, which knows the page's language only.
  async function wake(reset, status) {
    const { theme, clear, starting, translations } = await (await fetch(new URL(`search/${dataset.locale}.words.json`, site))).json();
    reset.title = clear;
    reset.setAttribute("aria-label", clear);
    status.textContent = starting;
    const search = new URL(`assets/search/worker.js?${dataset.locale}`, site).href;
    const textContent = JSON.stringify({ base: site.href, features: [], search, translations });
    const add = (values) => document.body.append(Object.assign(document.createElement("script"), values));
    add({ id: "__config", type: "application/json", textContent });
    add({ src: new URL(theme, site).href });
  }

  addEventListener("DOMContentLoaded", () => {
    shade = document.querySelector(".tk-shade");
    label = shade?.getAttribute("aria-label");
    show();
    shade.onclick = () => {
      const index = +(root.dataset.mdColorScheme !== "slate");
      try {
        localStorage.setItem(note, JSON.stringify({ index }));
      } catch {}
      show(index);
    };

    const button = document.querySelector(".tk-search-open");
    if (!button) return;
    button.onclick = () => {
      if (!document.getElementById("__search")) make(button);
      const box = document.getElementById("__search");
      if (!box.checked) box.click();
      document.querySelector("[name=query]").focus();
    };
    if (new URLSearchParams(location.search).has("q")) make(button);
  });
}
