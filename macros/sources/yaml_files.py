"""YAML files as nodes that know their line, so that a problem can say where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from macros.model.words import Text
from macros.problems import Place, Problem

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Node:
    """One YAML value with its place; `place.column` is the path of keys that leads to it."""

    place: Place
    value: Scalar | list[Node] | dict[str, Node]

    def child(self, key: str) -> Node:
        """The value under a key; an empty node when there is none."""
        if isinstance(self.value, dict) and key in self.value:
            return self.value[key]
        return Node(self._under(key), None)

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping; nothing for any other node."""
        if isinstance(self.value, dict):
            yield from self.value.items()

    def entries(self) -> Sequence[Node]:
        """The entries of a list; nothing for any other node."""
        return self.value if isinstance(self.value, list) else ()

    def text(self) -> str:
        """The scalar as text; empty for nothing, a list or a mapping."""
        if self.value is None or isinstance(self.value, list | dict):
            return ""
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        return str(self.value)

    def _under(self, key: str) -> Place:
        column = f"{self.place.column}.{key}" if self.place.column else key
        return Place(self.place.path, self.place.row, column)


def read_yaml(path: Path, shown: str) -> tuple[Node, list[Problem]]:
    """The file as a node tree; unreadable or broken YAML is a problem and an empty node."""
    empty = Node(Place(shown), None)
    if not path.is_file():
        return empty, [Problem(Place(shown), "missing-file")]
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return empty, [Problem(Place(shown), "not-utf-8")]
    return parse_yaml(text, shown)


def parse_yaml(text: str, shown: str, first_line: int = 1) -> tuple[Node, list[Problem]]:
    """A YAML text as a node tree, with lines counted from `first_line`."""
    problems: list[Problem] = []
    try:
        root = _compose(text)
        node = _node(root, shown, "", first_line, problems) if root else Node(Place(shown), None)
    except (yaml.YAMLError, RecursionError) as error:  # a list may hold itself
        mark = getattr(error, "problem_mark", None)
        place = Place(shown, first_line + mark.line if mark else None)
        reason = getattr(error, "problem", None) or "?"
        return Node(Place(shown), None), [Problem(place, "broken-yaml", {"reason": str(reason)})]
    return node, problems


def _compose(text: str) -> yaml.Node | None:
    # The fast loader, where PyYAML has it; the other one says better where a mistake is.
    try:
        return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)


def _node(node: yaml.Node, shown: str, key_path: str, first_line: int, problems: list[Problem]) -> Node:
    place = Place(shown, first_line + node.start_mark.line, key_path or None)
    if isinstance(node, yaml.MappingNode):
        return Node(place, _mapping(node, shown, key_path, first_line, problems))
    if isinstance(node, yaml.SequenceNode):
        prefix = f"{key_path}." if key_path else ""
        return Node(place, [_node(item, shown, f"{prefix}{number}", first_line, problems)
                            for number, item in enumerate(node.value, start=1)])  # fmt: skip
    return Node(place, _scalar(node))


def _mapping(
    node: yaml.MappingNode, shown: str, key_path: str, first_line: int, problems: list[Problem]
) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        path = f"{key_path}.{key}" if key_path else key
        if key in found:
            problems.append(Problem(Place(shown, first_line + key_node.start_mark.line, path), "key-twice"))
            continue
        found[key] = _node(value_node, shown, path, first_line, problems)
    return found


def _scalar(node: yaml.Node) -> Scalar:
    # Dates stay text, and MkDocs' own tags (!ENV) stay as written: only plain scalars are converted.
    if node.tag in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float"):
        try:
            value = yaml.SafeLoader("").construct_object(node)
        except (ValueError, KeyError):  # a tag that says number before a word
            value = None
        return value if isinstance(value, bool | int | float) else str(node.value)
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return str(node.value)


def text_in(node: Node, locales: Sequence[str], problems: list[Problem]) -> Text:
    """The node's words in every locale; a missing or empty one is a problem."""
    words: dict[str, str] = {}
    for locale in locales:
        words[locale] = node.child(locale).text().strip()
        if not words[locale]:
            problems.append(Problem(node.child(locale).place, "missing-words", {"locale": locale}))
    return words


def plain(node: Node) -> Scalar | list[object] | Mapping[str, object]:
    """The node as ordinary Python values."""
    if isinstance(node.value, list):
        return [plain(entry) for entry in node.value]
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    return node.value
