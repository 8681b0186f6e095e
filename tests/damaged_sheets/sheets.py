"""The project whose spreadsheets are damaged: its dictionary asks for a form of ids, years and answers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.build_a_project import TABLES, dictionary, table_text, write_project

NAME = "^[A-Za-z0-9_]+$"
FORMS = {
    "districts": {"enrollment_year": {"pattern": "^[0-9]{4}-[0-9]{2}$"}, "enrollment": {"minimum": 0}},
    "evidence": {"evidence_id": {"pattern": NAME}, "document_date": {"pattern": "^$|^[0-9]{4}(-[0-9]{2}){0,2}$"}},
    "states": {"state": {"pattern": "^[A-Z]{2}$"}},
    "sources": {"source_id": {"pattern": NAME}, "language": {"enum": ["en", "es"]}},
    "agreements": {"agreement_id": {"unique": True}},
}
YES_OR_NO = {"enum": ["yes", "no"]}
CLEAN: Mapping[str, str] = {name: table_text(name, *rows) for name, rows in TABLES.items()}


@dataclass(frozen=True)
class Damaged:
    """A table as it is found: its bytes, and every problem as `row:column code`, a note with a star.

    `cell` is the row alone, for kinds that touch one row: with `{id}` for its key where that is whole.
    """

    table: str
    raw: bytes
    told: tuple[str, ...]
    row: str = ""
    is_other_text: bool = False  # read as it is written, which is not what stood there before
    size: int = 0  # of a file of nothing but zeros


def settings() -> Mapping[str, str]:
    """data/datapackage.json with the forms of ids, years and answers."""
    package = dictionary()
    for resource in package["resources"]:
        forms = FORMS.get(resource["name"], {}) | ({"pilot": YES_OR_NO} if resource["name"] == "districts" else {})
        for field in resource["schema"]["fields"]:
            field["constraints"] |= forms.get(field["name"], {})
    return {"data/datapackage.json": json.dumps(package, indent=1)}


def write_sheets(folder: Path) -> Path:
    """The folder with the whole project in it, undamaged."""
    return write_project(folder, settings())


def cell(table: str, column: str, written: str, *codes: str, other: bool = False) -> Damaged:
    """The table with one cell of its first row written so, as the file has it; a code without a place is that cell's.

    A place is `column`, `@` for the row, or `file` for the whole.
    """
    rows = list(csv.reader(io.StringIO(CLEAN[table])))
    position = rows[0].index(column)
    parts = [as_written(value) for value in rows[1]]
    parts[position] = written
    row = ",".join(parts)
    lines = CLEAN[table].split("\n")
    raw = "\n".join([lines[0], row, *lines[2:]])
    told = tuple(_place(code, column) for code in codes)
    keyed = (
        row
        if position == 0
        else ",".join(["{id}", *(part.replace("{", "{{").replace("}", "}}") for part in parts[1:])])
    )
    return Damaged(
        table, raw.encode(), told, keyed if position and not told[0].startswith("2 ") else "", is_other_text=other
    )


def as_written(value: str) -> str:
    """A cell as a CSV file has it."""
    return '"' + value.replace('"', '""') + '"' if any(sign in value for sign in ',"\n') else value


def file(table: str, raw: bytes | str, *told: str, other: bool = False) -> Damaged:
    """The table as a whole file."""
    return Damaged(table, raw if isinstance(raw, bytes) else raw.encode(), told, is_other_text=other)


def _place(code: str, column: str) -> str:
    return f"2{code[1:]}" if code.startswith("@") else code if ":" in code else f"2:{column} {code}"
