"""What a whole project holds after loading, and what is said about one that is not whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from macros.checks import run_checks
from macros.project import load_project
from tests.build_a_project import dictionary, load, said, table_text, with_tables, write_project


def test_a_whole_project_loads_without_problems_and_passes_every_check(folder):
    assert run_checks(load(folder)) == []


def test_ids_keep_their_zeros(project):
    assert list(project.districts) == ["0100001", "0900002", "2700003"]


def test_dimensions_stand_in_the_order_their_files_give(project):
    assert list(project.dimensions) == ["who_sees", "what_is_kept"]


def test_readings_replies_and_districts_are_found_by_district_and_state(project):
    assert [r.evidence_id for r in project.readings_by_district["0100001"]] == ["E1", "E2"]
    assert [r.reply_id for r in project.replies_by_district["0100001"]] == ["A1"]
    assert [d.name for d in project.districts_by_state["QA"]] == ["Alder Falls", "Zinnia Valley"]
    assert "2700003" not in project.readings_by_district


def test_sources_figures_and_terms_are_found_by_id(project):
    assert project.sources["law"].year == "1974"
    assert project.statistics["parents"].text["es"] == "el 93 por ciento de los padres"
    assert project.terms["consent"].term == {"en": "consent", "es": "consentimiento"}


def test_a_table_that_a_coalition_does_not_keep_is_empty(folder):
    shorter = dictionary()
    shorter["resources"] = [each for each in shorter["resources"] if each["name"] != "replies"]
    (folder / "data/datapackage.json").write_text(json.dumps(shorter))
    assert load(folder).replies == ()


def test_copies_of_a_project_do_not_share_what_was_worked_out(project):
    assert project.readings
    assert with_tables(project, evidence=[]).readings == ()
    assert project.readings


@pytest.mark.parametrize("name", ["districts", "states", "evidence"])
def test_a_dictionary_without_a_needed_table_is_a_problem(folder, name):
    shorter = dictionary()
    shorter["resources"] = [each for each in shorter["resources"] if each["name"] != name]
    (folder / "data/datapackage.json").write_text(json.dumps(shorter))
    found = [problem for problem in load_project(folder)[1] if problem.code == "no-table"]
    assert [(str(each.place), each.values) for each in found] == [("data/datapackage.json", {"table": name})]


def test_a_reading_of_a_district_that_is_not_listed_is_a_problem(folder):
    write_project(folder, {"data/evidence.csv": table_text("evidence", {"level": "explains"},
                           {"evidence_id": "E2", "district_id": "0100009"})})  # fmt: skip
    _, problems = load_project(folder)
    assert said(problems) == ["data/evidence.csv:3:district_id unknown-link"]
    assert problems[0].near == "0100001"


def test_every_file_that_is_wrong_is_told_in_one_run(tmp_path):
    folder = write_project(tmp_path, {
        "data/scale.yml": "levels: [",
        "data/context_notes.yml": None,
        "content/es/index.md": "---\ntitle: [\n---\n",
        "data/states.csv": None,
    })  # fmt: skip
    paths = {problem.place.path for problem in load_project(folder)[1]}
    assert {"data/scale.yml", "data/context_notes.yml", "content/es/index.md", "data/states.csv"} <= paths


def test_an_empty_folder_gives_problems_and_no_error(tmp_path):
    project, problems = load_project(tmp_path)
    assert {"content/site.yml missing-file", "data/datapackage.json missing-file"} <= set(said(problems))
    assert project.districts == {}
    assert run_checks(project)


def test_only_the_states_that_the_settings_name_have_districts_and_readings(project):
    chosen = replace(project, settings=replace(project.settings, states=("QB",)))
    assert {district.state for district in chosen.districts.values()} == {"QB"}
    assert chosen.readings == ()
    assert list(chosen.districts_by_state) == ["QB"]
    assert len(project.districts) == 3
