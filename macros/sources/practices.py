"""Reads data/practice_frameworks.yml, which may be absent: the frameworks of practices, their parts and audiences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.model.practices import Framework, Frameworks, Part
from macros.problems import Problem
from macros.sources.nodes import check_keys, words, yes_or_no
from macros.sources.yaml_files import Node, read_yaml, text_in

FRAMEWORKS_FILE = "data/practice_frameworks.yml"
ROOT_KEYS = ("audiences", "frameworks")
KEYS = ("id", "source", "label", "summary", "cycle", "own", "parts")
PART_KEYS = ("id", "label", "summary")
AUDIENCE_KEYS = ("id", "label")


def read_frameworks(root: Path, locales: Sequence[str]) -> tuple[Frameworks, list[Problem]]:
    """The frameworks and audiences in the order of the file; nothing when there is no file."""
    if not (root / FRAMEWORKS_FILE).is_file():
        return Frameworks(), []
    node, problems = read_yaml(root / FRAMEWORKS_FILE, FRAMEWORKS_FILE)
    check_keys(node, ROOT_KEYS, problems)
    frameworks = {
        framework_id: _framework(framework_id, entry, locales, problems)
        for framework_id, entry in _with_ids(node, "frameworks", KEYS, problems)
    }
    audiences = {
        audience: text_in(entry.child("label"), locales, problems)
        for audience, entry in _with_ids(node, "audiences", AUDIENCE_KEYS, problems)
    }
    return Frameworks(frameworks, audiences), problems


def _framework(framework_id: str, node: Node, locales: Sequence[str], problems: list[Problem]) -> Framework:
    parts = {
        part: Part(part, *(text_in(entry.child(key), locales, problems) for key in ("label", "summary")))
        for part, entry in _with_ids(node, "parts", PART_KEYS, problems)
    }
    return Framework(
        place=node.child("source").place,
        framework_id=framework_id,
        label=text_in(node.child("label"), locales, problems),
        summary=text_in(node.child("summary"), locales, problems),
        source=words(node, "source", problems),
        is_cycle=_is_so(node, "cycle", problems),
        is_own=_is_so(node, "own", problems),
        parts=parts,
    )


def _is_so(node: Node, key: str, problems: list[Problem]) -> bool:
    return node.child(key).value is not None and yes_or_no(node, key, problems)


def _with_ids(node: Node, key: str, known: Sequence[str], problems: list[Problem]) -> Iterator[tuple[str, Node]]:
    """The entries of a list that must have some, each with its id, which no other has."""
    if not node.child(key).entries():
        problems.append(Problem(node.child(key).place, "missing-key", {"key": key}))
    seen: set[str] = set()
    for entry in node.child(key).entries():
        check_keys(entry, known, problems)
        entry_id = words(entry, "id", problems)
        if entry_id in seen:
            problems.append(Problem(entry.child("id").place, "id-twice", {"found": entry_id}))
        elif entry_id:
            seen.add(entry_id)
            yield entry_id, entry
