"""`toolkit import`: what it shows, what it writes, and that it writes nothing unasked."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.sources.words import engine_words
from scripts.importing import import_group
from tests.build_a_project import write_project

FILES = Path(__file__).resolve().parents[1] / "importers" / "files"
DIRECTORY = str(FILES / "ccd_lea_029_2324_w_1a_073124.csv")
MEMBERSHIP = str(FILES / "ccd_lea_052_2324_l_1a_073124.csv")
GEOCODES = str(FILES / "EDGE_GEOCODE_PUBLICLEA_2324.TXT")


@pytest.fixture
def root(tmp_path):
    return write_project(tmp_path)


def run(root, *arguments, locale="en"):
    return CliRunner().invoke(import_group, list(arguments), obj=(root, engine_words(locale)))


def rows(root, name):
    with (root / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_without_write_everything_is_shown_and_nothing_is_written(root, tmp_path):
    before = {path: path.read_bytes() for path in sorted((root / "data").rglob("*")) if path.is_file()}
    report = tmp_path / "report.csv"
    done = run(root, "districts", "--directory", DIRECTORY, "--membership", MEMBERSHIP, "--geocodes", GEOCODES,
               "--report", str(report))  # fmt: skip
    assert done.exit_code == 0, done.output
    assert "cp1252" in done.output
    for sentence in ("9 rows would be added:", "3 rows are not in the file and stay:", "Nothing was written.",
                     "3 parts of cities that come as a whole: 2700401, 2700402, 2700403",
                     "Two or more districts in QA are called Cedar Valley: 0100996, 0100997."):  # fmt: skip
        assert sentence in done.output
    assert {path: path.read_bytes() for path in sorted((root / "data").rglob("*")) if path.is_file()} == before
    assert len(list(csv.DictReader(report.read_text(encoding="utf-8").splitlines()))) == 12


def test_with_write_the_tables_have_the_new_rows_and_the_old_ones_stay(root):
    old = rows(root, "districts.csv")
    done = run(
        root, "districts", "--directory", DIRECTORY, "--membership", MEMBERSHIP, "--geocodes", GEOCODES, "--write"
    )
    assert done.exit_code == 0, done.output
    found = rows(root, "districts.csv")
    assert found[: len(old)] == old
    assert {row["district_id"]: row["enrollment"] for row in found}["0100990"] == "1234"
    assert {row["district_id"]: row["county"] for row in found}["0100992"] == "Doña Quill County"
    again = run(
        root, "districts", "--directory", DIRECTORY, "--membership", MEMBERSHIP, "--geocodes", GEOCODES, "--write"
    )
    assert "Nothing would change." in again.output


def test_a_district_that_readings_rest_on_is_never_dropped(root):
    done = run(root, "districts", "--directory", DIRECTORY, "--drop", "--write")
    assert done.exit_code == 0, done.output
    kept = {row["district_id"] for row in rows(root, "districts.csv")}
    used = {row["district_id"] for row in rows(root, "evidence.csv")}
    assert used <= kept
    assert "rows would be taken out:" in done.output
    assert "because other tables use them" in done.output


def test_a_sheet_of_evidence_gets_ids_and_keeps_the_cells_of_curators(root, tmp_path):
    old = rows(root, "evidence.csv")
    sheet = tmp_path / "sheet.csv"
    first = old[0]
    sheet.write_text(
        "District ID,Dimension,Level,Finding EN,Finding (es),Source kind,Extent read,Reader,Evidence id,Remark\n"
        f"100001,{first['dimension']},{first['level']},New words,Otras,{first['source_kind']},{first['extent_read']},"
        f"{first['reader']},,x\n"
        f"{first['district_id']},{first['dimension']},{first['level']},Other words,Otras,{first['source_kind']},"
        f"{first['extent_read']},{first['reader']},{first['evidence_id']},y\n",
        encoding="utf-8",
    )
    done = run(root, "table", "evidence", str(sheet), "--write")
    assert done.exit_code == 0, done.output
    assert "Headings that fit no column, left out: REMARK" in done.output
    assert "1 row had no id and got the next free one." in done.output
    assert "cells differ and stay as the curator wrote them" in done.output
    found = rows(root, "evidence.csv")
    assert found[: len(old)] == old
    assert (found[-1]["district_id"], found[-1]["finding_en"]) == ("0100001", "New words")
    assert found[-1]["evidence_id"] not in {row["evidence_id"] for row in old}


def test_a_list_of_vendors_is_taken_with_its_own_headings(root, tmp_path):
    sheet = tmp_path / "vendors.csv"
    sheet.write_text("Vendor;What;Seen\nQuill Apps;Grades;no\n", encoding="cp1252")
    old = rows(root, "agreements.csv")
    model = old[0]
    constants = [f"--set={column}={cell}" for column, cell in model.items()
                 if cell and column not in ("agreement_id", "parties_en", "data_en")]  # fmt: skip
    done = run(
        root, "table", "agreements", str(sheet), "--as=parties_en=Vendor", "--as=data_en=What", *constants, "--write"
    )
    assert done.exit_code == 0, done.output
    assert rows(root, "agreements.csv")[-1]["parties_en"] == "Quill Apps"


def test_a_table_that_would_not_be_right_is_not_written(root, tmp_path):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("district_id,name\n0100009,No State\n", encoding="utf-8")
    before = (root / "data/districts.csv").read_bytes()
    done = run(root, "table", "districts", str(sheet), "--write")
    assert done.exit_code == 1
    assert "Nothing was written." in done.output
    assert (root / "data/districts.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("districts", "--directory", "none.csv"), 1, "No hay un archivo none.csv."),
        (("table", "vendors", "x.csv"), 2, "No hay una tabla vendors."),
        (("table", "districts", "x.csv", "--take", "nome"), 2, "nome"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_in_the_language_asked_for(root, arguments, code, told):
    done = run(root, *arguments, locale="es")
    assert done.exit_code == code
    assert told in done.output
