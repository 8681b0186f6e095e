"""The two pages of a session, from one source."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.outputs.page_context import PageContext
from macros.outputs.session_text import clock, facilitator_text, one_deeper, participant_text, plain, plain_with_calls
from macros.page_macros import expand
from macros.problems import Place
from tests.build_a_project import with_page
from tests.build_a_session import with_sessions
from tests.read_html import elements, text_of

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7 * 7 }} {% endraw %} {# x #} [a](b) *c* | # d"
GUIDE = "---\ntitle: Guide\ndescription: Guide.\n---\n# Guide\n\n## Write it down {#record}\n"


def page_of(project, locale, address):
    return PageContext(project, locale, address)


def drawn(page, text):
    """The HTML of a page's Markdown, and what is wrong with its calls."""
    expanded = expand(page, text, Place(""))
    assert not expanded.failures
    html = markdown.markdown(expanded.text, extensions=["attr_list", "md_in_html", "tables", "toc"])
    return expanded.fill(html), expanded.problems


def both(project, locale="en", slug="01-hats"):
    session = project.sessions[slug][locale]
    group = page_of(project, locale, session.address)
    leaders = page_of(project, locale, session.facilitator_address)
    first, problems = drawn(group, participant_text(group, session))
    second, more = drawn(leaders, facilitator_text(leaders, session))
    assert not problems
    assert not more
    return first, second


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_group_gets_everything_but_what_those_who_lead_know(fellowship, locale):
    session = fellowship.sessions["01-hats"][locale]
    text = text_of(both(fellowship, locale)[0])
    for said in (*session.key_questions, *session.home_practice, *session.access, *session.materials):
        assert said in text
    for activity in session.activities:
        assert activity.title in text
        assert activity.facilitator.text.split("{{")[0].split("\n")[0].strip() not in text
        for slide in activity.slides:
            assert slide.title not in text


@pytest.mark.parametrize("locale", ["en", "es"])
def test_those_who_lead_get_notes_slides_and_what_the_group_does(fellowship, locale):
    session = fellowship.sessions["01-hats"][locale]
    text = text_of(both(fellowship, locale)[1])
    assert session.activities[1].participants.text in text
    assert session.activities[0].facilitator.text in text
    (slide,) = session.activities[1].slides
    for said in (slide.title, *slide.points):
        assert said in text


def test_each_page_leads_to_the_other(fellowship):
    links = [[each.attributes["href"] for each in elements(html) if each.tag == "a"] for html in both(fellowship)]
    assert "facilitator/" in links[0]
    assert "../" in links[1]


def test_links_of_the_author_lead_to_the_same_pages_from_both(fellowship):
    session = fellowship.sessions["01-hats"]["en"]
    group = participant_text(page_of(fellowship, "en", session.address), session)
    leaders = facilitator_text(page_of(fellowship, "en", session.facilitator_address), session)
    assert "[the families](../../families/index.md)" in group
    assert "[the families](../../../families/index.md)" in leaders
    assert "[home](../../../index.md)" in leaders


def test_the_clock_runs_from_zero(fellowship):
    html = both(fellowship)[1]
    table = html[html.index("<table") : html.index("</table>")]
    assert re.findall(r">(\d:\d\d)<", table) == ["0:00", "0:10", "0:40", "0:50"]
    headings = [text for text in re.findall(r"<h3[^>]*>(.*?)</h3>", html) if text[0].isdigit()]
    assert [text.split(" ")[0] for text in headings] == ["0:00", "0:10", "0:40"]
    assert (clock(0), clock(59), clock(95), clock(600)) == ("0:00", "0:59", "1:35", "10:00")


def test_reading_names_pages_by_their_title_and_sources_by_their_citation(fellowship):
    html = both(fellowship)[0]
    assert '<a href="../../../families/">Families</a>: On families.' in html
    assert "2021" in html


def test_nobody_has_recorded_a_session_until_somebody_does(fellowship, tmp_path):
    words = fellowship.words["en"]
    assert words.say("session.no_log") in both(fellowship)[1]
    seen = with_sessions(tmp_path, log=[{"part": "2", "minutes": "33", "cohort": HOSTILE}])
    html = both(seen)[1]
    assert words.say("session.no_log") not in html
    (log,) = elements(html, "div", "tk-session-log")
    for said in (HOSTILE, "33", "30"):
        assert said in log.text


def test_how_to_record_is_a_link_to_the_guide_when_it_says_so(fellowship):
    def link(project):
        found = [each.attributes["href"] for each in elements(both(project)[1]) if each.tag == "a"]
        return [each for each in found if "facilitators" in each]

    assert link(fellowship) == []
    assert link(with_page(fellowship, GUIDE, "en/fellowship/facilitators.md")) == ["../../../facilitators/#record"]
    bare = GUIDE.replace(" {#record}", "")
    assert link(with_page(fellowship, bare, "en/fellowship/facilitators.md")) == ["../../../facilitators/"]


def test_hostile_words_of_a_session_are_shown_as_they_are_written(fellowship):
    session = fellowship.sessions["01-hats"]["en"]
    (first, *_) = session.activities
    slide = replace(session.activities[1].slides[0], title=HOSTILE, points=(HOSTILE,))
    hostile = replace(
        session,
        title=HOSTILE,
        **dict.fromkeys(("objectives", "key_questions", "materials", "home_practice", "access"), (HOSTILE,)),
        reading=(replace(session.reading[0], text=HOSTILE, page=HOSTILE),),
        activities=(replace(first, title=HOSTILE, slides=(slide,)),),
    )
    project = replace(fellowship, sessions={"01-hats": {"en": hostile, "es": fellowship.sessions["01-hats"]["es"]}})
    for html in both(project):
        assert not [each for each in elements(html) if each.tag in ("script", "img", "em")]
        assert "49" not in text_of(html)
        assert HOSTILE in text_of(html)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1).map(lambda text: f"x {text}"))
def test_any_text_comes_out_of_markdown_as_it_went_in(text):
    assert text_of(markdown.markdown(plain(text), extensions=["attr_list", "tables"])) == text


@pytest.mark.parametrize("text", ["- a", "+ a", "12. a", "1) a", "# a", "> a", "--- a", "1984. a", "a  b"])
def test_a_text_that_looks_like_a_list_or_a_heading_is_none(text):
    html = markdown.markdown(plain(text))
    assert html.startswith("<p>")
    assert text_of(html) == " ".join(text.split())


def test_links_are_one_deeper_and_others_stay():
    given_text = "[a](../x.md) [b](https://x) ![p](a.png) [c](#d) [e](mailto:x@y) [f](/z)"
    wanted = "[a](../../x.md) [b](https://x) ![p](../a.png) [c](#d) [e](mailto:x@y) [f](/z)"
    assert one_deeper(given_text) == wanted


def test_points_of_slides_are_plain_but_for_calls_of_a_line():
    said = plain_with_calls('Old <hat> and *new* {{ stat("parents") }} of {{ letter_list() }}')
    assert '{{ stat("parents") }}' in said
    assert said.startswith("Old &lt;hat&gt; and \\*new\\* {{ stat")
    assert "{{ letter_list" not in said
