"""The command `toolkit import`: shows what a file would change in data/, and writes it only when asked."""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import click

from macros.importers.federal import TYPES, Federal, add_geocodes, add_membership, read_directory
from macros.importers.merge import Merge, Rules, merge
from macros.importers.names import twins
from macros.importers.open_table import ImportFileError
from macros.importers.sheets import read_sheet
from macros.importers.states import missing_states
from macros.model.words import Words
from macros.outputs.report import as_text
from macros.project import DICTIONARY_FILE
from macros.sources.csv_text import csv_text
from macros.sources.dictionary import read_dictionary
from macros.sources.schema import Resource
from macros.sources.tables import parse_table

PROBLEMS, MOST_SHOWN = 1, 20
GROUPS = (("county", "county_basis"), ("city", "city_basis"), ("enrollment", "enrollment_year"))
NOT_IMPORTED = {"pilot", "note_en", "note_es"}  # only a coalition knows these
FILE = click.Path(path_type=Path)
write_option = click.option("--write", is_flag=True, help="Change the files. Without it, nothing is written.")
report_option = click.option("--report", type=FILE, help="Write every step as a CSV file.")
take_option = click.option("--take", multiple=True, metavar="COLUMN", help="Replace cells of this column. Repeatable.")


@click.group("import")
def import_group() -> None:
    """Brings downloaded tables into data/; shows first what would change."""


@import_group.command("districts")
@click.option("--directory", type=FILE, required=True, help="ccd_lea_029_*.csv, or the zip it came in.")
@click.option("--membership", type=FILE, help="ccd_lea_052_*.csv, or its zip.")
@click.option("--geocodes", type=FILE, help="EDGE_GEOCODE_PUBLICLEA_*, as text or zip.")
@click.option("--types", default=",".join(TYPES), show_default=True, help="LEA_TYPE codes to take.")
@click.option("--states", default="", help="Postal codes to take, as MN,WI. Default: all.")
@click.option("--parts", is_flag=True, help="Take the parts of a city one by one, and not the whole.")
@click.option("--drop", is_flag=True, help="Take out districts that the file does not have and no table uses.")
@take_option
@write_option
@report_option
@click.pass_obj
def import_districts(
    given: tuple[Path, Words],
    directory: Path,
    membership: Path | None,
    geocodes: Path | None,
    types: str,
    states: str,
    take: Sequence[str],
    report: Path | None,
    *,
    parts: bool,
    drop: bool,
    write: bool,
) -> None:
    """The federal directory of districts, with students and counties."""
    root, words = given
    resource = _resource(root, "districts", words)
    taken = _columns(take, resource)
    try:
        found = read_directory(directory, types=_list(types), states=_list(states), with_parts=parts)
        if membership:
            add_membership(found, membership)
        if geocodes:
            add_geocodes(found, geocodes)
    except ImportFileError as error:
        _end(words, error)
    rows = _rows(root, resource)
    rules = Rules("district_id", GROUPS, ("not_stated",), taken, drop, _used(root))
    known = {row["district_id"] for row in rows}
    new = [row if each not in known else {column: cell for column, cell in row.items() if column not in NOT_IMPORTED}
           for each, row in found.rows.items()]  # fmt: skip
    plan = merge(resource.columns, rows, new, rules)
    _tell_federal(words, found, plan)
    more = missing_states(root / "data", plan.rows)
    if more.added:
        click.echo(words.say("command.import.states", states=", ".join(more.added)))
    _finish(root, resource, plan, words, write=write, report=report, more=more.files)


@import_group.command("table")
@click.argument("name")
@click.argument("file", type=FILE)
@click.option("--as", "headings", multiple=True, metavar="COLUMN=HEADING", help="The heading of a column. Repeatable.")
@click.option("--set", "constants", multiple=True, metavar="COLUMN=TEXT", help="What every row has. Repeatable.")
@take_option
@write_option
@report_option
@click.pass_obj
def import_table(
    given: tuple[Path, Words],
    name: str,
    file: Path,
    headings: Sequence[str],
    constants: Sequence[str],
    take: Sequence[str],
    report: Path | None,
    *,
    write: bool,
) -> None:
    """A sheet of evidence, policies, agreements with vendors, or any other table of the data dictionary."""
    root, words = given
    resource = _resource(root, name, words)
    rows = _rows(root, resource)
    rules = Rules(resource.primary_key[0], take=_columns(take, resource))
    pairs = (_pairs(headings, resource), _pairs(constants, resource))
    try:
        sheet = read_sheet(file, resource, [row[rules.key] for row in rows], headings=pairs[0], constants=pairs[1])
    except ImportFileError as error:
        _end(words, error)
    if sheet.unknown:
        click.echo(words.say("command.import.unknown", headings=", ".join(sheet.unknown)))
    if sheet.numbered:
        click.echo(words.count("command.import.numbered", sheet.numbered))
    plan = merge(resource.columns, rows, sheet.rows, rules)
    steps = tuple(step for step in plan.steps if step.done != "absent")  # a sheet need not have every row
    plan = Merge(plan.columns, plan.rows, steps)
    _finish(root, resource, plan, words, write=write, report=report, more={})


def _tell_federal(words: Words, found: Federal, plan: Merge) -> None:
    for file in found.files:
        click.echo(words.say("command.import.file", file=file))
    for reason, ids in sorted(found.left_out.items()):
        shown = ", ".join(ids[:MOST_SHOWN]) + (" …" if len(ids) > MOST_SHOWN else "")
        click.echo(words.say(f"command.import.left_out.{reason}", count=len(ids), ids=shown))
    for (state, name), ids in twins(plan.rows).items():
        click.echo(words.say("command.import.twins", name=name, state=state, ids=", ".join(ids)))


def _finish(
    root: Path,
    resource: Resource,
    plan: Merge,
    words: Words,
    *,
    write: bool,
    report: Path | None,
    more: Mapping[Path, str],
) -> None:
    """Tells the steps, and writes them when asked and when the table has no problem then."""
    counts = Counter(step.done for step in plan.steps)
    for done in ("added", "filled", "changed", "kept", "dropped", "used", "absent"):
        if counts[done]:
            click.echo(words.say(f"command.import.done.{done}", count=counts[done]))
            for step in plan.of(done)[:MOST_SHOWN]:
                cells = f" {step.column}: {step.old!r} → {step.new!r}" if step.column else f" {step.new}"
                click.echo(f"  {step.key}{cells}".rstrip())
    if report:
        columns = ("done", "key", "column", "old", "new")
        report.write_text(_csv(columns, [{c: getattr(s, c) for c in columns} for s in plan.steps]), encoding="utf-8")
    text = _csv(plan.columns, plan.rows)
    _, problems = parse_table(text, f"data/{resource.path}", resource)
    if any(problem.stops for problem in problems):
        click.echo(as_text(problems, words.locale), err=True)
        click.echo(words.say("command.import.not_written"), err=True)
        sys.exit(PROBLEMS)
    if not plan.changes_something:
        click.echo(words.say("command.import.same"))
    elif not write:
        click.echo(words.say("command.import.dry"))
    else:
        for path, content in {root / "data" / resource.path: text, **more}.items():
            _replace(path, content)
        click.echo(words.say("command.import.written", path=f"data/{resource.path}"))


def _resource(root: Path, name: str, words: Words) -> Resource:
    dictionary, _ = read_dictionary(root / DICTIONARY_FILE, DICTIONARY_FILE, words.locale)
    if name not in dictionary.resources:
        raise click.UsageError(words.say("command.import.no_table", name=name, known=", ".join(dictionary.resources)))
    return dictionary.resources[name]


def _rows(root: Path, resource: Resource) -> list[dict[str, str]]:
    path = root / "data" / resource.path
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _used(root: Path) -> Collection[str]:
    """Districts that have readings, replies, cases or agreements."""
    dictionary, _ = read_dictionary(root / DICTIONARY_FILE, DICTIONARY_FILE, "en")
    others = [each for each in dictionary.resources.values()
              if each.name != "districts" and "district_id" in each.columns]  # fmt: skip
    return {row.get("district_id", "") for each in others for row in _rows(root, each)}


def _list(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (each.strip().upper() for each in text.split(","))))


def _columns(given: Iterable[str], resource: Resource) -> tuple[str, ...]:
    if wrong := [each for each in given if each not in resource.columns]:
        raise click.UsageError(f"{', '.join(wrong)}: {', '.join(resource.columns)}")
    return tuple(given)


def _pairs(given: Iterable[str], resource: Resource) -> dict[str, str]:
    pairs = dict(each.partition("=")[::2] for each in given)
    _columns(pairs, resource)
    return pairs


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    return csv_text([columns, *([row.get(column, "") for column in columns] for row in rows)])


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new-{os.getpid()}")
    beside.write_text(text, encoding="utf-8", newline="")
    beside.replace(path)


def _end(words: Words, error: ImportFileError) -> NoReturn:
    click.echo(words.say(f"command.import.fault.{error.code}", **error.values), err=True)
    sys.exit(PROBLEMS)
