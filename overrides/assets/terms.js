// Escape puts away the meaning of a term until the pointer or the focus comes back
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const term of document.querySelectorAll(".tk-tipped:is(:hover, :focus-within)")) {
    const wake = () => term.classList.remove("tk-quiet");
    term.classList.add("tk-quiet");
    for (const leaving of ["pointerleave", "focusout"]) term.addEventListener(leaving, wake, { once: true });
  }
});
