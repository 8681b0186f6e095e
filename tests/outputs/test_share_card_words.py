"""What a card says about a district, a state, a dimension or a page, in each language."""

from __future__ import annotations

import pytest

from macros.outputs.share_card_words import (
    dimension_card,
    district_card,
    guide_card,
    issue_card,
    jurisdiction_card,
    state_card,
)
from macros.views.policies import jurisdictions
from tests.build_a_project import at, with_evidence

ALDER, ZINNIA, MISTRAL = "0100001", "0900002", "2700003"


def card_of(page, district_id: str):
    return district_card(page, page.project.districts[district_id])


def test_every_square_has_the_symbol_the_word_and_the_colours_of_its_level(page):
    square, _ = card_of(page, ALDER).squares
    level = page.project.scale.levels["explains"]
    assert (square.label, square.symbol, square.word) == ("Who sees data", "●", "Explains")
    assert (square.paint.colour, square.paint.ink, square.has_level) == (level.colour, level.ink, True)


def test_a_square_without_a_level_says_why(page_es):
    _, square = card_of(page_es, ALDER).squares
    assert (square.label, square.symbol, square.word, square.has_level) == ("Qué se guarda", "–", "No está", False)
    assert square.paint == page_es.project.scale.no_level


def test_a_card_names_the_district_its_state_the_site_and_the_language(page_es):
    card = card_of(page_es, ALDER)
    assert (card.headline, card.kicker, card.site_name, card.language) == (
        "Alder Falls",
        "Quilandia del Norte",
        "Kit Quill",
        "Español",
    )


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([{"level": "explains"}], "preliminary_in_part"),
        ([{"level": "explains", "extent_read": "whole"}], "preliminary_in_full"),
        ([{"level": "explains", "second_reader": "R2"}], "confirmed_in_part"),
        ([{"level": "explains", "second_reader": "R2", "extent_read": "whole"}], "confirmed_in_full"),
        ([{"level": "explains", "second_reader": "R2"}, {"dimension": "what_is_kept", "level": "mentions"}],
         "preliminary_in_part"),
    ],
)  # fmt: skip
def test_a_card_says_how_sure_and_how_much_was_read(page, rows, key):
    here = at(page, project=with_evidence(page.project, *rows))
    card = card_of(here, ALDER)
    assert card.note == here.t(f"share_card.{key}")
    assert card.note in card.alt


@pytest.mark.parametrize("rows", [[], [{"reason": "refused", "extent_read": "none", "source_url": ""}]])
def test_a_district_whose_documents_nobody_read_invites(page, rows):
    here = at(page, project=with_evidence(page.project, *rows))
    card = card_of(here, ALDER)
    assert (card.sentence, card.invites, card.note) == (here.t("share_card.ask"), True, "")
    assert "Ask your district" in card.alt
    assert [square.word for square in card.squares] == ["Declined" if rows else "Not read", "Not read"]


def test_those_who_do_not_see_the_card_are_told_the_same(page):
    card = card_of(page, ALDER)
    assert card.alt == (
        "Alder Falls, North Quilland. What its public documents say about student data. "
        "Who sees data: Explains; What is kept: Not found. Preliminary, in the part we read."
    )


def test_a_card_of_a_district_counts_and_ranks_nothing(page):
    card = card_of(page, ALDER)
    said = " ".join((card.kicker, card.sentence, card.note, card.alt, *(square.word for square in card.squares)))
    assert not any(letter.isdigit() for letter in said)


def test_a_district_of_a_state_without_a_row_shows_its_code(page):
    district = page.project.districts[ALDER]
    without = at(page, project=with_evidence(page.project))
    without.project.__dict__["states"] = {}
    assert district_card(without, district).kicker == "QA"


def test_a_state_says_how_many_of_its_districts_are_listed_and_read(page):
    card = state_card(page, page.project.states["QA"])
    assert card.headline == "North Quilland"
    assert card.sentence == f"{page.many('state.listed', 2)} {page.many('state.read', 2)}"
    assert card.squares == ()


def test_a_dimension_shows_its_question_and_what_a_document_can_say(page_es):
    card = dimension_card(page_es, page_es.project.dimensions["who_sees"])
    assert (card.kicker, card.headline) == ("Quién ve los datos", "¿Quién ve los datos, en público?")
    assert [(square.symbol, square.label) for square in card.squares] == [("→", "Menciona"), ("●", "Explica")]


def test_a_page_shows_its_title_and_description_and_the_quilt_of_its_section(page, page_es):
    card = guide_card(at(page, address="families/letters/"), "Letters", "Three letters to send.")
    assert (card.headline, card.sentence, card.squares) == ("Letters", "Three letters to send.", ())
    assert card.alt == "Letters – Three letters to send."
    assert card.motif == guide_card(at(page_es, address="families/"), "Familias", "Para familias.").motif == "families"
    assert guide_card(at(page, address=""), "Home", "All.").motif != card.motif


def test_a_jurisdiction_says_how_many_of_its_laws_are_listed_and_an_issue_what_it_is_about(page_es, laws):
    here = at(page_es, project=laws)
    place = jurisdiction_card(here, jurisdictions(laws)["QA"])
    issue = issue_card(here, laws.policy_words.issues["firm_list"])
    assert (place.headline, place.sentence) == ("Quilandia del Norte", here.many("policy.laws", 2))
    assert (issue.headline, issue.sentence) == ("Decir qué empresas", "Una lista de empresas.")
    assert place.kicker == issue.kicker == here.t("policy.kicker")
    assert place.motif == issue.motif
    assert place.squares == issue.squares == ()
