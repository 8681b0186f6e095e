"""Agencies by district as HTML: symbol and word in each square, and what it rests on."""

from __future__ import annotations

import pytest

from macros.outputs.agencies import agency_map
from macros.outputs.errors import AuthorError
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_square_has_a_symbol_and_a_word_and_every_row_and_column_a_header(page, locale):
    here = at(page, locale=locale)
    html = agency_map(here, context="comparison")
    words = {f"{word.symbol} {word.label[locale]}" for word in here.project.scale.access_words.values()}
    cells = [each.text for each in elements(html, "td")]
    assert len(cells) == 4
    assert set(cells) <= words
    assert [each.attributes["scope"] for each in elements(html, "th")] == ["col"] * 3 + ["row"] * 2
    assert [each.text for each in elements(html, "caption")] == [here.t("agency.caption")]


def test_a_square_has_the_colour_of_its_level_or_is_hatched(page):
    classes = [each.attributes["class"] for each in elements(agency_map(page, context="comparison"), "td")]
    assert [each.split()[1] for each in classes] == ["tk-level-explains", "tk-reason", "tk-reason", "tk-reason"]
    assert ["tk-not-named" in each for each in classes] == [False, True, False, True]


def test_below_the_table_each_agency_leads_to_its_reading_or_cites_the_sources_of_its_agreement(page):
    html = agency_map(page, context="comparison")
    links = [each.attributes["href"] for each in elements(html, "a")]
    assert "qa/0100001/#who-sees" in links
    said = [each.text for each in elements(html, "li")]
    assert "A museum. Named. Reading E1." in said
    assert any(
        "A choir. Gone." in each and "[Records law 1974]" in each and "Agreement: Ended." in each for each in said
    )


def test_the_context_note_stands_beside_it_and_must_be_named(page):
    assert "Lists did harm." in text_of(agency_map(page, context="comparison"))
    with pytest.raises(AuthorError) as caught:
        agency_map(page)
    assert caught.value.code == "no-context"


def test_without_agencies_there_is_nothing_to_show(page):
    with pytest.raises(AuthorError) as caught:
        agency_map(at(page, project=with_tables(page.project, agency_access=[])), context="comparison")
    assert caught.value.values == {"file": "data/agency_access.csv"}
