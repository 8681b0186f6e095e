"""Laws and rules on student data, the words that describe them, and the squares of the map of states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.model.scale import Choice
from macros.model.words import Text
from macros.problems import Place

FOUND, NONE_KNOWN, NOT_CHECKED = MARKS = ("found", "none_known", "not_checked")
UNDATED = "undated"  # the flag of a verification that no day belongs to


@dataclass(frozen=True, slots=True)
class Policy:
    """A law or rule, or a part of one: whose, which, what it asks, and how somebody checked that."""

    place: Place
    policy_id: str
    jurisdiction: str
    citation: str
    title: Text
    issue: str
    requirement: Text
    dimension: str
    status: str
    verification: str
    checked_on: date | None
    source_title: str
    source_url: str
    note: Text

    @property
    def anchor(self) -> str:
        """The place of its card on a page."""
        return self.policy_id.lower()


@dataclass(frozen=True, slots=True)
class Issue:
    """What laws are about; every law has one."""

    issue_id: str
    label: Text
    short: Text
    meaning: Text

    @property
    def slug(self) -> str:
        """The issue's part of a web address."""
        return self.issue_id.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell of the map says: a symbol and a word, with their meaning."""

    mark_id: str
    symbol: str
    label: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Search:
    """Somebody looked for a law of a jurisdiction on an issue and came upon none."""

    place: Place
    jurisdiction: str
    issue: str
    searched_on: date | None  # None: not a day, which is said where the file is read


@dataclass(frozen=True, slots=True)
class Region:
    """States that stand side by side on a page of their own, by a rule that says nothing of their laws."""

    place: Place
    region_id: str
    label: Text
    states: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The region's part of a web address."""
        return self.region_id.replace("_", "-")


@dataclass(frozen=True, slots=True)
class PolicyWords:
    """What data/policy_issues.yml says, each by id in the order of the file; empty where a coalition tracks no laws."""

    context: str = ""  # the context note that stands beside the map
    place: Place = field(default_factory=lambda: Place(""))  # of `context`
    nationwide: str = ""  # the jurisdiction whose laws count everywhere; empty when there is none
    nationwide_label: Text = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    issues: Mapping[str, Issue] = field(default_factory=dict)
    statuses: Mapping[str, Choice] = field(default_factory=dict)
    verifications: Mapping[str, Choice] = field(default_factory=dict)
    searches: tuple[Search, ...] = ()
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a state stands on a map of squares of one size, counted from 1 at the top left."""

    place: Place
    state: str
    name: Text
    column: int
    row: int
