"""Links inside the site lead to a file that is there, and anchors to a place on its page."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from macros.problems import Place, Problem
from macros.site.inspection.page import FinishedPage, Tag
from macros.site.inspection.site import INDEX, BuiltSite

ORIGIN = "http://site/"
LOST = "404.html"  # hosts show it at any address, so its links start at the site's own path
PICTURE = "og:image"  # of the page, for whoever shares a link to it
LINKING = ("href", "src", "data-tk-chart", "data-tk-plotly", "data-tk-finder")


@dataclass(frozen=True, slots=True)
class Links:
    """How many links inside the site and how many anchors were followed, and those that lead nowhere."""

    links: int
    anchors: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What a page links to, each once, and the ids that others can link to."""

    links: tuple[str, ...]
    ids: frozenset[str]


def links_of(page: FinishedPage) -> PageLinks:
    """What the links of all pages are followed with later."""
    links = dict.fromkeys(link for tag in page.distinct for link in _linked(tag))
    return PageLinks(tuple(links), frozenset(page.ids))


def follow(pages: Mapping[str, PageLinks], site: BuiltSite) -> Links:
    """Follows every link of these pages, by name; anchors on pages that are not among them are not looked up."""
    links = anchors = 0
    problems: list[Problem] = []
    for name, page in pages.items():
        for link in page.links:
            if (target := inside(name, link, site)) is None:
                continue
            links += 1
            anchors += bool(target[1]) and target[0] in pages
            problems += _broken(name, link, target, pages, site)
    return Links(links, anchors, tuple(problems))


def inside(name: str, link: str, site: BuiltSite) -> tuple[str, str] | None:
    """The file that a link on a page names, and its anchor, or None when the link leaves the site."""
    if link.startswith(site.settings.site_url):
        link = site.base + link.removeprefix(site.settings.site_url)
    parts = urlsplit(urljoin(f"{ORIGIN}{name}", link))
    if f"{parts.scheme}://{parts.netloc}/" != ORIGIN:
        return None
    path = unquote(parts.path)
    if link.startswith("/"):
        path = "/" + path.removeprefix(site.base)
    target = path.lstrip("/")
    if not target or target.endswith("/") or target not in site.files:
        target = posixpath.join(target, INDEX)
    return target, unquote(parts.fragment)


def _broken(
    name: str, link: str, target: tuple[str, str], pages: Mapping[str, PageLinks], site: BuiltSite
) -> Iterator[Problem]:
    file, anchor = target
    place = Place(f"site/{name}")
    hangs_on_address = posixpath.basename(name) == LOST and not link.startswith(("/", "#"))
    if hangs_on_address or file not in site.files:
        yield Problem(place, "broken-link", {"found": link})
    elif anchor and file in pages and anchor not in pages[file].ids:
        yield Problem(place, "broken-anchor", {"found": link, "anchor": anchor})


@lru_cache(maxsize=20_000)
def _linked(tag: Tag) -> tuple[str, ...]:
    links = tuple(tag.attributes[key] for key in LINKING if key in tag.attributes)
    is_picture = tag.attributes.get("property") == PICTURE
    return (*links, tag.attributes.get("content", "")) if is_picture else links
