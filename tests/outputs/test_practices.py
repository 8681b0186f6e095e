"""Practices as HTML: every row with its number, links that narrow them, and nothing lost without styles or scripts."""

from __future__ import annotations

import re

import pytest

from macros.outputs import practices
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.stylesheet import practices_stylesheet
from tests.build_practices import ROWS, with_practices
from tests.read_html import elements, text_of


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    filtered = ("practice_filter()", 'practice_list("team", "values")')
    return with_practices(tmp_path_factory.mktemp("practices"), more=filtered)


@pytest.fixture
def on(project):
    return lambda address, locale="en": PageContext(project, locale, address)


def links(html):
    return [each.attributes["href"] for each in elements(html, "a")]


def ids(html):
    return [each.attributes["id"] for each in elements(html) if "id" in each.attributes]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_practice_of_a_part_is_shown_with_its_number_as_anchor(on, locale):
    drawn = {
        ("care", "gather"): practices.practice_pairs,
        ("team", "start"): practices.practice_tree,
        ("team", "values"): practices.practice_list,
        ("team", "phases"): practices.practice_steps,
        ("deals", "all"): practices.dos_and_donts,
    }
    for (framework, part), draw in drawn.items():
        html = draw(on("gather/", locale), framework, part)
        for each in ROWS:
            if (each["framework"], each["part"]) == (framework, part):
                assert each["practice_id"] in ids(html)
                assert each[f"text_{locale}"] in text_of(html)


def test_a_pair_has_both_halves_the_reason_the_question_whom_it_serves_and_its_source(on):
    page = on("gather/")
    first, _ = elements(practices.practice_pairs(page, "care", "gather"), "article")
    for words in (page.t("practice.kind.positive"), page.t("practice.kind.problematic"), "It helps.", "Who says so?"):
        assert words in first.text
    assert first.text.endswith("For: families, offices. Source: [Records law 1974]")


def test_what_is_our_own_says_so_and_names_what_it_is_traced_to_with_links_where_it_stands_here(on):
    page = on("deals/")
    html = practices.dos_and_donts(page, "deals")
    assert page.t("practice.own") in text_of(html)
    assert "Traced to: C-1, W1.1, X-9." in text_of(html)
    assert [link for link in links(html) if "../" in link and "sources" not in link] == [
        "../gather/#C-1P", "../team/#W1.1"]  # fmt: skip


def test_the_links_stand_once_before_the_first_practices_of_a_page(on):
    first = practices.practice_tree(on("team/"), "team", "start")
    second = practices.practice_list(on("team/"), "team", "values")
    assert [text for text in links(first) if text.startswith("#")] == [
        "#show-all", "#show-for-families", "#show-for-offices"]  # fmt: skip
    assert not [text for text in links(second) if text.startswith("#")]


def test_or_where_the_author_puts_them(on):
    assert "#show-all" in links(practices.practice_filter(on("more/")))
    assert "#show-all" not in links(practices.practice_list(on("more/"), "team", "values"))


def test_each_link_leads_to_words_that_say_what_is_shown_and_can_have_the_focus(on):
    page = on("gather/")
    html = practices.practice_pairs(page, "care", "gather")
    shown = elements(html, "p", "tk-showing")
    assert [f"#{each.attributes['id']}" for each in shown] == [link for link in links(html) if link.startswith("#")]
    assert all({"hidden", "tabindex"} <= set(each.attributes) for each in shown)
    assert [each.text for each in shown][2:4] == [
        "Showing: What can harm (2 of 4)", "Showing: For families (2 of 4)"]  # fmt: skip


def test_search_does_not_find_the_words_of_the_links(on):
    html = practices.practice_filter(on("gather/"))
    outside = [each for each in elements(html) if each.tag in ("p", "nav") and each.attributes.get("class")]
    assert outside
    assert all("data-search-exclude" in each.attributes for each in outside)


def test_no_row_is_hidden_without_styles(on):
    for html in (practices.practice_pairs(on("gather/"), "care", "gather"),
                 practices.practice_tree(on("team/"), "team", "start")):  # fmt: skip
        assert all("hidden" not in each.attributes for each in elements(html, name="tk-row"))


def test_steps_keep_their_numbers_when_others_are_hidden(on):
    html = practices.practice_steps(on("team/"), "team", "phases")
    assert [each.attributes["value"] for each in elements(html, "li", "tk-row")] == ["1", "2"]


def test_the_style_sheet_hides_for_each_audience_the_rows_that_do_not_serve_it(on, project):
    css = practices_stylesheet(project.frameworks.audiences).decode()
    html = practices.practice_pairs(on("gather/"), "care", "gather")
    for audience in project.frameworks.audiences:
        assert f"#show-for-{audience}:target~* .tk-row:not(.tk-for-{audience}){{display:none}}" in css
    hidden = set(re.findall(r"#(show-[\w-]+):target~\*", css))
    assert hidden == {each.attributes["id"] for each in elements(html, "p", "tk-showing")} - {"show-all"}
    for anchor in (*hidden, "show-all"):
        assert f'#{anchor}:target~.tk-show a[href$="#{anchor}"]' in css


def test_the_map_is_a_list_of_links_and_a_picture_that_screen_readers_and_the_keyboard_pass_over(on):
    html = practices.life_cycle_map(on("tell/"), "care")
    (nav,) = elements(html, "nav")
    assert nav.attributes["aria-label"] == "Care for data"
    listed = elements(html[html.index("<ol") : html.index("<svg")], "a")
    assert [(each.text, each.attributes["href"]) for each in listed] == [("Gather", "../gather/"), ("Tell", "./")]
    assert [each.attributes.get("aria-current") for each in listed] == [None, "page"]
    picture = html[html.index("<svg") : html.index("</nav>")]
    assert elements(picture, "svg")[0].attributes["aria-hidden"] == "true"
    assert [each.attributes["tabindex"] for each in elements(picture, "a")] == ["-1", "-1"]


def test_for_each_audience_there_are_links_to_the_page_of_each_part_with_the_number_of_rows(on):
    html = practices.practice_audiences(on("", "es"), "care")
    assert [each.text for each in elements(html, "dt")] == ["Para familias", "Para oficinas"]
    assert [(each.text, each.attributes["href"]) for each in elements(html, "a")] == [
        ("Reunir (2)", "gather/#show-for-families"), ("Contar (2)", "tell/#show-for-families"),
        ("Reunir (4)", "gather/#show-for-offices")]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "shown", "link"),
    [("W1.1", None, "team/#W1.1"), ("C-1X", "for show", "gather/#C-1X"), ("C-1", "a pair", "gather/#C-1P")],
)
def test_a_sentence_can_lead_to_a_practice_or_a_pair(on, number, shown, link):
    (found,) = elements(practices.practice(on(""), number, shown), "a")
    assert (found.attributes["href"], found.text) == (link, shown or number)


@pytest.mark.parametrize("number", ["W1.3", "c-1", ""])
def test_a_number_that_is_no_practice_of_a_page_is_told(on, number):
    with pytest.raises(AuthorError) as told:
        practices.practice(on(""), number)
    assert told.value.code == "unknown-id"
