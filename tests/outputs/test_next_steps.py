"""How next steps and related pages look: sign, word, link, and printing with and without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.model.pages import STEP_KINDS, NextStep
from macros.outputs.next_steps import next_steps, related
from macros.outputs.stylesheet import stylesheet
from tests.read_html import elements, text_of

ROOT = Path(__file__).parents[2]
ASK = NextStep("Ask <them>", "Kindly.", "families/", "ask")
DATA = NextStep("Rows", "", "downloads/rows.csv", "data")
PRINT = NextStep("", "In black.", "", "print")


def test_a_step_has_a_word_for_its_kind_a_link_of_the_language_and_a_text(page_es):
    html = next_steps(page_es, [ASK])
    assert text_of(html) == f"{page_es.t('next.title')} {page_es.t('next.kind.ask')} Ask <them> Kindly."
    assert elements(html, "a")[0].attributes["href"] == "../families/"
    assert elements(html, "section")[0].attributes["aria-labelledby"] == elements(html, "h2")[0].attributes["id"]


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_every_kind_has_a_word_and_a_sign_of_its_own(page, kind):
    html = next_steps(page, [NextStep("A", "", "a/", kind)])
    assert elements(html, name="tk-tile-kind")[0].text == page.t(f"next.kind.{kind}")
    assert elements(html, "li")[0].attributes["class"] == f"tk-tile tk-next-{kind}"
    styles = stylesheet(page.project.settings.look, page.project.scale).decode()
    signs = dict(re.findall(r'\.tk-next-(\w+){--tk-shape:url\("data:image/svg\+xml,([^"\n]*)"\)}', styles))
    assert [each for each in signs if signs[each] == signs[kind]] == [kind]
    assert list(ElementTree.fromstring(signs[kind]).iter("{http://www.w3.org/2000/svg}path"))


def test_a_file_is_shared_by_all_languages_and_is_downloaded(page_es):
    (link,) = elements(next_steps(page_es, [DATA]), "a")
    assert link.attributes["href"] == "../../downloads/rows.csv"
    assert "download" in link.attributes


def test_printing_is_told_in_words_until_the_script_offers_it(page):
    html = next_steps(page, [PRINT])
    (button,) = elements(html, "button")
    assert "hidden" in button.attributes
    assert button.text == page.t("next.print")
    assert elements(html, "strong")[0].text == page.t("next.print_hint")
    (script,) = elements(html, "script")
    assert script.attributes["src"] == "../assets/print.js"
    assert not [name for each in elements(html) for name in each.attributes if name.startswith("on")]


def test_only_a_page_that_offers_printing_loads_its_script(page):
    assert elements(next_steps(page, [ASK, DATA]), "script") == []
    assert (ROOT / "overrides/assets/print.js").stat().st_size < 400


def test_without_steps_there_is_nothing(page):
    assert next_steps(page, []) == ""
    assert related(page, []) == ""


def test_related_pages_are_links_with_a_name_for_their_list(page):
    html = related(page, [ASK, DATA])
    assert elements(html, "nav")[0].attributes["aria-label"] == page.t("related.title")
    assert [each.attributes["href"] for each in elements(html, "a")] == ["../families/", "../downloads/rows.csv"]
    assert text_of(html) == f"{page.t('related.title')} Ask <them> Kindly. Rows"
