"""A survey: the questions that are asked, and what a round of answers publishes. No answer of one person is a noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.model.words import Text
from macros.problems import Place

EVERYBODY = "everybody"  # the grouping of all, and its only group
OTHERS = "other_groups"  # the groups of a grouping that are too small to be named, together
NOT_SAID = "not_said"  # the group of those who left a question about themselves empty
SHOWN, BOUNDED, HELD_BACK = STATES = ("shown", "bounded", "held_back")  # what a row says of its count
MORE_THAN, FEWER_THAN = BOUNDS = ("more_than", "fewer_than")
DAYS_TO_KEEP = 30  # after the last answer; then every answer has been destroyed
HOW = ("paper", "online", "talk", "mixed")  # how answers were collected


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be ticked."""

    option_id: str
    label: Text


@dataclass(frozen=True, slots=True)
class AboutYou:
    """A question about the person, which sorts answers into groups; nobody has to answer it."""

    group_id: str
    ask: Text
    name: Text  # what the groups are called together, such as language
    why: Text
    options: Mapping[str, Option]  # empty: the ids of data/districts.csv, filled in by those who hand out the sheet

    @property
    def is_district(self) -> bool:
        """True when its answers are districts of the site."""
        return not self.options


@dataclass(frozen=True, slots=True)
class Question:
    """A question about what happened, and which of its answers are counted."""

    place: Place
    question_id: str
    ask: Text
    short: Text  # the head of its column
    says: Text  # what those who are counted say
    options: Mapping[str, Option]
    counted: tuple[str, ...]
    figures: tuple[str, ...]  # ids of data/statistics.csv that it may be set beside
    caution: Text  # how far they can be compared; empty without figures


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What is asked, in order; without questions there is no survey."""

    title: Text = field(default_factory=dict)
    consent: tuple[Text, ...] = ()  # what is read aloud before the first question
    about: Mapping[str, AboutYou] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Published:
    """One row of data/survey.csv: how many people of a group gave an answer, as far as it may be known."""

    place: Place
    released_on: date
    collected_from: date
    collected_to: date
    how: str
    grouping: str
    group: str
    question: str
    state: str
    count: int | None  # None: not shown
    base: int
    bound: str  # of a bounded row: more_than or fewer_than
    bound_percent: int | None
    smallest: int
    is_invented: bool

    @property
    def row(self) -> tuple[str, str]:
        """Its group, with the grouping that it belongs to."""
        return self.grouping, self.group

    @property
    def percent(self) -> int | None:
        """The count in percent of the base, in whole numbers, halves up; None where the count is not shown."""
        return None if self.count is None else (200 * self.count + self.base) // (2 * self.base)
