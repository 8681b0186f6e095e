"""What the sheet of a table is called in a workbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from macros.model.books import MOST_NAME


def sheet_names(tables: Iterable[str]) -> Mapping[str, str]:
    """The name of each table's sheet, by table: no two are the same, whatever their case, and none is too long."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for table in tables:
        name, number = table[:MOST_NAME], 2
        while name.casefold() in taken:
            name, number = f"{table[: MOST_NAME - len(str(number)) - 1]}~{number}", number + 1
        taken.add(name.casefold())
        names[table] = name
    return names
