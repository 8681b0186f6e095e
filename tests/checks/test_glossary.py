"""Which glossaries pages could not link rightly."""

from __future__ import annotations

import pytest

from macros.checks.glossary import check_terms_differ
from tests.build_a_project import said, with_tables

SECOND = {"term_id": "second", "term_es": "segundo"}


def test_terms_that_differ_are_no_problem(project):
    assert said(check_terms_differ(project)) == []
    assert said(check_terms_differ(with_tables(project, glossary=[]))) == []
    twins = [{"term_en": "consents"}, {**SECOND, "term_en": "consent"}]  # what grammar makes of a term gives way
    assert said(check_terms_differ(with_tables(project, glossary=twins))) == []


@pytest.mark.parametrize("words", ["Consent", "a yes (consent)", "consent  (yes)"])
def test_two_terms_that_are_written_alike_are_a_problem(project, words):
    twins = with_tables(project, glossary=[{}, {**SECOND, "term_en": words}])
    assert said(check_terms_differ(twins)) == ["data/glossary.csv:3:term_en same-term"]


def test_an_acronym_is_another_word_than_the_one_in_small_letters(project):
    rows = [{"term_en": "it"}, {**SECOND, "term_en": "technology (IT)"}]
    assert said(check_terms_differ(with_tables(project, glossary=rows))) == []


def test_one_of_two_meanings_may_be_linked_by_hand(project):
    rows = [{}, {**SECOND, "term_en": "consent", "link": "by_hand"}]
    assert said(check_terms_differ(with_tables(project, glossary=rows))) == []


def test_an_empty_short_form_is_a_problem(project):
    rows = [{"term_es": "consentimiento ( )"}]
    assert said(check_terms_differ(with_tables(project, glossary=rows))) == [
        "data/glossary.csv:2:term_es empty-short-form"
    ]
