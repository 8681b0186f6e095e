// A served page waits until there is another version of it, and shows that.
(async () => {
  const { src, dataset } = document.currentScript;
  for (;;) {
    // A browser has few connections: pages that nobody looks at keep none.
    while (document.hidden) await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
    try {
      const news = await (await fetch(new URL(`news?known=${dataset.version}&page=${encodeURIComponent(location.pathname)}`, src))).text();
      if (news !== dataset.version) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000)); // the server was stopped; it may come back
    }
  }
})();
