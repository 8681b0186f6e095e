"""Tables go into a workbook and come back; nothing is written that was not asked for, and nothing is lost."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from macros.outputs.data_tables import data_tables
from macros.outputs.edit_book import edit_book
from macros.outputs.table_files import LISTS, READ_ME, csv_file, json_file, xlsx_file
from macros.project import load_project
from macros.sources.sheet_files import read_sheets
from macros.sources.words import engine_words
from scripts.sheets import changes_from
from scripts.toolkit import toolkit
from tests.build_a_project import with_tables, write_project
from tests.project_folders import EXAMPLE, ROOT

WORDS = (engine_words("en"), engine_words("es"))
WRITERS = {
    "xlsx": xlsx_file,
    "json": json_file,
    "csv": lambda _project, table: csv_file(table),
}


def run(folder, *arguments):
    return CliRunner().invoke(toolkit, ["--root", str(folder), *arguments])


def exported(folder):
    file = folder / "tables.xlsx"
    assert run(folder, "sheets", "export", str(file)).exit_code == 0
    return file


def changed_workbook(folder, *cells):
    """The exported workbook with other values in some cells, each given as sheet, address and value."""
    file = exported(folder)
    workbook = load_workbook(file)
    for sheet, address, value in cells:
        workbook[sheet][address] = value
    workbook.save(file)
    return file


def data_of(folder):
    return {path.name: path.read_bytes() for path in sorted((folder / "data").iterdir()) if path.is_file()}


def column(folder, table, name):
    header = (folder / f"data/{table}.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[header.index(name)]


@pytest.mark.parametrize("root", [ROOT, EXAMPLE], ids=["this site", "the example"])
def test_an_export_brought_back_changes_nothing(root, tmp_path):
    project, _ = load_project(root)
    file = tmp_path / "tables.xlsx"
    file.write_bytes(edit_book(project, WORDS))
    changes, problems = changes_from(project, file)
    assert {each.code for each in problems} <= {"code-in-cell"}  # which the example has on purpose, and is a note
    assert set(changes) == set(project.tables)
    assert not any(each.is_any or each.missing for each in changes.values())


@pytest.mark.parametrize("form", WRITERS)
def test_every_downloaded_table_comes_back_as_it_was(project, tmp_path, form):
    for table in data_tables(project):
        if table.name in project.tables:
            file = tmp_path / f"{table.file}.{form}"
            file.write_bytes(WRITERS[form](project, table))
            found, problems = read_sheets(file, project.dictionary, (READ_ME, LISTS, "Columns of the table"))
            assert problems == []
            assert [dict(row.cells) for row in found[table.name].rows] == [
                dict(row.cells) for row in project.tables[table.name].rows
            ]


NAMES = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda text: text[0] not in "=+@#" and "\ufffd" not in text
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, note=st.sampled_from(["", "-5 points", "two\nlines", "'quoted'", "'-x", "1e5", "0012", "_x0041_"]))
def test_whatever_a_cell_says_comes_back_in_each_form(project, tmp_path, name, note):
    try:
        changed = with_tables(project, districts=[{"name": name, "note_en": note}])
    except AssertionError:  # a text that no table may hold
        return
    table = next(each for each in data_tables(changed) if each.name == "districts")
    for form, write in WRITERS.items():
        file = tmp_path / f"districts.{form}"
        file.write_bytes(write(changed, table))
        found, _ = read_sheets(file, changed.dictionary, (READ_ME, LISTS, "Columns of the table"))
        assert [dict(row.cells) for row in found["districts"].rows] == [
            dict(row.cells) for row in changed.tables["districts"].rows
        ]


def test_a_dry_run_tells_each_cell_and_writes_nothing(folder):
    before = data_of(folder)
    file = changed_workbook(folder, ("districts", f"{column(folder, 'districts', 'name')}2", "Alder Rise"))
    result = run(folder, "sheets", "import", str(file))
    assert result.exit_code == 0
    assert "0100001, name: “Alder Falls” becomes “Alder Rise”" in result.output
    assert "Nothing is written yet." in result.output
    assert data_of(folder) == before
    spanish = run(folder, "--lang", "es", "sheets", "import", str(file))
    assert "0100001, name: “Alder Falls” pasa a ser “Alder Rise”" in spanish.output


def test_asked_for_it_writes_the_changed_table_alone(folder):
    before = data_of(folder)
    file = changed_workbook(folder, ("districts", f"{column(folder, 'districts', 'name')}2", "Alder Rise"))
    result = run(folder, "sheets", "import", str(file), "--write")
    assert "Written: data/districts.csv." in result.output
    after = data_of(folder)
    assert {name for name in after if after[name] != before[name]} == {"districts.csv"}
    assert after["districts.csv"] == before["districts.csv"].replace(b"Alder Falls", b"Alder Rise")
    assert set(after) == set(before)


def test_a_row_that_the_sheet_lacks_stays_until_it_is_to_be_removed(folder):
    file = exported(folder)
    workbook = load_workbook(file)
    workbook["glossary"].delete_rows(2)
    workbook.save(file)
    before = data_of(folder)
    kept = run(folder, "sheets", "import", str(file), "--write")
    assert "it stays" in kept.output
    assert data_of(folder) == before
    removed = run(folder, "sheets", "import", str(file), "--write", "--remove")
    assert "it is taken out" in removed.output
    assert data_of(folder)["glossary.csv"].count(b"\n") == before["glossary.csv"].count(b"\n") - 1


def test_new_rows_are_told_and_written(folder):
    file = exported(folder)
    workbook = load_workbook(file)
    workbook["states"].append(["QZ", "Zed", "Zeta"])
    workbook.save(file)
    result = run(folder, "sheets", "import", str(file), "--write")
    assert "QZ: new row" in result.output
    assert data_of(folder)["states.csv"].endswith(b"QZ,Zed,Zeta\n")


def test_everything_wrong_is_told_at_once_with_sheet_row_column_and_nothing_is_written(folder):
    before = data_of(folder)
    ids, level, finding = (column(folder, "evidence", name) for name in ("district_id", "level", "finding_en"))
    file = changed_workbook(
        folder,
        ("evidence", f"{ids}2", 100001),
        ("evidence", f"{level}2", "explain"),
        ("evidence", f"{finding}3", "=A1"),
        ("districts", f"{column(folder, 'districts', 'name')}3", None),
    )
    workbook = load_workbook(file)
    workbook["glossary"].merge_cells("A2:B2")
    workbook.create_sheet("my notes")
    workbook.save(file)
    result = run(folder, "sheets", "import", str(file), "--write")
    assert result.exit_code == 1
    told = [line.partition(": ")[0] for line in result.output.splitlines()]
    assert [place for place in told if place.startswith("tables.xlsx")] == [
        "tables.xlsx (districts):3:name",
        "tables.xlsx (evidence):2:district_id",
        "tables.xlsx (evidence):2:level",
        "tables.xlsx (evidence):3:finding_en",
        "tables.xlsx (glossary):2:term_en",
        "tables.xlsx (glossary):2:term_id",
        "tables.xlsx (my notes)",
    ]
    assert "write 0100001" in result.output
    assert "Nothing was written." in result.output
    assert data_of(folder) == before


def test_a_change_that_breaks_a_link_of_another_table_is_refused(folder):
    file = exported(folder)
    workbook = load_workbook(file)
    workbook["states"].delete_rows(2)
    workbook.save(file)
    before = data_of(folder)
    result = run(folder, "sheets", "import", str(file), "--write", "--remove")
    assert result.exit_code == 1
    assert "data/districts.csv:2:state" in result.output
    assert data_of(folder) == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("tables.xlsx", b"a,b\n", "not a workbook that we can read"),
        ("tables.xlsx", b"PK\x03\x04half", "damaged or cut off"),
        ("tables.xls", b"\xd0\xcf\x11\xe0", "with a password"),
        ("holiday.csv", b"a,b\n1,2\n", "no table that we know"),
        ("states.json", b'{"name": "states", "rows": 5}', "list of rows is missing"),
        ("states.json", b'{"name": "states", "rows": [', "states.json:1: "),
    ],
)
def test_a_file_that_is_not_understood_is_refused_in_words(folder, name, content, said):
    (folder / name).write_bytes(content)
    result = run(folder, "sheets", "import", str(folder / name))
    assert result.exit_code == 1
    assert said in result.output
    assert "Nothing was written." in result.output
    assert "Traceback" not in result.output


def test_a_missing_file_and_one_that_is_too_large_are_told(folder, monkeypatch):
    missing = run(folder, "sheets", "import", str(folder / "gone.xlsx"))
    assert missing.exit_code == 1
    assert "gone.xlsx: DJ001 The file is missing." in missing.output
    file = exported(folder)
    monkeypatch.setattr("macros.sources.files.MOST_BYTES", len(file.read_bytes()) - 1)
    large = run(folder, "sheets", "import", str(file))
    assert large.exit_code == 1
    assert "larger than" in large.output


def test_a_workbook_with_far_too_many_cells_is_refused(folder, monkeypatch):
    monkeypatch.setattr("macros.sources.xlsx_files.MOST_CELLS", 3)
    result = run(folder, "sheets", "import", str(exported(folder)))
    assert "far more cells" in result.output


def test_an_export_does_not_write_over_a_file_unless_it_is_told_to(folder):
    file = exported(folder)
    file.write_bytes(b"my own")
    assert run(folder, "sheets", "export", str(file)).exit_code == 2
    assert file.read_bytes() == b"my own"
    assert run(folder, "sheets", "export", str(file), "--overwrite").exit_code == 0
    assert zipfile.is_zipfile(file)


def test_tables_that_cannot_be_read_are_not_exported(folder):
    states = (folder / "data/states.csv").read_text(encoding="utf-8")
    write_project(folder, {"data/states.csv": states.replace("name_en", "nom")})
    result = run(folder, "sheets", "export", str(folder / "tables.xlsx"))
    assert result.exit_code == 1
    assert "data/states.csv" in result.output
    assert not (folder / "tables.xlsx").exists()


def test_when_one_table_cannot_be_written_none_is(folder, monkeypatch):
    file = changed_workbook(
        folder,
        ("districts", f"{column(folder, 'districts', 'name')}2", "Alder Rise"),
        ("states", "B2", "North"),
    )
    before = data_of(folder)
    real = type(folder).replace

    def replace(self, target):
        if target.name == "states.csv":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(type(folder), "replace", replace)
    result = run(folder, "sheets", "import", str(file), "--write")
    assert result.exit_code == 2
    assert "No space left on device" in result.output
    assert data_of(folder) == before


def test_the_workbook_guides_the_people_who_fill_it(project):
    with zipfile.ZipFile(io.BytesIO(edit_book(project, WORDS))) as parts:
        sheets = {name: parts.read(name).decode() for name in parts.namelist() if "worksheets/" in name}
    workbook = load_workbook(io.BytesIO(edit_book(project, WORDS)))
    assert workbook.sheetnames[0] == READ_ME
    assert [cell.value for cell in workbook[READ_ME][1]] == ["English", "Español"]
    evidence = sheets[f"xl/worksheets/sheet{workbook.sheetnames.index('evidence') + 1}.xml"]
    rules = re.findall("<dataValidation .*?</dataValidation>|<dataValidation [^>]*/>", evidence)
    places = {name: cells for rule in rules if (cells := re.search("<formula1>(.*)</formula1>", rule))
              for name in re.findall('promptTitle="(.*?)"', rule)}  # fmt: skip
    values = {
        name: [cell.value for row in workbook[LISTS][cells[1].rpartition("!")[2].replace("$", "")] for cell in row]
        for name, cells in places.items()
        if LISTS in cells[1]
    }
    assert values["level"] == list(project.scale.levels)
    assert values["reason"] == list(project.scale.reasons)
    assert "'districts'!$A$2" in places["district_id"][1]
    assert 'sheet="1"' in re.search("<sheetProtection[^>]*>", evidence)[0]


def test_each_cell_has_a_word_on_its_column_in_every_language(project):
    said = {"en": "What we found.", "es": "Lo que hallamos."}
    resource = project.dictionary.resources["evidence"]
    fields = tuple(replace(field, description=said) for field in resource.fields)
    dictionary = replace(project.dictionary, resources={
        **project.dictionary.resources, "evidence": replace(resource, fields=fields)
    })  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(edit_book(replace(project, dictionary=dictionary), WORDS))) as parts:
        whole = "".join(parts.read(name).decode() for name in parts.namelist() if "worksheets/" in name)
    assert whole.count('prompt="What we found.&#10;Lo que hallamos."') == len(fields)


def test_the_same_tables_make_the_same_workbook(project):
    assert edit_book(project, WORDS) == edit_book(project, WORDS)


def test_a_table_whose_rows_moved_is_told(folder):
    rows = list(csv.reader((folder / "data/districts.csv").read_text(encoding="utf-8").splitlines()))
    (folder / "districts.csv").write_text(
        "\n".join([",".join(rows[0]), *[",".join(row) for row in reversed(rows[1:])]]) + "\n", encoding="utf-8"
    )
    result = run(folder, "sheets", "import", str(folder / "districts.csv"))
    assert "another order" in result.output


def test_json_of_another_program_is_read_by_its_names(folder):
    state = {"state": "QA", "name_en": "North", "name_es": "Quilandia del Norte"}
    (folder / "states.json").write_text(json.dumps({"name": "states", "rows": [state]}), encoding="utf-8")
    result = run(folder, "sheets", "import", str(folder / "states.json"))
    assert "“North Quilland” becomes “North”" in result.output
