/* The worker that the theme asks, which is made when search is opened. */
const [READY, QUERY, RESULT] = [1, 2, 3] /* the theme's kinds of message */
const ROOT = new URL("../../", self.location)
const LOCALE = self.location.search.slice(1)
let loading

async function fetchJson(path) {
  const answer = await fetch(new URL(path, ROOT))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

async function load() {
  importScripts("words.js", "index.js", "results.js")
  const noDistricts = { states: {}, districts: [] }
  const [pages, districts] = await Promise.all([
    fetchJson(`search/${LOCALE}.json`),
    fetchJson("assets/districts.json").catch(() => noDistricts),
  ])
  const rules = languageRules(pages.stemmer && new URL(pages.stemmer, ROOT).href, LOCALE)
  const indexes = [pageEntries(pages), districtEntries(pages, districts)].map(entries => {
    const index = new Index(rules)
    entries.forEach(entry => index.add(entry))
    return index
  })
  const equal = pages.equal.map(group => group.map(phrase => wordsOf(phrase).map(({ word }) => word)))
  return { indexes, equal }
}

/* What is loaded; a failure is forgotten, so that the next question tries again. */
function loaded() {
  loading ||= load().catch(() => (loading = undefined))
  return loading
}

self.addEventListener("message", async ({ data: { type, data } }) => {
  if (type !== QUERY) return
  const search = data.trim() && (await loaded())
  self.postMessage({ type: RESULT, data: { items: search ? answer(data, search) : [] } })
})

loaded()
self.postMessage({ type: READY })
