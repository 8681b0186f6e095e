// Escape puts a meaning away until pointer or focus comes back
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const term of document.querySelectorAll(".tk-tipped:is(:hover, :focus-within)")) {
    term.classList.add("tk-quiet");
    term.onpointerleave = term.firstChild.onblur = () => term.classList.remove("tk-quiet");
  }
});
