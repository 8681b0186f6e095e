"""Addresses, numbers and answers of people are told, and only so much of them as it takes to find them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks.personal_data import check_files, check_personal_data, check_readers_are_codes
from macros.model.scale import Choice
from macros.project import load_project
from tests.build_a_project import PAGE, said, with_evidence, with_page

TOLD = [
    ("email-address", "Write to pat@alder.example."),
    ("email-address", "[Pat](mailto:pat.lee+school@alder.example)"),
    ("phone-number", "Call 555-234-5678."),
    ("phone-number", "Call (555) 234-5678."),
    ("phone-number", "Call 1.555.234.5678 now."),
    ("student-number", "SSN 078-05-1120."),
    ("student-number", "Student ID: 448812."),
    ("student-number", "Número de estudiante: 448812."),
    ("student-number", "Date of birth: 03/14/2015."),
]
FINE = [
    "See 34 CFR 99.31 and § 555.",
    "The district has the number 2733840.",
    "It was 2023-24, and then 2026-03-14.",
    "Write to the office @ the school.",
    "A student number is a number.",
    "See https://alder.example/555-234-5678.",
    "Ask for 3 lists of 100 names.",
]


def on_page(project, text):
    return list(check_personal_data(with_page(project, f"{PAGE.format(title='New')}\n{text}\n", "en/new.md")))


@pytest.mark.parametrize(("code", "text"), TOLD)
def test_what_leads_to_a_person_is_told(project, code, text):
    assert [problem.code for problem in on_page(project, text)] == [code]


@pytest.mark.parametrize("text", FINE)
def test_other_numbers_and_signs_are_fine(project, text):
    assert on_page(project, text) == []


def test_a_cell_and_the_front_matter_are_read_too(project):
    row = {"level": "mentions", "finding_en": "Names pat@alder.example."}
    assert said(check_personal_data(with_evidence(project, row))) == ["data/evidence.csv:2:finding_en email-address"]
    text = PAGE.format(title="New").replace("description: New.", "description: Call 555-234-5678.")
    (problem,) = check_personal_data(with_page(project, text, "en/new.md"))
    assert (problem.code, problem.place.column) == ("phone-number", "description")


def test_the_report_does_not_repeat_the_address(project):
    (problem,) = on_page(project, "Write to pat@alder.example.")
    assert problem.values["found"] == "pat…"


@pytest.mark.parametrize(("reader", "count"), [("Maria", 1), ("Maria Lopez", 1), ("R1", 0), ("reader-2", 0)])
def test_readers_are_codes_and_no_names(project, reader, count):
    readers = {reader: Choice(reader, {}, {}, frozenset())}
    assert len(list(check_readers_are_codes(replace(project, scale=replace(project.scale, readers=readers))))) == count


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("data/survey_answers.csv", ["raw-answers"]),
        ("content/en/respuestas.xlsx", ["raw-answers"]),
        ("data/old/copy.csv", ["table-not-described"]),
        ("data/notes.md", []),
        ("content/assets/raw.svg", []),
    ],
)
def test_a_file_with_data_is_described_or_told(folder, path, codes):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("a,b\n", encoding="utf-8")
    assert [problem.code for problem in check_files(load_project(folder)[0])] == codes
