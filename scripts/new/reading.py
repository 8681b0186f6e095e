"""`toolkit new reading`: asks the questions of the rubric about a document, and adds a row to data/evidence.csv."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import click

from macros.checks.today import today
from macros.importers.sheets import next_ids
from macros.model.districts import NOTHING_READ
from macros.model.words import Words
from macros.problems import nearest
from macros.project import Project, load_project
from macros.sources.schema import Resource
from scripts.new.asking import Asker, ask_option, asker
from scripts.new.cells import Choices, ask_cell, choices, given_cells, need, of_scale, put, said, set_option
from scripts.new.rows import NewRows

FIRST_ID = "EV0001"
NOT_FOUND = "not_found"  # the reason that rests on a document, as a level does
ANSWER = ("level", "reason")
OF_ONE_ANSWER = ("evidence_id", "dimension", *ANSWER)  # what another question of the same document says anew


@click.command("reading")
@click.option("--district", "district_id", default="", help="Id of the district, as in data/districts.csv.")
@set_option
@ask_option
@click.pass_obj
def reading(given: tuple[Path, Words], district_id: str, cells: tuple[str, ...], *, asks: bool | None) -> None:
    """A reading of a public document: a row of data/evidence.csv."""
    root, words = given
    ask, document = asker(words, asks), dict[str, str]()
    while True:
        project, _ = load_project(root)
        resource = project.dictionary.resources.get("evidence")
        if resource is None:
            raise click.UsageError(words.say("command.new.no_table", file="data/datapackage.json"))
        row = {**document, **given_cells(cells, resource, words)}
        row["district_id"] = _district(ask, project, district_id or row.get("district_id", ""))
        _read(ask, project, resource, row)
        if not ask.yes(words.say("command.new.another")):
            return
        cells, district_id = (), row["district_id"]
        document = {column: text for column, text in row.items()
                    if column not in OF_ONE_ANSWER and not column.startswith(("finding_", "caution_"))}  # fmt: skip


def _read(ask: Asker, project: Project, resource: Resource, row: dict[str, str]) -> None:
    """One answer: asked for, looked at, written, and told."""
    if not ask.is_asking:
        need(ask.words, row, ["dimension", *([] if row.get("level") or row.get("reason") else ["level"])])
    table = project.tables.get("evidence")
    taken = [each.text("evidence_id") for each in table.rows] if table else []
    row.setdefault("evidence_id", next(iter(next_ids(taken))) if taken else FIRST_ID)

    def make(again: Collection[str]) -> NewRows:
        for column in (*again, *(ANSWER if set(again) & set(ANSWER) else ())):
            row.pop(column, None)
        _fill(ask, project, resource, row, again)
        return {"evidence": row}

    put(ask, project, make, "evidence")
    click.echo(ask.words.say("command.new.row_written", file=f"data/{resource.path}", row=row["evidence_id"]))


def _district(ask: Asker, project: Project, found: str) -> str:
    """The id of a district that there is."""
    while True:
        found = found or ask.text(ask.words.say("command.new.ask_district"), needed=True)
        if not found:
            need(ask.words, {}, ["district_id"])
        if known := project.districts.get(found):
            click.echo(f"{known.name} ({known.district_id})")
            return found
        names = {each.name: each.district_id for each in project.districts.values()}
        near = nearest(found, (*project.districts, *names))
        hint = f" {ask.words.say('problems.did-you-mean', near=near)}" if near else ""
        sentence = ask.words.say("command.new.no_district", found=found) + hint
        if not ask.is_asking:
            raise click.UsageError(sentence)
        click.echo(sentence)
        found = ""


def _fill(ask: Asker, project: Project, resource: Resource, row: dict[str, str], again: Collection[str]) -> None:
    """Asks for each cell that the row does not have yet, the answer first; then for what it rests on."""
    locale, scale = ask.words.locale, project.scale
    known: Mapping[str, Choices] = {
        "source_kind": choices(scale.source_kinds, locale),
        "document_date_basis": choices(scale.date_bases, locale),
        "extent_read": choices(scale.extents, locale),
        "reader": choices(scale.readers, locale),
        "second_reader": choices(scale.readers, locale),
    }
    _answer(ask, project, row)
    rests = bool(row["level"]) or row["reason"] == NOT_FOUND or row.get("extent_read", NOTHING_READ) != NOTHING_READ
    defaults = {
        "accessed_on": today().isoformat(),
        "source_language": project.settings.default_locale if rests else "",
        "reader": next(iter(scale.readers)) if len(scale.readers) == 1 else "",
    }
    of_document = ("source_url", "source_title", "source_language", "document_date")
    for column in resource.columns:
        if column in row or (again and column not in again):
            continue
        if not rests and column in (*of_document, "document_date_basis"):
            row[column] = ""
        elif not rests and column in ("source_kind", "extent_read") and NOTHING_READ in known[column]:
            row[column] = NOTHING_READ
        elif column == "document_date_basis" and not row.get("document_date"):
            row[column] = ""
        elif column == "second_reader" and len(known[column]) == 1:
            row[column] = ""  # there is nobody else
        else:
            options = {key: text for key, text in known.get(column, {}).items() if not rests or key != NOTHING_READ}
            row[column] = ask_cell(ask, resource, column, defaults.get(column, ""), options or None)


def _answer(ask: Asker, project: Project, row: dict[str, str]) -> None:
    """The question of the rubric, and which level the text has, or why there is none."""
    locale, words = ask.words.locale, ask.words
    if "dimension" not in row:
        known = {key: f"{said(each.label, locale)}: {said(each.question, locale)}"
                 for key, each in project.dimensions.items()}  # fmt: skip
        row["dimension"] = ask.choice(words.say("command.new.ask_dimension"), known)
    if not any(row.get(column) for column in ANSWER):
        asked = project.dimensions.get(row["dimension"])
        levels = dict(of_scale(project.scale.levels, locale))
        if asked:
            levels |= {key: f"{said(project.scale.levels[key].label, locale)}. {said(text, locale)}"
                       for key, text in asked.levels.items() if key in levels}  # fmt: skip
        question = words.say("command.new.ask_level", question=said(asked.question, locale) if asked else "")
        found = ask.choice(question, {**levels, **of_scale(project.scale.reasons, locale)})
        row["level"], row["reason"] = (found, "") if found in levels else ("", found)
    for column in ANSWER:
        row.setdefault(column, "")
