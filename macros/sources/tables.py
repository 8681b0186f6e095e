"""What does a data table say, and what is wrong with it? All of it in one reading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from macros.problems import Place, Problem
from macros.sources.csv_lines import DELIMITERS, Line, find_delimiter, read_lines, split_text
from macros.sources.decoding import decode
from macros.sources.faults import Fault
from macros.sources.files import read_bytes
from macros.sources.headers import Header, letter, read_header
from macros.sources.keys import check_duplicates, check_foreign_keys
from macros.sources.rows import Row, RowReader, Table
from macros.sources.schema import Dictionary, Resource

__all__ = ["Row", "Table", "check_foreign_keys", "parse_table", "read_table", "without_other_tables"]

ENOUGH_ROWS = 5  # fewer rows may all have the same slip
COUNTED = ("row-in-one-cell", "empty-cells-at-the-end")  # told once for a file, with the number of rows


def read_table(path: Path, shown: str, resource: Resource) -> tuple[Table, list[Problem]]:
    """The table in the file, with every problem of the file; a table without rows when it cannot be read."""
    raw, problems = read_bytes(path, shown)
    if raw is None:
        return Table(shown, ()), problems
    text, problems = decode(raw, Place(shown))
    if not text:
        return Table(shown, ()), problems
    table, more = parse_table(text, shown, resource)
    return table, problems + more


def without_other_tables(problem: Problem, dictionary: Dictionary) -> Problem:
    """A missing file is not one that another table needs, however near its name is."""
    taken = {Path(resource.path).name for resource in dictionary.resources.values()}
    return replace(problem, near=None) if problem.code == "missing-file" and problem.near in taken else problem


def parse_table(text: str, shown: str, resource: Resource) -> tuple[Table, list[Problem]]:
    """The table in a text, with every problem of the text."""
    raw_lines, faults = split_text(text)
    delimiter = find_delimiter(raw_lines, resource.columns) if len(resource.fields) > 1 else ","
    if DELIMITERS[delimiter]:
        faults.append(Fault(DELIMITERS[delimiter], severity="note"))
    lines = list(read_lines(raw_lines, delimiter))
    header, problems = read_header(lines, shown, resource, delimiter=delimiter)
    problems = [fault.at(Place(shown)) for fault in faults] + problems
    if header is None:
        return Table(shown, ()), problems
    data = _filled(lines, header, problems, shown)
    header = _widened(header, data)
    reader = RowReader(header, resource, shown, delimiter, problems, {})
    rows = tuple(row for row in map(reader.read, data) if row)
    problems += _nameless_columns(header, data, shown)
    return Table(shown, rows), _counted([*problems, *check_duplicates(rows, resource)])


def _filled(lines: Sequence[Line], header: Header, problems: list[Problem], shown: str) -> list[Line]:
    """The lines below the header that hold something; blank ones in between are said once."""
    filled = [line for line in lines if line.row > header.row and not line.is_blank]
    last = filled[-1].row if filled else 0
    blank = [line.row for line in lines if line.row < last and line.is_blank]
    if blank:
        count = {"count": str(len(blank))}
        problems.append(Problem(Place(shown, blank[0]), "blank-rows", count, severity="note"))
    problems += [line.fault.at(Place(shown, line.row)) for line in lines if line.fault and line.row <= header.row]
    return filled


def _widened(header: Header, data: Sequence[Line]) -> Header:
    """The header with nameless columns added, when every row has the same number of cells more than it."""
    widths = {len(line.cells) for line in data}
    is_short = len(data) >= ENOUGH_ROWS and len(widths) == 1 and min(widths) > header.width
    if not is_short or not any(line.cells[-1].strip() for line in data):
        return header
    return replace(header, cells=[*header.cells, *[""] * (min(widths) - header.width)])


def _nameless_columns(header: Header, data: Sequence[Line], shown: str) -> list[Problem]:
    """Columns without a name: harmless when nothing stands in them."""
    positions = [position for position, cell in enumerate(header.cells) if not cell.strip()]
    filled = [p for p in positions if any(p < len(line.cells) and line.cells[p].strip() for line in data)]
    place = Place(shown, header.row)
    problems = [Problem(place, "column-without-name", {"letter": letter(position)}) for position in filled]
    if len(filled) < len(positions):
        count = {"count": str(len(positions) - len(filled))}
        problems.append(Problem(place, "empty-columns", count, severity="note"))
    return problems


def _counted(problems: Sequence[Problem]) -> list[Problem]:
    """The problems, with those that may stand on every row said once, at the first of them."""
    counts = Counter(problem.code for problem in problems)
    said: set[str] = set()
    kept: list[Problem] = []
    for problem in problems:
        if problem.code not in COUNTED:
            kept.append(problem)
        elif problem.code not in said:
            said.add(problem.code)
            count = {"count": str(counts[problem.code])}
            kept.append(Problem(problem.place, problem.code, count, severity="note"))
    return kept
