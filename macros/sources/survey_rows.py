"""Takes a file of answers apart into rows of cells: CSV in UTF-8, or the first sheet with answers of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.model.books import FoundSheet
from macros.problems import Place, Problem
from macros.sources.headers import letter
from macros.sources.xlsx_files import NotAWorkbookError, read_book

LARGEST = 200_000_000  # bytes
LARGEST_BOOK = 1_000_000  # bytes of a packed workbook; more answers are quicker as CSV
READ_ME, LISTS = "Read me", "Lists of values"  # sheets of the workbook for typing in that hold no answers
WORKBOOK = b"PK\x03\x04"
OTHER_FILES = (b"\xff\xfe", b"\xfe\xff", b"%PDF")
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
Numbered = tuple[int, Sequence[str]]


class UnreadableError(Exception):
    """The file cannot be read, or not further; `problems` say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


def rows_of(path: Path) -> Iterator[Numbered]:
    """Each row with its number, as a spreadsheet counts; the first is not empty. UnreadableError, also on the way."""
    place = Place(path.name)
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(Problem(place, "survey-not-read"))
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError(Problem(place, "survey-not-read")) from error
    rows = _of_book(raw, place) if raw.startswith((WORKBOOK, OLD_WORKBOOK)) else _of_text(raw, place)
    for number, row in rows:
        if any(cell and not cell.isspace() for cell in row):
            yield number, row


def _of_text(raw: bytes, place: Place) -> Iterator[Numbered]:
    try:
        if raw.startswith(OTHER_FILES) or b"\0" in raw:
            raise UnreadableError(Problem(place, "survey-not-csv"))
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(Problem(place, "survey-not-csv")) from error
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    number = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            yield number, row
    except csv.Error as error:
        raise UnreadableError(Problem(Place(place.path, number + 1), "survey-broken-row")) from error


def _of_book(raw: bytes, place: Place) -> Iterator[Numbered]:
    if len(raw) > LARGEST_BOOK:
        raise UnreadableError(Problem(place, "survey-large-book"))
    try:
        sheets = read_book(raw)
    except NotAWorkbookError as error:
        code = str(error)
        raise UnreadableError(Problem(place, "survey-not-csv" if code == "not-a-workbook" else code)) from error
    filled = [(at, each) for at, each in enumerate(sheets, 1) if each.rows and each.name not in (READ_ME, LISTS)]
    problems = [Problem(place, "survey-other-sheet", {"sheet": str(at)}) for at, _ in filled[1:]]
    problems += [each for _, sheet in filled[:1] for each in _odd_cells(sheet, place)]
    if problems:
        raise UnreadableError(*problems)
    for _, sheet in filled:
        yield from enumerate(sheet.rows, 1)


def _odd_cells(sheet: FoundSheet, place: Place) -> Iterator[Problem]:
    for each in sheet.oddities:
        column = letter(each.column)
        yield Problem(Place(place.path, each.row, column), "survey-odd-cell", {"cell": f"{column}{each.row}"})
