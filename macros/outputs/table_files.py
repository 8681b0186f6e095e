"""A table as files: CSV, JSON and XLSX with the same cells; the last two say all that a reader needs inside."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from macros.model.books import MOST_NAME, Book, CellValue, Column, Sheet
from macros.model.words import Text
from macros.outputs.data_tables import DataTable
from macros.outputs.formatting import day
from macros.project import Project
from macros.sources.csv_text import csv_text
from macros.sources.formula_guard import guarded
from macros.sources.xlsx_files import write_book

FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)  # that zip files know
READ_ME, COLUMNS, LISTS = "Read me", "Columns of the table", "Lists of values"
ENDINGS = ("csv", "json", "xlsx")
NARROW, WIDE, WIDEST = 14, 26, 60  # letters
LONG_TEXT, LONGER_TEXT = 20, 60


def csv_file(table: DataTable) -> bytes:
    """UTF-8 with commas; a text that a spreadsheet would take for a formula has an apostrophe in front."""
    return csv_bytes([each.name for each in table.fields], ([_plain(cell) for cell in row] for row in table.rows))


def csv_bytes(header: Sequence[str], rows: Iterator[Sequence[str | int | float]]) -> bytes:
    """The lines of a table, with every text guarded against becoming a formula."""
    cells = ([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return csv_text([header, *cells]).encode()


def json_file(project: Project, table: DataTable) -> bytes:
    """Rows as objects, after the title, version, licence, columns and the meaning of codes in every language."""
    names = [field.name for field in table.fields]
    content = {
        "name": table.name,
        "title": dict(table.title),
        "description": dict(table.description),
        "version": table.package.version,
        "created": table.package.created.isoformat() if table.package.created else None,
        "licenses": [{"name": each.name, "title": each.title, "path": each.path} for each in table.licences],
        "source": project.settings.site_url,
        "notes": {locale: _notes(project, table, locale) for locale in project.locales},
        "fields": [
            {"name": each.name, "type": each.type, "description": dict(each.description),
             "purpose": dict(each.purpose), "serves": list(each.serves)}
            for each in table.fields
        ],
        "lists": {
            column: [{"value": a.value, "label": dict(a.label), "meaning": dict(a.meaning)} for a in allowed]
            for column, allowed in table.lists.items()
        },
        "rows": [],
    }  # fmt: skip
    head, tail = json.dumps(content, ensure_ascii=False, indent=1).encode().rsplit(b"[]", 1)
    rows = b",\n".join(_json_row(dict(zip(names, row, strict=True))) for row in table.rows)
    return b"".join((head, b"[\n" + rows + b"\n ]" if rows else b"[]", tail, b"\n"))


def _json_row(row: Mapping[str, CellValue]) -> bytes:
    """A row as it stands in the list of rows; on its own, because all rows of a country together take much memory."""
    return ("  " + json.dumps(row, ensure_ascii=False, indent=1).replace("\n", "\n  ")).encode()


def xlsx_file(project: Project, table: DataTable) -> bytes:
    """A workbook: the table, a sheet to read first, its columns, and the meaning of codes, in every language."""
    sheets = (_rows_sheet(table), _read_me(project, table), *explaining_sheets(project, {table.name: table}))
    site = project.settings.site_name[project.settings.default_locale]
    return write_book(Book(_in(project, table.title), site, sheets, moment_of(project)))


def explaining_sheets(project: Project, tables: Mapping[str, DataTable]) -> Iterator[Sheet]:
    """The sheets with every column, and with every value of a closed list, each in every language."""
    locales = project.locales
    several = len(tables) > 1
    columns, values = [], []
    for name, table in tables.items():
        first = (name,) if several else ()
        for field in table.fields:
            said = [each.get(locale) for each in (field.description, field.purpose) for locale in locales]
            columns.append((*first, field.name, field.type, *map(safe, said)))
        for column, allowed in table.lists.items():
            for each in allowed:
                said = [text.get(locale) for text in (each.label, each.meaning) for locale in locales]
                values.append((*first, column, each.value, *map(safe, said)))
    heads = [Column("table", NARROW)] if several else []
    told = [Column(f"{what}_{locale}", WIDEST) for what in ("description", "purpose") for locale in locales]
    yield Sheet(COLUMNS, (*heads, Column("column", WIDE), Column("type"), *told), tuple(columns))
    if values:
        told = [Column(f"{what}_{locale}", WIDEST) for what in ("label", "meaning") for locale in locales]
        yield Sheet(LISTS, (*heads, Column("column", WIDE), Column("value", WIDE), *told), tuple(values))


def moment_of(project: Project) -> datetime:
    """The day of the data as the files say it; the first that zip files know when there is none."""
    created = project.dictionary.package.created
    return max(FIRST_DAY, datetime(created.year, created.month, created.day, tzinfo=UTC)) if created else FIRST_DAY


def width_of(cells: Iterator[CellValue]) -> int:
    """How wide a column should be, in letters."""
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return NARROW if longest <= LONG_TEXT else WIDE if longest <= LONGER_TEXT else WIDEST


def safe(cell: CellValue) -> CellValue:
    """The cell as it may stand in a file for spreadsheets."""
    return guarded(cell) if isinstance(cell, str) else cell


def _rows_sheet(table: DataTable) -> Sheet:
    columns = tuple(
        Column(field.name, width_of(row[number] for row in table.rows)) for number, field in enumerate(table.fields)
    )
    rows = tuple(tuple(safe(cell) for cell in row) for row in table.rows)
    return Sheet(table.name[:MOST_NAME], columns, rows)


def _read_me(project: Project, table: DataTable) -> Sheet:
    lines = [[_in(project, table.title, locale), *_notes(project, table, locale)] for locale in project.locales]
    names = {each.locale: each.name for each in project.settings.languages}
    columns = tuple(Column(names[locale], WIDEST) for locale in project.locales)
    return Sheet(READ_ME, columns, tuple(tuple(map(safe, row)) for row in zip(*lines, strict=True)))


def _notes(project: Project, table: DataTable, locale: str) -> list[str]:
    words, package = project.words[locale], table.package
    version = package.version or words.say("table_file.no_version")
    when = day(package.created, locale) if package.created else words.say("table_file.no_day")
    licence = "; ".join(" ".join(filter(None, (each.title or each.name, each.path))) for each in table.licences)
    return [
        _in(project, table.description, locale),
        _in(project, package.description, locale),
        words.say("table_file.version", version=version, day=when),
        words.say("table_file.licence", licence=licence or words.say("table_file.no_licence")),
        words.say("table_file.source", address=project.settings.site_url),
        words.say("table_file.reasons"),
        words.say("table_file.apostrophe"),
    ]


def _in(project: Project, text: Text, locale: str | None = None) -> str:
    return text.get(locale or "") or text.get(project.settings.default_locale, "")


def _plain(cell: CellValue) -> str | int | float:
    return "" if cell is None else cell
