"""How is a JSON file written by hand read, so that every slip is told with its place?"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from macros.problems import Place, Problem, nearest
from macros.sources.faults import shown

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

WRONG_QUOTES = "'\u2018\u2019\u201c\u201d\u00ab`"


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the file, where it stands (`resources.districts.fields`) and the list its problems go to."""

    value: Json
    place: Place
    problems: list[Problem]

    def child(self, key: str) -> Node:
        """What the object holds under the key; a Node of None when it holds nothing."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return self.named(key, value)

    def named(self, name: str, value: Json) -> Node:
        """A value that stands under this one."""
        path = f"{self.place.column}.{name}" if self.place.column else name
        return Node(value, self.place.at(path), self.problems)

    def say(self, code: str, *, near: str | None = None, **values: str) -> None:
        """Add a problem of this place."""
        self.problems.append(Problem(self.place, code, values, near))

    def text(self, *, is_required: bool = False) -> str:
        """The text, or an empty one."""
        if isinstance(self.value, str) and self.value.strip():
            return self.value
        if self.value is not None or is_required:
            self._say_kind("json-no-text")
        return ""

    def flag(self) -> bool:
        """True or false; false when it is not said."""
        if not isinstance(self.value, bool | None):
            self._say_kind("json-no-true-or-false")
        return self.value is True

    def items(self) -> list[Node]:
        """The entries of a list, each named by its own name or its number."""
        if not isinstance(self.value, list):
            if self.value is not None:
                self._say_kind("json-no-list")
            return []
        return [self.named(_name(entry, number), entry) for number, entry in enumerate(self.value, start=1)]

    def texts(self) -> tuple[str, ...]:
        """The texts of a list, or of one text alone."""
        if isinstance(self.value, str):
            return (self.value,)
        return tuple(text for text in (entry.text() for entry in self.items()) if text)

    def is_object(self) -> bool:
        """True for an object; anything else is said."""
        if isinstance(self.value, dict):
            return True
        self._say_kind("json-no-object")
        return False

    def check_keys(self, known: Collection[str], *, is_closed: bool) -> None:
        """Say keys that look misspelled; in a closed object, every key that is not known."""
        for key in self.value if isinstance(self.value, dict) else ():
            near = None if key in known else nearest(key, known)
            if near or (is_closed and key not in known):
                self.say("json-unknown-key", near=near, found=shown(key))

    def _say_kind(self, code: str) -> None:
        self.say(code, found=shown(json.dumps(self.value, ensure_ascii=False)))


def parse_json(text: str, shown_path: str) -> tuple[Node | None, list[Problem]]:
    """The file's value, or what is wrong with its spelling."""
    problems: list[Problem] = []
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError as error:
        code = _slip(text, error)
        position = text.rindex(",", 0, error.pos + 1) if code == "json-trailing-comma" else error.pos
        row = text.count("\n", 0, position) + 1
        found = {"found": shown(text.split("\n")[row - 1].strip())}
        return None, [Problem(Place(shown_path, row), code, found)]
    except (ValueError, RecursionError):  # a number of thousands of digits; thousands of brackets
        return None, [Problem(Place(shown_path), "json-too-much")]
    return Node(value, Place(shown_path), problems), problems


def _slip(text: str, error: json.JSONDecodeError) -> str:
    before, here = text[: error.pos].rstrip(), text[error.pos :].lstrip()
    if here[:1] == ",":  # later Pythons point at the comma, earlier ones after it
        before, here = ",", here[1:].lstrip()
    if here[:1] in ("}", "]") and before.endswith(","):
        return "json-trailing-comma"
    if not here or "Unterminated" in error.msg:
        return "json-not-closed"
    if here[0] in WRONG_QUOTES:
        return "json-wrong-quotes"
    if here.startswith(("//", "/*", "#")):
        return "json-comment"
    return "json-missing-comma" if "delimiter" in error.msg and "," in error.msg else "json-broken"


def _name(entry: Json, number: int) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    return shown(name) if isinstance(name, str) and name else str(number)
