"""How heavy a first view is: the page, its styles, scripts and fonts, packed as web servers send them.

A page that repeats itself packs well, and yet nobody can read it, nor an old phone show it: pages have a length too.
"""

from __future__ import annotations

import gzip
import html
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.problems import Place, Problem
from macros.site.inspection.fonts import needed as fonts_needed
from macros.site.inspection.links import inside
from macros.site.inspection.page import FinishedPage
from macros.site.inspection.site import BuiltSite

FIRST_VIEW = 90_000  # bytes, gzip: what a cheap phone on a slow network can wait for
LONGEST = 600_000  # bytes of a page as written, its HTML alone
OWN_SCRIPT = 5 * 1024  # bytes, gzip: what the engine itself runs on every page
OWN_SCRIPTS = ("assets/toolkit.js", "assets/header.js")


@dataclass(frozen=True, slots=True)
class Weight:
    """The heaviest first view of the pages and the engine's own script, in bytes, and which page it is."""

    page: str
    bytes: int
    own_script: int
    problems: tuple[Problem, ...]


def weigh(views: Mapping[str, int], lengths: Mapping[str, int], site: BuiltSite) -> Weight:
    """The heaviest of these first views, by page; one above the budget is a problem, as are heavy scripts.

    `lengths` are those of all pages as written: one that is too long is a problem, whether or not it was looked at.
    """
    heaviest = max(views, key=lambda name: views[name], default="")
    script = sum(packed_size((site.folder / name).read_bytes()) for name in OWN_SCRIPTS if name in site.files)
    problems = (*_above(views, FIRST_VIEW, "heavy-page"), *_above(lengths, LONGEST, "long-page"),
                *_above({OWN_SCRIPTS[0]: script}, OWN_SCRIPT, "heavy-page"))  # fmt: skip
    return Weight(heaviest, views.get(heaviest, 0), script, problems)


def first_view(page: FinishedPage, site: BuiltSite, packed: dict[str, int]) -> int:
    """Bytes of a page and of the styles, scripts and fonts it asks for, each packed by itself.

    `packed` keeps the sizes of files that pages share.
    """
    needed = set(_needed(page, site))
    needed |= set(_fonts(page, site, [name for name in needed if name.endswith(".css")]))
    for name in needed - packed.keys():
        packed[name] = packed_size((site.folder / name).read_bytes()) if name in site.files else 0
    return packed_size(page.text.encode()) + sum(packed[name] for name in needed)


def packed_size(content: bytes) -> int:
    """Bytes of a file as web servers send it, packed with gzip."""
    return len(gzip.compress(content, 6))


def _needed(page: FinishedPage, site: BuiltSite) -> Iterator[str]:
    """Scripts, and styles that are not for print alone."""
    links = [tag.attributes.get("src") for tag in page.named("script")]
    links += [tag.attributes.get("href") for tag in page.named("link")
              if "stylesheet" in tag.names("rel") and tag.attributes.get("media") != "print"]  # fmt: skip
    for link in filter(None, links):
        if target := inside(page.name, link, site):
            yield target[0]


def _fonts(page: FinishedPage, site: BuiltSite, sheets: Sequence[str]) -> Iterator[str]:
    letters = Counter(html.unescape("".join(page.texts)))
    for sheet in sheets:
        if sheet in site.files:
            for link in fonts_needed((site.folder / sheet).read_text(encoding="utf-8"), letters):
                if target := inside(sheet, link, site):
                    yield target[0]


def _above(sizes: Mapping[str, int], most: int, code: str) -> Iterator[Problem]:
    for name, size in sizes.items():
        if size > most:
            values = {"found": f"{size / 1000:.1f}", "most": f"{most / 1000:.1f}"}
            yield Problem(Place(f"site/{name}"), code, values)
