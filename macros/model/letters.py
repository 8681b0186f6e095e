"""A letter that readers fill in, in one language: when and where to send it, what it asks, and its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from macros.problems import Place

KINDS = ("text", "long", "date", "choice")
# Fields that make the head of a letter when they open its list: who writes, on which day, to whom.
SENDER = ("your_name", "your_address", "your_contact")
DAY = ("date",)
ADDRESSEE = ("office", "school_name", "district_name")
HEAD = frozenset({*SENDER, *DAY, *ADDRESSEE})


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a letter's form; `options` are the words to choose from, by id, of a choice."""

    place: Place
    field_id: str
    label: str
    hint: str
    kind: str  # one of KINDS
    is_required: bool
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in the text that a field fills."""

    field_id: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words and blanks in reading order; an optional one is for some senders only."""

    pieces: tuple[str | Blank, ...]
    is_optional: bool = False

    @property
    def blanks(self) -> tuple[str, ...]:
        """The ids of the fields in it, in order."""
        return tuple(piece.field_id for piece in self.pieces if isinstance(piece, Blank))

    @property
    def lines(self) -> tuple[Paragraph, ...]:
        """Itself: what a list has several of."""
        return (self,)


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list of points."""

    items: tuple[Paragraph, ...]

    @property
    def lines(self) -> tuple[Paragraph, ...]:
        """Its items."""
        return self.items


Block = Paragraph | ListBlock


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in one language. `slug` names its page and its files; no `states` means that it fits everywhere."""

    place: Place
    places: Mapping[str, Place]  # of its keys, as the file names them
    slug: str
    locale: str
    title: str
    use_when: str
    goes_to: str
    next_step: str
    laws: tuple[str, ...]
    deadlines: tuple[str, ...]
    cautions: tuple[str, ...]
    keep: tuple[str, ...]
    states: tuple[str, ...]
    field_ids: tuple[str, ...]  # as written; `fields` has those that are known
    fields: tuple[Field, ...]
    subject: Paragraph
    body: tuple[Block, ...]

    @property
    def address(self) -> str:
        """Where its page stands inside its language."""
        return f"letters/{self.slug}/"

    def at(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.places.get(key, self.place)

    @property
    def head(self) -> tuple[str, ...]:
        """The fields that stand above the text: those at the start of the list that are about sender, day or addressee.

        The first other field ends the head, so that a school that is not the addressee can be asked for after it.
        """
        return tuple(takewhile(HEAD.__contains__, self.field_ids))

    @property
    def blanks(self) -> tuple[str, ...]:
        """The ids of the fields in its subject and text, in order, as often as they stand there."""
        lines = (self.subject, *(line for block in self.body for line in block.lines))
        return tuple(field_id for line in lines for field_id in line.blanks)

    def fits(self, state: str) -> bool:
        """True when people in that state can send it."""
        return not self.states or state in self.states
