"""The workbook in which people change the tables: lists to choose from, and a word on each column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.model.books import MOST_HINT, Book, CellValue, Column, Sheet
from macros.model.words import Words
from macros.outputs.data_tables import DataTable, data_tables
from macros.outputs.table_files import LISTS, READ_ME, explaining_sheets, moment_of, safe, width_of
from macros.project import Project
from macros.sources.headers import letter
from macros.sources.schema import Resource
from macros.sources.sheet_names import sheet_names
from macros.sources.xlsx_files import SPARE_ROWS, write_book

TEXTS = ("about", "how", "ids", "empty", "new_rows", "missing_rows", "lists", "formulas", "back", "help")
WIDEST = 70  # letters
VALUE_COLUMN = "C"  # of the sheet with the lists


def edit_book(project: Project, words: tuple[Words, ...]) -> bytes:
    """The file; its sheet to read first speaks each of the languages given."""
    tables = {table.name: table for table in data_tables(project) if table.name in project.tables}
    names = sheet_names(tables)
    explained = tuple(explaining_sheets(project, tables))
    lists = _list_cells(explained)
    title = project.settings.site_name[project.settings.default_locale]
    read_me = tuple(Column(each.say("command.sheets.language"), WIDEST) for each in words)
    said = tuple(tuple(each.say(f"command.sheets.read_me.{key}") for each in words) for key in TEXTS)
    sheets = [Sheet(READ_ME, read_me, said)]
    for name, table in tables.items():
        links = _link_cells(project.dictionary.resources[name], project, names)
        sheets.append(_form(project, table, names[name], {**links, **lists.get(name, {})}))
    return write_book(Book(title, title, (*sheets, *explained), moment_of(project)))


def _form(project: Project, table: DataTable, name: str, choices: Mapping[str, str]) -> Sheet:
    columns = tuple(
        Column(field.name, width_of(row[number] for row in table.rows), choices.get(field.name, ""),
               _hint(field.description.get(locale, "") for locale in project.locales))
        for number, field in enumerate(table.fields)
    )  # fmt: skip
    return Sheet(name, columns, tuple(tuple(safe(cell) for cell in row) for row in table.rows), is_form=True)


def _hint(texts: Iterator[str]) -> str:
    """The text in every language, each with the same share of the room."""
    found = [text for text in texts if text]
    room = MOST_HINT // max(1, len(found)) - 1
    return "\n".join(text if len(text) <= room else f"{text[: room - 1]}…" for text in found)


def _list_cells(explained: tuple[Sheet, ...]) -> dict[str, dict[str, str]]:
    """By table and column: the cells of the sheet of lists that hold the values of the column."""
    rows: dict[tuple[CellValue, CellValue], list[int]] = {}
    for sheet in explained:
        if sheet.name == LISTS:
            for number, row in enumerate(sheet.rows, start=2):
                rows.setdefault((row[0], row[1]), []).append(number)
    found: dict[str, dict[str, str]] = {}
    for (table, column), numbers in rows.items():
        cells = f"'{LISTS}'!${VALUE_COLUMN}${numbers[0]}:${VALUE_COLUMN}${numbers[-1]}"
        found.setdefault(str(table), {})[str(column)] = cells
    return found


def _link_cells(resource: Resource, project: Project, names: Mapping[str, str]) -> dict[str, str]:
    """By column that links to another table: the cells with that table's ids, and room for new ones."""
    found = {}
    for link in resource.foreign_keys:
        if link.resource in names:
            column = letter(project.dictionary.resources[link.resource].columns.index(link.target_field))
            last = len(project.tables[link.resource].rows) + SPARE_ROWS
            found[link.field] = f"'{names[link.resource]}'!${column}$2:${column}${last}"
    return found
