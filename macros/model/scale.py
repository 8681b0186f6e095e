"""The scale: levels, reasons and the other closed lists that readings use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.model.agencies import AccessWord
from macros.model.words import Text

SMALLEST_GROUP = 10  # where data/scale.yml names no other
# Closed lists that only a coalition with cases or agreements needs.
CASE_LISTS = (
    *("case_kinds", "event_date_bases", "response_absences", "police_roles"),
    *("agreement_kinds", "agreement_statuses", "documents_seen", "agency_kinds"),
    "change_kinds",
)
SHELF_LISTS = ("work_topics", "work_kinds", "work_levels")  # only a coalition with a library needs them


@dataclass(frozen=True, slots=True)
class Paint:
    """Background and text colour, as in #1b2a4a."""

    colour: str
    ink: str


@dataclass(frozen=True, slots=True)
class Level:
    """How much a document says on a dimension; a higher order says more."""

    level_id: str
    order: int
    symbol: str
    colour: str
    ink: str
    label: Text
    meaning: Text
    dark: Paint | None = None  # on dark pages; none = as on light ones


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a cell has no level; the lowest order is shown when several apply."""

    reason_id: str
    order: int
    symbol: str
    label: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a closed list: how much was read, what kind of source, who read."""

    choice_id: str
    label: Text
    meaning: Text
    flags: frozenset[str]  # keys set to true in data/scale.yml: `whole` (read to the end), `say_so` (shown to readers)


@dataclass(frozen=True, slots=True)
class SizeBand:
    """Districts with at least so many students, and fewer than the next band begins with."""

    band_id: str
    least: int
    label: Text

    @property
    def slug(self) -> str:
        """The band's part of a web address."""
        return self.band_id.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Method:
    """A way of reading and coding that holds from a day on; readings of two methods are no line."""

    method_id: str
    since: date
    label: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Scale:
    """Levels from least said to most, reasons, and closed lists, each by id."""

    levels: Mapping[str, Level]
    reasons: Mapping[str, Reason]
    extents: Mapping[str, Choice]
    source_kinds: Mapping[str, Choice]
    date_bases: Mapping[str, Choice]
    place_bases: Mapping[str, Choice]
    readers: Mapping[str, Choice]
    no_level: Paint  # cells that have a reason; they are hatched as well
    no_level_dark: Paint | None = None
    smallest_group: int = SMALLEST_GROUP  # counts of fewer people are not shown
    case_lists: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)  # of cases and agreements, by name
    shelf_lists: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)  # of a library, by name
    access_words: Mapping[str, AccessWord] = field(default_factory=dict)  # of agencies, by id
    size_bands: tuple[SizeBand, ...] = ()  # smallest first
    methods: tuple[Method, ...] = ()  # oldest first


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the questions that every district's documents are read for."""

    dimension_id: str
    order: int
    label: Text
    short: Text
    question: Text
    why: Text
    levels: Mapping[str, Text]  # what each level looks like, by level id
    ask: tuple[Text, ...]  # questions to put to a district
    learn: tuple[str, ...]  # source ids
    letter: str = ""  # the slug of the letter that asks this; empty when there is none

    @property
    def slug(self) -> str:
        """The dimension's part of a web address."""
        return self.dimension_id.replace("_", "-")
