"""A page says what the privacy test saw, also when it saw more than nothing, and promises nothing without a test."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.outputs.privacy import privacy_proof
from tests.build_a_project import a_proof, at
from tests.read_html import elements, text_of

LOOK = a_proof().notes[0]


def drawn(page, **changes):
    """The HTML of a measured site; the record has these changes."""
    return privacy_proof(at(page, project=replace(page.project, privacy_proof=a_proof(**changes))))


def items(html):
    return [each.text for each in elements(html, "li")]


def test_a_site_that_nobody_measured_promises_nothing_and_says_how_to_measure_it(page, page_es):
    for here in (page, page_es):
        html = privacy_proof(here)
        assert [each.text for each in elements(html, "code")] == ["make proof"]
        assert [each.text for each in elements(html, "p")] == [
            here.t("privacy.not_measured"),
            here.t("privacy.how_to_measure"),
            "make proof",
        ]


def test_the_day_the_browser_and_what_was_opened_are_said(page, page_es):
    assert text_of(drawn(page)).startswith(
        "On March 14, 2026, a test visited this site with the browser Chromium 123. "
        "It opened 5 pages, each time as a new visitor. Those are 3 kinds of pages, in 2 languages."
    )
    assert text_of(drawn(page_es)).startswith(
        "El 14 de marzo de 2026, una prueba visitó este sitio con el navegador Chromium 123. Abrió 5 páginas"
    )


def test_a_site_that_knows_nothing_says_so_point_by_point(page):
    html = drawn(page)
    assert items(html) == [
        "It searched on 5 pages.",
        "It changed the look, light or dark, on 5 pages.",
        "It changed the language on 1 page.",
        "Cookies: none.",
        "Light or dark: one small note in the browser, so that pages look the way you like. The browser makes it when "
        "you open a page. It was the same for all 5 visitors, so it cannot tell people apart. Its name ends in "
        "__palette. It holds: index.",
        "Other notes: none. There is no history, no number for you and no list of what you read.",
        "The rest of the browser's memory: empty. The test looked for notes of the visit, databases, saved files and "
        "background programs.",
        "Files from other places: none. Each file came from the address of this site.",
        "Words typed in the search box: not sent. The search runs in the browser.",
        "Forms: the test tried to send 6 forms. The browser stopped them all.",
        "What the rule lets in: the files of this site and the scripts of the page itself. Nothing from elsewhere.",
        "What does not belong: the test put 3 foreign things into a page, such as an image from another site. The "
        "browser blocked them all.",
        "Pages that broke their own rule: none.",
    ]
    assert "All 2,017 pages of this site tell your browser" in text_of(html)
    assert page.t("privacy.more_than_nothing") not in text_of(html)


def test_the_policy_is_shown_word_for_word(page):
    policies = [each.text for each in elements(drawn(page), "pre")]
    assert policies == [
        "default-src 'none'; script-src 'self'; img-src 'self' data:;",
        "default-src 'none'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none';",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cookies": ("visitor_id", "b")}, "Cookies: the test found visitor_id, b."),
        ({"notes": (replace(LOOK, key="id"),)}, "Other notes: the test found id."),
        ({"databases": ("people",)}, "The rest of the browser's memory: the test found people."),
        ({"workers": ("/w",)}, "The rest of the browser's memory: the test found /w."),
        ({"other_places": ("https://a.example",)}, "Files from other places: the test found https://a.example."),
        ({"typed_words_sent": ("/log x",)}, "Words typed in the search box: the test found /log x."),
        ({"forms_sent": ("/about/",)}, "Forms: the test found /about/."),
        ({"intrusions_let_in": ("img-src",)}, "What does not belong: the test found img-src."),
        ({"policy_violations": ("img-src /",)}, "Pages that broke their own rule: the test found img-src /."),
        ({"policy": {"pages": {"default-src": "*"}, "headers": {}}}, "What the rule lets in: the test found *."),
    ],
)
def test_what_is_more_than_nothing_is_said_in_its_place_and_above(page, changes, said):
    html = drawn(page, **changes)
    assert said in items(html)
    assert said.partition(":")[0] + ": none" not in text_of(html)
    assert page.t("privacy.more_than_nothing") in text_of(html)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_cookie_is_said_in_every_language(page, locale):
    here = at(page, locale=locale)
    text = text_of(drawn(here, cookies=("visitor_id",)))
    assert f"{here.t('privacy.cookies.label')} {here.t('privacy.seen')} visitor_id." in text
    assert here.t("privacy.more_than_nothing") in text


def test_a_note_that_differs_between_visitors_is_not_called_the_same(page):
    text = text_of(drawn(page, notes=(replace(LOOK, contents=5, made_on_opening=False),)))
    assert "It was not the same for all 5 visitors." in text
    assert "cannot tell people apart" not in text
    assert "The browser makes it when you change the look." in text


def test_pages_without_a_policy_are_counted(page):
    text = text_of(drawn(page, pages_with_policy=2016))
    assert "Only 2,016 of the 2,017 pages of this site tell your browser" in text
    assert "All 2,017 pages" not in text


def test_a_site_without_forms_in_one_language_says_just_that(page):
    text = text_of(drawn(page, forms_tried=0, languages=("en",), notes=()))
    assert "Forms: there was no form to send." in text
    assert "in one language" in text
    assert "Light or dark:" not in text
