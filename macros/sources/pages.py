"""Reads the Markdown pages of content/<locale>/ with their front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.model.pages import MetaValue, Page
from macros.problems import Place, Problem
from macros.sources.yaml_files import Node, parse_yaml, plain

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)


def read_pages(content: Path, locales: Sequence[str]) -> tuple[tuple[Page, ...], list[Problem]]:
    """Every Markdown page of every locale, in order of path."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for locale in locales:
        for path in _markdown(content / locale):
            inside = path.relative_to(content / locale).as_posix()
            page, broken = read_page(path, locale, inside)
            problems += broken
            if page:
                pages.append(page)
    return tuple(pages), problems


def read_page(path: Path, locale: str, inside: str) -> tuple[Page | None, list[Problem]]:
    """One page, or none and the problem when its bytes are not UTF-8."""
    shown = f"content/{locale}/{inside}"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return None, [Problem(Place(shown), "not-utf-8")]
    return parse_page(text, shown, locale=locale, inside=inside)


def parse_page(text: str, shown: str, *, locale: str, inside: str) -> tuple[Page, list[Problem]]:
    """A page from its text; broken front matter is a problem and counts as empty."""
    match = FRONT_MATTER.match(text)
    meta: dict[str, MetaValue] = {}
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    body, first_line = text, 1
    if match:
        node, problems = parse_yaml(match.group(1), shown, first_line=2)
        found = plain(node)
        meta = {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}
        lines = dict(_lines(node))
        body, first_line = text[match.end() :], text[: match.end()].count("\n") + 1
    return Page(Place(shown), locale, inside, meta, body, first_line, lines), problems


def _lines(node: Node) -> Iterator[tuple[str, int]]:
    for child in (*node.entries(), *(value for _, value in node.items())):
        yield child.place.column or "", child.place.row or 1
        yield from _lines(child)


def _markdown(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*.md") if path.is_file())
