"""Letters name laws and states that exist and say the same in every language."""

from __future__ import annotations

import pytest

from macros.checks import check_all, run_checks
from macros.checks.letters import check_fields_match, check_languages_match, check_laws_and_states
from macros.project import load_project
from tests.build_a_letter import BODIES, FIELDS, HEADS, letter_files, page_text, with_letters
from tests.build_a_project import load, said, write_project

SPANISH = "content/es/letters/see-records.md"
QUESTIONS = "content/es/letters/fields.yml"


def with_spanish(folder, head: str = HEADS["es"], body: str = BODIES["es"]):
    return load(write_project(folder, {**letter_files(), SPANISH: page_text("es", head, body)}))


def test_a_letter_that_is_whole_passes_every_check(tmp_path):
    assert [each for each in run_checks(with_letters(tmp_path)) if each.stops] == []


def test_unknown_laws_and_states_are_told_with_the_nearest(tmp_path):
    files = {path: text.replace("records_10", "record_10") for path, text in letter_files(states="QC").items()}
    problems = list(check_laws_and_states(load(write_project(tmp_path, files))))
    assert said(problems)[:2] == [
        "content/en/letters/see-records.md:7:letter.laws unknown-id",
        "content/en/letters/see-records.md:12:letter.states unknown-id",
    ]
    assert [each.near for each in problems[:1]] == ["records_10"]
    assert len(problems) == 4


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("laws: [records_10]", "laws: []", "7:letter.laws other-entries"),
        ("states: []", "states: [QA]", "12:letter.states other-entries"),
        ("date, office", "office, date", "13:letter.fields other-entries"),
        ("[45 días.]", "[]", "8:letter.deadlines other-count"),
        (", No mande papeles.]", "]", "9:letter.cautions other-count"),
        ("[Una copia.]", "[Una copia., La fecha.]", "10:letter.keep other-count"),
    ],
)
def test_heads_that_differ_are_told_in_the_translation(tmp_path, old, new, problem):
    assert old in HEADS["es"]
    project = with_spanish(tmp_path, HEADS["es"].replace(old, new))
    assert said(check_languages_match(project)) == [f"{SPANISH}:{problem}"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Atentamente,\n\n", "", "other-count"),
        ("- en aplicaciones\n", "", "other-paragraph"),
        ("? Nos", "Nos", "other-paragraph"),
        ("responda {answer_by}", "responda {office}", "other-paragraph"),
        ("- en papel\n- en aplicaciones", "en papel y en aplicaciones", "other-paragraph"),
    ],
)
def test_texts_that_differ_are_told_in_the_translation(tmp_path, old, new, code):
    assert old in BODIES["es"]
    files = {**letter_files(), SPANISH: page_text("es", body=BODIES["es"].replace(old, new))}
    project, _ = load_project(write_project(tmp_path, files))
    assert said(check_languages_match(project)) == [f"{SPANISH}:15:letter.body {code}"]


def test_fields_in_another_order_inside_a_paragraph_are_the_same(tmp_path):
    body = BODIES["es"].replace("expedientes de {student_name}", "{student_name}: expedientes")
    assert said(check_languages_match(with_spanish(tmp_path, body=body))) == []


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("kind: long", "kind: text", "2:your_address.kind"),
        ("kind: long, required: no", "kind: long, required: yes", "2:your_address.required"),
        ("email: por correo, paper: en papel", "paper: en papel, email: por correo", "7:answer_by.options"),
    ],
)
def test_questions_that_differ_are_told_in_the_translation(tmp_path, old, new, column):
    assert old in FIELDS["es"]
    project = load(write_project(tmp_path, {**letter_files(), QUESTIONS: FIELDS["es"].replace(old, new)}))
    assert said(check_fields_match(project)) == [f"{QUESTIONS}:{column} other-entries"]


def test_a_kind_that_is_none_is_told_once_and_not_as_a_difference(tmp_path):
    wrong = {"content/en/letters/fields.yml": FIELDS["en"].replace("kind: long", "kind: lang")}
    project, problems = load_project(write_project(tmp_path, {**letter_files(), **wrong}))
    stopping = [each for each in check_all(project, problems) if each.stops]
    assert said(stopping) == ["content/en/letters/fields.yml:2:your_address.kind not-listed"]


def test_a_letter_of_one_language_alone_is_told_as_a_page_without_translation(tmp_path):
    files = {path: text for path, text in letter_files().items() if path != SPANISH}
    project = load(write_project(tmp_path, files))
    stopping = [each for each in run_checks(project) if each.stops]
    assert said(stopping) == [f"{SPANISH} no-translation"]
