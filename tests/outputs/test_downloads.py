"""What the open data files hold."""

from __future__ import annotations

import csv
import io
import json

from macros.outputs.downloads import comparison_csv, download_files, download_names, finder_json
from tests.build_a_project import with_evidence, with_tables


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_names_of_files_are_those_of_the_files(project):
    of_pages = {f"downloads/cite/pages.{locale}.{ending}" for locale in ("en", "es") for ending in ("bib", "json")}
    named = {*download_names(project), "assets/districts.json"}
    assert named - of_pages == {path for path, _ in download_files(project)}


def test_every_table_is_a_file_in_three_forms_and_every_read_district_in_one(project):
    files = dict(download_files(project))
    tables = ["comparison", *(resource.path.removesuffix(".csv") for resource in project.dictionary.resources.values())]
    assert set(files) == {
        *(f"downloads/{name}.{form}" for name in tables for form in ("csv", "json", "xlsx")),
        "downloads/datapackage.json",
        "downloads/data-package.zip",
        *(f"downloads/cite/tables.{locale}.{form}" for locale in ("en", "es") for form in ("bib", "json")),
        "downloads/districts/0100001.csv",
        "downloads/districts/0900002.csv",
        "assets/districts.json",
    }


def test_a_table_without_formulas_is_the_file_that_the_coalition_wrote(project):
    files = dict(download_files(project))
    for resource in project.dictionary.resources.values():
        assert files[f"downloads/{resource.path}"] == (project.root / "data" / resource.path).read_bytes()


def test_two_builds_make_the_same_bytes(project):
    assert dict(download_files(project)) == dict(download_files(project))


def test_the_comparison_holds_a_level_or_a_reason_in_every_cell_and_ids_keep_their_zeros(project):
    assert comparison_csv(project).decode() == (
        "district_id,name,state,who_sees,what_is_kept\n"
        "0100001,Alder Falls,QA,explains,not_found\n"
        "0900002,Zinnia Valley,QA,mentions,not_reviewed\n"
    )


def test_the_comparison_of_nothing_has_a_header_only(project):
    assert comparison_csv(with_evidence(project)) == b"district_id,name,state,who_sees,what_is_kept\n"


def test_names_with_commas_quotes_and_accents_come_back_as_they_were(project):
    name = 'Río "Azul", Ñuble'
    changed = with_tables(project, districts=[{"name": name}], evidence=[{"level": "explains"}])
    assert rows_of(comparison_csv(changed))[0]["name"] == name


def test_words_that_mean_nothing_to_pandas_are_kept(project):
    changed = with_tables(project, districts=[{"name": "1.#QNAN"}], evidence=[{"level": "explains"}])
    assert rows_of(comparison_csv(changed))[0]["name"] == "1.#QNAN"


def test_the_readings_of_a_district_are_its_rows_with_the_same_columns(project):
    header, *rows = (project.root / "data/evidence.csv").read_text(encoding="utf-8").splitlines()
    files = dict(download_files(project))
    assert files["downloads/districts/0100001.csv"].decode().splitlines() == [header, *rows[:2]]
    districts = [path for path in files if path.startswith("downloads/districts/")]
    assert districts == ["downloads/districts/0100001.csv", "downloads/districts/0900002.csv"]


def test_the_finder_lists_every_district_and_the_names_of_states_in_every_language(project):
    found = json.loads(finder_json(project))
    assert found["districts"][0] == ["0100001", "Alder Falls", "QA", "Alder"]
    assert len(found["districts"]) == 3
    assert found["states"]["QA"] == ["North Quilland", "Quilandia del Norte"]
