"""Reads closed lists of YAML files: entries with an id, a label in every language, and perhaps a meaning and flags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from macros.model.scale import Choice
from macros.problems import Problem
from macros.sources.yaml_files import Node, text_in


def choices(root: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Choice]:
    """A closed list by id; adds to `problems` what is missing."""
    found: dict[str, Choice] = {}
    if not root.entries():
        problems.append(Problem(root.place, "missing-key", {"key": root.place.column or ""}))
    for choice_id, node in with_ids(root, problems):
        label = text_in(node.child("label"), locales, problems)
        has_meaning = node.child("meaning").value is not None
        meaning = text_in(node.child("meaning"), locales, problems) if has_meaning else dict.fromkeys(locales, "")
        flags = frozenset(key for key, child in node.items() if child.value is True)
        found[choice_id] = Choice(choice_id, label, meaning, flags)
    return found


def with_ids(root: Node, problems: list[Problem]) -> Iterator[tuple[str, Node]]:
    """The entries of a list with their ids; one without an id, or with a used one, is a problem."""
    seen: set[str] = set()
    for node in root.entries():
        entry_id = required(node, "id", problems)
        if entry_id in seen:
            problems.append(Problem(node.child("id").place, "id-twice", {"found": entry_id}))
        elif entry_id:
            seen.add(entry_id)
            yield entry_id, node


def required(node: Node, key: str, problems: list[Problem]) -> str:
    """The text under a key; empty when there is none, which is a problem."""
    found = node.child(key).text().strip()
    if not found:
        problems.append(Problem(node.child(key).place, "missing-key", {"key": key}))
    return found
