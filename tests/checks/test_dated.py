"""Figures, sources, laws, terms, replies and translations say of when and from where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import dated
from macros.model.citations import ContextNote
from macros.problems import Place
from tests.build_a_project import PAGE, said, with_page, with_tables


@pytest.mark.parametrize(
    ("year", "codes"), [("2021", []), ("2016", []), ("2015", ["old-figure"]), ("", ["undated-figure"])]
)
def test_a_figure_has_a_year_and_an_old_one_is_noted(project, year, codes):
    found = dated.check_figures_have_a_year(with_tables(project, statistics=[{"year": year}]))
    assert [problem.code for problem in found] == codes


def test_a_number_of_students_has_its_school_year(project):
    rows = [{"enrollment": "12", "enrollment_year": ""}, {"district_id": "0900002", "enrollment": ""}]
    found = said(dated.check_figures_have_a_year(with_tables(project, districts=rows)))
    assert found == ["data/districts.csv:2:enrollment_year undated-figure"]


@pytest.mark.parametrize(("cells", "count"), [({"year": ""}, 1), ({"year": "", "publisher": "Center"}, 0), ({}, 0)])
def test_a_source_says_enough_to_be_found(project, cells, count):
    assert len(list(dated.check_sources_can_be_found(with_tables(project, sources=[cells])))) == count


@pytest.mark.parametrize(
    ("citation", "count"),
    [
        ("Federal privacy law", 1),
        ("34 CFR 99.10", 1),
        ("20 U.S.C. 1232g", 1),
        ("34 CFR § 99.10(b)", 0),
        ("34 CFR part 99", 0),
        ("Quill v. Doe, 536 U.S. 273 (2002)", 0),
        ("Quill. Stat. § 5", 0),
    ],
)
def test_a_law_is_cited_so_that_it_can_be_found(project, citation, count):
    found = [each.code for each in dated.check_laws(with_tables(project, laws=[{"citation": citation}]))]
    assert found == ["law-citation-form"] * count


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({"checked_on": "2025-11-22"}, []),
        ({"checked_on": "2025-11-21"}, ["law-checked-long-ago"]),
        ({"checked_on": ""}, ["law-not-checked"]),
        ({"verification": "unverified"}, ["law-not-checked"]),
    ],
)
def test_a_law_is_compared_with_its_text_once_a_year(project, cells, codes):
    found = list(dated.check_laws(with_tables(project, laws=[cells])))
    assert [each.code for each in found] == codes
    assert all(each.severity == "note" for each in found)


@pytest.mark.parametrize(
    ("definition", "count"),
    [("Consent is a yes.", 1), ("A consent form is this.", 1), ("A yes. Consent can end.", 0), ("Consenting well.", 0)],
)
def test_a_term_is_not_explained_with_itself(project, definition, count):
    found = dated.check_terms_say_more(with_tables(project, glossary=[{"definition_en": definition}]))
    assert len(list(found)) == count


def test_a_context_note_names_a_source(project):
    place = Place("data/context_notes.yml", 1)
    notes = {each: ContextNote(place, each, {}, {}, ids) for each, ids in (("bare", ()), ("fine", ("law",)))}
    found = list(dated.check_notes_have_sources(replace(project, context_notes=notes)))
    assert [each.values["found"] for each in found] == ["bare"]


def test_a_reply_has_its_day(project):
    found = said(dated.check_replies(with_tables(project, replies=[{"received_on": ""}])))
    assert found == ["data/replies.csv:2:received_on undated-reply"]


def test_who_wants_to_reply_finds_an_address(project):
    nowhere = replace(project, settings=replace(project.settings, contact_email="", contact_address=""))
    (problem,) = dated.check_replies(nowhere)
    assert (problem.code, problem.severity) == ("no-way-to-reply", "note")
    assert list(dated.check_replies(replace(nowhere, tables={}))) == []


@pytest.mark.parametrize(
    ("said_of_it", "count"),
    [
        ("{machine_assisted: true, reviewed_by: ''}", 1),
        ("{machine_assisted: true, reviewed_by: data lead}", 0),
        ("{machine_assisted: false, reviewed_by: ''}", 0),
    ],
)
def test_a_translation_that_nobody_reviewed_is_noted(project, said_of_it, count):
    text = PAGE.format(title="Nueva").replace("---\n#", f"translation: {said_of_it}\n---\n#")
    found = list(dated.check_translations_are_reviewed(with_page(project, text, "es/new.md")))
    assert [each.severity for each in found] == ["note"] * count


@pytest.mark.parametrize(
    ("spanish", "count"), [("A yes that can be taken back.", 1), ("Un sí que se puede retirar.", 0)]
)
def test_a_translation_is_not_a_copy(project, spanish, count):
    found = dated.check_languages_differ(with_tables(project, glossary=[{"definition_es": spanish}]))
    assert len(list(found)) == count


def test_names_may_be_the_same_in_two_languages(project):
    name = "Center for the Law of Alder Falls"
    rows = [{"term_en": name, "term_es": name}]
    assert list(dated.check_languages_differ(with_tables(project, glossary=rows))) == []
