"""A slide deck in one language: slides with a title, what they show, and what the speaker says beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.problems import Place

FOLDER = "decks"


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs, points or numbered steps, each a line of Markdown."""

    kind: str  # text, points or steps
    lines: tuple[str, ...]
    first: int = 1  # the number of the first step


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its first row is its header."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One of the drawings of the site, and what it shows in words."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the heat map: some districts on one dimension."""

    districts: str  # ids with commas between them
    dimension: str


Block = Lines | Grid | Picture | Part


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `place` is its first line; an empty title is one that is missing."""

    place: Place
    title: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...]  # paragraphs

    @property
    def texts(self) -> Iterator[str]:
        """Every line of Markdown on it, its notes last."""
        yield self.title
        for block in self.blocks:
            if isinstance(block, Lines):
                yield from block.lines
            elif isinstance(block, Grid):
                yield from (cell for row in block.rows for cell in row)
        yield from self.notes


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck in one language. `slug` names its page and its files; `sources` are those that it does not cite itself."""

    place: Place
    slug: str
    locale: str
    title: str
    audience: str
    minutes: int
    sources: tuple[str, ...]
    slides: tuple[Slide, ...]

    @property
    def address(self) -> str:
        """Where its page stands inside its language."""
        return f"{FOLDER}/{self.slug}/"

    @property
    def path(self) -> str:
        """Where its file stands in the site."""
        return f"downloads/{FOLDER}/{self.slug}.{self.locale}.pptx"
