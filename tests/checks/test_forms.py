"""Rules for worksheets and self-checks: what they name exists, and each language has the same structure."""

from __future__ import annotations

import pytest

from macros.checks.forms import check_practices, check_self_checks_match, check_worksheets_match
from tests.build_a_form import FOLDERS, USUAL, form_text, with_forms, with_practices
from tests.build_a_project import said

RULES = (check_practices, check_worksheets_match, check_self_checks_match)
BOTH, TABLE = "choice, options: 2", "table, columns:"


def told(folder, key, old, new):
    """What is said when something in the Spanish page is changed."""
    front = USUAL[key]["es"]
    assert old in front
    changed = {f"content/es/{FOLDERS[key]}/plan.md": form_text(key, "es", front.replace(old, new, 1))}
    project = with_forms(folder, changed)
    return [problem for rule in RULES for problem in rule(project)]


def test_two_languages_with_the_same_structure_are_fine(tmp_path):
    project = with_forms(tmp_path)
    assert [problem for rule in RULES for problem in rule(project)] == []


@pytest.mark.parametrize(
    ("old", "new", "place", "found", "wanted"),
    [
        ("minutes: 30", "minutes: 45", "8:worksheet.minutes", "45", "30"),
        ("ASK-1.2, LAW-3]", "LAW-3]", "13:worksheet.sections.1.from", "ASK-1.1, LAW-3", "ASK-1.1, ASK-1.2, LAW-3"),
        ("lines: 3", "lines: 4", "16:worksheet.sections.1.parts.2", "long, lines: 4", "long, lines: 3"),
        ("many: yes", "many: no", "18:worksheet.sections.1.parts.3", BOTH, f"{BOTH}, many: yes"),
        ("Nombre, Idioma", "Nombre", "26:worksheet.sections.2.parts.1", f"{TABLE} 1, rows: 2", f"{TABLE} 2, rows: 2"),
        ("rows: [Comida, Transporte]", "rows: 2", "29:worksheet.sections.2.parts.2", f"{TABLE} 1, rows: 2",
         f"{TABLE} 1, rows: 2, rows with names"),
        ("    explanation: Escriba sencillo.\n", "", "11:worksheet.sections.1.explanation", "–", "Write plainly."),
    ],
)  # fmt: skip
def test_what_differs_in_a_worksheet_is_told_in_the_translation(tmp_path, old, new, place, found, wanted):
    (problem,) = told(tmp_path, "worksheet", old, new)
    assert (str(problem.place), problem.code) == (f"content/es/worksheets/plan.md:{place}", "other-entries")
    assert (problem.values["found"], problem.values["wanted"]) == (found, wanted)


@pytest.mark.parametrize(
    ("key", "old", "place"),
    [
        ("worksheet", "      - line: Nombre del plan\n", "11:worksheet.sections.1.parts"),
        ("self_check", "  - heading: Después\n    questions:\n", "9:self_check.groups"),
    ],
)
def test_as_many_entries_are_asked_for(tmp_path, key, old, place):
    problems = told(tmp_path, key, old, "")
    assert (str(problems[0].place), problems[0].code) == (f"content/es/{FOLDERS[key]}/plan.md:{place}", "other-count")


def test_a_question_names_the_same_practices_in_every_language(tmp_path):
    (problem,) = told(tmp_path, "self_check", "[ASK-3]", "[ASK-4]")
    assert str(problem.place) == "content/es/self-checks/plan.md:20:self_check.groups.2.questions.1.from"
    assert (problem.values["found"], problem.values["wanted"]) == ("ASK-4", "ASK-3")


@pytest.mark.parametrize(
    ("key", "old", "new", "found", "where"),
    [
        ("worksheet", "LAW: law", "LAW: laws", "laws", "data/sources.csv"),
        ("self_check", "ASK: survey", "ASKED: survey", "ASK", "self_check.sources"),
    ],
)
def test_sources_exist_and_every_framework_has_one(tmp_path, key, old, new, found, where):
    problems = [each for each in told(tmp_path, key, old, new) if each.code == "unknown-id"]
    assert {(each.values["found"], each.values["where"]) for each in problems} == {(found, where)}


def test_sources_of_frameworks_are_the_same_in_every_language(tmp_path):
    (problem,) = told(tmp_path, "worksheet", "LAW: law", "LAW: survey")
    assert (problem.values["found"], problem.values["wanted"]) == ("ASK: survey, LAW: survey", "ASK: survey, LAW: law")


def test_practices_are_looked_up_as_soon_as_there_is_a_table_of_them(tmp_path):
    project = with_forms(tmp_path)
    assert list(check_practices(project)) == []
    problems = list(check_practices(with_practices(project, "ASK-1.1", "ASK-1.2", "ASK-2", "LAW-3")))
    assert said(problems) == [
        f"content/{locale}/self-checks/plan.md:20:self_check.groups.2.questions.1.from.1 unknown-id"
        for locale in ("en", "es")
    ]
    assert {each.values["found"] for each in problems} == {"ASK-3"}
