"""Cells, the top of pages and the words of data name the same figures in every language."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_letter import HEADS, page_text, with_letters
from tests.build_a_project import PAGE, load, said, with_page, with_tables, write_project


def test_the_top_of_a_page_is_compared_too(project):
    steps = {"en": "{title: A, text: 45 days., link: families/}", "es": "{title: A, text: 5 días., link: ./}"}
    for locale, step in steps.items():
        text = PAGE.format(title="A").replace("next:", f"related: [{step}]\nnext:")
        project = with_page(project, text, f"{locale}/families/a.md")
    found = run_checks(project)
    assert said(found) == [
        "content/es/families/a.md:4:related.1.link other-entries",
        "content/es/families/a.md:4:related.1.text other-figures-there",
    ]
    assert found[1].values == {
        "other": "content/en/families/a.md:4:related.1.text",
        "here": "“5 días”",
        "there": "“45 days”",
    }


def test_letters_name_the_same_figures(folder):
    changed = page_text("es", HEADS["es"].replace("45 días.", "30 días."))
    found = run_checks(with_letters(folder, {"content/es/letters/see-records.md": changed}))
    assert [problem for problem in said(found) if "figures" in problem] == [
        "content/es/letters/see-records.md:8:letter.deadlines.1 other-figures-there"
    ]


def test_cells_of_two_languages_name_the_same_figures(project):
    rows = [
        {"note_en": "Grew to 1,200 in 2024.", "note_es": "Creció a 1.200 en 2024."},
        {"district_id": "0900002", "note_en": "Grew in 2024.", "note_es": "Creció en 2023."},
        {"district_id": "2700003", "state": "QB", "note_en": "", "note_es": ""},
    ]
    (problem,) = run_checks(with_tables(project, districts=rows))
    assert said([problem]) == ["data/districts.csv:3:note_es other-figures-there"]
    assert problem.values == {"here": "“Creció en 2023”", "there": "“Grew in 2024”", "other": "note_en"}


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("data/rubric/who_sees.yml", "es: Las familias", "es: Las 3 familias", "why.es"),
        ("data/rubric/who_sees.yml", "es: Una lista", "es: Una lista de 2", "levels.explains.es"),
        ("data/rubric/who_sees.yml", "¿Quién la", "¿Quiénes 4 la", "ask.2.es"),
        ("data/context_notes.yml", "es: Las listas", "es: Las 5 listas", "comparison.history.es"),
        ("data/context_notes.yml", "es: Es una", "es: En 2024 es una", "comparison.limits.es"),
    ],
)
def test_questions_and_notes_name_the_same_figures(folder, path, old, new, place):
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    found = run_checks(load(write_project(folder, {path: text.replace(old, new)})))
    assert said(found) == [f"{path}:{place} other-figures-there"]
