"""Writes rows as the text of a CSV file that every reader takes apart the same way."""

from __future__ import annotations

import csv
from collections.abc import Iterable

END = "\n"
BOTH = "\r\n"  # as the end of a line, it makes the writer put quotation marks around either of them in a cell


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """The rows with commas between their cells and a line feed behind each."""
    lines = _Lines()
    csv.writer(lines, lineterminator=BOTH).writerows(rows)
    return "".join(lines)


class _Lines(list[str]):
    """Takes one row at a time from the writer, and gives it the short end of a line."""

    def write(self, line: str) -> None:
        self.append(line.removesuffix(BOTH) + END)
