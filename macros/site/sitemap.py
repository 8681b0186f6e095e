"""Sitemaps: shells and guests are taken out of MkDocs' own, and the filled pages get one of theirs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from xml.sax.saxutils import escape, quoteattr

from macros.model.pages import Settings
from macros.site.shells import MARK

SITEMAP = "sitemap.xml"  # in the folder of each language
SITEMAP_INDEX = "sitemap-index.xml"  # names every sitemap
DISTRICTS_STEM = "sitemap-districts"  # of the filled pages, in all languages: one file, or several with numbers
MOST_ADDRESSES, MOST_LETTERS = 50_000, 40_000_000  # of one file; the protocol allows 50,000 and 50 MB
ENTRY = re.compile(r"\s*<url>.*?</url>", re.DOTALL)
LOCATION = re.compile(r"<loc>(.*?)</loc>")
ALTERNATE = re.compile(r'\s*<xhtml:link\b[^>]*\bhref="([^"]*)"[^>]*/>')
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def without_shells(sitemap: str) -> str:
    """The sitemap without the entries of shells."""
    return ENTRY.sub(lambda match: "" if MARK.search(match.group(0)) else match.group(0), sitemap)


def without_guests(sitemap: str, addresses: Collection[str]) -> str:
    """The sitemap without the entries of these addresses, and without links to them in other entries."""

    def kept(entry: re.Match[str]) -> str:
        place = LOCATION.search(entry[0])
        if place and unescape(place[1]) in addresses:
            return ""
        return ALTERNATE.sub(lambda link: "" if unescape(link[1]) in addresses else link[0], entry[0])

    return ENTRY.sub(kept, sitemap) if addresses else sitemap


def by_language(sitemap: str, settings: Settings) -> dict[str, str]:
    """MkDocs' sitemap of all languages as one for each: the theme and search engines look for it in each folder."""
    links = sorted(settings.languages, key=lambda language: len(language.link), reverse=True)
    entries: dict[str, list[str]] = {language.link: [] for language in links}
    for entry in ENTRY.findall(sitemap):
        place = LOCATION.search(entry)
        inside = place.group(1).removeprefix(settings.site_url) if place else ""
        entries[next(language.link for language in links if inside.startswith(language.link))].append(entry.strip())
    return {link: HEAD + "\n".join(found) + "\n</urlset>\n" for link, found in entries.items()}


def district_sitemaps(pages: Iterable[tuple[str, str]], settings: Settings) -> Iterator[tuple[str, str]]:
    """Name and text of the sitemaps of filled pages (locale and address), each page with its other languages."""
    texts: list[str] = []
    entries: list[str] = []
    size = 0
    for entry in _entries(pages, settings):
        if len(entries) == MOST_ADDRESSES or size + len(entry) > MOST_LETTERS:
            texts.append("".join(entries))
            entries, size = [], 0
        entries.append(entry)
        size += len(entry)
    texts.append("".join(entries))
    for number, text in enumerate(texts, start=1):
        yield f"{DISTRICTS_STEM}{f'-{number}' if len(texts) > 1 else ''}.xml", f"{HEAD}{text}</urlset>\n"


def sitemap_index(names: Iterable[str], settings: Settings) -> str:
    """The file that names the sitemaps, for search engines that are told of one file only."""
    entries = "".join(f"<sitemap><loc>{escape(settings.site_url + name)}</loc></sitemap>\n" for name in names)
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{schema}">\n{entries}</sitemapindex>\n'


def _entries(pages: Iterable[tuple[str, str]], settings: Settings) -> Iterator[str]:
    links = {language.locale: language.link for language in settings.languages}
    for locale, address in pages:
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{other}" href={quoteattr(settings.site_url + link + address)}/>'
            for other, link in links.items()
        )
        yield f"<url><loc>{escape(settings.site_url + links[locale] + address)}</loc>{others}</url>\n"
