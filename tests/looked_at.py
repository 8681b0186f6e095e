"""How browser tests look at a page: axe, its color schemes, and what is too small to hit."""

from __future__ import annotations

WIDTHS = (320, 1280)
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
# Fonts are there, and what they moved is drawn.
SETTLED = """() => document.fonts.ready.then(() =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))"""
START = """() => { window.told = axe.run({
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}) }"""
TELL = """() => window.told.then(told => told.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")} (${rule.help})`)))"""
# Links in a sentence are exempt (WCAG 2.5.8); a sentence is a block with words beside its links.
SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, input, select, summary, label[for]")]
    .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter(each => {
        const { width, height } = each.getBoundingClientRect()
        if (!width || !height || (width >= 24 && height >= 24)) return false
        const block = each.closest("p, li, dd, td, th, caption, figcaption, .tk-tile")?.cloneNode(true)
        if (!block) return true
        block.querySelectorAll("a").forEach(link => link.remove())
        return each.localName !== "a" || !/\\p{L}/u.test(block.textContent)
    })
    .map(each => `${each.localName}.${each.className}: ${each.textContent.trim()}`)"""
