"""Rules: what the checks look for, under codes that stay, how each stands in a check, and what was set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.model.words import Text
from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, such as DJ204, its family, and the codes of the problems that belong to it."""

    code: str
    family: str
    problems: tuple[str, ...]
    is_quiet: bool  # its notes are counted, and listed only when somebody asks
    is_waivable: bool
    is_built: bool  # only a finished page shows it: a build stops on it

    @property
    def slug(self) -> str:
        """The rule's part of a web address."""
        return self.code.lower()


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a rule is called, what it looks for and why, a wrong and a right example, in one language."""

    locale: str
    title: str
    about: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A rule that a coalition sets aside for a page or a file until a day, with the reason and who decided."""

    place: Place
    rule: str
    path: str  # of the file from the project's folder, or of a page inside its language
    is_page: bool
    reason: str
    decided_by: str
    decided_on: date
    expires: date

    def covers(self, path: str) -> bool:
        """True for a problem in that file; a page stands for its file in every language."""
        return path == self.path or (self.is_page and path.split("/", 2)[0::2] == ["content", self.path])


@dataclass(frozen=True, slots=True)
class Standing:
    """How many findings of a rule a check has: problems that stop, notes, and what was set aside."""

    problems: int = 0
    notes: int = 0
    waived: int = 0


@dataclass(frozen=True, slots=True)
class Watchers:
    """Practices that people look after: who looks, and why a program cannot do it alone."""

    place: Place
    practices: tuple[str, ...]
    who: Text
    why: Text


@dataclass(frozen=True, slots=True)
class RulePractices:
    """Which practices each rule comes from, and who looks after those that no program can check."""

    rules: Mapping[str, tuple[str, ...]]  # practice ids by code
    places: Mapping[str, Place]  # of each code
    watchers: tuple[Watchers, ...]

    def of_practice(self, practice_id: str) -> tuple[str, ...]:
        """The codes of the rules that come from a practice, in order of the file."""
        return tuple(code for code, ids in self.rules.items() if practice_id in ids)

    def watched(self, practice_id: str) -> Watchers | None:
        """Who looks after a practice; None when nobody is named."""
        return next((each for each in self.watchers if practice_id in each.practices), None)
