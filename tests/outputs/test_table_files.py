"""A table says the same in each form, explains itself inside, and runs no formula."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.outputs.data_tables import comparison_table, data_tables, readings_tables
from macros.outputs.table_files import COLUMNS, LISTS, READ_ME, csv_file, json_file, xlsx_file
from macros.sources.formula_guard import unguarded
from macros.sources.schema import Licence
from macros.sources.xlsx_files import read_book
from tests.build_a_project import with_tables

FORMULAS = ("=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(1)", "\t=1")


def table_of(project, name):
    return next(table for table in data_tables(project) if table.name == name)


def csv_rows(table):
    return [tuple(map(unguarded, row)) for row in csv.reader(io.StringIO(csv_file(table).decode(), newline=""))][1:]


def json_rows(project, table):
    rows = json.loads(json_file(project, table))["rows"]
    return [tuple("" if cell is None else str(cell) for cell in row.values()) for row in rows]


def xlsx_rows(project, table):
    rows = read_book(xlsx_file(project, table))[0].rows[1:]
    return [tuple(map(unguarded, row)) for row in rows]


@pytest.fixture(scope="module")
def dated(project):
    package = replace(
        project.dictionary.package,
        title={"en": "All data", "es": "Todos los datos"},
        description={"en": "Made up.", "es": "Inventado."},
        version="1.2",
        created=date(2026, 3, 9),
        licences=(Licence("CC-BY-4.0", "Attribution 4.0", "https://licence.example/4/"),),
    )
    return replace(project, dictionary=replace(project.dictionary, package=package))


def test_every_table_has_the_same_cells_in_each_form(project):
    for table in data_tables(project):
        rows = [tuple("" if cell is None else str(cell) for cell in row) for row in table.rows]
        assert csv_rows(table) == json_rows(project, table) == xlsx_rows(project, table) == rows


def test_ids_stay_text_and_numbers_are_numbers(project):
    changed = with_tables(project, districts=[{"enrollment": "1200"}])
    row = json.loads(json_file(changed, table_of(changed, "districts")))["rows"][0]
    assert (row["district_id"], row["enrollment"], row["county"]) == ("0100001", 1200, None)


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_file_for_spreadsheets_starts_a_cell_like_a_formula(project, formula):
    table = table_of(project, "states")
    text = dict.fromkeys(project.locales, formula)
    fields = tuple(replace(field, description=text, purpose=text) for field in table.fields)
    table = replace(table, read_rows=lambda: [(formula,) * 3], title=text, description=text, fields=fields)
    cells = [cell for row in csv.reader(io.StringIO(csv_file(table).decode(), newline="")) for cell in row]
    cells += [cell for sheet in read_book(xlsx_file(project, table)) for row in sheet.rows for cell in row]
    assert [cell for cell in cells if cell[:1] in set("=+-@\t")] == []
    assert csv_rows(table) == xlsx_rows(project, table) == json_rows(project, table) == [(formula,) * 3]


def test_the_file_of_one_district_is_guarded_too(project):
    changed = with_tables(project, evidence=[{"level": "explains", "finding_en": "-2+3"}])
    found = list(csv.DictReader(io.StringIO(csv_file(dict(readings_tables(changed))["0100001"]).decode(), newline="")))
    assert found[0]["finding_en"] == "'-2+3"


def test_a_workbook_explains_itself_in_every_language(dated):
    sheets = {sheet.name: sheet.rows for sheet in read_book(xlsx_file(dated, table_of(dated, "evidence")))}
    assert list(sheets) == ["evidence", READ_ME, COLUMNS, LISTS]
    english, spanish = ("\n".join(column) for column in zip(*sheets[READ_ME], strict=True))
    for said, words in ((english, ("March 9, 2026", "Made up.")), (spanish, ("9 de marzo de 2026", "Inventado."))):
        for word in (*words, "1.2", "Attribution 4.0 https://licence.example/4/", dated.settings.site_url):
            assert word in said
    assert [row[0] for row in sheets[COLUMNS][1:]] == [field.name for field in table_of(dated, "evidence").fields]
    reasons = {row[1]: row[2:4] for row in sheets[LISTS] if row[0] == "reason"}
    assert reasons == {key: (each.label["en"], each.label["es"]) for key, each in dated.scale.reasons.items()}


def test_json_explains_itself_in_every_language(dated):
    found = json.loads(json_file(dated, comparison_table(dated)))
    assert (found["version"], found["created"]) == ("1.2", "2026-03-09")
    assert found["licenses"] == [
        {"name": "CC-BY-4.0", "title": "Attribution 4.0", "path": "https://licence.example/4/"}
    ]
    assert set(found["title"]) == set(found["notes"]) == {"en", "es"}
    values = [each["value"] for each in found["lists"]["who_sees"]]
    assert values == [*dated.scale.levels, *dated.scale.reasons]


def test_without_version_day_and_licence_a_workbook_says_so(project):
    package = replace(project.dictionary.package, version="", created=None, licences=())
    bare = replace(project, dictionary=replace(project.dictionary, package=package))
    read_me = read_book(xlsx_file(bare, table_of(bare, "states")))[1]
    said = "\n".join(row[0] for row in read_me.rows)
    assert "without a number" in said
    assert "no day given" in said
    assert "none is named" in said


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=3))
@example(["a line\u2028in a text", "and\x85one more"])
def test_any_text_is_the_same_in_each_form(project, names):
    table = table_of(project, "states")
    given_rows = [(f"Q{number}", name or None, "x") for number, name in enumerate(names)]
    table = replace(table, read_rows=lambda: given_rows)
    rows = [tuple("" if cell is None else str(cell) for cell in row) for row in table.rows]
    assert csv_rows(table) == json_rows(project, table) == xlsx_rows(project, table) == rows
