"""Which parts a page has beside its text: the hero, the notice about its translation, the footer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.outputs.page_parts import page_parts
from tests.build_a_project import at, with_evidence
from tests.read_html import elements, text_of

MACHINE = {"translation": {"machine_assisted": True}}
REVIEWED = {"translation": {"machine_assisted": True, "reviewed_by": "A group"}}


@pytest.mark.parametrize(
    ("locale", "meta", "is_filled", "is_noticed"),
    [
        ("en", MACHINE, False, False),
        ("en", {}, True, False),
        ("es", {}, False, False),
        ("es", MACHINE, False, True),
        ("es", REVIEWED, False, False),
        ("es", {"translation": {"machine_assisted": True, "reviewed_by": ""}}, False, True),
        ("es", {"translation": {"machine_assisted": False}}, False, False),
        ("es", {"translation": "yes"}, False, False),
        ("es", {}, True, True),
    ],
)
def test_a_translation_that_no_person_reviewed_says_so(page, locale, meta, is_filled, is_noticed):
    here = at(page, locale=locale)
    notice = page_parts(here, meta, is_filled=is_filled)["translation"]
    assert bool(notice) is is_noticed
    if is_noticed:
        assert text_of(notice) == here.t("translation.machine")


def test_pages_that_are_filled_are_reviewed_when_somebody_reviewed_the_data_of_the_language(page_es):
    settings = replace(page_es.project.settings, reviewed_by={"es": "A group"})
    here = at(page_es, project=replace(page_es.project, settings=settings))
    assert page_parts(here, {}, is_filled=True)["translation"] == ""


@pytest.mark.parametrize(("own", "host", "name"), [("en", "es", "inglés"), ("es", "en", "Spanish")])
def test_a_guest_says_to_its_readers_in_their_language_which_language_it_is_in(page, own, host, name):
    guest = at(page, locale=own, host=host)
    notice = page_parts(guest, MACHINE, is_filled=False)["translation"]
    (box,) = elements(notice, "aside")
    assert box.attributes["lang"] == host
    words = guest.frame
    mail = "hello@quill.example"
    assert box.text == f"{words.t('translation.only_in', language=name)} {words.t('translation.help')} {mail}"
    assert [link.attributes["href"] for link in elements(notice, "a")] == [f"mailto:{mail}"]


def test_a_guest_offers_no_way_to_help_where_there_is_none(page):
    settings = replace(page.project.settings, contact_email="", contact_address="")
    guest = at(page, project=replace(page.project, settings=settings), host="es")
    notice = page_parts(guest, {}, is_filled=False)["translation"]
    assert text_of(notice) == guest.frame.t("translation.only_in", language="inglés")


def test_what_stands_around_a_guest_is_in_the_language_of_its_readers_and_its_hero_is_in_its_own(page):
    doors = [{"title": "T", "text": "x", "action": "a", "drawing": "empty", "link": "families/"}]
    guest = at(page, address="", host="es")
    parts = page_parts(guest, {"headline": "H", "intro": "I", "doors": doors}, is_filled=False)
    assert parts["footer"] == page_parts(at(page, locale="es", address=""), {}, is_filled=False)["footer"]
    assert elements(parts["hero"], "a")[0].attributes["href"] == "families/"


def test_only_a_page_with_doors_has_a_hero_and_its_doors_lead_to_pages_of_the_same_language(page_es):
    meta = {"headline": "H", "intro": "I", "doors": [
        {"title": "T", "text": "x", "action": "a", "drawing": "empty", "link": "families/"}]}  # fmt: skip
    here = at(page_es, address="")
    assert elements(page_parts(here, meta, is_filled=False)["hero"], "a")[0].attributes["href"] == "families/"
    assert page_parts(here, {"headline": "H"}, is_filled=False)["hero"] == ""


def test_a_page_opens_with_its_drawing_for_eyes_alone(page):
    (drawn,) = elements(page_parts(page, {"drawing": "letter"}, is_filled=False)["drawing"], "svg")
    assert drawn.attributes["aria-hidden"] == "true"
    assert page_parts(page, {}, is_filled=False)["drawing"] == ""


def test_the_finder_stands_in_the_hero_when_the_page_asks_for_it(page):
    meta = {"headline": "H", "intro": "I", "doors": []}
    assert "data-tk-finder" in page_parts(page, {**meta, "finder": True}, is_filled=False)["hero"]
    assert "data-tk-finder" not in page_parts(page, meta, is_filled=False)["hero"]


def test_next_steps_and_related_pages_are_drawn_where_the_front_matter_has_them(page_es):
    parts = page_parts(page_es, {"next": [{"title": "T", "link": "families/"}]}, is_filled=False)
    assert elements(parts["next_steps"], "a")[0].attributes["href"] == "../families/"
    assert parts["related"] == ""
    parts = page_parts(page_es, {"related": [{"title": "T", "link": "families/"}], "next": "broken"}, is_filled=False)
    assert parts["next_steps"] == ""
    assert text_of(parts["related"]).endswith("T")


def test_the_footer_says_the_day_of_the_newest_reading_when_there_is_one(page):
    footer = text_of(page_parts(page, {}, is_filled=False)["footer"])
    assert "Quill Toolkit" in footer
    assert page.t("footer.updated", day="March 9, 2026") in footer
    empty = at(page, project=with_evidence(page.project))
    shorter = text_of(page_parts(empty, {}, is_filled=False)["footer"])
    assert page.t("footer.updated", day="") not in shorter
    assert "2026" not in shorter
