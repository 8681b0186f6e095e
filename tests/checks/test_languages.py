"""What is said when one language lacks what another has."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from macros.checks import run_checks
from macros.checks.languages import check_pages_exist
from macros.model.pages import Language
from macros.model.words import Words
from macros.outputs.report import describe
from macros.project import load_project
from macros.sources.words import engine_words
from tests.build_a_project import PAGE, SITE, dictionary, said, with_page, with_tables, write_project


def test_a_page_of_one_language_is_missed_in_the_other(project):
    changed = with_page(project, PAGE.format(title="New"), "en/new.md")
    assert said(run_checks(changed)) == ["content/es/new.md no-translation"]
    changed = with_page(project, PAGE.format(title="Nueva"), "es/nueva.md")
    (problem,) = run_checks(changed)
    assert str(problem.place) == "content/en/nueva.md"
    assert problem.values == {"file": "content/es/nueva.md", "locale": "es"}
    assert "only_in: es" in describe(problem, engine_words("en"))


def only_in(locale: object) -> str:
    return PAGE.format(title="New").replace("---\n", f"---\nonly_in: {locale}\n", 1)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_page_that_says_it_is_for_its_language_only_is_missed_in_no_other(project, locale):
    assert run_checks(with_page(project, only_in(locale), f"{locale}/new.md")) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [("es", "es"), ("English", "English"), ("EN", "EN"), ("", ""), ("no", "no"), ("[en]", "['en']"), ("fr", "fr")],
)
def test_a_page_can_be_for_no_other_language_than_that_of_its_folder(project, written, found):
    (problem,) = run_checks(with_page(project, only_in(written), "en/new.md"))
    assert said([problem]) == ["content/en/new.md:1:only_in wrong-only-in"]
    assert problem.values == {"found": found, "locale": "en"}


def test_a_page_for_one_language_that_is_there_in_another_is_a_problem_of_the_page_that_says_so(project):
    both = with_page(with_page(project, only_in("es"), "es/new.md"), PAGE.format(title="New"), "en/new.md")
    (problem,) = run_checks(both)
    assert said([problem]) == ["content/es/new.md:1:only_in translated-anyway"]
    assert problem.values == {"locale": "es", "other": "content/en/new.md"}


def test_a_page_that_some_languages_have_is_not_offered_to_be_for_one_only(project):
    french = Language("fr", "Français", "fr/", is_default=False)
    settings = replace(project.settings, languages=(*project.settings.languages, french))
    pages = tuple(page for page in project.pages if page.path == "index.md")
    (problem,) = check_pages_exist(replace(project, settings=settings, pages=pages))
    assert said([problem]) == ["content/fr/index.md translated-in-part"]
    assert "only_in" not in describe(problem, engine_words("en"))


def test_a_cell_that_is_filled_in_one_language_is_filled_in_all(project):
    rows = [
        {"note_en": "New in 2024."},
        {"district_id": "0900002", "note_es": "Nuevo."},
        {"district_id": "2700003", "state": "QB"},
    ]
    problems = run_checks(with_tables(project, districts=rows))
    assert said(problems) == [
        "data/districts.csv:2:note_es empty-translation",
        "data/districts.csv:3:note_en empty-translation",
    ]
    assert [problem.values["locale"] for problem in problems] == ["es", "en"]


def test_a_column_of_one_language_is_missed_in_the_other(folder):
    shorter = dictionary()
    evidence = next(each for each in shorter["resources"] if each["name"] == "evidence")["schema"]
    evidence["fields"] = [field for field in evidence["fields"] if field["name"] != "caution_es"]
    write_project(folder, {"data/datapackage.json": json.dumps(shorter)})
    project, _ = load_project(folder)
    assert said(run_checks(project)) == ["data/evidence.csv:1:caution_es no-language-column"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"context.label": None}, "no-word"),
        ({"context.label": "Contexto {name}"}, "other-values"),
        ({"heat_map.caption_in": "Sin lugar"}, "other-values"),
        ({"context.lable": "Contexto"}, "unknown-word"),
    ],
)
def test_a_language_has_the_sentences_of_the_engine_with_the_same_values(project, change, problem):
    sentences = {**project.words["es"].sentences, **change}
    spanish = Words("es", {key: sentence for key, sentence in sentences.items() if sentence is not None})
    problems = run_checks(replace(project, words={**project.words, "es": spanish}))
    assert said(problems) == [f"content/es/words.yml:{next(iter(change))} {problem}"]


@pytest.mark.parametrize("languages", ["- {locale: so, name: Soomaali, default: true}", None])
def test_a_language_whose_words_are_not_all_there_gets_a_list_of_the_gaps_and_no_error(folder, languages):
    added = "- {locale: so, name: Soomaali, build: true}\n      - locale: es"
    site = (
        SITE.replace("- locale: es", added)
        if languages is None
        else f"{SITE.partition('    languages:')[0]}    languages:\n      {languages}\n"
    )
    page = PAGE.format(title="Bogga")
    files = {"content/site.yml": site, "content/so/index.md": page, "content/so/words.yml": "context: {label: X}\n"}
    project, _ = load_project(write_project(folder, files))
    gaps = {problem.place.column for problem in run_checks(project) if problem.code == "no-word"}
    on_pages = {key for key in engine_words("en").sentences if not key.startswith(("problems.", "command."))}
    assert gaps == on_pages - {"context.label"}


def test_a_section_of_the_menu_has_a_title_in_every_language(folder):
    write_project(folder, {"content/site.yml": SITE.replace("Families: Familias", "Family: Familia")})
    problems = run_checks(load_project(folder)[0])
    assert said(problems) == ["content/site.yml:6:nav.2.Families no-menu-title"]
    assert problems[0].values == {"title": "Families", "locale": "es"}
