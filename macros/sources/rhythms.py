"""Reads rhythms: the key `rhythms` in the front matter of the page that lists the sessions."""

from __future__ import annotations

from collections.abc import Sequence

from macros.model.pages import Page
from macros.model.sessions import KINDS, Rhythm
from macros.problems import Problem
from macros.sources.nodes import check_keys, count, some, words
from macros.sources.pages import front_node
from macros.sources.yaml_files import Node

KEY = "rhythms"
KEYS = ("title", "weeks", *KINDS)
MOST_WEEKS = 104


def read_rhythms(pages: Sequence[Page]) -> tuple[tuple[Rhythm, ...], list[Problem]]:
    """Every rhythm, in order of pages; weeks that do not follow one another are a problem."""
    problems: list[Problem] = []
    found: list[Rhythm] = []
    for page in pages:
        if KEY in page.meta:
            node = front_node(page, KEY)
            entries = some(Node(node.place, {KEY: node}), KEY, problems)
            found += [_rhythm(page, entry, problems) for entry in entries]
    return tuple(found), problems


def _rhythm(page: Page, node: Node, problems: list[Problem]) -> Rhythm:
    check_keys(node, KEYS, problems)
    weeks = count(node, "weeks", MOST_WEEKS, problems)
    held = {kind: _weeks(node.child(kind), kind, weeks or MOST_WEEKS, problems) for kind in KINDS}
    return Rhythm(node.place, page.locale, page.address, words(node, "title", problems), weeks, held)


def _weeks(node: Node, kind: str, most: int, problems: list[Problem]) -> tuple[int, ...]:
    """The weeks in a list, which may be missing; each comes after the one before it, and within the time."""
    if node.value is not None and not isinstance(node.value, list):
        problems.append(Problem(node.place, "not-a-list", {"key": kind}))
    found: list[int] = []
    for entry in node.entries():
        value = entry.value
        least = found[-1] + 1 if found else 1
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            values = {"found": entry.text(), "least": str(least), "most": str(most)}
            problems.append(Problem(entry.place, "not-the-next-week", values))
            return ()
        found.append(value)
    return tuple(found)
