"""Practices of a framework, such as what helps and what can harm at each stage, and the frameworks they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from macros.model.words import Text
from macros.problems import Place

FILTER = "practice_filter"  # the macro that draws the links which narrow what the others show
# What each macro shows; a practice stands on a page when the page calls the macro for its framework and part.
SHOWN_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "practice_pairs": ("positive", "problematic"),
        "practice_tree": ("dimension", "recommendation", "helpful"),
        "practice_list": ("principle", "inclusion", "collaborator"),
        "practice_steps": ("phase", "step"),
        "dos_and_donts": ("do", "dont"),
        FILTER: (),
    }
)
KINDS = tuple(kind for kinds in SHOWN_BY.values() for kind in kinds)
PAIRS: Mapping[str, str] = MappingProxyType({"positive": "problematic", "do": "dont"})
HARMFUL = frozenset(PAIRS.values())
OPENING = frozenset({"dimension", "phase"})  # what opens its part and is no row of it
# The kind that a practice stands under; the others stand under none.
PARENTS: Mapping[str, str] = MappingProxyType(
    {
        **{harms: helps for helps, harms in PAIRS.items()},
        "recommendation": "dimension",
        "helpful": "recommendation",
        "step": "phase",
    }
)


@dataclass(frozen=True, slots=True)
class Practice:
    """One practice; `parent` is the id of the one that it stands under or beside, `why` and `ask` may be empty."""

    place: Place
    practice_id: str
    framework: str
    part: str
    kind: str  # one of KINDS
    parent: str
    audiences: tuple[str, ...]
    text: Text
    why: Text
    ask: Text
    source: str
    traced_to: tuple[str, ...]  # items of other works that it restates, as their authors number them

    @property
    def macro(self) -> str:
        """The macro that shows practices of its kind; empty for a kind that nobody knows."""
        return next((macro for macro, kinds in SHOWN_BY.items() if self.kind in kinds), "")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a framework, such as a stage."""

    part_id: str
    label: Text
    summary: Text


@dataclass(frozen=True, slots=True)
class Framework:
    """An ordered set of parts, such as the stages of a life cycle; after the last part a cycle begins again."""

    place: Place  # of its source
    framework_id: str
    label: Text
    summary: Text
    source: str
    is_cycle: bool
    is_own: bool  # put together by the coalition itself: its pages say so
    parts: Mapping[str, Part]  # by id, in order

    def part(self, written: str) -> str | None:
        """The id of the part that a call names; without a name the only part; None when there is no such part."""
        if not written and len(self.parts) == 1:
            return next(iter(self.parts))
        return written if written in self.parts else None


@dataclass(frozen=True, slots=True)
class Frameworks:
    """What data/practice_frameworks.yml says: frameworks by id, and whom practices serve, by id."""

    frameworks: Mapping[str, Framework] = field(default_factory=dict)
    audiences: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PracticeCall:
    """A call on a page that shows practices of one part, or the links that narrow them; those name no part."""

    place: Place
    locale: str
    address: str  # of the page, inside its language
    macro: str
    framework: str
    part: str

    def shows(self, practice: Practice) -> bool:
        """True when the practice stands where the call is."""
        return (self.macro, self.framework, self.part) == (practice.macro, practice.framework, practice.part)
