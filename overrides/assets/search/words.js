/* Words as search compares them: no accents, but ñ stays a letter of its own; endings by the language's rules. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/* Marks over Latin letters are taken off, but not the tilde of n: ñ is another letter. */
const fold = text =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])([\u0300-\u036f]+)/g, (_, letter, marks) => (letter + marks === "n\u0303" ? "ñ" : letter))
    .normalize("NFC")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")

/* People without ñ on their keyboard type n. */
const loosen = form => form.replace(/ñ/g, "n")

const wordsOf = text => [...text.normalize("NFC").matchAll(WORD)].map(match => ({ word: match[0], at: match.index }))

const escapeHtml = text =>
  text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)

/* The endings and stop words of one language; without a file for it, words are compared as they are. */
function languageRules(file, locale) {
  const plainRules = { stem: word => word, isStop: () => false }
  if (!file) return plainRules
  self.lunr = {
    Pipeline: { registerFunction() {} },
    generateStopWordFilter: words => new Set(words.map(fold)),
  }
  try {
    importScripts(new URL("../javascripts/lunr/min/lunr.stemmer.support.min.js", self.location), file)
  } catch (error) {
    return plainRules
  }
  const rules = self.lunr[locale.split(/[-_]/)[0].toLowerCase()] || {}
  const stops = rules.stopWordFilter || new Set()
  return { stem: rules.stemmer || plainRules.stem, isStop: form => form.length < 2 || stops.has(form) }
}

/* True when one slip (a letter more, less, another, or two swapped) leads from one word to the other. */
function isNear(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
}
