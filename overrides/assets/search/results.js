/* Results in the form that the theme draws: groups of a page and its sections, as HTML that is safe to show. */
const MOST_RESULTS = 40
const MOST_VARIANTS = 16
const BEFORE = 60 /* letters shown before the first match */
const SHOWN = 220
const TITLE = 10
const KEYWORDS = 5
const PAGE_TITLE = 1
const WHOLE_TITLE = 1.5

/* Pages, sections and terms of the language. */
function pageEntries({ entries }) {
  const titles = new Map(entries.map(([location, title]) => [location, title]))
  return entries.map(([location, title, text, keywords = ""]) => {
    const [page] = location.split("#")
    const above = page === location ? "" : titles.get(page) || ""
    return { location, page, title, text, fields: [
      [title, TITLE * (0.6 + 0.4 / (wordsOf(title).length || 1))], [text, 1], [keywords, KEYWORDS], [above, PAGE_TITLE],
    ] }
  })
}

/* Districts from the list that all languages share, with addresses and states' names of this one. */
function districtEntries({ prefix, states, names, locale }, list) {
  return list.districts.map(cells => {
    const [id, name, code, city] = cells.map(cell => cell.normalize("NFC"))
    const page = `${prefix}districts/${code.toLowerCase()}/${id}/`
    const place = [...new Set([city, states[code] || code])].filter(Boolean).join(", ")
    return { location: page, page, title: name, text: place, lang: names === locale ? "" : names, fields: [
      [name, TITLE], [city, KEYWORDS], [[...(list.states[code] || []), code].join(" "), 1],
    ] }
  })
}

/* The query in other words: each group of equal words offers its other phrases in place of one. */
function variants(words, groups, index) {
  const found = [words]
  const seen = new Set([words.map(fold).join(" ")])
  for (let turn = 0; turn < found.length && found.length < MOST_VARIANTS; turn++) {
    for (const group of groups) {
      for (const phrase of group) {
        const at = placeOf(phrase, found[turn], index)
        if (at < 0) continue
        for (const other of group) {
          const variant = [...found[turn].slice(0, at), ...other, ...found[turn].slice(at + phrase.length)]
          const key = variant.map(fold).join(" ")
          if (!seen.has(key) && found.length < MOST_VARIANTS) found.push(variant) && seen.add(key)
        }
      }
    }
  }
  return found
}

function placeOf(phrase, words, index) {
  return words.findIndex((_, at) =>
    phrase.every((word, number) => at + number < words.length && index.isSame(word, words[at + number]))
  )
}

/* The best answers of every index to every variant, grouped by page. */
function answer(query, { indexes, equal }) {
  const typed = wordsOf(query).map(({ word }) => word)
  const pages = new Map()
  if (!typed.length) return []
  for (const [number, words] of variants(typed, equal, indexes[0]).entries()) {
    const asked = words.map(fold).join(" ")
    for (const index of indexes) {
      for (const [at, { score, forms }] of index.search(words)) {
        const entry = index.entries[at]
        const isWhole = wordsOf(entry.title).map(({ word }) => fold(word)).join(" ") === asked
        keepBest(pages, entry, { score: score * (isWhole ? WHOLE_TITLE : 1) * (number ? 0.9 : 1), forms })
      }
    }
  }
  return [...pages.values()]
    .map(group => [...group.values()].sort((a, b) => b.score - a.score))
    .sort((a, b) => b[0].score - a[0].score || (a[0].entry.location < b[0].entry.location ? -1 : 1))
    .slice(0, MOST_RESULTS)
    .map(group => toItems(group, indexes[0]))
}

function keepBest(pages, entry, result) {
  const group = pages.get(entry.page) || pages.set(entry.page, new Map()).get(entry.page)
  if ((group.get(entry.location)?.score || 0) < result.score) group.set(entry.location, { entry, ...result })
}

/* The theme draws the page itself in each group, also when only a section of it answers. */
function toItems(group, pagesIndex) {
  const items = group.map(({ entry, score, forms }) => toItem(entry, score, forms))
  const { page } = group[0].entry
  if (group.some(({ entry }) => entry.location === page)) return items
  const parent = pagesIndex.entries.find(entry => entry.location === page) ||
    { location: page, title: group[0].entry.title, text: "" }
  return [...items, toItem(parent, 0, new Set())]
}

function toItem({ location, title, text, lang }, score, forms) {
  const shown = marked(title, forms)
  const named = lang ? `<span lang="${escapeHtml(lang)}">${shown}</span>` : shown
  return { location, score, terms: {}, title: named, text: snippet(text, forms) }
}

function marked(text, forms) {
  let [html, end] = ["", 0]
  for (const { word, at } of wordsOf(text)) {
    if (!forms.has(fold(word))) continue
    html += `${escapeHtml(text.slice(end, at))}<mark data-md-highlight>${escapeHtml(word)}</mark>`
    end = at + word.length
  }
  return html + escapeHtml(text.slice(end))
}

function snippet(text, forms) {
  const first = wordsOf(text).find(({ word }) => forms.has(fold(word)))?.at || 0
  const start = first > BEFORE ? text.indexOf(" ", first - BEFORE) + 1 : 0
  const stop = start + SHOWN < text.length ? text.lastIndexOf(" ", start + SHOWN) : text.length
  const cut = text.slice(start, stop > start ? stop : start + SHOWN)
  return `${start ? "… " : ""}${marked(cut, forms)}${stop < text.length ? " …" : ""}`
}
