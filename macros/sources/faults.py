"""What is a cell's value, and what is wrong with it before anyone knows where it stands?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.problems import Place, Problem, Severity

Value = str | int | float | bool | date

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """A Problem without its place."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    near: str | None = None
    severity: Severity = "problem"

    def at(self, place: Place) -> Problem:
        """The fault as a Problem of that place."""
        return Problem(place, self.code, self.values, self.near, self.severity)


def shown(text: str, start: int = 0) -> str:
    """The text fit for a message: invisible characters named, cut around `start` when it is long."""
    first = max(0, start - LONGEST_SHOWN // 2) if len(text) > LONGEST_SHOWN else 0
    part = text[first : first + LONGEST_SHOWN]
    visible = "".join(_visible(letter) for letter in part)
    return ("…" if first else "") + visible + ("…" if first + LONGEST_SHOWN < len(text) else "")


def repair(code: str, found: str, write: str) -> Fault:
    """A fault whose fix is known: what is there, and what to write."""
    return Fault(code, {"found": shown(found), "write": shown(write)})


def _visible(letter: str) -> str:
    if letter == "\n":
        return " "
    return letter if letter.isprintable() else f"<U+{ord(letter):04X}>"
