"""Writes tables into their files: all of them, or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from macros.sources.csv_text import csv_text
from macros.sources.schema import Resource
from macros.sources.tables import Table


def table_bytes(table: Table, resource: Resource) -> bytes:
    """The table as a CSV file, its columns in the order of the dictionary."""
    cells = ([row.text(column) for column in resource.columns] for row in table.rows)
    return csv_text([resource.columns, *cells]).encode()


def write_all(files: Mapping[Path, bytes]) -> None:
    """Puts every file in place; when one cannot be, the others are as they were. OSError says why."""
    before = {path: path.read_bytes() if path.is_file() else None for path in files}
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.new") for path in files}
    try:
        for path, content in files.items():
            beside[path].write_bytes(content)
        done: list[Path] = []
        try:
            for path in files:
                beside[path].replace(path)
                done.append(path)
        except OSError:
            for path in done:
                _restore(path, before[path])
            raise
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def _restore(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)
