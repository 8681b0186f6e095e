"""The coalition's own laws, agreements and agencies: all that was found, nothing more, and charts that stay light."""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from macros.outputs.charts import LIBRARY_IN_SITE, chart_files
from macros.outputs.compare_data import compare_files
from macros.outputs.data_tables import data_tables
from macros.outputs.table_files import xlsx_file
from macros.project import Project, load_project
from macros.sources.formula_guard import unguarded
from macros.views.states_side_by_side import region_comparisons

ROOT = Path(__file__).resolve().parents[1]
MOST = 40_000  # bytes of a figure, packed
SMALL_WORDS = {"that", "with", "some", "when", "their", "para", "otras", "cuando", "algunos", "other", "student"}


@pytest.fixture(scope="module")
def own() -> Project:
    """The coalition's own content and data."""
    return load_project(ROOT)[0]


def rows(table: str) -> list[dict[str, str]]:
    with (ROOT / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_law_that_was_found_is_there_and_says_how_it_was_checked():
    laws = rows("policies")
    assert len(laws) == 87
    assert sum(law["policy_id"].startswith("CDT") for law in laws) == 32  # the appendix of the report of 2021
    assert Counter(law["verification"] for law in laws) == {
        "transcribed_from_report": 32,
        "statute_text_copy_excerpt_read": 26,
        "secondary_source_only": 17,
        "official_text_excerpt_read": 8,
        "official_summary_read": 4,
    }
    assert all(law["citation"] and law["requirement_en"] and law["requirement_es"] for law in laws)


def test_every_agreement_that_was_found_is_there():
    agreements = rows("agreements")
    assert len(agreements) == 10
    assert Counter(each["law_enforcement"] for each in agreements) == {"yes": 2, "no": 8}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_an_agency_is_named_in_the_words_of_its_finding_or_its_agreement(own, locale):
    findings = {reading.evidence_id: reading.finding[locale] for reading in own.readings}
    parties = {each.agreement_id: each.parties[locale] for each in own.agreements}
    for each in own.agency_access:
        text = f"{findings.get(each.evidence_id, '')} {parties.get(each.agreement_id, '')}".casefold()
        words = [word for word in re.findall(r"\w{4,}", each.agency[locale].casefold()) if word not in SMALL_WORDS]
        assert words, each.access_id
        missing = [word for word in words if word not in text]
        assert not missing, (each.access_id, missing)


def test_readings_that_say_they_name_no_agency_have_no_row(own):
    silent = {r.evidence_id for r in own.readings if "names no agency" in r.finding["en"]}
    assert silent
    assert not silent & {each.evidence_id for each in own.agency_access}


def test_every_state_stands_in_one_region_and_only_there(own):
    states = [state for region in own.policy_words.regions for state in region.states]
    assert sorted(states) == sorted({tile.state for tile in own.tiles} - {"PR"})  # the Census counts it in none
    assert len(region_comparisons(own, "en")) == 9


def test_every_figure_and_every_file_of_the_form_stays_light(own):
    files = {path: content for path, content in chart_files(own) if path != LIBRARY_IN_SITE} | dict(compare_files(own))
    names = {Path(path).name.partition(".")[0] for path in files}
    assert {"all", "laws", "agencies", "districts", "states"} <= names
    sizes = {path: len(gzip.compress(content)) for path, content in files.items()}
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def test_every_workbook_holds_ids_and_other_texts_as_texts_and_no_formula(own):
    tables = {table.name: table for table in data_tables(own)}
    assert {"districts", "policies", "comparison"} <= set(tables)
    for name, table in tables.items():
        sheets = load_workbook(io.BytesIO(xlsx_file(own, table))).worksheets
        kinds = {(sheet.title, cell.coordinate): cell.data_type for sheet in sheets for row in sheet for cell in row}
        assert not [where for where, kind in kinds.items() if kind in "fe"], name  # a formula or an error
        header, *lines = (row for row in sheets[0].iter_rows() if any(cell.value is not None for cell in row))
        assert [cell.value for cell in header] == [field.name for field in table.fields], name
        texts = [number for number, field in enumerate(table.fields) if field.type == "string"]
        assert texts, name
        held = [line[number] for line in lines for number in texts]
        assert {cell.data_type for cell in held if cell.value is not None} <= {"s"}, name
        ids = [str(row[0]) for row in table.rows]
        assert [unguarded(line[0].value or "") for line in lines] == ids, name
