"""Reads data/policy_issues.yml and turns rows of policies.csv and state_tiles.csv into the model's nouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from macros.model.policies import MARKS, Issue, Mark, Policy, PolicyWords, Region, Search, Tile
from macros.problems import Place, Problem, nearest
from macros.sources.closed_lists import choices, required, with_ids
from macros.sources.records import day, localized
from macros.sources.tables import Row
from macros.sources.yaml_files import Node, read_yaml, text_in

WORDS_FILE = "data/policy_issues.yml"
LISTS = ("marks", "issues", "statuses", "verifications")
KEYS = ("context", "nationwide", "searches", "regions", *LISTS)
SEARCH_KEYS = ("jurisdiction", "issue", "searched_on")


def read_policy_words(data: Path, locales: Sequence[str], *, is_needed: bool) -> tuple[PolicyWords, list[Problem]]:
    """The words of the file; a coalition without the file and without a table of laws has none."""
    path = data / Path(WORDS_FILE).name
    if not is_needed and not path.exists():
        return PolicyWords(), []
    root, problems = read_yaml(path, WORDS_FILE)
    if problems:
        return PolicyWords(), problems
    problems += _unknown(root, KEYS)
    for name in ("marks", "issues"):
        if not root.child(name).entries():
            problems.append(Problem(root.child(name).place, "missing-key", {"key": name}))
    nationwide = root.child("nationwide")
    words = PolicyWords(
        context=required(root, "context", problems),
        place=root.child("context").place,
        nationwide=required(nationwide, "id", problems) if nationwide.value is not None else "",
        nationwide_label=text_in(nationwide.child("label"), locales, problems) if nationwide.value is not None else {},
        marks=_marks(root.child("marks"), locales, problems),
        issues=_issues(root.child("issues"), locales, problems),
        statuses=choices(root.child("statuses"), locales, problems),
        verifications=choices(root.child("verifications"), locales, problems),
        searches=tuple(_search(node, problems) for node in root.child("searches").entries()),
        regions=tuple(_regions(root.child("regions"), locales, problems)),
    )
    return words, [*problems, *_other_languages(root, locales)]


def to_policy(row: Row, locales: Sequence[str]) -> Policy:
    """The law of one row of policies.csv."""
    return Policy(
        place=row.place,
        policy_id=row.text("policy_id"),
        jurisdiction=row.text("jurisdiction"),
        citation=row.text("citation"),
        title=localized(row, "title", locales),
        issue=row.text("issue"),
        requirement=localized(row, "requirement", locales),
        dimension=row.text("dimension"),
        status=row.text("status"),
        verification=row.text("verification"),
        checked_on=day(row, "checked_on"),
        source_title=row.text("source_title"),
        source_url=row.text("source_url"),
        note=localized(row, "note", locales),
    )


def to_tile(row: Row, locales: Sequence[str]) -> Tile:
    """The square of one row of state_tiles.csv; at 0 where the cell holds no number, which reading has said."""
    column, line = (row.cells.get(key) for key in ("column", "row"))
    return Tile(
        place=row.place,
        state=row.text("state"),
        name=localized(row, "name", locales),
        column=column if isinstance(column, int) else 0,
        row=line if isinstance(line, int) else 0,
    )


def _marks(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Mark]:
    found: dict[str, Mark] = {}
    for mark_id, node in with_ids(root, problems):
        if mark_id not in MARKS:
            problems.append(_not_listed(node.child("id").place, mark_id, MARKS))
            continue
        problems += _unknown(node, ("id", "symbol", "label", "meaning"))
        symbol = required(node, "symbol", problems)
        label, meaning = (text_in(node.child(key), locales, problems) for key in ("label", "meaning"))
        found[mark_id] = Mark(mark_id, symbol, label, meaning)
    for mark_id in MARKS if root.entries() else ():
        if mark_id not in found:
            problems.append(Problem(root.place, "missing-key", {"key": mark_id}))
    return found


def _issues(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Issue]:
    found: dict[str, Issue] = {}
    for issue_id, node in with_ids(root, problems):
        problems += _unknown(node, ("id", "label", "short", "meaning"))
        found[issue_id] = Issue(
            issue_id, *(text_in(node.child(key), locales, problems) for key in ("label", "short", "meaning"))
        )
    return found


def _regions(root: Node, locales: Sequence[str], problems: list[Problem]) -> Iterator[Region]:
    for region_id, node in with_ids(root, problems):
        problems += _unknown(node, ("id", "label", "states"))
        states = node.child("states")
        if not states.entries():
            problems.append(Problem(states.place, "missing-key", {"key": "states"}))
        label = text_in(node.child("label"), locales, problems)
        yield Region(states.place, region_id, label, tuple(each.text().strip() for each in states.entries()))


def _search(node: Node, problems: list[Problem]) -> Search:
    problems += _unknown(node, SEARCH_KEYS)
    jurisdiction, issue, found = (required(node, key, problems) for key in SEARCH_KEYS)
    searched_on = None
    try:
        searched_on = date.fromisoformat(found)
    except ValueError:
        if found:
            problems.append(Problem(node.child("searched_on").place, "not-a-document-date", {"found": found}))
    return Search(node.place, jurisdiction, issue, searched_on)


def _other_languages(root: Node, locales: Sequence[str]) -> Iterator[Problem]:
    """A comma in words without quotation marks makes a key of what follows it."""
    entries = [root.child("nationwide"), *(node for name in (*LISTS, "regions") for node in root.child(name).entries())]
    for entry in entries:
        for key in ("label", "short", "meaning"):
            yield from _unknown(entry.child(key), locales)


def _unknown(node: Node, known: Sequence[str]) -> Iterator[Problem]:
    for key, child in node.items():
        if key not in known:
            yield _not_listed(child.place, key, known)


def _not_listed(place: Place, found: str, known: Sequence[str]) -> Problem:
    values = {"found": found, "where": WORDS_FILE, "known": ", ".join(known)}
    return Problem(place, "not-listed", values, nearest(found, known))
