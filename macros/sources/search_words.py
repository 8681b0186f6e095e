"""Words that mean the same when someone searches: content/<locale>/search.yml, a list of lists, which may be absent."""

from __future__ import annotations

from pathlib import Path

from macros.problems import Problem
from macros.sources.yaml_files import Node, read_yaml

FILE = "search.yml"


def read_equal_words(content: Path, locale: str) -> tuple[list[list[str]], list[Problem]]:
    """Groups of words or phrases: a search for one of them finds the others too."""
    path, shown = content / locale / FILE, f"content/{locale}/{FILE}"
    if not path.is_file():
        return [], []
    node, problems = read_yaml(path, shown)
    if not isinstance(node.value, list):
        return [], [*problems, *([] if problems else [_not_a_group(node)])]
    groups: list[list[str]] = []
    for entry in node.entries():
        words = [word.text().strip() for word in entry.entries()]
        if len(words) > 1 and all(words):
            groups.append(words)
        else:
            problems.append(_not_a_group(entry))
    return groups, problems


def _not_a_group(node: Node) -> Problem:
    return Problem(node.place, "broken-yaml", {"reason": "- [word, other word]"})
