/* English for search: Porter's rules for endings, and stop words, in the form of the theme's other language files. */
(() => {
  const VOWEL = "(?:[aeiou]|(?<=[^aeiou])y)"
  const SYLLABLES = new RegExp(`${VOWEL}+(?:(?!${VOWEL})[a-z])+`, "g")
  const measure = stem => (stem.match(SYLLABLES) || []).length
  const hasVowel = stem => new RegExp(VOWEL).test(stem)
  const endsDouble = stem => /([^aeiou])\1$/.test(stem)
  const endsShort = stem => /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem)

  const STEP_2 = {
    ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", abli: "able", alli: "al", entli: "ent",
    eli: "e", ousli: "ous", ization: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful",
    ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble",
  }
  const STEP_3 = { icate: "ic", ative: "", alize: "al", iciti: "ic", ical: "ic", ful: "", ness: "" }
  const STEP_4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive",
    "ize", "al", "er", "ic", "ou"]

  const longest = (word, endings) =>
    endings.filter(ending => word.endsWith(ending)).sort((a, b) => b.length - a.length)[0]

  function plural(word) {
    if (/(ss|i)es$/.test(word)) return word.slice(0, -2)
    return /[^s]s$/.test(word) ? word.slice(0, -1) : word
  }

  function pastAndProgressive(word) {
    if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
    const stem = word.replace(/(ed|ing)$/, "")
    if (stem === word || !hasVowel(stem)) return word
    if (/(at|bl|iz)$/.test(stem)) return stem + "e"
    if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
    return measure(stem) === 1 && endsShort(stem) ? stem + "e" : stem
  }

  function replaced(word, endings) {
    const ending = longest(word, Object.keys(endings))
    if (!ending) return word
    const stem = word.slice(0, -ending.length)
    return measure(stem) > 0 ? stem + endings[ending] : word
  }

  function withoutSuffix(word) {
    const ending = longest(word, STEP_4) || (/[st]ion$/.test(word) ? "ion" : "")
    const stem = ending ? word.slice(0, -ending.length) : word
    return measure(stem) > 1 ? stem : word
  }

  function withoutFinalE(word) {
    if (word.endsWith("e")) {
      const stem = word.slice(0, -1)
      if (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) word = stem
    }
    return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word
  }

  function stem(word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
    word = pastAndProgressive(plural(word))
    if (word.endsWith("y") && hasVowel(word.slice(0, -1))) word = word.slice(0, -1) + "i"
    return withoutFinalE(withoutSuffix(replaced(replaced(word, STEP_2), STEP_3)))
  }

  lunr.en = {
    stemmer: stem,
    stopWordFilter: lunr.generateStopWordFilter(
      ("a about after all also am an and any are as at be because been being but by can could did do does doing for " +
        "from had has have having he her hers him his how i if in into is it its just like may me might mine more " +
        "most must my no nor not of off on once only or other our ours out over own s shall she should so some such " +
        "t than that the their theirs them then there these they this those through to too under until up us very " +
        "was we were what when where which while who whom whose why will with would you your yours").split(" ")
    ),
  }
})()
