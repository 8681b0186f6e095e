"""Cases and agreements as HTML: who says so and the other side beside each event, and what was read."""

from __future__ import annotations

import pytest

from macros.outputs.cases import agreement_list, case_list, case_timeline
from macros.outputs.errors import AuthorError
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of


def test_each_event_says_when_what_who_says_so_the_other_side_and_its_sources(page):
    html = case_timeline(page, "the_list")
    first, second = (each.text for each in elements(html, "li"))
    assert "March 2019 to June 2019" in first
    assert "The list was begun." in first
    assert "A paper [Records law 1974]" in first
    assert "No answer." in first
    assert "2021 (a guess)" in second
    assert "It had helped." in second
    assert "[Laird, Grant-Chapman 2021]" in second
    assert [each.attributes["id"] for each in elements(html, "li")] == ["list_1", "list_2"]


def test_the_story_is_told_in_the_language_of_the_page(page_es):
    text = text_of(case_timeline(page_es, "the_list"))
    assert "marzo de 2019 a junio de 2019" in text
    assert "Sin respuesta." in text
    assert "una suposición" in text


def test_the_picture_stands_after_the_list_says_the_same_and_is_not_read_aloud(page):
    html = str(case_timeline(page, "the_list"))
    before, _, picture = html.partition('<div class="tk-years" aria-hidden="true">')
    assert before.count("<li ") == 2
    steps = [each for each in elements(html, "span") if each.text in ("1", "2")]
    assert [(each.text, "tk-step-answered" in each.attributes["class"]) for each in steps] == [
        ("1", False),
        ("2", True),
    ]
    assert "2020" in picture


def test_of_what_the_events_say_of_law_enforcement_the_strongest_is_told_of_the_case(page):
    assert "took part" in text_of(case_timeline(page, "the_list"))
    assert "no part" in text_of(case_list(page, without="the_list"))


def test_a_listed_district_is_linked_from_its_case_and_from_its_agreement(page):
    for html in (case_timeline(page, "the_list"), agreement_list(page)):
        assert "qa/0100001/" in [each.attributes["href"] for each in elements(html, "a")]


def test_each_case_is_a_card_under_its_own_name(page):
    html = case_list(page)
    assert [each.attributes["id"] for each in elements(html, "article")] == ["case-the-list", "case-the-bus"]
    assert [each.text for each in elements(html, "h3")] == ["The list", "The bus"]
    assert [each.text for each in elements(case_list(page, kind="buses"), "h3")] == ["The bus"]


def test_an_agreement_says_whether_it_was_read_and_what_is_not_known(page, page_es):
    first, second = (each.text for each in elements(agreement_list(page), "article"))
    assert "Did we read the agreement itself? In part." in first
    assert "2018-19 (date shown)" in first
    assert "a form" in first
    assert "Not at all." in second
    assert page.t("agreement.no_date") in second
    assert page.t("agreement.no_consent") in second
    assert "un formulario" in text_of(agreement_list(page_es))


def test_agreements_can_be_those_of_one_state(page):
    assert len(elements(agreement_list(page, state="QA"), "article")) == 2
    with pytest.raises(AuthorError) as caught:
        agreement_list(page, state="QB")
    assert caught.value.code == "nothing-to-show"


@pytest.mark.parametrize(
    ("draw", "options", "near"),
    [
        (case_timeline, {"case_id": "the_lost"}, "the_list"),
        (case_list, {"without": "the_buss"}, "the_bus"),
        (case_list, {"kind": "list"}, "lists"),
        (agreement_list, {"state": "QD"}, None),
    ],
)
def test_a_name_that_is_not_there_is_told(page, draw, options, near):
    with pytest.raises(AuthorError) as caught:
        draw(page, **options)
    assert caught.value.code == "unknown-id"
    assert near is None or caught.value.near == near


def test_without_cases_there_is_nothing_to_show(page):
    empty = at(page, project=with_tables(page.project, cases=[], case_names=[]))
    with pytest.raises(AuthorError) as caught:
        case_list(empty)
    assert caught.value.values == {"file": "data/case_names.csv"}


def test_words_of_the_tables_are_shown_as_they_are_written(page):
    row = {"what_en": "A <b>list</b> & {{ more }}", "what_es": "x"}
    html = str(case_timeline(at(page, project=with_tables(page.project, cases=[row])), "the_list"))
    assert "A &lt;b&gt;list&lt;/b&gt; &amp; {{ more }}" in html
