"""How heavy a first view is: the page, its styles and its scripts, packed as web servers send them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.problems import Place, Problem

FIRST_VIEW = 90_000  # bytes, gzip: what a cheap phone on a slow network can wait for
OWN_SCRIPT = 5 * 1024  # bytes, as written: what the engine itself runs on every page
OWN_SCRIPT_FILE = "assets/toolkit.js"
NEEDED = re.compile(r'<link rel="stylesheet" href="([^"]+)"(?! media="print")|<script[^>]* src="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Weight:
    """The heaviest first view of the pages, in bytes, and which page it is."""

    page: str
    bytes: int
    problems: tuple[Problem, ...]


def weigh(folder: Path, pages: Sequence[Path]) -> Weight:
    """The heaviest first view among these pages of a folder; one above the budget is a problem."""
    packed: dict[Path, int] = {}
    views = {path: first_view(path, packed) for path in pages}
    heaviest = max(views, key=lambda path: views[path], default=folder)
    problems = tuple(_too_heavy(folder, views)) + tuple(_long_script(folder))
    return Weight(heaviest.relative_to(folder).as_posix(), views.get(heaviest, 0), problems)


def first_view(page: Path, packed: dict[Path, int]) -> int:
    """Bytes of a page and of the styles and scripts it asks for, each packed by itself.

    `packed` keeps the sizes of files that pages share.
    """
    text = page.read_text(encoding="utf-8")
    needed = {(page.parent / (style or script)).resolve() for style, script in NEEDED.findall(text)}
    for path in needed - packed.keys():
        packed[path] = len(gzip.compress(path.read_bytes(), 6)) if path.is_file() else 0
    return len(gzip.compress(text.encode(), 6)) + sum(packed[path] for path in needed)


def _too_heavy(folder: Path, views: dict[Path, int]) -> Iterator[Problem]:
    for path, size in views.items():
        if size > FIRST_VIEW:
            values = {"found": _kilobytes(size), "most": _kilobytes(FIRST_VIEW)}
            yield Problem(Place(f"site/{path.relative_to(folder).as_posix()}"), "heavy-page", values)


def _long_script(folder: Path) -> Iterator[Problem]:
    path = folder / OWN_SCRIPT_FILE
    if path.is_file() and (size := path.stat().st_size) > OWN_SCRIPT:
        values = {"found": _kilobytes(size), "most": _kilobytes(OWN_SCRIPT)}
        yield Problem(Place(f"site/{OWN_SCRIPT_FILE}"), "heavy-page", values)


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}"
