"""`toolkit survey aggregate`: what it refuses, what it writes, and that the answers themselves go nowhere."""

from __future__ import annotations

import csv
import random
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import scripts.survey
from macros.site.build import check
from scripts.toolkit import toolkit
from tests.build_a_project import said, table_text
from tests.build_a_survey import HEADER, write_survey

EMPTY = table_text("survey")


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(scripts.survey, "_today", lambda: date(2026, 5, 1))


@pytest.fixture
def folder(tmp_path):
    return write_survey(tmp_path / "project", {"data/survey.csv": EMPTY})


def stopping(folder):
    return said(each for each in check(folder).problems if each.stops)


def answers(path, people=120, start=1, extra=()):
    chance = random.Random(people)
    lines = [HEADER]
    for _ in range(people):
        language = chance.choices(["english", "spanish", ""], [6, 4, 1])[0]
        lines.append(
            f"2026-04-{chance.randint(start, start + 5):02},0100001,{language},{chance.choice(['yes', 'no'])},yes"
        )
    path.write_text("\n".join([*lines, *extra]) + "\n", encoding="utf-8")
    return path


def aggregate(folder, file, *options, locale="en"):
    return CliRunner().invoke(
        toolkit, ["--root", str(folder), "--lang", locale, "survey", "aggregate", str(file), *options]
    )


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_only_the_published_table_is_written_and_the_site_is_fine_with_it(folder, tmp_path):
    before = files_of(folder)
    result = aggregate(folder, answers(tmp_path / "a.csv"), "--by", "district,language")
    assert result.exit_code == 0, result.output
    after = files_of(folder)
    assert {path for path in after if after[path] != before.get(path)} == {"data/survey.csv"}
    rows = list(csv.DictReader((folder / "data/survey.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["base"] for row in rows if row["grouping"] == "everybody"} == {"120"}
    assert {row["state"] for row in rows if row["question"] == "heard"} <= {"bounded", "held_back"}
    assert stopping(folder) == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ("groups held back because fewer than", "Shred or burn", "May 6, 2026")),
        ("es", ("grupos que no se muestran porque menos de", "Triture o queme", "6 de mayo de 2026")),
    ],
)
def test_it_says_what_it_hid_and_when_and_how_to_destroy_the_answers(folder, tmp_path, locale, words):
    result = aggregate(folder, answers(tmp_path / "a.csv"), "--by", "language", locale=locale)
    assert [each for each in words if each not in result.output] == []


@pytest.mark.parametrize("by", ["nothing", "asked", "district,language,heard", "district;language"])
def test_groups_that_are_not_asked_for_are_refused(folder, tmp_path, by):
    assert aggregate(folder, answers(tmp_path / "a.csv"), "--by", by).exit_code == 2


def test_a_file_inside_the_site_is_refused_also_by_a_link(folder, tmp_path):
    inside = answers(folder / "a.csv")
    link = tmp_path / "link.csv"
    link.symlink_to(inside)
    outside = answers(tmp_path / "b.csv")
    (folder / "link.csv").symlink_to(outside)
    for file in (inside, link, folder / "link.csv", folder / "data/../a.csv"):
        result = aggregate(folder, file)
        assert result.exit_code == 2
        assert "inside" in result.output
    assert (folder / "data/survey.csv").read_text() == EMPTY


def test_one_cell_that_may_name_somebody_stops_everything_and_is_not_repeated(folder, tmp_path):
    file = answers(tmp_path / "a.csv", extra=["2026-04-02,,english,Fatuma Warsame,yes"])
    result = aggregate(folder, file)
    assert result.exit_code == 1
    assert "a.csv:122:asked: DJ410 Cell D122" in result.output
    assert "Fatuma" not in result.output
    assert (folder / "data/survey.csv").read_text() == EMPTY


def test_too_few_answers_publish_nothing(folder, tmp_path):
    result = aggregate(folder, answers(tmp_path / "a.csv", people=5))
    assert (result.exit_code, (folder / "data/survey.csv").read_text()) == (1, EMPTY)


def test_the_same_answers_with_three_more_people_are_refused(folder, tmp_path, monkeypatch):
    aggregate(folder, answers(tmp_path / "a.csv"), "--by", "language")
    published = (folder / "data/survey.csv").read_bytes()
    monkeypatch.setattr(scripts.survey, "_today", lambda: date(2026, 6, 1))
    more = ["2026-05-20,0100001,spanish,yes,no"] * 3
    result = aggregate(folder, answers(tmp_path / "b.csv", extra=more), "--by", "language")
    assert result.exit_code == 1
    assert "published already" in result.output
    again = answers(tmp_path / "c.csv", extra=more)
    again.write_text(again.read_text().replace("2026-04-", "2026-05-"))
    result = aggregate(folder, again, "--by", "language")
    assert result.exit_code == 1
    assert "earlier round" in result.output
    assert (folder / "data/survey.csv").read_bytes() == published


def test_a_second_round_of_new_answers_stands_below_the_first(folder, tmp_path, monkeypatch):
    aggregate(folder, answers(tmp_path / "a.csv"), "--by", "language")
    published = (folder / "data/survey.csv").read_text()
    monkeypatch.setattr(scripts.survey, "_today", lambda: date(2026, 6, 1))
    result = aggregate(folder, answers(tmp_path / "b.csv", people=300, start=10), "--by", "language")
    assert result.exit_code == 0, result.output
    assert (folder / "data/survey.csv").read_text().startswith(published)
    assert stopping(folder) == []


def test_a_stop_while_writing_leaves_the_old_table_whole(tmp_path, monkeypatch):
    target = tmp_path / "survey.csv"
    target.write_bytes(b"old")

    def stop(_handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(scripts.survey.os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        scripts.survey.write_whole(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("survey.csv", b"old")]


def test_a_site_without_a_survey_says_what_it_takes(tmp_path):
    folder = write_survey(tmp_path / "project", {"data/survey_questions.yml": "title: ["})
    result = aggregate(folder, answers(tmp_path / "a.csv"))
    assert result.exit_code == 2
    assert "broken" not in result.output
    assert "survey_questions.yml" in result.output


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"{HEADER}\n{text}".encode())))
def test_odd_files_publish_nothing_and_break_nothing(folder, tmp_path, raw):
    file = tmp_path / "odd.csv"
    file.write_bytes(raw)
    result = aggregate(folder, file)
    assert result.exit_code == 1, result.output
    assert not result.exception or isinstance(result.exception, SystemExit)
    assert (folder / "data/survey.csv").read_text() == EMPTY
