"""The pages of a built site, each taken apart, so that another tool can build the same pages."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

START, END = '<article class="md-content__inner md-typeset md-grid">', "</article>"
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description"[^>]* content="([^"]*)">')


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A finished page: its language, its address in that language as a folder, and its file."""

    locale: str
    folder: Path
    file: Path

    def html(self) -> str:
        """The whole page; read when it is needed, because a site can have tens of thousands."""
        return self.file.read_text(encoding="utf-8")


def built_pages(site: Path, locales: Sequence[str]) -> tuple[BuiltPage, ...]:
    """Every page of the site, in order; the first locale is the main one, whose pages stand at the top."""
    main, *others = locales
    pages = []
    for file in sorted(site.rglob("index.html")):
        folder = file.parent.relative_to(site)
        locale = folder.parts[0] if folder.parts and folder.parts[0] in others else main
        pages.append(BuiltPage(locale, folder if locale == main else folder.relative_to(locale), file))
    return tuple(pages)


def searched(site: Path, locale: str) -> frozenset[Path]:
    """Pages of a language that the site's search finds, as folders; it finds districts by their names alone."""
    entries = json.loads((site / "search" / f"{locale}.json").read_text(encoding="utf-8"))["entries"]
    return frozenset(Path(address.partition("#")[0]) for address, *_ in entries)


def front_matter(html: str) -> dict[str, str]:
    """Title and description of a page."""
    found = {"title": TITLE, "description": DESCRIPTION}
    return {name: match[1] if (match := pattern.search(html)) else "" for name, pattern in found.items()}


def body(html: str) -> str:
    """What stands in the frame of a page."""
    return html.partition(START)[2].rpartition(END)[0]
