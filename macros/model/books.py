"""Workbooks: what is written into one, and what is found in one. Text stays text; numbers may be numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

CellValue = str | int | float | None
MOST_NAME = 31  # letters that a program allows in the name of a sheet
MOST_TEXT = 32_767  # letters that a cell can hold
MOST_HINT = 255  # letters that are shown beside a chosen cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the first row, how wide it is in letters, and what a person who fills it is told."""

    name: str
    width: int = 18
    choices: str = ""  # the cells with what may stand here, as in 'Lists'!$A$2:$A$9; empty when anything may
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its first row has the names of its columns."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    is_form: bool = False  # people change it: all cells but the first row are open


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook to write: its moment stands in it, so that the same book is the same bytes."""

    title: str
    author: str
    sheets: tuple[Sheet, ...]
    moment: datetime


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something in a sheet that is no plain value: its row, its column (counted from 0) and a code with values."""

    row: int
    column: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A sheet as it was found: the text of every cell, row by row, and what is no plain value."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    oddities: tuple[Oddity, ...] = ()
