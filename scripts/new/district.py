"""`toolkit new district`: one more row of data/districts.csv, and of data/states.csv when its state is new there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from macros.model.words import Words
from macros.project import Project, load_project
from macros.sources.schema import Resource
from scripts.new.asking import Asker, ask_option, asker
from scripts.new.cells import YES_NO, ask_cell, choices, given_cells, need, put, set_option
from scripts.new.rows import NewRows

NEEDED = ("district_id", "name", "state")
NOT_STATED = "not_stated"  # the way a place is known that needs no place, where data/scale.yml has it
BASES = ("county_basis", "city_basis")


@click.command("district")
@set_option
@ask_option
@click.pass_obj
def district(given: tuple[Path, Words], cells: tuple[str, ...], *, asks: bool | None) -> None:
    """A district: a row of data/districts.csv."""
    root, words = given
    project, _ = load_project(root)
    resource = project.dictionary.resources.get("districts")
    if resource is None:
        raise click.UsageError(words.say("command.new.no_table", file="data/datapackage.json"))
    ask, row = asker(words, asks), given_cells(cells, resource, words)
    if not ask.is_asking:
        need(words, row, NEEDED)

    def make(again: Collection[str]) -> NewRows:
        for column in again:
            row.pop(column, None)
        _fill(ask, project, resource, row, again)
        row["state"] = row["state"].upper()
        known = {each["state"] for each in _states(project)}
        new_state = {} if row["state"] in known else {"states": _new_state(ask, project, row["state"])}
        return {**new_state, "districts": row}

    rows = put(ask, project, make, "districts")
    if "states" in rows:
        click.echo(words.say("command.new.row_written", file="data/states.csv", row=row["state"]))
    click.echo(words.say("command.new.row_written", file=f"data/{resource.path}", row=row["district_id"]))
    click.echo(words.say("command.new.district_next", district_id=row["district_id"]))


def _fill(ask: Asker, project: Project, resource: Resource, row: dict[str, str], again: Collection[str]) -> None:
    """Asks for each cell that the row does not have yet; in a second round, for those that were wrong."""
    bases = choices(project.scale.place_bases, ask.words.locale)
    for column in resource.columns:
        if column in row or (again and column not in again):
            continue
        if column in BASES:
            default = "" if row.get(column.removesuffix("_basis")) or NOT_STATED not in bases else NOT_STATED
            row[column] = default or ask_cell(ask, resource, column, known=bases)
        elif column == "pilot":
            row[column] = ask_cell(ask, resource, column, "no", {each: each for each in YES_NO})
        elif column == "enrollment_year" and not row.get("enrollment"):
            row[column] = ""
        else:
            row[column] = ask_cell(ask, resource, column)


def _new_state(ask: Asker, project: Project, state: str) -> dict[str, str]:
    """A state that no district was in before, called as the map of states calls it, or as somebody answers."""
    tiles = project.tables.get("state_tiles")
    named = next((row for row in tiles.rows if row.text("state") == state), None) if tiles else None
    resource, found = project.dictionary.resources["states"], {"state": state}
    for column in resource.columns:
        if column not in found:
            found[column] = (named.text(column) if named else "") or ask_cell(ask, resource, column, state)
    return found


def _states(project: Project) -> list[dict[str, str]]:
    table = project.tables.get("states")
    return [{"state": row.text("state")} for row in table.rows] if table else []
