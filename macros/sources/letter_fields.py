"""Reads what letters ask: content/<locale>/letters/fields.yml, one entry for each question, shared by all letters."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.model.letters import KINDS, Field
from macros.problems import Problem
from macros.sources.nodes import check_keys, not_listed, words, yes_or_no
from macros.sources.yaml_files import Node, read_yaml

KEYS = ("label", "hint", "kind", "required", "options")


def fields_file(locale: str) -> str:
    """Where the questions of a language stand."""
    return f"content/{locale}/letters/fields.yml"


def read_fields(root: Path, locale: str) -> tuple[Mapping[str, Field], list[Problem]]:
    """The questions of one language, by id, in the order of the file."""
    node, problems = read_yaml(root / fields_file(locale), fields_file(locale))
    return {field_id: _field(field_id, entry, problems) for field_id, entry in node.items()}, problems


def _field(field_id: str, node: Node, problems: list[Problem]) -> Field:
    check_keys(node, KEYS, problems)
    kind = words(node, "kind", problems)
    if kind and kind not in KINDS:
        problems.append(not_listed(node.child("kind"), kind, "kind", KINDS))
    return Field(
        place=node.place,
        field_id=field_id,
        label=words(node, "label", problems),
        hint=node.child("hint").text().strip(),
        kind=kind,
        is_required=yes_or_no(node, "required", problems),
        options=_options(node, kind, problems),
    )


def _options(node: Node, kind: str, problems: list[Problem]) -> Mapping[str, str]:
    """The words to choose from, by id; a choice needs some, and nothing else may have any."""
    child = node.child("options")
    if kind == "choice":
        if not any(child.items()):
            problems.append(Problem(child.place, "missing-key", {"key": "options"}))
        return {option: words(child, option, problems) for option, _ in child.items()}
    if child.value is not None:
        problems.append(Problem(child.place, "only-for-choice", {"found": kind}))
    return {}
