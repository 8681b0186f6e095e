"""Words that mean the same when someone searches: content/<locale>/search.yml, a list of lists, which may be absent."""

from __future__ import annotations

from pathlib import Path

from macros.problems import Place, Problem
from macros.sources.yaml_files import Node, read_yaml

FILE = "search.yml"


def read_equal_words(content: Path, locale: str) -> tuple[list[list[str]], list[Problem]]:
    """Groups of words or phrases: a search for one of them finds the others too."""
    path, shown = content / locale / FILE, f"content/{locale}/{FILE}"
    if not path.is_file():
        return [], []
    node, found = read_yaml(path, shown)
    problems = [each for each in found if each.code != "key-twice"]  # keys are wrong here, be they twice or once
    if isinstance(node.value, dict | str | int | float):
        problems.append(Problem(node.place, "not-a-list-of-groups"))
    groups: list[list[str]] = []
    for entry in node.entries():
        words = [word.text().strip() for word in entry.entries()]
        if len(words) > 1 and all(words):
            groups.append(words)
        else:
            place = Place(shown, entry.place.row)
            problems.append(Problem(place, "not-a-group-of-words", {"found": _as_written(entry)}))
    return groups, problems


def _as_written(node: Node) -> str:
    if isinstance(node.value, list):
        return f"[{', '.join(word.text() for word in node.entries())}]"
    return ", ".join(f"{key}: {value.text()}" for key, value in node.items()) or node.text()
