/* An index in memory: which entries hold which words, and how well an entry answers a query. */
const [EXACT, LOOSE, STEM, PREFIX, NEAR] = [1, 0.95, 0.8, 0.6, 0.4]
const STOP = 0.1
const MOST_FORMS = 400 /* words that the beginning of a word may stand for */

class Index {
  constructor(rules) {
    this.rules = rules
    this.entries = []
    this.holders = new Map() /* form → Map of entry number → weight */
    this.byKey = new Map() /* stem → forms */
    this.byLoose = new Map() /* form or stem without ñ → forms */
    this.keys = new Map() /* form → its stems */
  }

  /* An entry with `fields`, pairs of a text and its weight. */
  add(entry) {
    const number = this.entries.push(entry) - 1
    for (const [text, weight] of entry.fields) {
      const words = wordsOf(text)
      const counts = new Map()
      for (const { word } of words) {
        const form = fold(word)
        this.learn(form, word.toLowerCase())
        counts.set(form, (counts.get(form) || 0) + 1)
      }
      for (const [form, count] of counts) {
        const share = count / (count + 0.5 + words.length / 200)
        const holders = this.holders.get(form)
        holders.set(number, (holders.get(number) || 0) + weight * share)
      }
    }
  }

  learn(form, word) {
    if (this.holders.has(form)) return
    this.holders.set(form, new Map())
    const keys = this.keysOf(form, word)
    this.keys.set(form, keys)
    for (const key of keys) put(this.byKey, key, form)
    for (const key of new Set([form, ...keys].map(loosen))) put(this.byLoose, key, form)
  }

  keysOf(form, word) {
    return [...new Set([fold(this.rules.stem(word)), fold(this.rules.stem(form))])]
  }

  /* Words of the index that a typed word stands for, each with how well it fits. */
  formsFor(word, isLast) {
    const form = fold(word)
    const forms = new Map()
    const offer = (found, quality) => forms.set(found, Math.max(quality, forms.get(found) || 0))
    if (this.holders.has(form)) offer(form, EXACT)
    const mayBeLoose = !form.includes("ñ") && !forms.size
    if (mayBeLoose) for (const found of this.byLoose.get(form) || []) if (loosen(found) === form) offer(found, LOOSE)
    const keys = [this.keysOf(form, word.toLowerCase()), ...[...forms.keys()].map(found => this.keys.get(found))].flat()
    for (const key of keys) {
      for (const found of this.byKey.get(key) || []) offer(found, STEM)
      if (mayBeLoose) for (const found of this.byLoose.get(key) || []) offer(found, STEM * LOOSE)
    }
    if (isLast && form.length > 1) this.offerLonger(form, offer)
    if (!forms.size && form.length > 3) {
      for (const found of this.holders.keys()) {
        const isOtherLetter = form.includes("ñ") && loosen(found) === loosen(form)
        if (!isOtherLetter && isNear(form, mayBeLoose ? loosen(found) : found)) offer(found, NEAR)
      }
    }
    return forms
  }

  offerLonger(form, offer) {
    let left = MOST_FORMS
    for (const found of this.holders.keys()) {
      const shown = form.includes("ñ") ? found : loosen(found)
      if (shown.length > form.length && shown.startsWith(form)) {
        offer(found, PREFIX * Math.sqrt(form.length / found.length))
        if (!--left) return
      }
    }
  }

  /* True when two words differ in accents or endings only. */
  isSame(word, other) {
    const [form, otherForm] = [word, other].map(fold)
    const keys = [form, ...this.keysOf(form, word.toLowerCase())].map(loosen)
    return [otherForm, ...this.keysOf(otherForm, other.toLowerCase())].some(key => keys.includes(loosen(key)))
  }

  /* Entries that hold words of the query: number → { score, forms }. */
  search(words) {
    const stops = words.map(word => this.rules.isStop(fold(word)))
    const onlyStops = stops.every(Boolean)
    const results = new Map()
    let wanted = 0
    words.forEach((word, place) => {
      const isStop = stops[place] && !onlyStops
      const best = this.holdersOf(this.formsFor(word, place === words.length - 1 && !isStop))
      const rarity = this.rarity(best.size) * (isStop ? STOP : 1)
      wanted += rarity
      for (const [number, { weight, form }] of best) {
        const result = results.get(number) || { score: 0, found: 0, forms: new Set(), places: new Set() }
        result.score += weight * rarity
        result.found += rarity
        result.places.add(place)
        if (!isStop) result.forms.add(form)
        results.set(number, result)
      }
    })
    for (const [number, result] of results) {
      result.score *= (result.found / wanted) ** 2
      if (!result.forms.size) results.delete(number)
    }
    return results
  }

  holdersOf(forms) {
    const best = new Map()
    for (const [form, quality] of forms) {
      for (const [number, held] of this.holders.get(form)) {
        const weight = held * quality
        if (weight > (best.get(number)?.weight || 0)) best.set(number, { weight, form })
      }
    }
    return best
  }

  /* Between 0, a word that every entry holds, and 1, a word that none holds. */
  rarity(count) {
    const all = this.entries.length
    return Math.log(1 + (all - count + 0.5) / (count + 0.5)) / Math.log(2 + 2 * all)
  }
}

function put(map, key, form) {
  const forms = map.get(key)
  if (!forms) map.set(key, new Set([form]))
  else forms.add(form)
}
