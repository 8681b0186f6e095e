"""The command `toolkit changes`: which cells of the tables differ from an earlier version, for whoever reviews them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from macros.model.words import Words
from macros.problems import Place
from macros.project import Project, load_project
from macros.sources.decoding import decode
from macros.sources.git_files import NoVersionError, check_version, earlier_bytes
from macros.sources.schema import Resource
from macros.sources.tables import Table, parse_table
from macros.views.table_changes import TableChanges, compare

MOST = 500  # lines of one table in Markdown: GitHub shows a summary of one megabyte and no more
LONGEST = 400  # letters of a cell in Markdown
SIGNS = re.compile(r"[^\w\s.,;/-]|_")  # which could mean something to Markdown or HTML


@click.command("changes")
@click.option("--base", metavar="VERSION", default="HEAD", show_default=True,
              help="What to compare with: a branch, a tag or a commit of git.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["markdown", "text"]), default="text", show_default=True,
              help="How the changes are printed.")  # fmt: skip
@click.pass_obj
def changes_command(given: tuple[Path, Words], base: str, form: str) -> None:
    """Says which cells and rows of data/ differ from an earlier version."""
    root, words = given
    project, problems = load_project(root)
    unreadable = {problem.place.path for problem in problems if problem.stops}
    try:
        changes = changes_since(project, base)
    except NoVersionError as error:
        raise click.UsageError(words.say("command.changes.no_base", base=base)) from error
    told = {name: each for name, each in changes.items() if each.table.path not in unreadable}
    left_out = sorted(each.table.path for each in changes.values() if each.table.path in unreadable)
    lines = list(as_markdown(told, words) if form == "markdown" else as_text(told, words))
    if left_out:  # then nobody knows whether nothing changes
        lines = [line for line in lines if line.strip() != words.say("command.changes.none")]
    click.echo("\n".join([*lines, *(words.say("command.changes.unreadable", table=path) for path in left_out)]))


def changes_since(project: Project, base: str) -> Mapping[str, TableChanges]:
    """What differs in each table from a version that git keeps; NoVersionError when it keeps none of that name."""
    check_version(project.root, base)
    return {
        name: compare(
            _earlier(project, base, project.tables[name], resource), project.tables[name], resource, remove=True
        )
        for name, resource in project.dictionary.resources.items()
        if name in project.tables
    }


def as_text(changes: Mapping[str, TableChanges], words: Words) -> Iterator[str]:
    """A line for each table that differs, and one for each cell and row."""
    if not any(each.is_any for each in changes.values()):
        yield words.say("command.changes.none")
    for name, each in changes.items():
        if each.is_any:
            yield _counts(name, each, words)
            yield from (f"  {' – '.join(filter(None, line))}" for line in _lines(each, words))
            yield from [words.say("command.sheets.reordered")] if each.is_reordered else []


def as_markdown(changes: Mapping[str, TableChanges], words: Words) -> Iterator[str]:
    """The same for a pull request: a table for each table; what cells say can mean nothing to Markdown."""
    yield f"## {words.say('command.changes.title')}\n"
    if not any(each.is_any for each in changes.values()):
        yield f"{words.say('command.changes.none')}\n"
    heads = [words.say(f"command.changes.{key}") for key in ("row", "column", "before", "after")]
    for name, each in changes.items():
        if not each.is_any:
            continue
        yield f"**{_plain(_counts(name, each, words))}**\n"
        lines = list(_lines(each, words))
        if lines:
            yield from [f"| {' | '.join(heads)} |", "|---|---|---|---|"]
            yield from (f"| {' | '.join(map(_plain, line))} |" for line in lines[:MOST])
            yield ""
        if len(lines) > MOST:
            yield f"{words.say('command.changes.more', count=len(lines) - MOST)}\n"
        if each.is_reordered:
            yield f"{words.say('command.sheets.reordered').strip()}\n"


def _counts(name: str, each: TableChanges, words: Words) -> str:
    return words.say("command.changes.table", table=name, cells=len(each.cells), added=len(each.added),
                     missing=len(each.missing))  # fmt: skip


def _lines(each: TableChanges, words: Words) -> Iterator[tuple[str, str, str, str]]:
    """Row, column, what stood there and what stands there now; of a whole row only what became of it."""
    empty = words.say("command.changes.empty")
    for cell in each.cells:
        yield " + ".join(cell.key), cell.column, cell.before or empty, cell.after or empty
    yield from ((" + ".join(key), "", "", words.say("command.changes.new")) for key in each.added)
    yield from ((" + ".join(key), "", words.say("command.changes.gone"), "") for key in each.missing)


def _plain(cell: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    short = cell if len(cell) <= LONGEST else f"{cell[:LONGEST]}…"
    return SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(short.split()))


def _earlier(project: Project, base: str, table: Table, resource: Resource) -> Table:
    """The table as it was; without rows when it was not there or nobody could read it."""
    raw = earlier_bytes(project.root, base, table.path)
    text = decode(raw, Place(table.path))[0] if raw else ""
    return parse_table(text, table.path, resource)[0] if text else Table(table.path, ())
