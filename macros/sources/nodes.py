"""Words, lists, counts and keys of YAML, read strictly: what is missing, unknown or of another kind is a Problem."""

from __future__ import annotations

from collections.abc import Sequence

from macros.problems import Problem, nearest
from macros.sources.yaml_files import Node


def check_keys(node: Node, known: Sequence[str], problems: list[Problem]) -> None:
    """Adds a problem for every key of the mapping that is not known."""
    for key, child in node.items():
        if key not in known:
            problems.append(not_listed(child, key, node.place.column or "", known))


def words(node: Node, key: str, problems: list[Problem]) -> str:
    """The text under a key, which must not be empty."""
    found = node.child(key).text().strip()
    if not found:
        problems.append(Problem(node.child(key).place, "missing-key", {"key": key}))
    return found


def texts(node: Node, key: str, problems: list[Problem]) -> tuple[str, ...]:
    """The texts of the list under a key, which must be there and may be empty."""
    child = node.child(key)
    if child.value is None:
        problems.append(Problem(child.place, "missing-key", {"key": key}))
    elif not isinstance(child.value, list):
        problems.append(Problem(child.place, "not-a-list", {"key": key}))
    for entry in child.entries():
        if not entry.text().strip():
            problems.append(Problem(entry.place, "missing-key", {"key": entry.place.column or key}))
    return tuple(entry.text().strip() for entry in child.entries())


def yes_or_no(node: Node, key: str, problems: list[Problem]) -> bool:
    """True for yes; anything but yes and no is a problem."""
    child = node.child(key)
    if child.value is None:
        problems.append(Problem(child.place, "missing-key", {"key": key}))
    elif not isinstance(child.value, bool):
        problems.append(not_listed(child, child.text(), key, ("yes", "no")))
    return child.value is True


def not_listed(node: Node, found: str, where: str, known: Sequence[str]) -> Problem:
    """The problem of a key or a value that is none of the known ones."""
    values = {"found": found, "where": where, "known": ", ".join(known)}
    return Problem(node.place, "not-listed", values, nearest(found, known))


def count(node: Node, key: str, most: int, problems: list[Problem]) -> int:
    """The whole number under a key, from 1 to `most`; 0 when it is another one or none."""
    child = node.child(key)
    if child.value is None:
        problems.append(Problem(child.place, "missing-key", {"key": key}))
    elif isinstance(child.value, bool) or not isinstance(child.value, int) or not 1 <= child.value <= most:
        problems.append(Problem(child.place, "box-number", {"found": child.text(), "option": key, "most": str(most)}))
    else:
        return child.value
    return 0


def some(node: Node, key: str, problems: list[Problem]) -> Sequence[Node]:
    """The entries of the list under a key, which must have at least one."""
    child = node.child(key)
    if child.value is None or child.value == []:
        problems.append(Problem(child.place, "missing-key", {"key": key}))
    elif not isinstance(child.value, list):
        problems.append(Problem(child.place, "not-a-list", {"key": key}))
    return child.entries()


def some_texts(node: Node, key: str, problems: list[Problem]) -> tuple[str, ...]:
    """The texts of the list under a key, which must have at least one."""
    if node.child(key).value == []:
        problems.append(Problem(node.child(key).place, "missing-key", {"key": key}))
        return ()
    return texts(node, key, problems)
