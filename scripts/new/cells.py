"""Asks for the cells of a new row one by one, with the words of the data dictionary and of the scale."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import click

from macros.model.scale import Choice, Level, Reason
from macros.model.words import Text, Words
from macros.outputs.report import as_text
from macros.problems import Problem
from macros.project import Project
from macros.sources.schema import Resource
from scripts.new.asking import Asker, missing
from scripts.new.rows import NewRows, NoTableError, Planned, plan, write

YES_NO = ("yes", "no")
Choices = Mapping[str, str]  # what a choice says, by its id
set_option = click.option("--set", "cells", multiple=True, metavar="COLUMN=TEXT",
                          help="What stands in a column. Repeatable.")  # fmt: skip


def said(text: Text, locale: str) -> str:
    """A text in a language, or in the first one that it has."""
    return text.get(locale) or next(iter(text.values()), "")


def choices(found: Mapping[str, Choice], locale: str) -> Choices:
    """The entries of a closed list, each with its label and meaning."""
    return {key: _both(each.label, each.meaning, locale) for key, each in found.items()}


def of_scale(found: Mapping[str, Level] | Mapping[str, Reason], locale: str) -> Choices:
    """Levels or reasons, each with its label and meaning."""
    return {key: _both(each.label, each.meaning, locale) for key, each in found.items()}


def given_cells(cells: Sequence[str], resource: Resource, words: Words) -> dict[str, str]:
    """What options say, by column; click.UsageError names a column that the table does not have."""
    pairs = {key.strip(): text.strip() for key, _, text in (each.partition("=") for each in cells)}
    if wrong := [column for column in pairs if column not in resource.columns]:
        known = ", ".join(resource.columns)
        raise click.UsageError(words.say("command.new.no_column", found=wrong[0], known=known))
    return pairs


def ask_cell(ask: Asker, resource: Resource, column: str, default: str = "", known: Choices | None = None) -> str:
    """One cell, asked with the words that the dictionary has for its column."""
    field = next(each for each in resource.fields if each.name == column)
    question = f"{said(field.description, ask.words.locale)} ({column})"
    if known is None:
        return ask.text(question, default, needed=field.required)
    return ask.choice(question, known, default, needed=field.required)


def put(
    ask: Asker,
    project: Project,
    make: Callable[[Collection[str]], NewRows],
    table: str,
) -> NewRows:
    """Writes the rows that `make` gives, when nothing is wrong with them; what is wrong is told, and asked again.

    `make` gets the columns to ask again, none at first. Ends the command when somebody has to mend something first.
    """
    again: Collection[str] = ()
    while True:
        rows = make(again)
        try:
            planned = plan(project, rows)
        except NoTableError as error:
            raise click.UsageError(ask.words.say("command.new.no_table", file=error)) from error
        if planned.is_fine:
            write(planned, ask.words)
            return rows
        again = _columns(planned, project.dictionary.resources[table])
        _tell(planned.problems, ask.words)
        if not (ask.is_asking and again and ask.yes(ask.words.say("command.new.again"))):
            click.echo(ask.words.say("command.new.row_not_written"), err=True)
            raise click.exceptions.Exit(1)


def need(words: Words, row: Mapping[str, str], columns: Iterable[str]) -> None:
    """Raises click.UsageError when a column that must be filled is not, and nobody is there to ask."""
    if lacking := [f"--set {column}=…" for column in columns if not row.get(column)]:
        raise missing(words, lacking)


def _columns(planned: Planned, resource: Resource) -> list[str]:
    """The columns of the table that problems are about."""
    named = {problem.place.column for problem in planned.problems if problem.stops}
    return [column for column in resource.columns if column in named]


def _tell(problems: Sequence[Problem], words: Words) -> None:
    click.echo(as_text([problem for problem in problems if problem.stops], words.locale), err=True)


def _both(label: Text, meaning: Text, locale: str) -> str:
    return ". ".join(filter(None, (said(label, locale).rstrip("."), said(meaning, locale))))
