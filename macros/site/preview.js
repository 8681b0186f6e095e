// A served page waits for the next build and shows it.
(async () => {
  const { src, dataset } = document.currentScript;
  for (;;) {
    try {
      const news = await (await fetch(new URL(`news?known=${dataset.version}`, src))).text();
      if (news !== dataset.version) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000)); // the server was stopped; it may come back
    }
  }
})();
