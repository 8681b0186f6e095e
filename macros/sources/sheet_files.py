"""Reads tables back from a file that people took away: a workbook, or one table as CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.model.books import FoundSheet
from macros.problems import Place, Problem, nearest
from macros.sources.csv_text import csv_text
from macros.sources.decoding import decode
from macros.sources.faults import shown
from macros.sources.files import read_bytes
from macros.sources.formula_guard import GUARDED, unguarded
from macros.sources.headers import letter
from macros.sources.json_nodes import Json, parse_json
from macros.sources.schema import Dictionary
from macros.sources.sheet_names import sheet_names
from macros.sources.tables import Table, parse_table
from macros.sources.xlsx_files import NotAWorkbookError, read_book

SPREADSHEETS = (b"PK", b"\xd0\xcf\x11\xe0")


def read_sheets(
    path: Path, dictionary: Dictionary, own_sheets: Sequence[str] = ()
) -> tuple[Mapping[str, Table], list[Problem]]:
    """The tables that the file holds, by name, and every problem; `own_sheets` explain the tables and are not read."""
    raw, problems = read_bytes(path, path.name)
    if raw is None:
        return {}, problems
    if raw.startswith(SPREADSHEETS) or path.suffix.lower() == ".xlsx":
        return _read_workbook(raw, path.name, dictionary, own_sheets)
    text, problems = decode(raw, Place(path.name))
    if not text:
        return {}, problems
    if path.suffix.lower() == ".json":
        return _read_json(text, path.name, dictionary)
    return _read_csv(text, path, dictionary, problems)


def _read_workbook(
    raw: bytes, name: str, dictionary: Dictionary, own_sheets: Sequence[str]
) -> tuple[Mapping[str, Table], list[Problem]]:
    try:
        sheets = read_book(raw)
    except NotAWorkbookError as error:
        return {}, [Problem(Place(name), str(error))]
    known = {sheet.casefold(): table for table, sheet in sheet_names(dictionary.resources).items()}
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        table = known.get(sheet.name.strip().casefold())
        if table is None:
            if sheet.name not in own_sheets:
                problems.append(Problem(Place(f"{name} ({sheet.name})"), "sheet-of-no-table", {"found": sheet.name},
                                        nearest(sheet.name, known), severity="note"))  # fmt: skip
            continue
        tables[table], more = _read_sheet(sheet, f"{name} ({sheet.name})", dictionary, table)
        problems += more
    return tables, problems if tables else [*problems, _no_table(name, dictionary)]


def _read_sheet(sheet: FoundSheet, where: str, dictionary: Dictionary, table: str) -> tuple[Table, list[Problem]]:
    names = dict(enumerate(sheet.rows[0] if sheet.rows else ()))
    problems = [
        Problem(Place(where, each.row, names.get(each.column) or letter(each.column)), each.code, each.values)
        for each in sheet.oddities
    ]
    read, more = parse_table(csv_text(map(unguarded, row) for row in sheet.rows), where,
                             dictionary.resources[table])  # fmt: skip
    return read, problems + more


def _read_csv(
    text: str, path: Path, dictionary: Dictionary, problems: list[Problem]
) -> tuple[Mapping[str, Table], list[Problem]]:
    table = _named(path.stem, dictionary)
    if table is None:
        return {}, [*problems, _no_table(path.name, dictionary)]
    read, more = parse_table(_without_guards(text), path.name, dictionary.resources[table])
    return {table: read}, problems + more


def _read_json(text: str, name: str, dictionary: Dictionary) -> tuple[Mapping[str, Table], list[Problem]]:
    node, problems = parse_json(text, name)
    if node is None:
        return {}, problems
    content = node.value if isinstance(node.value, dict) else {}
    table, rows = _named(str(content.get("name")), dictionary), content.get("rows")
    if table is None:
        return {}, [_no_table(name, dictionary)]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return {}, [Problem(Place(name, None, "rows"), "json-no-rows")]
    resource = dictionary.resources[table]
    objects = [row for row in rows if isinstance(row, dict)]
    header = list(dict.fromkeys([key for row in objects for key in row] or resource.columns))
    cells = [[_cell(row.get(column)) for column in header] for row in objects]
    read, more = parse_table(csv_text([header, *cells]), name, resource)
    return {table: read}, more


def _named(name: str, dictionary: Dictionary) -> str | None:
    """The table with that name, or whose file has it."""
    files = {Path(resource.path).stem: table for table, resource in dictionary.resources.items()}
    return name if name in dictionary.resources else files.get(name)


def _cell(value: Json) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return json.dumps(value, ensure_ascii=False)


def _without_guards(text: str) -> str:
    """The text of a CSV file whose cells are as they were before they were guarded; a damaged one stays as it is."""
    if not GUARDED.search(text):
        return text
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        return text
    return csv_text(map(unguarded, row) for row in rows)


def _no_table(name: str, dictionary: Dictionary) -> Problem:
    return Problem(Place(name), "no-known-table", {"known": shown(", ".join(dictionary.resources))})
