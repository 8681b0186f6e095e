"""Sitemaps name pages that are there, and every page is in one of them, but not where it is a guest."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.problems import Place, Problem
from macros.site.inspection.site import BuiltSite, has_address
from macros.site.sitemap import DISTRICTS_STEM, SITEMAP

ADDRESS = re.compile(r"<loc>(.*?)</loc>")
TRANSLATION = re.compile(r"<xhtml:link\b[^>]*\bhref=(?:\"([^\"]*)\"|'([^']*)')")


@dataclass(frozen=True, slots=True)
class Sitemaps:
    """How many addresses each language's sitemap names, by locale, and how many that of the filled pages."""

    languages: Mapping[str, int]
    districts: int
    problems: tuple[Problem, ...]


def read_sitemaps(site: BuiltSite) -> Sitemaps:
    """Counts and checks the sitemaps; one that is missing names nothing."""
    files = {language.locale: f"{language.link}{SITEMAP}" for language in site.settings.languages}
    districts = sorted(name for name in site.files if name.startswith(DISTRICTS_STEM) and name.endswith(".xml"))
    texts = {name: site.read(name) for name in (*files.values(), *districts) if name in site.files}
    addresses = {name: [html.unescape(found) for found in ADDRESS.findall(text)] for name, text in texts.items()}
    problems = [problem for name, text in texts.items() for problem in _lost(name, text, addresses[name], site)]
    problems += _forgotten({each for found in addresses.values() for each in found}, site)
    counts = {locale: len(addresses.get(name, ())) for locale, name in files.items()}
    return Sitemaps(counts, sum(len(addresses[name]) for name in districts), tuple(problems))


def _lost(name: str, text: str, addresses: Iterable[str], site: BuiltSite) -> Iterator[Problem]:
    translations = (html.unescape(a or b) for a, b in TRANSLATION.findall(text))
    for address in dict.fromkeys((*addresses, *translations)):
        if not site.has_page(address):
            yield Problem(Place(f"site/{name}"), "no-page-of-sitemap", {"found": address})


def _forgotten(addresses: set[str], site: BuiltSite) -> Iterator[Problem]:
    for name in sorted(site.files):
        address = site.address(name, site.language(name))
        if has_address(name) and name not in site.guests and address not in addresses:
            yield Problem(Place(f"site/{name}"), "not-in-sitemap", {"wanted": address})
