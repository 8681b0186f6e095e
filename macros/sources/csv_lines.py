"""How is the text of a table cut into rows and cells, and where does a quote open that nothing closes?"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from macros.sources.faults import Fault, shown

DELIMITERS = {",": "", ";": "read-with-semicolons", "\t": "read-with-tabs", "|": "read-with-pipes"}
HEADER_SEARCH = 5  # rows in which a header is looked for
SEPARATOR_LINE = re.compile(r'"?sep=(?:[,;|\t]|\\t)"?[,;|\t]*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A row as a spreadsheet shows it: its number, its cells, and the text they were cut from."""

    row: int
    cells: Sequence[str]
    raw: str
    fault: Fault | None = None

    @property
    def is_blank(self) -> bool:
        """True when no cell holds anything."""
        return not any(cell.strip() for cell in self.cells)


def split_text(text: str) -> tuple[list[str], list[Fault]]:
    """The lines of the text, each with its line break, without the line that tells Excel which separator to use."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").removesuffix("\n")
    lines = [f"{line}\n" for line in plain.split("\n")]  # str.splitlines would also cut at U+2028 and others
    if SEPARATOR_LINE.fullmatch(lines[0].strip("\n ")):
        return lines[1:], [Fault("separator-line", {"found": shown(lines[0].strip())}, severity="note")]
    return lines, []


def find_delimiter(lines: Sequence[str], columns: Collection[str]) -> str:
    """The delimiter under which one of the first rows looks most like the header; a comma when none does."""

    def likeness(delimiter: str) -> int:
        first = _first_lines(lines, delimiter)
        return max((known_cells(unwrapped(line.cells, delimiter), columns) for line in first), default=0)

    return max(DELIMITERS, key=likeness)


def known_cells(cells: Sequence[str], columns: Collection[str]) -> int:
    """How many of the columns the cells name."""
    return len({tidy(cell) for cell in cells} & {tidy(column) for column in columns})


def tidy(name: str) -> str:
    """A column's name without what people change by accident: case, spaces, dashes, quotes."""
    return re.sub(r"[\W_]+", "_", name.strip("'\"\u2018\u2019\u201c\u201d \xa0\u200b\ufeff\t").casefold()).strip("_")


def unwrapped(cells: Sequence[str], delimiter: str) -> Sequence[str]:
    """The cells of a row that was saved as one quoted cell; any other row as it is."""
    if len(cells) != 1 or delimiter not in cells[0]:
        return cells
    try:
        return next(csv.reader([cells[0]], delimiter=delimiter, strict=True), cells)
    except csv.Error:
        return cells


def read_lines(lines: Sequence[str], delimiter: str) -> Iterator[Line]:
    """Every row; after a quote that is wrong, reading goes on with the next line of the file."""
    position, row = 0, 0
    while position < len(lines):
        reader = csv.reader(_from(lines, position), delimiter=delimiter, strict=True)
        start = end = position
        try:
            for cells in reader:
                start, end, row = end, position + reader.line_num, row + 1
                yield Line(row, cells, lines[start] if end == start + 1 else "".join(lines[start:end]))
            return
        except csv.Error:
            row += 1
            yield _mended(row, lines[end], delimiter)
            position = end + 1


def _from(lines: Sequence[str], position: int) -> Iterator[str]:
    return (lines[index] for index in range(position, len(lines)))


def _first_lines(lines: Sequence[str], delimiter: str) -> list[Line]:
    rows = read_lines(lines[: HEADER_SEARCH * 4], delimiter)
    return [row for row, _ in zip((line for line in rows if not line.is_blank), range(HEADER_SEARCH), strict=False)]


def _mended(row: int, raw: str, delimiter: str) -> Line:
    """The cells of a line with a wrong quote, as well as they can be told."""
    found = {"found": shown(raw.strip(), max(raw.find('"'), 0))}
    if '\\"' in raw:
        try:
            escaped = csv.reader([raw], delimiter=delimiter, strict=True, escapechar="\\", doublequote=False)
            return Line(row, next(escaped), raw, Fault("quote-after-backslash", found))
        except csv.Error:
            pass
    cells = [cell.strip('"') for cell in raw.rstrip("\n").split(delimiter)]
    return Line(row, cells, raw, _why(raw, delimiter, found))


def _why(raw: str, delimiter: str, found: dict[str, str]) -> Fault | None:
    """What the csv module has against the line alone, in our words; the length of a cell is told with the cell."""
    try:
        list(csv.reader([raw], delimiter=delimiter, strict=True))
    except csv.Error as error:
        if "field larger than field limit" in str(error):
            return None
        if "unexpected end of data" not in str(error):
            return Fault("text-after-quote", found)
    return Fault("unclosed-quote", found)
