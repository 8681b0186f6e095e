"""Diagrams of a coalition: one drawing for all languages, with places for the words of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from macros.problems import Place

# Classes that a shape of a diagram may have; overrides/styles/drawings.css gives them their colours.
COLOURS = ("tk-d-ink", "tk-d-brand", "tk-d-accent", "tk-d-warm-line", "tk-d-cool", "tk-d-warm", "tk-d-paper")
LINES = ("tk-d-line", "tk-d-bold", "tk-d-sewn", "tk-d-pale")
WORDS = ("tk-d-strong", "tk-d-on-dark")
CLASSES = (*COLOURS, *LINES, *WORDS)

PHONE = 328  # pixels: how wide a diagram stands on a phone
SMALLEST = 14  # pixels of a text there


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one text: `width` and `size` are in units of the drawing, `y` is where the block of lines hangs."""

    word: str  # the key in diagrams.yml; empty when the text is a sign
    sign: str  # such as a number, which is the same in every language
    x: float
    y: float
    width: float
    size: float
    lines: int
    anchor: Literal["start", "middle", "end"]
    hangs: Literal["top", "middle", "bottom"]  # which edge of the lines is at y
    classes: str
    place: Place

    @property
    def is_bold(self) -> bool:
        """True when its letters are bold."""
        return "tk-d-strong" in self.classes.split()


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing: pieces of checked markup and, between them, rooms for words."""

    place: Place
    name: str
    width: float
    height: float
    pieces: tuple[str | Slot, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The rooms for words, in the order of the file."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot) and piece.word)

    @property
    def words(self) -> tuple[str, ...]:
        """The keys of its words, each once."""
        return tuple(dict.fromkeys(slot.word for slot in self.slots))


@dataclass(frozen=True, slots=True)
class DiagramWords:
    """What a diagram says in one language; an empty text is one that is missing."""

    place: Place
    alt: str
    caption: str
    words: Mapping[str, str]
    places: Mapping[str, Place]  # of the words

    def at(self, key: str) -> Place:
        """The place of an entry, be it there or not."""
        return self.place.at(f"{self.place.column}.{key}")


@dataclass(frozen=True, slots=True)
class Diagrams:
    """Every drawing that can be used, the names of all files, and what they say, by locale and name."""

    drawings: Mapping[str, Diagram]
    names: frozenset[str]
    said: Mapping[str, Mapping[str, DiagramWords]]
