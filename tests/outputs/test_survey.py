"""Pages of a survey say what its table says and no more, in both languages; the sheet is in Word and as CSV."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from openpyxl import load_workbook

from macros.model.survey import DAYS_TO_KEEP, EVERYBODY
from macros.model.survey_release import Round, make_release
from macros.outputs.errors import AuthorError
from macros.outputs.handout_bodies import body_of, first_words
from macros.outputs.page_context import PageContext
from macros.outputs.survey import survey_questionnaire, survey_results
from macros.outputs.survey_books import survey_books
from macros.outputs.survey_docx import survey_documents
from macros.outputs.survey_results_table import results_files
from macros.outputs.survey_tables import survey_tables
from macros.sources.survey import COLUMNS, survey_csv
from macros.sources.survey_answers import Rules, read_answers
from macros.sources.survey_questions import read_questionnaire
from macros.sources.survey_rows import LISTS, READ_ME
from macros.views.survey import ANSWERS, CODES, answers_book, build_results, shade
from tests.build_a_project import with_tables
from tests.read_html import elements, text_of

ROUND = Round(date(2026, 5, 1), date(2026, 4, 1), date(2026, 4, 20), "paper", 10)
MOMENT = datetime(2026, 5, 2, tzinfo=UTC)


@pytest.fixture(params=["en", "es"])
def shown(survey, request):
    return PageContext(survey, request.param, "families/")


def at(page, project):
    return replace(page, project=project)


def cells(html):
    """The rows of the table of results: their cells, as text without the labels that narrow screens show."""
    html = re.sub(r'<span class="tk-survey-head".*?</span>', "", html)
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    found = [[text_of(cell).strip() for cell in re.findall(r"<t[dh].*?</t[dh]>", row, re.DOTALL)] for row in rows]
    return [row for row in found[1:] if len(row) > 1]


def order(project):
    return [(part.grouping, group.group) for part in build_results(project).groupings for group in part.groups]


def test_results_show_shares_with_counts_limits_and_words_for_what_is_held_back(survey):
    rows = cells(survey_results(PageContext(survey, "en", "families/"), context="comparison"))
    assert rows[0] == ["Everybody who answered", "100", "40 percent 40 of 100", "more than 90 percent"]
    assert rows[1] == ["English", "65", "43 percent 28 of 65", "more than 80 percent"]
    assert rows[2] == ["Spanish", "35", "34 percent 12 of 35", "held back"]
    assert rows[3][2:] == ["93 percent", "no such figure"]
    assert "hole country" in rows[3][0]


def test_a_cell_that_is_held_back_is_hatched_and_says_so(survey):
    html = survey_results(PageContext(survey, "es", "families/"), context="comparison")
    held = [each for each in elements(html) if "tk-held" in each.attributes.get("class", "")]
    assert len(held) == 1
    assert "tk-reason" in held[0].attributes["class"]
    assert "no se muestra" in text_of(html)


def test_without_a_round_the_page_shows_the_national_figures_alone(shown):
    html = survey_results(at(shown, with_tables(shown.project, survey=[])), context="comparison")
    assert [row[2:] for row in cells(html)] == [[f"93 {'percent' if shown.locale == 'en' else 'por ciento'}"]]
    assert shown.t("survey.none_yet") in text_of(html)


def test_invented_results_say_that_they_are(survey):
    rows = [{"invented": "yes"}]
    page = PageContext(with_tables(survey, survey=rows), "en", "families/")
    assert "Nobody was asked" in text_of(survey_results(page, context="comparison"))


def test_only_the_newest_round_is_shown(survey):
    rows = [
        {},
        {"released_on": "2026-09-01", "collected_from": "2026-08-01", "collected_to": "2026-08-02", "count": "70"},
    ]
    html = survey_results(PageContext(with_tables(survey, survey=rows), "en", "families/"), context="comparison")
    assert cells(html)[0][2] == "70 percent 70 of 100"


@pytest.mark.parametrize("seed", range(12))
def test_pages_in_both_languages_hold_no_number_that_the_table_does_not(survey, seed):
    people = Counter({("english",): 40 + 9 * seed, ("spanish",): 25 + seed, ("not_said",): seed})
    counted = {
        "asked": Counter({("english",): 38 + 9 * seed, ("spanish",): 12, ("not_said",): seed // 2}),
        "heard": Counter({("english",): seed, ("spanish",): 3}),
    }
    release = make_release(people, counted, ("language",), ROUND)
    rows = list(csv.DictReader(io.StringIO(survey_csv(release.rows).decode())))
    project = with_tables(survey, survey=rows)
    for locale in project.locales:
        page = PageContext(project, locale, "families/")
        html = survey_results(page, context="comparison")
        for group, row in zip(order(project), cells(html), strict=False):
            for question, cell in zip(("asked", "heard"), row[2:], strict=True):
                own = next(each for each in release.rows if each.row == group and each.question == question)
                known = {own.count, own.base, own.percent} if own.count is not None else {own.bound_percent}
                assert {int(each) for each in re.findall(r"\d+", cell)} <= known - {None}
        spoken = [
            value
            for each in elements(html)
            for name, value in each.attributes.items()
            if name in ("alt", "title", "aria-label", "aria-description") and re.search(r"\d", value)
        ]
        assert spoken == []
    assert EVERYBODY in {row["group_id"] for row in rows}


def test_the_sheet_asks_everything_says_why_and_has_no_room_for_words(shown):
    html = survey_questionnaire(shown)
    text = text_of(html)
    asked, _ = read_questionnaire(shown.project.root, shown.project.locales)
    for each in (*asked.questions.values(), *asked.about.values()):
        assert each.ask[shown.locale] in text
    for about in asked.about.values():
        assert about.why[shown.locale] in text
    assert text.count(shown.t("survey.optional")) == len(asked.about)
    assert not [each for each in elements(html) if each.tag in ("input", "textarea")]


def test_the_word_files_are_in_each_language_and_in_both(survey):
    files = dict(survey_documents(survey, MOMENT))
    assert [path.rpartition("/")[2] for path in files] == [
        f"questionnaire.{each}.docx" for each in ("en", "es", "en-es")
    ]
    text = (
        zipfile.ZipFile(io.BytesIO(files["downloads/survey/questionnaire.en-es.docx"]))
        .read("word/document.xml")
        .decode()
    )
    for words in ("Did they ask you?", "¿Le preguntaron a usted?", "Not sure", "No lo sé"):
        assert words in text
    assert files == dict(survey_documents(survey, MOMENT))


def test_what_is_typed_by_the_tables_can_be_read(survey, tmp_path):
    tables = dict(survey_tables(survey))
    codes = list(csv.DictReader(io.StringIO(tables[CODES].decode())))
    first = {row["column"]: row["type"] for row in reversed(codes)}
    header = tables[ANSWERS].decode().strip().split(",")
    (tmp_path / "a.csv").write_text(f"{','.join(header)}\n2026-04-01,{','.join(first[each] for each in header[1:])}\n")
    asked, _ = read_questionnaire(survey.root, survey.locales)
    answers, problems = read_answers(tmp_path / "a.csv", (), Rules(asked, survey.districts, None, date(2026, 5, 1)))
    assert problems == []
    assert answers.people == {(): 1}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_workbook_offers_the_answers_and_what_is_typed_into_it_is_counted(survey, tmp_path, locale):
    book = load_workbook(io.BytesIO(dict(survey_books(survey))[answers_book(locale)]))
    sheet, lists = book["Answers"], book[LISTS]
    asked, _ = read_questionnaire(survey.root, survey.locales)
    head = [cell.value for cell in sheet[1]]
    assert head == ["collected_on", *asked.about, *asked.questions]
    offered = {}
    for column, answer, _ in lists.iter_rows(min_row=2, values_only=True):
        offered.setdefault(column, []).append(answer)
    assert offered["heard"] == [each.label[locale] for each in asked.questions["heard"].options.values()]
    assert len(offered["district"]) == len(survey.districts)
    choosing = {str(each.sqref)[0]: each.formula1 for each in sheet.data_validations.dataValidation if each.formula1}
    assert len(choosing) == len(head) - 1
    for row, answers in enumerate(zip(*(offered[each][:2] for each in head[1:]), strict=True), start=2):
        for column, value in enumerate(("2026-04-01", *answers), start=1):
            sheet.cell(row, column).value = value
    book.save(tmp_path / "typed.xlsx")
    rules = Rules(asked, survey.districts, None, date(2026, 5, 1))
    counted, problems = read_answers(tmp_path / "typed.xlsx", ("language",), rules)
    assert problems == []
    assert counted.people == {("english",): 1, ("spanish",): 1}
    assert counted.counted["asked"] == {("english",): 1}
    said = " ".join(str(cell.value) for row in book[READ_ME] for cell in row)
    assert f"{DAYS_TO_KEEP} " in said
    assert "--by district,language" in said


def test_the_handout_of_the_page_asks_the_same_on_paper_and_begins_with_the_title_of_the_survey(shown):
    asked, _ = read_questionnaire(shown.project.root, shown.project.locales)
    text = text_of(body_of(shown))
    for each in (*asked.questions.values(), *asked.about.values()):
        assert each.ask[shown.locale] in text
        assert all(option.label[shown.locale] in text for option in each.options.values())
    assert shown.t("survey.sheet_no") in text
    assert "downloads/" not in body_of(shown)
    assert first_words(shown, "a page") == asked.title[shown.locale]
    other = PageContext(shown.project, shown.locale, "")
    assert (body_of(other), first_words(other, "a page")) == ("", "a page")


def test_a_site_without_questions_has_no_files_and_no_page(project):
    assert [*survey_tables(project), *survey_books(project), *results_files(project)] == []
    assert list(survey_documents(project, MOMENT)) == []
    for draw in (survey_questionnaire, survey_results):
        with pytest.raises(AuthorError):
            draw(PageContext(project, "en", "families/"))


def test_shares_are_shaded_in_four_steps():
    assert [shade(each) for each in (0, 24, 25, 50, 74.9, 75, 100)] == [1, 1, 2, 3, 3, 4, 4]


def test_the_table_has_the_columns_of_the_dictionary(survey):
    assert tuple(survey.dictionary.resources["survey"].columns) == COLUMNS
