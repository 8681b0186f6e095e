"""What does the data dictionary say that every table, column and link is?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from macros.model.words import Text

FieldType = Literal["string", "integer", "number", "boolean", "date", "year"]
FIELD_TYPES: Mapping[str, FieldType] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    "year": "year",
}
Limit = int | float | date


@dataclass(frozen=True, slots=True)
class Field:
    """A column: what may stand in it, why it exists and whom it serves."""

    name: str
    type: FieldType
    required: bool
    unique: bool
    pattern: str | None
    enum: tuple[str, ...]
    minimum: Limit | None
    maximum: Limit | None
    description: Text
    purpose: Text
    serves: tuple[str, ...]

    @property
    def is_coded(self) -> bool:
        """True when programs compare the cells, so that every character counts; False for free text."""
        return self.type != "string" or self.unique or bool(self.pattern or self.enum)


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose values must stand in a column of another table."""

    field: str
    resource: str
    target_field: str


@dataclass(frozen=True, slots=True)
class Licence:
    """What others may do with the data: its short name, its title and the address of its text."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Resource:
    """A table."""

    name: str
    path: str
    title: Text
    description: Text
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    licences: tuple[Licence, ...] = ()  # none: those of the package

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)


@dataclass(frozen=True, slots=True)
class Package:
    """All tables together: what they are called and about, their version and its day, and what others may do."""

    name: str = ""
    title: Text = field(default_factory=dict)
    description: Text = field(default_factory=dict)
    version: str = ""
    created: date | None = None
    licences: tuple[Licence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Every table, by name, and what is said of all of them."""

    resources: Mapping[str, Resource]
    package: Package = field(default_factory=Package)
