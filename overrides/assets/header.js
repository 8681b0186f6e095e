// Light and dark, and search. The theme's script is the largest file of a page: it comes when search is opened.
document.documentElement.classList.replace("no-js", "js");
{
  const shades = [...document.querySelectorAll(".md-option")];

  function now() {
    let index = shades.findIndex((shade) => matchMedia(shade.dataset.mdColorMedia).matches);
    try {
      index = __md_get("__palette")?.index ?? index;
    } catch {} // a browser that keeps no notes
    return Math.max(0, Math.min(index, shades.length - 1));
  }

  function show(index, chosen) {
    const color = {};
    for (const key of ["media", "scheme", "primary", "accent"]) {
      color[key] = shades[index].getAttribute(`data-md-color-${key}`);
      document.body.setAttribute(`data-md-color-${key}`, color[key]);
    }
    for (const shade of shades) shade.nextElementSibling.hidden = shade !== shades[index];
    if (chosen) __md_set("__palette", { index, color }); // a note of what a reader chose, and of nothing else
  }

  for (const [index, shade] of shades.entries()) {
    shade.onchange = () => show(index, true);
    matchMedia(shade.dataset.mdColorMedia).addEventListener("change", () => show(now()));
    shade.onkeydown = ({ key }) => {
      if (key !== "Enter") return;
      const next = shades[(now() + 1) % shades.length];
      next.click();
      next.focus();
    };
  }
  if (shades.length) show(now());
}

const form = document.forms.namedItem("search");
if (form) {
  const { dataset, src } = document.currentScript;
  const node = document.getElementById("__config");
  form.removeAttribute("name"); // by this name the theme knows that it should fetch its own index

  // The theme gets our worker, which knows the page's language only.
  const config = JSON.parse(node.textContent);
  config.search = new URL(`search/worker.js?${dataset.locale}`, src).href;
  node.textContent = JSON.stringify(config);
  const wake = () => document.body.append(Object.assign(document.createElement("script"), { src: dataset.theme }));
  if (new URLSearchParams(location.search).has("q")) wake();
  else form.addEventListener("focusin", wake, { once: true });

  // On phones a button opens search, and Escape leads back to it.
  const button = document.querySelector(".tk-search-open");
  button.onclick = () => {
    document.getElementById("__search").click();
    form.query.focus();
  };
  form.addEventListener("keydown", ({ key }) => key === "Escape" && button.focus());
}
