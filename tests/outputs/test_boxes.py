"""What each kind of box looks like around its content, and what is said of a call that cannot be drawn."""

from __future__ import annotations

import re

import pytest

from macros.outputs.boxes import CONTENT, KINDS, LEVEL, MOST_LINES, box
from macros.outputs.errors import AuthorError
from macros.sources.words import engine_words
from tests.read_html import elements, text_of

NEEDED = {"example": {"source": "law"}, "quote": {"source": "law"}, "empty": {"title": "T"}}
UNMARKED = ("cards", "compare")  # what stands in them speaks for itself


def drawn(page, kind, **options):
    html = str(box(page, kind, **{**NEEDED.get(kind, {}), **options}))
    assert html.count(CONTENT) == 1
    return html.replace(LEVEL, "3").replace(CONTENT, "<p>Content.</p>")


@pytest.mark.parametrize("kind", KINDS)
def test_a_box_has_a_name_made_of_its_word_and_its_title(page, page_es, kind):
    for here in (page, page_es):
        outer = elements(drawn(here, kind, title="Map <it>"))[0]
        word = here.t(f"box.{kind}")
        assert outer.attributes["aria-label"] == here.t("box.named", label=word, title="Map <it>")
        assert outer.attributes["class"] == f"tk-box tk-box-{kind}"
        if kind not in NEEDED:
            assert elements(drawn(here, kind))[0].attributes["aria-label"] == word


@pytest.mark.parametrize("kind", KINDS)
def test_a_box_shows_its_sign_with_its_word_and_never_color_alone(page, kind):
    html = drawn(page, kind)
    signs, words = elements(html, "svg", "tk-patch"), elements(html, name="tk-box-label")
    if kind in UNMARKED:
        assert (signs, words) == ([], [])
    else:
        assert [sign.attributes["aria-hidden"] for sign in signs] == ["true"]
        assert [word.text for word in words] == [page.t(f"box.{kind}")]


def test_every_kind_has_a_sign_of_its_own(page):
    signs = {kind: re.findall(r" d=\"(.*?)\"", drawn(page, kind).partition("</svg>")[0]) for kind in KINDS}
    shown = [tuple(sign) for kind, sign in signs.items() if kind not in (*UNMARKED, "checklist")]  # also for "do"
    assert all(shown)
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_kind_has_a_word_in_every_language(locale):
    sentences = engine_words(locale).sentences
    assert [kind for kind in KINDS if not sentences.get(f"box.{kind}")] == []


@pytest.mark.parametrize(
    ("kind", "tag", "role"),
    [
        *((kind, "aside", "note") for kind in ("notice", "caution", "law")),
        *((kind, "section", "group") for kind in ("activity", "steps", "do", "compare", "summary", "empty")),
        ("quote", "figure", None),
    ],
)
def test_a_box_is_what_it_means_and_adds_no_landmark(page, kind, tag, role):
    outer = elements(drawn(page, kind))[0]
    assert (outer.tag, outer.attributes.get("role")) == (tag, role)


def test_only_a_box_with_a_title_has_a_heading(page):
    assert [each.text for each in elements(drawn(page, "notice", title="T"), "h3")] == ["T"]
    assert elements(drawn(page, "notice"), "h3") == []


def test_a_law_ends_with_the_words_that_it_is_no_advice(page, page_es):
    for here in (page, page_es):
        assert text_of(drawn(here, "law")).endswith(f"Content. {here.t('footer.law')}")


@pytest.mark.parametrize("kind", ["example", "quote"])
def test_a_case_and_a_quote_end_with_their_source(page, kind):
    html = drawn(page, kind)
    assert text_of(html).endswith(f"Content. {page.t('box.source')} [Records law 1974]")
    assert elements(html, "a")[-1].attributes["href"] == "../sources/#law"


def test_an_activity_says_how_long_with_how_many_and_with_what(page):
    html = drawn(page, "activity", minutes=1, people="3 to 5", materials="<pens>")
    facts = [(fact.text) for fact in elements(html, "dd")]
    assert facts == ["1 minute", "3 to 5", "<pens>"]
    assert elements(drawn(page, "activity"), "dl") == []
    assert "90 minutes" in text_of(drawn(page, "activity", minutes=90))


@pytest.mark.parametrize(("options", "lines"), [({}, 6), ({"lines": 2}, 2)])
def test_a_worksheet_has_lines_to_write_on_that_are_not_read_aloud(page, options, lines):
    (paper,) = elements(drawn(page, "worksheet", **options), name="tk-lines")
    assert paper.attributes["aria-hidden"] == "true"
    assert len(elements(drawn(page, "worksheet", **options), "span")) == lines


@pytest.mark.parametrize(
    ("kind", "options", "code", "near"),
    [
        ("activty", {}, "unknown-box", "activity"),
        (7, {}, "unknown-box", None),
        ("activity", {"minute": 5}, "box-option", "minutes"),
        ("notice", {"minutes": 5}, "box-option", None),
        ("activity", {"minutes": "5"}, "box-number", None),
        ("activity", {"minutes": 0}, "box-number", None),
        ("worksheet", {"lines": MOST_LINES + 1}, "box-number", None),
        ("quote", {}, "box-needs", None),
        ("quote", {"source": ""}, "box-needs", None),
        ("empty", {}, "box-needs", None),
        ("quote", {"source": "lawe"}, "unknown-id", "law"),
    ],
)
def test_a_call_that_cannot_be_drawn_says_why_and_what_is_near(page, kind, options, code, near):
    with pytest.raises(AuthorError) as raised:
        box(page, kind, **options)
    assert (raised.value.code, raised.value.near) == (code, near)
