"""A session of a fellowship in one language: what people learn, what they do minute by minute, what leaders know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from macros.problems import Place

FOLDER = "fellowship/sessions"
FACILITATOR = "facilitator"  # the last part of the address of a facilitator's page
CORE, LAB = "core", "lab"
KINDS = (CORE, LAB)
OPENING, CLOSING = "opening", "closing"
ACTIVITY_KINDS = (OPENING, "reflect", "teach", "activity", "circle", "break", CLOSING)


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown inside the front matter, with macro calls; the row of its place is the line that it begins on."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: few words to show, plain text with inline macro calls in its points, and what is said beside it."""

    place: Place
    title: str
    points: tuple[str, ...]
    notes: Prose


@dataclass(frozen=True, slots=True)
class Activity:
    """A part of a session."""

    place: Place
    title: str
    minutes: int
    kind: str  # one of ACTIVITY_KINDS
    participants: Prose  # what the group does
    facilitator: Prose  # what those who lead know, and what can go wrong
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Something to read: a page of this site by its address inside the language, or a source by its id."""

    place: Place
    page: str  # empty when it is a source
    source_id: str  # empty when it is a page
    text: str  # what it is, in a sentence


@dataclass(frozen=True, slots=True)
class Session:
    """A session in one language. `slug` names its page and is the same in every language."""

    place: Place
    places: Mapping[str, Place]  # of its keys, as the file names them
    slug: str
    locale: str
    title: str
    description: str
    number: int  # among those of its kind
    kind: str  # one of KINDS
    minutes: int  # planned; its activities take as many together
    objectives: tuple[str, ...]
    key_questions: tuple[str, ...]
    materials: tuple[str, ...]
    reading: tuple[Material, ...]
    home_practice: tuple[str, ...]
    access: tuple[str, ...]
    activities: tuple[Activity, ...]

    @property
    def address(self) -> str:
        """Where the page of participants stands inside its language."""
        return f"{FOLDER}/{self.slug}/"

    @property
    def facilitator_address(self) -> str:
        """Where the page of facilitators stands inside its language."""
        return f"{self.address}{FACILITATOR}/"

    @property
    def starts(self) -> tuple[int, ...]:
        """The minute at which each activity begins; the first begins at 0."""
        return tuple(accumulate((each.minutes for each in self.activities[:-1]), initial=0))[: len(self.activities)]

    @property
    def order(self) -> tuple[int, int]:
        """Its place in a list of all sessions: those of the core first."""
        return KINDS.index(self.kind), self.number

    def at(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.places.get(key, self.place.at(f"{self.place.column}.{key}"))

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Everything in it that is Markdown, in the order of the file."""
        found = []
        for each in self.activities:
            found += [each.participants, each.facilitator, *(slide.notes for slide in each.slides)]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """In which week each session of a kind is held, when a fellowship takes so many weeks."""

    place: Place
    locale: str
    address: str  # of its page, inside the language
    title: str
    weeks: int
    held: Mapping[str, tuple[int, ...]]  # by kind: the week of each session in order; empty when none is held

    def week(self, session: Session) -> int | None:
        """The week of a session; None when this rhythm leaves it out."""
        weeks = self.held.get(session.kind, ())
        return weeks[session.number - 1] if 0 < session.number <= len(weeks) else None


def month_of(week: int) -> int:
    """The month that a week belongs to, when twelve months have 52 weeks."""
    return (week - 1) * 12 // 52 + 1


@dataclass(frozen=True, slots=True)
class Observation:
    """How long a session took with one group, or one part of it."""

    place: Place
    observed_on: date | None
    cohort: str  # a label, of no person
    session: str  # its slug
    part: int  # the number of its activity; 0 = the whole session
    minutes: int
