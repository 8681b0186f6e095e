"""The commands `toolkit sheets`: tables as one workbook, and back again with a word on every cell that changes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from macros.checks.changed import with_new_ones
from macros.model.words import Words
from macros.outputs.edit_book import edit_book
from macros.outputs.report import as_text
from macros.outputs.table_files import COLUMNS, LISTS, READ_ME
from macros.problems import Problem
from macros.project import Project, load_project
from macros.sources.faults import shown
from macros.sources.sheet_files import read_sheets
from macros.sources.table_writing import table_bytes, write_all
from macros.sources.words import engine_words
from macros.views.table_changes import Key, TableChanges, compare

FINE, PROBLEMS = 0, 1
LANGUAGES = ("en", "es")  # in which the commands speak
DEFAULT_FILE = "tables.xlsx"


@click.group("sheets")
def sheets() -> None:
    """Takes all tables into a spreadsheet program and brings them back."""


@sheets.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=Path(DEFAULT_FILE))
@click.option("--overwrite", is_flag=True, help="Write over a file that is there.")
@click.pass_obj
def export_command(given: tuple[Path, Words], file: Path, *, overwrite: bool) -> None:
    """Writes every table into one workbook (default: tables.xlsx)."""
    root, words = given
    project = _readable(root, words)
    if file.exists() and not overwrite:
        raise click.UsageError(words.say("command.sheets.exists", file=file))
    try:
        write_all({file: edit_book(project, tuple(map(engine_words, LANGUAGES)))})
    except OSError as error:
        raise click.UsageError(words.say("command.sheets.not_written", reason=error.strerror or error)) from error
    rows = sum(len(table.rows) for table in project.tables.values())
    click.echo(words.say("command.sheets.exported", file=file, tables=len(project.tables), rows=rows))


@sheets.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--write", is_flag=True, help="Write the changes. Without it, they are only told.")
@click.option("--remove", is_flag=True, help="Take out rows that the sheet does not have. Without it, they stay.")
@click.pass_obj
def import_command(given: tuple[Path, Words], file: Path, *, write: bool, remove: bool) -> None:
    """Says what FILE (a workbook, or a downloaded table as CSV or JSON) changes, and writes it with --write."""
    root, words = given
    project = _readable(root, words)
    changes, problems = changes_from(project, file, remove=remove)
    _tell(problems, words)
    if any(problem.stops for problem in problems):
        click.echo(words.say("command.sheets.refused"), err=True)
        sys.exit(PROBLEMS)
    for line in summary(changes, words):
        click.echo(line)
    changed = {name: each for name, each in changes.items() if each.is_any}
    if not changed:
        click.echo(words.say("command.sheets.same"))
    elif not write:
        click.echo(words.say("command.sheets.dry_run"))
    else:
        resources = project.dictionary.resources
        files = {root / "data" / resources[name].path: table_bytes(each.table, resources[name])
                 for name, each in changed.items()}  # fmt: skip
        try:
            write_all(files)
        except OSError as error:
            raise click.UsageError(words.say("command.sheets.not_written", reason=error.strerror or error)) from error
        click.echo(words.say("command.sheets.written", files=", ".join(f"data/{path.name}" for path in files)))


def changes_from(
    project: Project, file: Path, *, remove: bool = False
) -> tuple[Mapping[str, TableChanges], list[Problem]]:
    """What the file changes in each table that it holds, and everything that is wrong with it or would be then."""
    found, problems = read_sheets(file, project.dictionary, (READ_ME, COLUMNS, LISTS))
    changes = {
        name: compare(project.tables[name], table, project.dictionary.resources[name], remove=remove)
        for name, table in found.items()
    }
    changed = {name: each.table for name, each in changes.items() if each.is_any}
    return changes, with_new_ones(project, changed, problems) if changed else problems


def summary(changes: Mapping[str, TableChanges], words: Words) -> Iterator[str]:
    """A line for each table that changes or lacks rows, and one for each cell and row."""
    for name, each in changes.items():
        if not (each.is_any or each.missing):
            continue
        yield words.say("command.sheets.table", table=name, cells=len(each.cells), added=len(each.added),
                        missing=len(each.missing))  # fmt: skip
        for cell in each.cells:
            yield words.say("command.sheets.cell", row=_key(cell.key), column=cell.column, before=shown(cell.before),
                            after=shown(cell.after))  # fmt: skip
        yield from (words.say("command.sheets.added", row=_key(key)) for key in each.added)
        fate = "removed" if each.is_without_missing else "kept"
        yield from (words.say(f"command.sheets.{fate}", row=_key(key)) for key in each.missing)
        if each.is_reordered:
            yield words.say("command.sheets.reordered")


def _readable(root: Path, words: Words) -> Project:
    """The project, when each of its tables could be read; or the problems are told and the command ends."""
    project, problems = load_project(root)
    tables = {table.path for table in project.tables.values()} | {"data/datapackage.json"}
    stopping = [problem for problem in problems if problem.stops and problem.place.path in tables]
    if stopping:
        _tell(stopping, words)
        click.echo(words.say("command.sheets.not_readable"), err=True)
        sys.exit(PROBLEMS)
    return project


def _tell(problems: Sequence[Problem], words: Words) -> None:
    if problems:
        click.echo(as_text(problems, words.locale), err=True)


def _key(key: Key) -> str:
    return shown(" + ".join(key))
