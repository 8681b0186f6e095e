"""What comes as near as can be to what a rule forbids, and is right, passes; its wrong twin is told by that rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from macros.outputs.pdf_styles import pdf_stylesheet
from macros.problems import Place, Problem
from macros.site.inspection import inspect
from macros.site.pdf_cache import write_pdfs
from macros.site.pdf_files import PdfFile
from macros.sources.rules import all_rules
from macros.sources.survey_answers import Rules, read_answers
from macros.sources.survey_questions import read_questionnaire
from tests.near_misses import of_data, of_pages, of_words
from tests.near_misses.of_finished_sites import OF_A_SHEET, OF_A_SITE, OF_ANSWERS
from tests.near_misses.together import grouped, is_about
from tests.site.inspection.fine_site import write_site

TWINS = {**of_data.NEAR, **of_words.NEAR, **of_pages.NEAR}
RIGHT, WRONG = grouped(TWINS, right=True), grouped(TWINS, right=False)


def of_rule(code: str, problems: Iterable[Problem]) -> list[str]:
    codes = all_rules()[code].problems
    return [f"{each.place} {each.code}" for each in problems if each.code in codes and each.severity != "waived"]


@pytest.mark.parametrize("code", TWINS)
def test_a_near_miss_in_content_or_data_passes(code, tmp_path):
    group, files = RIGHT[code]
    found = group.problems(tmp_path)
    assert of_rule(code, [each for each in found if is_about(each, files)]) == []
    assert [f"{each.place} {each.code}" for each in found if each.stops] == []


@pytest.mark.parametrize("code", TWINS)
def test_its_wrong_twin_is_told(code, tmp_path):
    group, files = WRONG[code]
    assert of_rule(code, [each for each in group.problems(tmp_path) if is_about(each, files)]) != []


@pytest.mark.parametrize("code", OF_A_SITE)
def test_a_near_miss_of_a_finished_site_passes_and_its_wrong_twin_is_told(code, tmp_path):
    assert inspect(write_site(tmp_path / "right", OF_A_SITE[code].right)).problems == ()
    assert of_rule(code, inspect(write_site(tmp_path / "wrong", OF_A_SITE[code].wrong)).problems) != []


@pytest.mark.parametrize("code", OF_ANSWERS)
def test_a_near_miss_of_a_file_of_answers_passes_and_its_wrong_twin_is_told(code, survey, tmp_path):
    questionnaire, _ = read_questionnaire(survey.root, survey.locales)
    rules = Rules(questionnaire, survey.districts, None, date(2026, 11, 22))
    right, wrong = (answers(text, tmp_path / "answers.csv", rules) for text in OF_ANSWERS[code])
    assert right == []
    assert of_rule(code, wrong) != []


def answers(text, path, rules):
    path.write_text(text, encoding="utf-8")
    return read_answers(path, ("language",), rules)[1]


@pytest.mark.parametrize("code", OF_A_SHEET)
def test_a_near_miss_of_a_laid_out_sheet_passes_and_its_wrong_twin_is_told(code, project, tmp_path):
    right, wrong = (laid_out(lines, project, tmp_path) for lines in OF_A_SHEET[code])
    assert of_rule(code, right) == []
    assert of_rule(code, wrong) != []


def laid_out(lines, project, folder):
    text = "".join(f"<p>{number}</p>" for number in range(lines))
    html = f'<html lang="en"><head><title>A</title></head><body><div class="sheet"><h1>A</h1>{text}</div></body></html>'
    css = pdf_stylesheet(project.scale, "letter")
    sheet = PdfFile("downloads/a.pdf", html, css, 1, Place("a.md", 3, "handout"))
    return write_pdfs([sheet], folder / "site", folder / "cache").problems


def test_every_rule_has_a_near_miss():
    assert sorted([*TWINS, *OF_A_SITE, *OF_ANSWERS, *OF_A_SHEET]) == sorted(all_rules())


def test_twins_differ():
    assert [code for code, twins in {**TWINS, **OF_A_SITE}.items() if twins.right == twins.wrong] == []
