"""What is published of a survey fits together and gives nothing away, and answers stand elsewhere."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from macros.checks.survey import (
    check_answers_are_elsewhere,
    check_nothing_is_given_away,
    check_published_survey,
    check_questionnaire,
)
from macros.model.books import Book, Column, Sheet
from macros.site.build import check
from macros.sources.xlsx_files import write_book
from tests.build_a_project import load, said, with_tables
from tests.build_a_survey import HEADER, HELD, QUESTIONS, ROWS, write_survey


def stopping(folder):
    return said(each for each in check(folder).problems if each.stops)


def codes(problems):
    return [(each.place.row, each.place.column, each.code) for each in problems]


def changed(survey, number, **cells):
    return with_tables(survey, survey=[{**row, **cells} if at == number else row for at, row in enumerate(ROWS)])


def test_a_survey_without_mistakes_has_none(tmp_path):
    assert stopping(write_survey(tmp_path)) == []


@pytest.mark.parametrize(
    ("number", "cells", "column", "code"),
    [
        (0, {"question": "askd"}, "question", "survey-unknown"),
        (1, {"grouping": "tongue"}, "grouping", "survey-unknown"),
        (1, {"group_id": "inglish"}, "group_id", "survey-unknown"),
        (1, {"count": "9"}, "count", "survey-small"),
        (1, {"count": "56"}, "count", "survey-small"),
        (1, {"count": "70"}, "count", "survey-small"),
        (1, {"count": ""}, "count", "survey-row"),
        (5, {"count": "30"}, "count", "survey-row"),
        (3, {"bound_percent": ""}, "bound", "survey-row"),
        (5, {"bound": "more_than", "bound_percent": "80"}, "bound", "survey-row"),
        (0, {"collected_to": "2026-05-02"}, "collected_to", "survey-row"),
    ],
)
def test_a_row_that_was_changed_by_hand_is_told(survey, number, cells, column, code):
    assert (number + 2, column, code) in codes(check_published_survey(changed(survey, number, **cells)))


def test_a_hidden_number_that_one_subtraction_brings_back_is_told(survey):
    rows = [{}, {**ROWS[1], **HELD}, ROWS[2]]
    found = codes(check_nothing_is_given_away(with_tables(survey, survey=rows)))
    assert found == [(3, "state", "survey-given-away")]
    assert codes(check_nothing_is_given_away(survey)) == []


def test_a_figure_that_is_not_there_is_told(tmp_path):
    questions = QUESTIONS.replace("figures: [parents]", "figures: [parent]")
    problems = list(check_questionnaire(load(write_survey(tmp_path, {"data/survey_questions.yml": questions}))))
    assert [(each.code, each.near) for each in problems] == [("survey-figure", "parents")]


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("id: asked", "id: not_said", "survey-id"),
        ("id: asked", "id: 2nd", "survey-id"),
        ("id: heard", "id: asked", "id-twice"),
        ('counted: ["yes"]', "counted: [maybe]", "not-listed"),
        ("es: ¿Le preguntaron?", "fr: A", "missing-words"),
        ("consent:\n  - {en: You may stop., es: Puede parar.}\n", "", "missing-key"),
        ("why:", "wy:", "not-listed"),
        ("es: ¿Le escucharon?}", "es: ¿Le escucharon, de verdad?}", "not-listed"),
    ],
)
def test_a_mistake_in_the_questions_is_told(tmp_path, before, after, code):
    folder = write_survey(tmp_path, {"data/survey_questions.yml": QUESTIONS.replace(before, after, 1)})
    assert code in {each.code for each in check_questionnaire(load(folder))}


@pytest.mark.parametrize(
    "path", ["answers.csv", "data/files/a.CSV", "content/en/x.txt", "survey/y.tsv", "Respuestas/z.csv"]
)
def test_answers_inside_the_site_are_told(tmp_path, path):
    folder = write_survey(tmp_path, {path.replace("/x", "/sub/x"): f"{HEADER}\n2026-04-01,,english,yes,no\n"})
    found = [each.code for each in check_answers_are_elsewhere(load(folder))]
    assert found == ["survey-raw-answers"]


def test_a_workbook_of_answers_inside_the_site_is_told(tmp_path):
    folder = write_survey(tmp_path)
    sheets = (Sheet("Answers", tuple(map(Column, HEADER.split(","))), (("2026-04-01", "", "english", "yes", "no"),)),)
    (folder / "data/notes.xlsx").write_bytes(write_book(Book("", "", sheets, datetime(2026, 5, 1, tzinfo=UTC))))
    found = [(each.place.path, each.code) for each in check_answers_are_elsewhere(load(folder))]
    assert found == [("data/notes.xlsx", "survey-raw-answers")]


def test_a_hidden_number_that_another_round_brings_back_is_told(survey):
    again = {"released_on": "2026-09-01", "collected_from": "2026-08-01", "collected_to": "2026-08-02"}
    first = [{"base": "95"}, {**ROWS[1], **HELD, "base": "60"}, {**ROWS[2], **HELD}]
    second = [{**each, **again} for each in ({"base": "97", "count": "41"}, {**ROWS[1], "count": "29", "base": "62"},
                                             {**ROWS[2], "count": "12"})]  # fmt: skip
    assert codes(check_nothing_is_given_away(with_tables(survey, survey=first))) == []
    found = codes(check_nothing_is_given_away(with_tables(survey, survey=[*first, *second])))
    assert found == [(3, "state", "survey-given-away"), (4, "state", "survey-given-away")]


def test_other_tables_are_no_answers(survey):
    assert list(check_answers_are_elsewhere(survey)) == []
