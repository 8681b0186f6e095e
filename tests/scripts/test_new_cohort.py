"""`toolkit new cohort`: pages and calendar files that the site takes in, and what is refused."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.site.build import check
from scripts.toolkit import toolkit
from tests.build_a_project import said, write_project
from tests.build_a_session import write_sessions

USUAL = ("--start", "2027-01-16", "--place", "Room 4")
FILES = [f"{locale}/fellowship/cohorts/2027-01-16.{ending}" for locale in ("en", "es") for ending in ("ics", "md")]
HOSTILE = "Room | {{ heat_map() }} <b>4</b> *x* [a](b) \"'"


@pytest.fixture
def root(tmp_path):
    return write_sessions(tmp_path / "project")


def new(root, *arguments, lang="en"):
    return CliRunner().invoke(toolkit, ["--root", str(root), "--lang", lang, "new", "cohort", *arguments])


def made(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*")) if path.parent.name == "cohorts"}  # fmt: skip


def test_pages_and_calendars_are_made_that_the_check_takes(root):
    result = new(root, *USUAL)
    assert result.exit_code == 0, result.output
    assert list(made(root / "content")) == FILES
    assert "from 2027-01-16 to 2027-01-30" in result.stdout
    assert said(check(root).listed) == []


def test_a_page_says_when_where_and_which_days_are_left_out(root):
    assert new(root, *USUAL, "--skip", "2027-01-30", "--time", "17:45").exit_code == 0
    text = made(root / "content")[FILES[1]].decode()
    assert (
        "| 1 | Saturday, January 16, 2027, 5:45\u00a0p.m. to 6:35\u00a0p.m. | [Hats 1](../sessions/01-hats.md) |"
        in text
    )
    assert "| 2 | Saturday, February 13, 2027," in text
    assert "We do not meet on: Saturday, January 30, 2027." in text
    assert "- Place: Room 4\n- Time zone: America/Chicago\n" in text
    assert "(2027-01-16.ics)" in text
    spanish = made(root / "content")[FILES[3]].decode()
    assert "sábado, 13 de febrero de 2027" in spanish
    assert "translation:" in spanish


def test_labs_are_planned_when_asked_for(root):
    assert new(root, *USUAL, "--labs", "--weeks", "1").exit_code == 0
    text = made(root / "content")[FILES[1]].decode()
    rows = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    assert rows == ["Number", "---", "1", "Lab 1", "2"]


def test_two_runs_make_the_same_bytes_wherever_they_go(root, tmp_path):
    assert new(root, *USUAL).exit_code == 0
    assert new(root, *USUAL, "--to", str(tmp_path / "other")).exit_code == 0
    assert made(tmp_path / "other") == made(root / "content")


def test_hostile_words_of_a_place_are_words(root):
    assert new(root, "--start", "2027-01-16", "--place", HOSTILE).exit_code == 0
    assert said(check(root).listed) == []
    text = made(root / "content")[FILES[1]].decode()
    assert "{{" not in text
    assert "<b>" not in text


def test_what_is_there_is_written_over_only_when_asked(root):
    assert new(root, *USUAL).exit_code == 0
    before = made(root / "content")
    result = new(root, *USUAL, "--time", "09:00")
    assert result.exit_code == 2
    assert "--replace" in result.stderr
    assert made(root / "content") == before
    assert new(root, *USUAL, "--time", "09:00", "--replace").exit_code == 0
    assert made(root / "content") != before


def test_days_that_no_session_falls_on_are_told(root):
    result = new(root, *USUAL, "--skip", "2027-01-17", "--skip", "2027-01-30")
    assert result.exit_code == 0
    assert "2027-01-17" in result.stderr
    assert "2027-01-30" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((*USUAL, "--timezone", "Chicago"), "'Chicago'"),
        ((*USUAL, "--timezone", "../x"), "'../x'"),
        ((*USUAL, "--name", "Spring 2027"), "'Spring 2027'"),
        ((*USUAL, "--name", "../up"), "'../up'"),
        (("--start", "2027-02-30", "--place", "Room"), "2027-02-30"),
        (("--start", "2027-01-16", "--place", "  "), ""),
        (("--start", "2027-01-16"), "--place"),
        ((*USUAL, "--weeks", "0"), "--weeks"),
        (("--start", "2027-03-14", "--place", "Room", "--time", "02:30"), "2027-03-14"),
        (("--start", "9999-12-31", "--place", "Room"), ""),
    ],
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_cannot_be_is_refused_and_nothing_is_written(root, arguments, told, lang):
    result = new(root, *arguments, lang=lang)
    assert result.exit_code == 2, result.output
    assert told in result.stderr
    assert made(root / "content") == {}


def test_a_site_without_sessions_has_no_dates(tmp_path):
    result = new(write_project(tmp_path), *USUAL)
    assert result.exit_code == 2
    assert "'en'" in result.stderr
