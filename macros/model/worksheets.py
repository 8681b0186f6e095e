"""A worksheet that a group fills in, in one language: sections with lines, choices, tables and places to sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.origins import Origin
from macros.problems import Place

FOLDER = "worksheets"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to fill in; `kind` says which of the others count."""

    place: Place
    kind: str  # line, long, choice, table, check or signatures
    ask: str
    lines: int = 0  # of a long answer
    options: tuple[str, ...] = ()  # of a choice, or of a list to tick; of signatures, who signs
    is_many: bool = False  # of a choice: more than one may be ticked
    columns: tuple[str, ...] = ()  # heads, without the one of the rows' names
    rows: tuple[str, ...] = ()  # names of the rows of a table, or their numbers
    has_names: bool = False  # the rows have names

    @property
    def shape(self) -> str:
        """What must be the same in every language, in the words of the file."""
        sizes = {
            "lines": self.lines,
            "options": len(self.options),
            "columns": len(self.columns),
            "rows": len(self.rows),
        }
        flags = (["many: yes"] if self.is_many else []) + (["rows with names"] if self.has_names else [])
        return ", ".join([self.kind, *(f"{key}: {count}" for key, count in sizes.items() if count), *flags])


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under one heading, and the practices they come from."""

    place: Place
    heading: str
    explanation: str
    origin: Origin
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A worksheet in one language. `slug` names its page and its files; `sources` has a source for each framework."""

    place: Place
    places: Mapping[str, Place]  # of its keys, as the file names them
    slug: str
    locale: str
    title: str
    use_when: str
    who: str
    minutes: int
    sources: Mapping[str, tuple[str, Place]]
    sections: tuple[Section, ...]

    @property
    def address(self) -> str:
        """Where its page stands inside its language."""
        return f"{FOLDER}/{self.slug}/"

    def at(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.places.get(key, self.place.at(f"{self.place.column}.{key}"))

    @property
    def origins(self) -> tuple[Origin, ...]:
        """Where each section comes from."""
        return tuple(section.origin for section in self.sections)
