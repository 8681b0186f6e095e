"""Which values do the rows of a table hold, and what is wrong with each row and cell?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from macros.problems import Place, Problem
from macros.sources.cell_counts import Fitted, fit, moved
from macros.sources.csv_lines import Line
from macros.sources.faults import Fault, Value, shown
from macros.sources.headers import Header
from macros.sources.schema import Field, Resource
from macros.sources.stray_rows import stray
from macros.sources.values import convert

MERGE_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
LONGEST_REMEMBERED = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A row by column name; None where there is no value, or none that can be trusted."""

    place: Place
    cells: Mapping[str, Value | None]

    def text(self, column: str) -> str:
        """The cell as it would be written in the file; empty when there is none."""
        value = self.cells.get(column)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        return value.isoformat() if isinstance(value, date) else str(value)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, in its order."""

    path: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads lines under one header, adds what is wrong to its problems, and remembers short cells that repeat."""

    header: Header
    resource: Resource
    path: str
    delimiter: str
    problems: list[Problem]
    known: dict[tuple[str, str], tuple[Value | None, Fault | None]]

    def read(self, line: Line) -> Row | None:
        """The row; None for a line that is no row of data."""
        place = Place(self.path, line.row)
        strange = self._strange(line)
        if strange:
            self.problems.append(strange.at(place))
            return None
        swallows = self._swallows_rows(line)
        if swallows:
            found = {"found": shown(line.raw.strip(), line.raw.find('"'))}
            self.problems.append(Problem(place, "rows-inside-cell", found))
        before = len(self.problems)
        fitted = fit(line, self.header.width, self.delimiter, self._misfits)
        if fitted.fault and not swallows:
            column = "" if fitted.position is None else self.header.cells[fitted.position]
            self.problems.append(fitted.fault.at(place.at(column) if column else place))
        cells = self._cells(fitted, place) if fitted.is_sure else self._first_cells(fitted)
        is_right = not any(problem.stops for problem in self.problems[before:])
        return Row(place, cells) if is_right else self._as_a_whole(line, fitted, Row(place, cells), before)

    def _as_a_whole(self, line: Line, fitted: Fitted, row: Row, before: int) -> Row | None:
        """The row, when what is wrong stands in its cells; or one problem in place of all those since `before`."""
        is_cut = fitted.fault is None or fitted.fault.code == "too-few-cells"
        fault = stray(line, self.header, self.resource) if is_cut else None
        if fault:
            self.problems[before:] = [fault.at(row.place)]
            return None
        side = moved(line.cells, self._misfits) if fitted.fault is None else None
        if side is None:
            return row
        position, code = side
        values = {"column": self.header.cells[position], "found": shown(line.raw.strip())}
        self.problems[before:] = [Problem(row.place, code, values)]
        kept = Fitted([*line.cells[:position], *[None] * (self.header.width - position)], is_sure=False)
        return Row(row.place, self._first_cells(kept))

    def _strange(self, line: Line) -> Fault | None:
        """Why the line is no row of data, if it is none."""
        if line.raw.startswith(MERGE_MARKS) and len(line.cells) == 1:
            return Fault("merge-mark", {"found": shown(line.cells[0])})
        if list(line.cells) == list(self.header.cells):
            return Fault("repeated-header", {"header": str(self.header.row)})
        return None

    def _swallows_rows(self, line: Line) -> bool:
        """True when a line inside a cell reads as a whole row: a quote was forgotten further up."""
        broken = [position for position, cell in enumerate(line.cells) if "\n" in cell]
        inner = (part for position in broken for part in line.cells[position].split("\n")[1:-1])
        if any(self._is_row(part, self.header.width) for part in inner):
            return True
        # In the last line, what follows the broken cell is the row's own, whether or not a quote was forgotten.
        last = line.raw.rstrip("\n").rpartition("\n")[2].replace('"', "")
        return bool(broken) and self._is_row(last, broken[-1])

    def _is_row(self, text: str, last_position: int) -> bool:
        """True when the text reads as a row, with a code that proves it no further than that position."""
        cells = text.split(self.delimiter)
        if len(cells) != self.header.width or self._misfits(cells):
            return False
        coded = [self.header.positions.get(field.name) for field in self.resource.fields if field.is_coded]
        return any(position is not None and position <= last_position and cells[position].strip() for position in coded)

    def _cells(self, fitted: Fitted, place: Place) -> dict[str, Value | None]:
        cells: dict[str, Value | None] = {}
        for field in self.resource.fields:
            cells[field.name], fault = self._cell(fitted.cells, field)
            if fault:
                self.problems.append(fault.at(place.at(field.name)))
        return cells

    def _first_cells(self, fitted: Fitted) -> dict[str, Value | None]:
        """The cells up to the first that does not fit; those after it may stand under the wrong column."""
        cells: dict[str, Value | None] = dict.fromkeys(self.resource.columns)
        columns = {field.name: field for field in self.resource.fields}
        for name in sorted(self.header.positions, key=self.header.positions.__getitem__):
            value, fault = self._cell(fitted.cells, columns[name])
            if fault and fault.severity == "problem":
                break
            cells[name] = value
        return cells

    def _cell(self, cells: Sequence[str | None], field: Field) -> tuple[Value | None, Fault | None]:
        position = self.header.positions.get(field.name)
        text = None if position is None else cells[position]
        if text is None:
            return None, None
        if len(text) > LONGEST_REMEMBERED:
            return convert(text, field)
        key = field.name, text
        if key not in self.known:
            self.known[key] = convert(text, field)
        return self.known[key]

    def _misfits(self, cells: Sequence[str]) -> list[tuple[int, str]]:
        read = ((field.name, self._cell(cells, field)[1]) for field in self.resource.fields)
        wrong = [(name, fault.code) for name, fault in read if fault and fault.severity == "problem"]
        return [(self.header.positions[name], code) for name, code in wrong]
