"""Puts a row at the end of a table: in the format of its file, without touching another byte, and only when right."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from macros.checks.changed import not_known, with_new_ones
from macros.model.words import Words
from macros.problems import Problem
from macros.project import Project
from macros.sources.csv_lines import find_delimiter, read_lines, split_text
from macros.sources.headers import read_header
from macros.sources.schema import Resource
from macros.sources.table_writing import write_all
from macros.sources.tables import Table, parse_table

NewRows = Mapping[str, Mapping[str, str]]  # one row by the name of its table


class NoTableError(Exception):
    """The table cannot take a row; the message is the path of its file."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The files as they would be, and what would be wrong then."""

    files: Mapping[Path, bytes]
    problems: tuple[Problem, ...]

    @property
    def is_fine(self) -> bool:
        """True when the rows may be written."""
        return not any(problem.stops for problem in self.problems)


def plan(project: Project, rows: NewRows) -> Planned:
    """What the rows would make of their files. NoTableError when a file is not there or cannot be read."""
    files: dict[Path, bytes] = {}
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for name, row in rows.items():
        resource = project.dictionary.resources.get(name)
        if resource is None:
            raise NoTableError("data/datapackage.json")
        path, shown = project.root / "data" / resource.path, f"data/{resource.path}"
        before = _read(path, shown)
        files[path] = appended(before, row, resource)
        tables[name], found = parse_table(files[path].decode("utf-8-sig"), shown, resource)
        problems += not_known(found, parse_table(before.decode("utf-8-sig"), shown, resource)[1])
    if any(problem.stops for problem in problems):
        return Planned(files, tuple(problems))
    return Planned(files, tuple(with_new_ones(project, tables, problems)))


def appended(before: bytes, row: Mapping[str, str], resource: Resource) -> bytes:
    """The bytes of the file, untouched, and after them one row in the file's own order, separator and line ends."""
    text = before.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    lines, _ = split_text(text)
    delimiter = find_delimiter(lines, resource.columns)
    header, _ = read_header(list(read_lines(lines, delimiter)), resource.path, resource, delimiter=delimiter)
    if header is None:
        raise NoTableError(f"data/{resource.path}")
    cells = [""] * header.width
    for column, position in header.positions.items():
        cells[position] = row.get(column, "")
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=end).writerow(cells)
    between = b"" if before.endswith((b"\n", b"\r")) else end.encode()
    return before + between + buffer.getvalue().encode()


def write(planned: Planned, words: Words) -> None:
    """Puts the files in place, all or none; click.UsageError says why they cannot be."""
    try:
        write_all(planned.files)
    except OSError as error:
        raise click.UsageError(words.say("command.new.not_written", reason=error.strerror or error)) from error


def _read(path: Path, shown: str) -> bytes:
    try:
        raw = path.read_bytes()
        raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NoTableError(shown) from error
    return raw
