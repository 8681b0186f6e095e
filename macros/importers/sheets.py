"""A sheet of evidence, policies or any other table, with headings as people write them, as rows of data/."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.importers.federal import federal_id
from macros.importers.merge import SheetRow
from macros.importers.open_table import ImportFileError, open_table
from macros.sources.schema import Resource

NUMBERED = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class SheetRows:
    """Rows by the columns of a table, headings that belong to no column, and rows that got a number here."""

    rows: tuple[SheetRow, ...]
    unknown: tuple[str, ...]
    numbered: int


def read_sheet(
    path: Path,
    resource: Resource,
    taken: Iterable[str],
    *,
    headings: Mapping[str, str],
    constants: Mapping[str, str],
) -> SheetRows:
    """The rows of a sheet. `headings` says which heading a column has, `constants` what stands in every row.

    A row without an id gets the next free one after those that are taken. ImportFileError when no column fits.
    """
    sheet = open_table(path, "*", ())
    named = {column: heading.upper() for column, heading in headings.items()}
    by_column = {column: named.get(column) or _heading(column, sheet.columns) for column in resource.columns}
    found = {column: heading for column, heading in by_column.items() if heading in sheet.columns}
    if not found:
        columns, seen = ", ".join(resource.columns), ", ".join(sheet.columns[:12])
        raise ImportFileError("no-import-columns", file=sheet.name, missing=columns, found=seen)
    key = resource.primary_key[0]
    rows = [{column: row.get(heading, "") for column, heading in found.items()} | dict(constants) for row in sheet.rows]
    if "district_id" in resource.columns:
        for row in rows:
            row["district_id"] = federal_id(row.get("district_id", "")) or row.get("district_id", "")
    without = [row for row in rows if not row.get(key)]
    for row, number in zip(without, next_ids([*taken, *(row.get(key, "") for row in rows)]), strict=False):
        row[key] = number
    unknown = tuple(heading for heading in sheet.columns if heading and heading not in found.values())
    return SheetRows(tuple(rows), unknown, len(without))


def _heading(column: str, headings: Sequence[str]) -> str:
    """The heading that says the name of a column, with whatever signs between its words."""
    plain = {"_".join(re.findall(r"[A-Z0-9]+", heading)): heading for heading in headings}
    return plain.get(column.upper(), "")


def next_ids(taken: Iterable[str]) -> Iterable[str]:
    """Ids without end, after the highest of those that end in a number, written alike."""
    parts = [match.groups() for match in map(NUMBERED.fullmatch, taken) if match]
    prefix, digits = max(parts, key=lambda part: int(part[1]), default=("N", "0000"))
    number = int(digits)
    while True:
        number += 1
        yield f"{prefix}{number:0{len(digits)}d}"
