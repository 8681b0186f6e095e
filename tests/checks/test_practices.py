"""Practices stand in known parts, under the right kind, in whole pairs, and on exactly one page in each language."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import load, said, write_project
from tests.build_practices import CALLS, FRAMEWORKS, ROWS, changed, page_text, practice_files, with_practices

FILE = "data/practices.csv"


def told(project):
    return said([each for each in run_checks(project) if each.stops])


def test_whole_practices_pass_every_check(tmp_path):
    assert told(with_practices(tmp_path)) == []


@pytest.mark.parametrize(
    ("practice_id", "cells", "problem"),
    [
        ("V1", {"framework": "wrok"}, "13:framework not-listed"),
        ("V1", {"part": "vallues"}, "13:part not-listed"),
        ("V1", {"kind": "principal"}, "13:kind not-listed"),
        ("V1", {"audiences": "families;famlies"}, "13:audiences not-listed"),
        ("W1.1", {"parent": "W"}, "10:parent practice-parent"),
        ("W1.1", {"parent": "V1"}, "10:parent practice-parent"),
        ("W1.1", {"parent": ""}, "10:parent practice-without-parent"),
        ("V1", {"parent": "W1"}, "13:parent practice-with-parent"),
        ("C-1P", {"why_en": "", "why_es": ""}, "2:why_en practice-without-words"),
        ("C-1P", {"ask_en": "", "ask_es": ""}, "2:ask_en practice-without-words"),
        ("C-1P", {"ask_es": ""}, "2:ask_es empty-translation"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_at_its_cell(tmp_path, practice_id, cells, problem):
    found = told(with_practices(tmp_path, changed(practice_id, **cells)))
    assert f"{FILE}:{problem}" in found


def test_a_name_that_is_nearly_right_is_offered(tmp_path):
    project = with_practices(tmp_path, changed("V1", audiences="famlies"))
    assert [each.near for each in run_checks(project) if each.code == "not-listed"] == ["families"]


@pytest.mark.parametrize(("gone", "count"), [("C-1X", "0"), (None, "2")])
def test_what_helps_has_exactly_one_other_half(tmp_path, gone, count):
    twice = {**ROWS[1], "practice_id": "C-1Y"}
    rows = [each for each in (*ROWS, twice) if each["practice_id"] not in (gone, *(["C-1Y"] if gone else []))]
    (problem,) = [each for each in run_checks(with_practices(tmp_path, rows)) if each.stops]
    assert (str(problem.place), problem.code) == (f"{FILE}:2:practice_id", "practice-not-paired")
    assert problem.values["count"] == count


def test_a_part_that_no_page_shows_is_told_once_for_each_language_with_the_call_to_write(tmp_path):
    problems = [each for each in run_checks(with_practices(tmp_path, tell=['life_cycle_map("care")'])) if each.stops]
    assert said(problems) == [f"{FILE}:6 practice-on-no-page"] * 2
    assert [each.values["locale"] for each in problems] == ["en", "es"]
    assert {each.values["call"] for each in problems} == {'practice_pairs("care", "tell")'}


def test_a_part_on_two_pages_is_told_at_the_second_with_the_first(tmp_path):
    more = page_text([*CALLS["deals"], 'practice_pairs("care", "gather")'])
    files = practice_files() | {"content/en/deals.md": more}
    files["content/es/deals.md"] = page_text([*CALLS["deals"], "scale_legend()"])
    problems = [each for each in run_checks(load(write_project(tmp_path, files))) if each.code.startswith("practice-")]
    assert said(problems) == ["content/en/gather.md:13 practice-on-two-pages"]
    assert problems[0].values["other"] == "content/en/deals.md:13"


def test_a_framework_names_a_source_that_is_there(tmp_path):
    files = practice_files() | {"data/practice_frameworks.yml": FRAMEWORKS.replace("source: law", "source: lwa")}
    problems = [each for each in run_checks(load(write_project(tmp_path, files))) if each.stops]
    assert said(problems) == ["data/practice_frameworks.yml:6:frameworks.1.source unknown-id"]
    assert problems[0].near == "law"


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ('practice_pairs("car", "gather")', "unknown-id"),
        ('practice_pairs("care", "gathr")', "unknown-id"),
        ('practice_pairs("care")', "unknown-id"),
        ('practice_list("care", "gather")', "no-practices"),
        ('life_cycle_map("cares")', "unknown-id"),
    ],
)
def test_a_call_that_shows_nothing_is_told(tmp_path, call, code):
    project = with_practices(tmp_path, more=[call])
    assert told(project) == [f"content/{locale}/more.md:9 {code}" for locale in ("en", "es")]
