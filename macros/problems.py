"""What is a problem, where is it, and how is it put in order."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["problem", "note", "waived"]


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file: the row as a spreadsheet shows it (header = 1) or the line of a text file, and the column."""

    path: str
    row: int | None = None
    column: str | None = None

    def at(self, column: str) -> Place:
        """The same row, in one column."""
        return Place(self.path, self.row, column)

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.row, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. Its words are looked up by code, so that it can be told in any language."""

    place: Place
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    near: str | None = None  # the nearest valid value, offered to the reader
    severity: Severity = "problem"
    waiver: Mapping[str, str] = field(default_factory=dict)  # why it was set aside, who decided, and until when

    @property
    def stops(self) -> bool:
        """True when a build must not go on."""
        return self.severity == "problem"


def nearest(value: str, choices: Iterable[str]) -> str | None:
    """The choice most like the value, or None when none is near."""
    by_lower = {choice.lower(): choice for choice in choices}
    found = difflib.get_close_matches(value.strip().lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[found[0]] if found else None


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by file, row, column and code, each once."""
    unique = {(str(p.place), p.code, tuple(sorted(p.values.items()))): p for p in problems}
    return sorted(unique.values(), key=_order)


def _order(problem: Problem) -> tuple[str, int, str, str, str]:
    place = problem.place
    return place.path, place.row or 0, place.column or "", problem.code, str(sorted(problem.values.items()))
