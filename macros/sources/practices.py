"""Reads data/practice_frameworks.yml, which may be absent: the frameworks of practices, their parts and audiences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.practices import Framework, Frameworks
from macros.model.words import Text
from macros.problems import Problem
from macros.sources.letter_nodes import check_keys, words, yes_or_no
from macros.sources.yaml_files import Node, read_yaml, text_in

FRAMEWORKS_FILE = "data/practice_frameworks.yml"
ROOT_KEYS = ("audiences", "frameworks")
KEYS = ("label", "source", "cycle", "own", "parts")


def read_frameworks(root: Path, locales: Sequence[str]) -> tuple[Frameworks, list[Problem]]:
    """The frameworks and audiences in the order of the file; nothing when there is no file."""
    if not (root / FRAMEWORKS_FILE).is_file():
        return Frameworks(), []
    node, problems = read_yaml(root / FRAMEWORKS_FILE, FRAMEWORKS_FILE)
    check_keys(node, ROOT_KEYS, problems)
    frameworks = {
        framework_id: _framework(framework_id, entry, locales, problems)
        for framework_id, entry in node.child("frameworks").items()
    }
    return Frameworks(frameworks, _labels(node.child("audiences"), locales, problems)), problems


def _framework(framework_id: str, node: Node, locales: Sequence[str], problems: list[Problem]) -> Framework:
    check_keys(node, KEYS, problems)
    parts = _labels(node.child("parts"), locales, problems)
    if not parts:
        problems.append(Problem(node.child("parts").place, "missing-key", {"key": "parts"}))
    return Framework(
        place=node.place,
        framework_id=framework_id,
        label=text_in(node.child("label"), locales, problems),
        source=words(node, "source", problems),
        is_cycle=_is_so(node, "cycle", problems),
        is_own=_is_so(node, "own", problems),
        parts=parts,
    )


def _is_so(node: Node, key: str, problems: list[Problem]) -> bool:
    return node.child(key).value is not None and yes_or_no(node, key, problems)


def _labels(node: Node, locales: Sequence[str], problems: list[Problem]) -> Mapping[str, Text]:
    return {key: text_in(child, locales, problems) for key, child in node.items()}
