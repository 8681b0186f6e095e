"""What the components that stand alone show of their objects, in words, with their source and without persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from macros.outputs import pieces
from macros.views.pieces import (
    ChecklistGroup,
    Clause,
    Definition,
    DownloadTile,
    EmptyState,
    Figure,
    PolicyCard,
    PracticePair,
    Session,
    StatFigure,
    WorkInAction,
)
from tests.read_html import elements, text_of

CITATION = Markup("<em>cited</em>")


def words(text):
    """A text with a sign that must be escaped, in both languages."""
    return {"en": f"{text} <en>", "es": f"{text} <es>"}


PAIR = PracticePair("3.2", words("Helps"), words("Harms"), words("Because"), (words("Who?"), words("When?")))
LAW = PolicyCard(
    anchor="qa01",
    kicker="More <laws>",
    kicker_link="../",
    title=words("Firms"),
    citation="Code 12",
    requirement=words("A list"),
    dimension=words("Who sees"),
    dimension_link="../who-sees/",
    status=words("in force"),
    verification=words("text read"),
    checked_on=date(2026, 11, 22),
    needs_check=False,
    note=words("We read the start"),
    source_title="Code of Quill",
    source_url="https://a.example/",
)
CASE = WorkInAction(words("Paused"), "2024-03", words("A plan"), words("Town"), words("We will ask"))
CLAUSE = Clause("4.1", words("Who sees"), words("Staff"), words("A list"), words("Which jobs?"))
TILE = DownloadTile(words("Rows"), "downloads/rows.csv", "CSV", 1_420_000, "")
FIGURE = Figure("assets/quilt.svg", words("A quilt"), words("Squares"), 480, 240)
STAT = StatFigure(words("3 in 4"), words("want a say"), words("Forty answers"))
EMPTY = EmptyState(words("Nothing yet"), words("Be first"), "families/", words("Tell us"))


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_practice_pair_shows_both_sides_with_sign_and_word_the_reason_the_questions_and_the_source(
    page, page_es, locale
):
    here = page if locale == "en" else page_es
    html = pieces.practice_pair(here, PAIR, CITATION)
    sides = [each.text for each in elements(html, name="tk-box") if each.tag == "div"]
    assert sides == [
        f"{here.t('practice.kind.positive')} Helps <{locale}>",
        f"{here.t('practice.kind.problematic')} Harms <{locale}>",
    ]
    assert len(elements(html, "svg")) == 3  # one for each side and one for the questions
    assert elements(html, "h3")[0].text == here.t("piece.practice", item="3.2")
    assert [each.text for each in elements(html, "li")] == [f"Who? <{locale}>", f"When? <{locale}>"]
    assert f"{here.t('piece.why')} Because <{locale}>" in text_of(html)
    assert text_of(html).endswith(f"{here.t('box.source')} cited")


def test_a_practice_without_questions_has_no_empty_list(page):
    html = pieces.practice_pair(page, replace(PAIR, questions=()), CITATION)
    assert elements(html, "ul") == []
    assert page.t("piece.ask") not in text_of(html)


def test_a_plan_has_one_row_for_each_session_with_its_week_time_and_materials(page):
    sessions = [Session(1, words("Start"), 120, (words("paper"), words("pens"))), Session(12, words("End"), 1, ())]
    html = pieces.session_plan(page, sessions)
    assert elements(html, "caption")[0].text == page.t("piece.plan")
    assert {each.attributes["scope"] for each in elements(html, "th")} == {"col", "row"}
    cells = [each.text for each in elements(html) if each.tag in ("td", "th") and each.attributes.get("scope") != "col"]
    materials = f"{page.t('piece.bring')} paper <en>, pens <en>"
    assert cells == ["1", f"Start <en> {materials}", "120 minutes", "12", "End <en>", "1 minute"]


def test_a_law_says_what_it_asks_its_citation_how_and_when_it_was_checked_and_its_source(page, page_es):
    html = pieces.policy_card(page, LAW)
    text = text_of(html)
    assert text.startswith("More <laws> Firms <en> A list <en> Code 12 ")
    for shown in ("Who sees <en>", "in force <en>", "text read <en>", "November 22, 2026", "We read the start <en>"):
        assert shown in text
    assert text.endswith(f"{page.t('policy.source')} Code of Quill")
    assert [each.attributes["href"] for each in elements(html, "a")] == ["../", "../who-sees/", "https://a.example/"]
    assert elements(html, "article")[0].attributes["id"] == "qa01"
    assert page.t("policy.needs_check") not in text
    assert "22 de noviembre de 2026" in text_of(pieces.policy_card(page_es, LAW))


def test_a_law_that_needs_checking_says_so_and_one_that_nobody_compared_has_no_day(page):
    assert page.t("policy.needs_check") in text_of(pieces.policy_card(page, replace(LAW, needs_check=True)))
    html = pieces.policy_card(page, replace(LAW, checked_on=None, source_url=""))
    assert page.t("policy.not_compared") in text_of(html)
    assert len(elements(html, "a")) == 2


def test_citation_and_source_keep_their_language(page, page_es):
    for here, wanted in ((page, set()), (page_es, {"Code 12", "Code of Quill"})):
        html = pieces.policy_card(here, LAW)
        assert {each.text for each in elements(html) if each.attributes.get("lang") == "en"} == wanted


def test_a_case_has_its_source_and_the_answer_of_the_institution_with_its_own_source(page):
    html = pieces.work_in_action(page, CASE, CITATION, Markup("<em>their page</em>"))
    (answer,) = elements(html, "blockquote")
    assert answer.text == (
        f"{page.t('piece.answer', institution='Town <en>')} We will ask <en> {page.t('box.source')} their page"
    )
    assert f"{page.t('piece.attribution')} cited" in text_of(html)
    assert "March 2024" in text_of(html)


def test_a_case_without_an_answer_says_that_none_was_found(page):
    html = pieces.work_in_action(page, replace(CASE, answer=None, happened_on=""), CITATION)
    assert text_of(html).endswith(page.t("piece.no_answer", institution="Town <en>"))
    assert elements(html, "blockquote") == []
    assert "·" not in text_of(html)


def test_a_clause_has_plain_words_what_to_look_for_and_what_to_ask(page):
    html = pieces.clause(page, CLAUSE, 4)
    assert elements(html, "h4")[0].text == "Who sees <en>"
    assert [each.text for each in elements(html, "dd")] == ["Staff <en>", "A list <en>", "Which jobs? <en>"]
    assert [each.text for each in elements(html, "dt")] == [page.t(f"piece.{key}") for key in
                                                            ("says", "look_for", "clause_ask")]  # fmt: skip


def test_a_checklist_keeps_its_items_under_their_headings(page):
    groups = [ChecklistGroup(words("Before"), (words("Print"),)), ChecklistGroup(words("After"), (words("Send"),) * 2)]
    html = pieces.checklist(page, groups)
    assert [each.text for each in elements(html, "h3")] == ["Before <en>", "After <en>"]
    assert [each.text for each in elements(html, "ul")] == ["Print <en>", "Send <en> Send <en>"]


@pytest.mark.parametrize(
    ("locale", "language", "words_of_it"),
    [
        ("en", "", "CSV, 1.4 MB, all languages"),
        ("en", "es", "CSV, 1.4 MB, Spanish"),
        ("es", "en", "CSV, 1.4 MB, inglés"),
        ("es", "", "CSV, 1.4 MB, todos los idiomas"),
    ],
)
def test_a_file_is_offered_with_its_form_size_and_language(page, page_es, locale, language, words_of_it):
    here = page if locale == "en" else page_es
    html = pieces.download_tile(here, replace(TILE, locale=language))
    (link,) = elements(html, "a")
    assert link.attributes["href"] == here.file("downloads/rows.csv")
    assert "download" in link.attributes
    assert link.attributes.get("hreflang", "") == language
    assert text_of(html) == f"{words_of_it} Rows <{locale}>"


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "1 KB"), (400, "1 KB"), (1500, "2 KB"), (999_499, "999 KB"), (1_000_000, "1 MB"), (12_345_678, "12.3 MB")],
)
def test_a_size_is_said_in_kilobytes_or_megabytes(page, count, said):
    assert pieces.size(page, count) == said


def test_a_figure_has_an_alternative_text_a_size_a_caption_and_a_source(page, page_es):
    html = pieces.figure(page_es, FIGURE, CITATION)
    image = elements(html, "img")[0].attributes
    assert (image["alt"], image["width"], image["height"]) == ("A quilt <es>", "480", "240")
    assert image["src"] == page_es.file("assets/quilt.svg")
    assert elements(html, "figcaption")[0].text == f"Squares <es> {page_es.t('box.source')} cited"


def test_a_number_stands_with_what_is_behind_it_and_its_source(page):
    html = pieces.stat_figure(page, STAT, CITATION)
    assert text_of(html) == (
        f"3 in 4 <en> want a say <en> {page.t('piece.behind')} Forty answers <en> {page.t('box.source')} cited"
    )


def test_definitions_stay_in_the_order_given(page):
    html = pieces.definition_list(page, [Definition(words("Z"), words("last")), Definition(words("A"), words("first"))])
    assert [each.text for each in elements(html) if each.tag in ("dt", "dd")] == [
        "Z <en>", "last <en>", "A <en>", "first <en>"]  # fmt: skip


def test_an_empty_place_invites_and_leads_to_a_page_of_the_same_language(page_es):
    html = pieces.empty_state(page_es, EMPTY)
    (link,) = elements(html, "a")
    assert (link.text, link.attributes["href"]) == ("Tell us <es>", "../families/")
    assert elements(html, "svg")[0].attributes["aria-hidden"] == "true"
