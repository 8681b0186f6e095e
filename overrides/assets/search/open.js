/* Gives the theme our worker, which knows the page's language only and sleeps until search is opened. */
(() => {
  const script = document.currentScript
  const node = document.getElementById("__config")
  const form = document.forms.namedItem("search")
  if (!node || !form) return
  form.removeAttribute("name") /* by this name the theme knows that it should fetch its own index */

  /* On phones a button opens search, and Escape leads back to it. */
  const button = document.querySelector(".tk-search-open")
  button.addEventListener("click", () => {
    document.getElementById("__search").click()
    form.query.focus()
  })
  form.addEventListener("keydown", event => event.key === "Escape" && button.focus())

  /* The theme keeps the worker to itself: a channel tells it that search is open. What stands after # is not cached. */
  const id = `tk-search-${Math.random()}`
  const config = JSON.parse(node.textContent)
  config.search = new URL(`worker.js?${script.dataset.locale}#${id}`, script.src).href
  node.textContent = JSON.stringify(config)
  if ("BroadcastChannel" in self) {
    form.addEventListener("focusin", () => new BroadcastChannel(id).postMessage("open"), { once: true })
  }
})()
