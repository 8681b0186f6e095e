"""Looks at the finished pages as a visitor would meet them: links lead somewhere, nothing is left over or twice.

Filled pages come from one shell and one component, so a fair share of them stands for all; ordinary pages are all read.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from macros.problems import Place, Problem
from macros.registry import MACROS

MOST_PAGES = 1_000  # read one by one; above it, evenly spread ones among the pages of districts
DEEP = 3  # folders below a language: pages of districts lie there
ORIGIN = "http://site/"
TAGS = re.compile(r"<([a-zA-Z][\w-]*)((?:\s+[^\s=>\"'/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*/?>")
ATTRIBUTES = re.compile(r"([^\s=>\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
UNSEEN = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
# A cell may hold braces of its own, so only calls of macros count.
CALL = rf"\{{\{{-?\s*(?:{'|'.join(MACROS)})\b"
MARK = "ZZ(?:state|id|title|description|card|alt|body)ZZ"
LEFT_OVER = re.compile(CALL + rf"|Traceback \(most recent|{MARK}|[\ue000\ue001]")
EMPTY_HEADING = re.compile(r"<(h[1-6])\b[^>]*>\s*</\1>", re.IGNORECASE)
LINKING = ("href", "src", "data-tk-chart", "data-tk-plotly", "data-tk-finder")
PICTURE = "og:image"  # of the page, for whoever shares a link to it


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was looked at and what is wrong; `links` counts those that stay inside the site."""

    pages: int
    links: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    path: Path
    ids: Counter[str]
    links: tuple[str, ...]
    problems: tuple[Problem, ...]


def inspect(folder: Path, paths: Sequence[Path], site_url: str) -> Inspection:
    """Every problem of these pages of a folder, which will stand at that address."""
    pages = {path: _read(folder, path) for path in paths}
    problems = [problem for page in pages.values() for problem in page.problems]
    links = 0
    for page in pages.values():
        for link in page.links:
            target = inside(folder, page.path, link, site_url)
            if target is not None:
                links += 1
                problems += _broken(folder, page, link, target, pages)
    return Inspection(len(pages), links, tuple(problems))


def chosen(paths: Sequence[Path], folder: Path) -> list[Path]:
    """All pages, or so many of the deep ones that no more than MOST_PAGES are read."""
    if len(paths) <= MOST_PAGES:
        return list(paths)
    deep = [path for path in paths if len(path.relative_to(folder).parts) > DEEP]
    rest = [path for path in paths if len(path.relative_to(folder).parts) <= DEEP]
    step = max(1, len(deep) // max(1, MOST_PAGES - len(rest)) + 1)
    return sorted(rest + deep[::step])


def inside(folder: Path, page: Path, link: str, site_url: str) -> tuple[Path, str] | None:
    """The file and the anchor that a link names, or None when it leaves the site."""
    # 404.html is shown at any address, so its links start at the site's own path.
    own, base = page.relative_to(folder).as_posix(), urlsplit(site_url).path
    if link.startswith(site_url):
        link = base + link.removeprefix(site_url)
    parts = urlsplit(urljoin(f"{ORIGIN}{own}", link))
    if f"{parts.scheme}://{parts.netloc}/" != ORIGIN:
        return None
    path = unquote(parts.path)
    if link.startswith("/"):
        path = "/" + path.removeprefix(base)
    target = folder / path.lstrip("/")
    if path.endswith("/") or target.is_dir():
        target = target / "index.html"
    return target, unquote(parts.fragment)


def _broken(
    folder: Path, page: _Page, link: str, target: tuple[Path, str], pages: dict[Path, _Page]
) -> Iterator[Problem]:
    path, anchor = target
    place = _place(folder, page.path)
    if not path.is_file():
        yield Problem(place, "broken-link", {"found": link})
    elif anchor and path in pages and anchor not in pages[path].ids:
        yield Problem(place, "broken-anchor", {"found": link, "anchor": anchor})


def _read(folder: Path, path: Path) -> _Page:
    text = path.read_text(encoding="utf-8")
    place = _place(folder, path)
    seen = UNSEEN.sub(" ", text)
    problems = [Problem(place, "left-over", {"found": match.group(0)}) for match in LEFT_OVER.finditer(seen)][:1]
    if EMPTY_HEADING.search(seen):
        problems.append(Problem(place, "empty-heading"))
    ids: Counter[str] = Counter()
    links: dict[str, None] = {}
    for name, written in TAGS.findall(text):
        attributes = {key.lower(): html.unescape(a or b or c) for key, a, b, c in ATTRIBUTES.findall(written)}
        ids.update([attributes["id"]] if "id" in attributes else [])
        links.update((attributes[key], None) for key in LINKING if key in attributes)
        if attributes.get("property") == PICTURE:
            links[attributes.get("content", "")] = None
        if name.lower() == "img" and not re.search(r"\salt\b", written):
            problems.append(Problem(place, "no-alt-text", {"found": attributes.get("src", "img")}))
    problems += [Problem(place, "id-on-page-twice", {"found": each}) for each, count in ids.items() if count > 1]
    return _Page(path, ids, tuple(links), tuple(problems))


def _place(folder: Path, path: Path) -> Place:
    return Place(f"site/{path.relative_to(folder).as_posix()}")
