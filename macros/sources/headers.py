"""Which column of a table is which, and what is wrong with its header?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.problems import Place, Problem, nearest
from macros.sources.csv_lines import HEADER_SEARCH, Line, known_cells, tidy, unwrapped
from macros.sources.faults import Fault, shown
from macros.sources.schema import Resource
from macros.sources.values import convert

LETTERS = 26


@dataclass(frozen=True, slots=True)
class Header:
    """The header's row, its cells, and the position of every column that the file has."""

    row: int
    cells: Sequence[str]
    positions: Mapping[str, int]

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.cells)


def read_header(
    lines: Sequence[Line], shown_path: str, resource: Resource, *, delimiter: str
) -> tuple[Header | None, list[Problem]]:
    """The header, or None when no row looks like one."""
    line = None if _is_on_its_side(lines, resource) else _find(lines, resource, delimiter)
    if line is None:
        return _without_header(lines, shown_path, resource)
    problems = []
    first = next(other for other in lines if not other.is_blank)
    if first.row != line.row:
        values = {"found": shown(" ".join(cell for cell in first.cells if cell.strip())), "header": str(line.row)}
        problems.append(Problem(Place(shown_path, first.row), "title-above-header", values))
    cells = unwrapped(line.cells, delimiter) if len(resource.fields) > 1 else line.cells
    positions, faults = _positions(cells, resource)
    problems += [fault.at(Place(shown_path, line.row)) for fault in faults]
    return Header(line.row, cells, positions), problems


def letter(position: int) -> str:
    """The letter that a spreadsheet shows above the column: A, B, … Z, AA."""
    before, rest = divmod(position, LETTERS)
    return (letter(before - 1) if before else "") + chr(ord("A") + rest)


def _is_on_its_side(lines: Sequence[Line], resource: Resource) -> bool:
    """True when the names of the columns stand below one another."""
    first_cells = [line.cells[0] for line in lines if line.cells]
    first_row = next((line.cells for line in lines if not line.is_blank), [])
    return known_cells(first_cells, resource.columns) > max(1, known_cells(first_row, resource.columns))


def _find(lines: Sequence[Line], resource: Resource, delimiter: str) -> Line | None:
    filled = [line for line in lines[: HEADER_SEARCH * 4] if not line.is_blank][:HEADER_SEARCH]
    counts = [known_cells(unwrapped(line.cells, delimiter), resource.columns) for line in filled]
    best = max(counts, default=0)
    if not best or (counts[0] < best and best == 1 < len(resource.fields)):
        return _misspelled(filled, resource)
    return filled[counts.index(best)]


def _misspelled(filled: Sequence[Line], resource: Resource) -> Line | None:
    """The first row, when most of its cells are near the name of a column."""
    cells = filled[0].cells if filled else ()
    near = [cell for cell in cells if nearest(tidy(cell), resource.columns)]
    return filled[0] if near and len(near) * 2 > len(cells) else None


def _without_header(lines: Sequence[Line], shown_path: str, resource: Resource) -> tuple[Header | None, list[Problem]]:
    filled = [line for line in lines if not line.is_blank]
    if not filled:
        return None, [Problem(Place(shown_path), "empty-file")]
    expected = {"expected": ", ".join(resource.columns)}
    first = Place(shown_path, filled[0].row)
    found = {"found": shown(", ".join(filled[0].cells))} | expected
    if _is_on_its_side(lines, resource):
        return None, [Problem(first, "table-on-its-side", found)]
    if _reads_as_row(filled[0].cells, resource):
        positions = {name: position for position, name in enumerate(resource.columns)}
        return Header(filled[0].row - 1, resource.columns, positions), [Problem(first, "no-header", found)]
    return None, [Problem(first, "header-not-found", found)]


def _reads_as_row(cells: Sequence[str], resource: Resource) -> bool:
    if len(cells) != len(resource.fields):
        return False
    faults = (convert(cell, field)[1] for cell, field in zip(cells, resource.fields, strict=True))
    return not any(fault and fault.severity == "problem" for fault in faults)


def _positions(cells: Sequence[str], resource: Resource) -> tuple[dict[str, int], list[Fault]]:
    names = {tidy(name): name for name in resource.columns}
    found: dict[str, int] = {}
    faults: list[Fault] = []
    unknown: list[int] = []
    for position, cell in enumerate(cells):
        name = names.get(tidy(cell))
        if name is None:
            unknown += [position] if cell.strip() else []
        elif name in found:
            values = {"found": name, "first": letter(found[name]), "again": letter(position)}
            faults.append(Fault("duplicate-column", values))
        else:
            found[name] = position
            if cell != name:
                faults.append(Fault("column-respelled", {"found": shown(cell), "write": name}, severity="note"))
    faults += _unknown(unknown, cells, resource, found)
    faults += [Fault("missing-column", {"column": name}) for name in resource.columns if name not in found]
    return found, faults


def _unknown(
    positions: Sequence[int], cells: Sequence[str], resource: Resource, found: dict[str, int]
) -> Iterator[Fault]:
    """Say each unknown column; one that is near a missing column is read as that column."""
    for position in positions:
        missing = [name for name in resource.columns if name not in found]
        near = nearest(tidy(cells[position]), missing)
        if near:
            found[near] = position
        near = near or nearest(tidy(cells[position]), resource.columns)
        if near is None and len(cells) == len(resource.columns) and resource.columns[position] in missing:
            near = resource.columns[position]  # its place says which one it was
        values = {"found": shown(cells[position]), "letter": letter(position)}
        yield Fault("unknown-column", values, near)
