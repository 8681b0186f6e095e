"""Reads how hard the texts of a site may be: `reading_levels` of content/site.yml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.model.reading_limits import ReadingLimit
from macros.problems import Problem, nearest
from macros.sources.yaml_files import Node

PAGES, WORDS = "pages", "words"
HIGHEST = 100  # of what both formulas give, and of words in a sentence


def read_reading_limits(node: Node, locales: Sequence[str], problems: list[Problem]) -> tuple[ReadingLimit, ...]:
    """The limits in file order; what cannot be read is a problem and no limit."""
    if node.value is not None and not isinstance(node.value, list):
        problems.append(Problem(node.place, "not-a-list", {"key": "reading_levels"}))
    limits = tuple(limit for entry in node.entries() for limit in _limit(entry, locales, problems))
    seen: set[str] = set()
    for limit in limits:
        if limit.pages.strip("/") in seen:
            problems.append(
                Problem(limit.place.at(f"{limit.place.column}.{PAGES}"), "id-twice", {"found": limit.pages})
            )
        seen.add(limit.pages.strip("/"))
    return limits


def _limit(entry: Node, locales: Sequence[str], problems: list[Problem]) -> Iterator[ReadingLimit]:
    known = (PAGES, *locales, WORDS)
    for key, child in entry.items():
        if key not in known:
            values = {"found": key, "where": "reading_levels", "known": ", ".join(known)}
            problems.append(Problem(child.place, "not-listed", values, nearest(key, known)))
    pages = entry.child(PAGES)
    if not pages.text():
        problems.append(Problem(pages.place, "missing-key", {"key": PAGES}))
        return
    numbers = {key: _number(entry.child(key), problems) for key in (*locales, WORDS)}
    given = {locale: value for locale in locales if (value := numbers[locale]) is not None}
    yield ReadingLimit(entry.place, pages.text(), given, numbers[WORDS])


def _number(node: Node, problems: list[Problem]) -> float | None:
    """The number from 1 to 100; None, with a problem, when something else is written."""
    if node.value is None:
        return None
    found = node.text() or "…"
    if isinstance(node.value, bool) or not isinstance(node.value, int | float):
        problems.append(Problem(node.place, "not-number", {"found": found}))
    elif node.value < 1:
        problems.append(Problem(node.place, "below-minimum", {"found": found, "minimum": "1"}))
    elif not node.value <= HIGHEST:
        problems.append(Problem(node.place, "above-maximum", {"found": found, "maximum": str(HIGHEST)}))
    else:
        return float(node.value)
    return None
