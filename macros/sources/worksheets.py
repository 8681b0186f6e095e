"""Reads worksheets: the key `worksheet` in the front matter of the pages in content/<locale>/worksheets/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from macros.model.pages import Page
from macros.model.worksheets import FOLDER, Part, Section, Worksheet
from macros.problems import Problem, nearest
from macros.sources.form_pages import FROM, SOURCES, pages_with, read_framework_sources, read_origin
from macros.sources.nodes import check_keys, count, some, some_texts, words, yes_or_no
from macros.sources.yaml_files import Node

KEY = "worksheet"
KEYS = ("use_when", "who", "minutes", SOURCES, "sections")
SECTION_KEYS = ("heading", "explanation", FROM, "parts")
# What each kind of part takes beside the words it asks, which stand under its own name.
TAKES: Mapping[str, tuple[str, ...]] = {
    "line": (),
    "long": ("lines",),
    "choice": ("options", "many"),
    "table": ("columns", "rows"),
    "check": ("options",),
    "signatures": ("options",),
}
MOST_MINUTES, MOST_LINES, MOST_ROWS = 600, 20, 20

Worksheets = Mapping[str, Mapping[str, Worksheet]]  # by slug, then by locale


def read_worksheets(pages: Sequence[Page]) -> tuple[Worksheets, list[Problem]]:
    """Every worksheet."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Worksheet]] = {}
    for page, slug, node in pages_with(pages, KEY, FOLDER, problems):
        found.setdefault(slug, {})[page.locale] = _worksheet(page, slug, node, problems)
    return dict(sorted(found.items())), problems


def _worksheet(page: Page, slug: str, node: Node, problems: list[Problem]) -> Worksheet:
    check_keys(node, KEYS, problems)
    return Worksheet(
        place=node.place,
        places={key: child.place for key, child in node.items()},
        slug=slug,
        locale=page.locale,
        title=str(page.meta.get("title") or slug),
        use_when=words(node, "use_when", problems),
        who=words(node, "who", problems),
        minutes=count(node, "minutes", MOST_MINUTES, problems),
        sources=read_framework_sources(node, problems),
        sections=tuple(_section(each, problems) for each in some(node, "sections", problems)),
    )


def _section(node: Node, problems: list[Problem]) -> Section:
    check_keys(node, SECTION_KEYS, problems)
    return Section(
        place=node.place,
        heading=words(node, "heading", problems),
        explanation=node.child("explanation").text().strip(),
        origin=read_origin(node, problems),
        parts=tuple(_part(each, problems) for each in some(node, "parts", problems)),
    )


def _part(node: Node, problems: list[Problem]) -> Part:
    kinds = [key for key, _ in node.items() if key in TAKES]
    if len(kinds) != 1:
        found = ", ".join(kinds or [key for key, _ in node.items()]) or node.text()
        values = {"found": found, "known": ", ".join(TAKES)}
        problems.append(Problem(node.place, "part-kind", values, None if kinds else nearest(found, TAKES)))
        return Part(node.place, kinds[0] if kinds else "line", "")
    (kind,) = kinds
    check_keys(node, (kind, *TAKES[kind]), problems)
    part = Part(node.place, kind, words(node, kind, problems))
    if kind == "long":
        return replace(part, lines=count(node, "lines", MOST_LINES, problems))
    if kind == "table":
        return _table(part, node, problems)
    if kind == "line":
        return part
    is_many = kind == "choice" and yes_or_no(node, "many", problems)
    return replace(part, options=some_texts(node, "options", problems), is_many=is_many)


def _table(part: Part, node: Node, problems: list[Problem]) -> Part:
    """A table; `rows` is the number of empty rows, or the list of their names."""
    columns = some_texts(node, "columns", problems)
    if isinstance(node.child("rows").value, list):
        return replace(part, columns=columns, rows=some_texts(node, "rows", problems), has_names=True)
    numbers = range(1, 1 + count(node, "rows", MOST_ROWS, problems))
    return replace(part, columns=columns, rows=tuple(map(str, numbers)))
