// A served page waits for the next build and shows it.
(async () => {
  const { src, dataset } = document.currentScript;
  for (;;) {
    // A browser has few connections: pages that nobody looks at keep none.
    while (document.hidden) await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
    try {
      const news = await (await fetch(new URL(`news?known=${dataset.version}`, src))).text();
      if (news !== dataset.version) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000)); // the server was stopped; it may come back
    }
  }
})();
