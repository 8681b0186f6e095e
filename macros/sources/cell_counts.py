"""Why has a row more or fewer cells than the header, and which cells belong to which column?"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from macros.sources.csv_lines import DELIMITERS, Line, unwrapped
from macros.sources.faults import Fault, shown

MOST_EXTRA_CELLS = 20
MANY_WRONG = 2  # one wrong cell is a slip of its own
CURLY_QUOTES = ("\u201c", "\u201d")


@dataclass(frozen=True, slots=True)
class Fitted:
    """As many cells as the header has, what had to be done for it, and at which position it went wrong."""

    cells: Sequence[str | None]
    fault: Fault | None = None
    position: int | None = None
    is_sure: bool = True  # False when cells may stand under the wrong column


Misfits = Callable[[Sequence[str]], Sequence[tuple[int, str]]]
"""Position and code of every cell that would be wrong, were these the cells of a row."""


def fit(line: Line, width: int, delimiter: str, misfits: Misfits) -> Fitted:
    """The row's cells under the right columns, as far as that can be told."""
    if line.fault:
        return Fitted(_padded(line.cells, width), line.fault, is_sure=len(line.cells) == width)
    if len(line.cells) == width:
        return Fitted(line.cells)
    for explain in (_one_cell, _space_before_quote, _other_delimiter, _empty_extras, _unquoted, _empty_but_one_wrong):
        fitted = explain(line, width, delimiter, misfits)
        if fitted:
            return fitted
    code = "too-many-cells" if len(line.cells) > width else "too-few-cells"
    values = {"expected": str(width), "cells": str(len(line.cells)), "found": shown(line.raw.strip())}
    return Fitted(_padded(line.cells, width), Fault(code, values), is_sure=False)


def moved(cells: Sequence[str], misfits: Misfits) -> tuple[int, str] | None:
    """From which position on the cells stand one column too far, and the code for the side; None when they do not."""
    if len(misfits(cells)) < MANY_WRONG:
        return None
    for start in range(len(cells) - 1):
        if not cells[start].strip() and not misfits([*cells[:start], *cells[start + 1 :], ""]):
            return start, "cells-moved-right"
    for start in range(len(cells) - 1) if not cells[-1].strip() else ():
        if not misfits([*cells[:start], "", *cells[start:-1]]):
            return start, "cells-moved-left"
    return None


def _padded(cells: Sequence[str], width: int) -> Sequence[str | None]:
    return [*cells[:width], *[None] * (width - len(cells))]


def _one_cell(line: Line, width: int, delimiter: str, _misfits: Misfits) -> Fitted | None:
    cells = unwrapped(line.cells, delimiter)
    return Fitted(cells, Fault("row-in-one-cell", severity="note")) if len(cells) == width else None


def _empty_extras(line: Line, width: int, _delimiter: str, misfits: Misfits) -> Fitted | None:
    return _without_extras(line, width, misfits, most_wrong=0)


def _empty_but_one_wrong(line: Line, width: int, _delimiter: str, misfits: Misfits) -> Fitted | None:
    return _without_extras(line, width, misfits, most_wrong=1)  # with more wrong, the cells have moved


def _without_extras(line: Line, width: int, misfits: Misfits, *, most_wrong: int) -> Fitted | None:
    cells = line.cells[:width]
    is_empty = len(line.cells) > width and not any(cell.strip() for cell in line.cells[width:])
    if not is_empty or len(misfits(cells)) > most_wrong:
        return None
    return Fitted(cells, Fault("empty-cells-at-the-end", severity="note"))


def _space_before_quote(line: Line, width: int, delimiter: str, _misfits: Misfits) -> Fitted | None:
    if not any(cell.lstrip().startswith('"') for cell in line.cells):
        return None
    try:
        options = csv.reader([line.raw], delimiter=delimiter, strict=True, skipinitialspace=True)
        cells = next(options, [])
    except csv.Error:
        return None
    found = {"found": shown(line.raw.strip(), line.raw.find(' "'))}
    return Fitted(cells, Fault("space-before-quote", found)) if len(cells) == width else None


def _other_delimiter(line: Line, width: int, delimiter: str, misfits: Misfits) -> Fitted | None:
    for other in DELIMITERS:
        cells = line.raw.rstrip("\n").split(other)
        if other != delimiter and len(cells) == width > 1 and not misfits(cells):
            return Fitted(cells, Fault("row-with-other-separator", {"found": shown(line.raw.strip())}))
    return None


def _unquoted(line: Line, width: int, delimiter: str, misfits: Misfits) -> Fitted | None:
    """The one place where joining neighbours gives a row that fits: a comma in a text without quotes."""
    extra = len(line.cells) - width
    if not 0 < extra <= MOST_EXTRA_CELLS:
        return None
    joined = [(start, _joined(line.cells, start, extra, delimiter)) for start in range(width)]
    fitting = [(start, cells) for start, cells in joined if set(misfits(cells)) <= {(start, "number-with-separators")}]
    if len(fitting) > 1:  # in prose, a space follows a comma
        spaced = [
            start for start, _ in fitting if all(_is_spaced(c) for c in line.cells[start + 1 : start + extra + 1])
        ]
        fitting = [(start, cells) for start, cells in fitting if start in spaced]
    if len(fitting) != 1:
        return None
    start, cells = fitting[0]
    code = "curly-quotes-around-cell" if cells[start].startswith(CURLY_QUOTES) else "unquoted-separator"
    values = {"found": shown(cells[start]), "expected": str(width), "cells": str(len(line.cells))}
    return Fitted(cells, Fault(code, values), position=start)


def _joined(cells: Sequence[str], start: int, extra: int, delimiter: str) -> list[str]:
    return [*cells[:start], delimiter.join(cells[start : start + extra + 1]), *cells[start + extra + 1 :]]


def _is_spaced(cell: str) -> bool:
    return cell[:1] == " "
