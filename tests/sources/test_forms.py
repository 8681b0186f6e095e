"""What is read of worksheets and self-checks, and what is said of mistakes in them."""

from __future__ import annotations

import pytest

from macros.project import load_project
from tests.build_a_form import FOLDERS, USUAL, form_files, form_text, with_forms
from tests.build_a_project import said, write_project


def told(folder, key, old, new):
    """What is said of the English page when something in it is changed."""
    front = USUAL[key]["en"]
    assert old in front
    path = f"content/en/{FOLDERS[key]}/plan.md"
    changed = {path: form_text(key, "en", front.replace(old, new, 1))}
    _, problems = load_project(write_project(folder, {**form_files(), **changed}))
    return [each.removeprefix(f"{path}:") for each in said(problems)]


def test_a_worksheet_is_read_with_all_its_parts(tmp_path):
    sheet = with_forms(tmp_path).worksheets["plan"]["en"]
    assert (sheet.title, sheet.minutes, sheet.address) == ("Plan together", 30, "worksheets/plan/")
    assert [section.heading for section in sheet.sections] == ["The plan", "The people"]
    assert [part.shape for section in sheet.sections for part in section.parts] == [
        "line",
        "long, lines: 3",
        "choice, options: 2, many: yes",
        "choice, options: 2",
        "table, columns: 2, rows: 2",
        "table, columns: 1, rows: 2, rows with names",
        "check, options: 2",
        "signatures, options: 2",
    ]
    numbered, named = sheet.sections[1].parts[:2]
    assert (numbered.rows, named.rows) == (("1", "2"), ("Food", "Rides"))


def test_the_practices_of_a_section_stand_in_order(tmp_path):
    first, second = with_forms(tmp_path).worksheets["plan"]["es"].sections
    assert first.origin.practice_ids == ("ASK-1.1", "ASK-1.2", "LAW-3")
    assert second.origin.practice_ids == ()


def test_a_self_check_is_read_with_its_questions(tmp_path):
    check = with_forms(tmp_path).self_checks["plan"]["es"]
    assert [[each.ask for each in group.questions] for group in check.groups] == [
        ["¿Preguntaron a las familias?", "¿Escucharon?"],
        ["¿Respondieron?"],
    ]
    assert check.groups[0].questions[1].origin.practice_ids == ("ASK-1.2", "ASK-2")
    assert check.groups[1].questions[0].if_missing == "Escriban de vuelta."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("use_when:", "use_wen:", "6:worksheet.use_wen not-listed"),
        ("use_when: Before the first meeting.", "use_when: ''", "6:worksheet.use_when missing-key"),
        ("minutes: 30", "minutes: half an hour", "8:worksheet.minutes box-number"),
        ("minutes: 30", "minutes: 0", "8:worksheet.minutes box-number"),
        ("minutes: 30", "minutes: yes", "8:worksheet.minutes box-number"),
        ("minutes: 30\n", "", "6:worksheet.minutes missing-key"),
        ("{LAW: law, ASK: survey}", "{LAW: '', ASK: survey}", "9:worksheet.sources.LAW missing-key"),
        ("from: [ASK-1.1, ASK-1.2,", "from: [ASK-1.1, ASK-1.1,", "13:worksheet.sections.1.from.2 id-twice"),
        ("from: [ASK-1.1, ASK-1.2, LAW-3]", "from: ASK-1.1", "13:worksheet.sections.1.from not-a-list"),
        ("heading: The people", "headline: The people", "24:worksheet.sections.2.headline not-listed"),
        ("line: Name of the plan", "lime: Name of the plan", "15:worksheet.sections.1.parts.1 part-kind"),
        ("- line: Name of the plan", "- Name of the plan", "15:worksheet.sections.1.parts.1 part-kind"),
        ("line: Name of the plan", "{line: Name, long: Plan}", "15:worksheet.sections.1.parts.1 part-kind"),
        ("lines: 3", "lines: many", "17:worksheet.sections.1.parts.2.lines box-number"),
        ("lines: 3", "rows: 3", "17:worksheet.sections.1.parts.2.rows not-listed"),
        ("many: yes", "many: perhaps", "19:worksheet.sections.1.parts.3.many not-listed"),
        ("options: [Families, Staff]", "options: []", "20:worksheet.sections.1.parts.3.options missing-key"),
        ("options: [Families, Staff]", "options: Families", "20:worksheet.sections.1.parts.3.options not-a-list"),
        ("columns: [Name, Language]", "columns: [Name, '']", "27:worksheet.sections.2.parts.1.columns.2 missing-key"),
        ("rows: 2", "rows: 99", "28:worksheet.sections.2.parts.1.rows box-number"),
        ("rows: [Food, Rides]", "rows: []", "31:worksheet.sections.2.parts.2.rows missing-key"),
    ],
)
def test_a_mistake_in_a_worksheet_is_told_at_its_line(tmp_path, old, new, problem):
    assert problem in told(tmp_path, "worksheet", old, new)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("intro: Answer for one plan.\n", "", "6:self_check.intro missing-key"),
        (
            "if_missing: Write back.",
            "when_missing: Write back.",
            "21:self_check.groups.2.questions.1.when_missing not-listed",
        ),
        ("from: [ASK-3]\n", "\n", "19:self_check.groups.2.questions.1.from missing-key"),
        ("from: [ASK-3]", "from: []", "20:self_check.groups.2.questions.1.from missing-key"),
        ("from: [ASK-3]", "from: ASK-3", "20:self_check.groups.2.questions.1.from not-a-list"),
        ("ask: Did you answer?", "ask: ''", "19:self_check.groups.2.questions.1.ask missing-key"),
        ("heading: After", "heading: ''", "17:self_check.groups.2.heading missing-key"),
    ],
)
def test_a_mistake_in_a_self_check_is_told_at_its_line(tmp_path, old, new, problem):
    assert problem in told(tmp_path, "self_check", old, new)


@pytest.mark.parametrize("key", FOLDERS)
@pytest.mark.parametrize("path", ["families/plan.md", "{}/index.md", "{}/more/plan.md", "{}/Our Plan.md"])
def test_a_form_stands_right_in_its_folder_with_a_plain_name(tmp_path, key, path):
    path = path.format(FOLDERS[key])
    files = {f"content/en/{path}": form_text(key, "en")}
    project, problems = load_project(write_project(tmp_path, files))
    assert said(problems) == [f"content/en/{path}:6:{key} form-elsewhere"]
    assert not project.worksheets
    assert not project.self_checks


def test_all_mistakes_of_a_page_are_told_at_once(tmp_path):
    found = told(tmp_path, "worksheet", USUAL["worksheet"]["en"], "minutes: 0\nwho: ''\n")
    assert found == [
        "6:worksheet.use_when missing-key",
        "7:worksheet.who missing-key",
        "6:worksheet.minutes box-number",
        "6:worksheet.sections missing-key",
    ]
