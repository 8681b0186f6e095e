"""What is read of a letter and of its questions, and what is said of mistakes in them."""

from __future__ import annotations

import pytest

from macros.model.letters import ListBlock
from macros.project import load_project
from tests.build_a_letter import FIELDS, HEADS, letter_files, page_text, with_letters
from tests.build_a_project import load, said, write_project

PAGE = "content/en/letters/see-records.md"
QUESTIONS = "content/en/letters/fields.yml"


def told(folder, path: str, text: str | None) -> list[str]:
    """What is said of the English files when one of them has another text; None leaves it out."""
    _, problems = load_project(write_project(folder, {**letter_files(), path: text}))
    return [each for each in said(problems) if "/en/" in each]


def test_a_letter_is_read_with_its_questions_in_every_language(tmp_path):
    letters = with_letters(tmp_path).letters["see-records"]
    assert list(letters) == ["en", "es"]
    letter = letters["es"]
    assert (letter.title, letter.use_when) == ("Pida ver los expedientes", "Cuando quiere ver expedientes.")
    assert (letter.laws, letter.deadlines, letter.states) == (("records_10",), ("45 días.",), ())
    assert [field.label for field in letter.fields[:3]] == ["Su nombre", "Su dirección", "Fecha de hoy"]
    assert [isinstance(block, ListBlock) for block in letter.body] == [False, False, True, *[False] * 4]
    assert letter.fields[6].options == {"email": "por correo", "paper": "en papel"}
    assert [field.is_required for field in letter.fields[:2]] == [True, False]


def test_letters_stand_in_order_of_their_names(tmp_path):
    project = with_letters(tmp_path, letter_files("ask-again"))
    assert list(project.letters) == ["ask-again", "see-records"]


def test_a_project_without_letters_needs_no_questions(folder):
    project = load(folder)
    assert (project.letters, project.letter_fields) == ({}, {})


@pytest.mark.parametrize("path", ["families/ask.md", "letters/mn/ask.md", "letters/Ask.md", "letters/index.md"])
def test_a_letter_elsewhere_is_a_problem_and_is_not_read(tmp_path, path):
    project, problems = load_project(write_project(tmp_path, {f"content/en/{path}": page_text("en")}))
    assert said(problems) == [f"content/en/{path}:5:letter form-elsewhere"]
    assert project.letters == {}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("use_when: When", "use_wen: When", ":5:letter.use_wen not-listed"),
        ("goes_to: The school office.", "goes_to: ''", ":6:letter.goes_to missing-key"),
        ("laws: [records_10]", "laws: records_10", ":7:letter.laws not-a-list"),
        ("deadlines: [45 days.]", "deadlines: ['']", ":8:letter.deadlines.1 missing-key"),
        ("keep: [A copy.]\n", "", ":5:letter.keep missing-key"),
        ("[your_name, your_address", "[your_name, your_name", ":13:letter.fields.2 id-twice"),
        ("[your_name,", "[your_nam,", ":13:letter.fields.1 unknown-id"),
        ("student_name, answer_by", "answer_by", ":14:letter.subject unknown-id"),
        ("student_name, answer_by", "student_name, your_address, answer_by", ":13:letter.fields.7 id-twice"),
        (
            "date, office, district_name",
            "office, student_name, date, district_name",
            ":13:letter.fields.5 unused-field",
        ),
        ("Records of {student_name}", "Records of {student}", ":14:letter.subject unknown-id"),
        ("Records of {student_name}", "Records of {Student Name}", ":14:letter.subject stray-brace"),
    ],
)
def test_a_mistake_in_the_head_of_a_letter_is_told_at_its_line(tmp_path, old, new, problem):
    assert old in HEADS["en"]
    found = told(tmp_path, PAGE, page_text("en", HEADS["en"].replace(old, new, 1)))
    assert f"{PAGE}{problem}" in found


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("Dear {ofice},", ["unknown-id", "unused-field"]),
        ("{Office}", ["stray-brace", "unused-field"]),
        ("", ["missing-key", "unused-field"]),
    ],
)
def test_a_mistake_in_the_text_of_a_letter_is_told_once(tmp_path, body, problems):
    found = told(tmp_path, PAGE, page_text("en", body=body))
    assert sorted({each.rpartition(" ")[2] for each in found}) == problems
    assert len(set(found)) == len(found)


def test_a_letter_that_is_no_mapping_lacks_every_key(tmp_path):
    found = told(tmp_path, PAGE, "---\ntitle: A\ndescription: A.\nletter: text\n---\n# A\n")
    assert {each.rpartition(" ")[2] for each in found} == {"missing-key"}
    assert len(found) == 11


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: text", "kind: texts", ":1:your_name.kind not-listed"),
        ("label: Your name, ", "", ":1:your_name.label missing-key"),
        ("required: yes", "required: often", ":1:your_name.required not-listed"),
        (", required: yes", "", ":1:your_name.required missing-key"),
        ("hint:", "hints:", ":1:your_name.hints not-listed"),
        ("kind: text", "kind: choice", ":1:your_name.options missing-key"),
        (", options: {email: by email, paper: on paper}", "", ":7:answer_by.options missing-key"),
        ("email: by email", "email: ''", ":7:answer_by.options.email missing-key"),
        ("kind: choice", "kind: long", ":7:answer_by.options only-for-choice"),
    ],
)
def test_a_mistake_in_a_question_is_told_at_its_line(tmp_path, old, new, problem):
    assert old in FIELDS["en"]
    assert f"{QUESTIONS}{problem}" in told(tmp_path, QUESTIONS, FIELDS["en"].replace(old, new, 1))


def test_letters_without_the_file_of_questions_say_so(tmp_path):
    assert f"{QUESTIONS} missing-file" in told(tmp_path, QUESTIONS, None)
