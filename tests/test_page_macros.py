"""What becomes of macro calls in a Markdown text, and what is said about calls that cannot be run."""

from __future__ import annotations

import re

import markdown
import pytest

from macros.outputs.boxes import KINDS
from macros.page_macros import expand, usage
from macros.problems import Place
from tests.build_a_project import with_page, with_tables
from tests.read_html import elements, text_of

PLACE = Place("content/en/index.md")


def problems_of(page, text):
    return [(problem.place.row, problem.code) for problem in expand(page, text, PLACE).problems]


def only_problem(page, text):
    (problem,) = expand(page, text, PLACE).problems
    return problem


def test_a_call_is_a_mark_in_the_markdown_and_html_in_the_page(page):
    expanded = expand(page, 'Ask for {{ term("consent") }} first.\n', PLACE)
    assert expanded.problems == ()
    assert "<a" not in expanded.text
    filled = expanded.fill(f"<p>{expanded.text.strip()}</p>")
    assert filled.startswith('<p>Ask for <a class="tk-term"')
    assert filled.endswith("</a> first.</p>")


def test_a_block_takes_the_place_of_the_paragraph_that_markdown_puts_around_it(page):
    expanded = expand(page, "{{ scale_legend() }}\n", PLACE)
    html = expanded.fill(f"<p>{expanded.text.strip()}</p>")
    assert html.startswith('<div class="tk-legend">')
    assert html.endswith("</div>")


def test_every_mark_is_filled_with_its_own_fragment(page):
    text = '{{ term("consent", "yes") }} and {{ district("0100001") }}\n\n{{ term("consent", "no") }}\n'
    expanded = expand(page, text, PLACE)
    html = expanded.fill(expanded.text)
    assert html.index("yes</a>") < html.index("Alder Falls</a>") < html.index("no</a>")


def test_html_of_a_macro_is_not_run_through_macros_again(page):
    hostile = with_tables(page.project, districts=[{"name": "{{ glossary() }} {% endraw %}"}])
    expanded = expand(type(page)(hostile, "en", ""), '{{ district("0100001") }}', PLACE)
    assert expanded.problems == ()
    assert "{{ glossary() }} {% endraw %}" in expanded.fill(expanded.text)


@pytest.mark.parametrize(
    "text",
    [
        "## Heading {#anchor}\n\nText.\n",
        "A line with 100 % and a { brace }.\n",
        "Ends without a line break",
        "Ends with two\n\n",
        "{% raw %}{{ heat_map() }}{% endraw %}",
    ],
)
def test_text_without_calls_comes_back_as_it_was(page, text):
    expanded = expand(page, text, PLACE)
    assert expanded.problems == ()
    assert expanded.text == text.removeprefix("{% raw %}").removesuffix("{% endraw %}")


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("{{ heatmap() }}", "unknown-macro"),
        ("{{ nothing_like_it }}", "unknown-macro"),
        ("{{ reading_notice }}", "macro-arguments"),
        ("{{ term() }}", "macro-arguments"),
        ('{{ term("consent", "yes", "no") }}', "macro-arguments"),
        ('{{ heat_map("comparison") }}', "macro-arguments"),
        ('{{ heat_map(context="comparison", order="size") }}', "macro-arguments"),
        ("{{ heat_map() }}", "no-context"),
        ("{{ coverage() }}", "no-context"),
        ('{{ term("consnt") }}', "unknown-id"),
        ('{{ heat_map(context="comparison", state="XX") }}', "unknown-id"),
        ('{{ heat_map(context="comparison", dimension="x") }}', "unknown-id"),
        ("{{ cite(7) }}", "unknown-id"),
        ("{{ cite([]) }}", "macro-arguments"),
        ("{{ cite(lawn) }}", "unknown-macro"),
        ("{{ cite(law) }}", "macro-arguments"),
        ("{{ term(shown='a', shown='b') }}", "macro-syntax"),
        ('{{ term("consent" }}', "macro-syntax"),
        ("{% if %}", "macro-syntax"),
        ("{{ cite('law') | shout }}", "macro-syntax"),
        ('{{ cite("law", tk_line=3) }}', "macro-syntax"),
        ("{{ ().__class__.__bases__ }}", "macro-not-allowed"),
        ('{{ "".format.__globals__ }}', "macro-not-allowed"),
        ("{{ [1, 2][5] }}", "macro-not-allowed"),
        ("{{ [].append(1) }}", "macro-not-allowed"),
        ("{{ 1 / 0 }}", "macro-not-allowed"),
        ("{{ 10 ** 10 ** 8 }}", "macro-not-allowed"),
        ('{{ "{}".format() }}', "macro-not-allowed"),
        ('{{ "abc"[::0] }}', "macro-not-allowed"),
        ('{{ 1 | round(method="x") }}', "macro-not-allowed"),
        ('{% include "/etc/passwd" %}', "macro-not-allowed"),
        ('{% import "os" as os %}', "macro-not-allowed"),
    ],
)
def test_a_call_that_cannot_be_run_is_a_problem_on_its_line(page, call, code):
    assert problems_of(page, f"One.\n\n{call}\n\nTwo.\n") == [(3, code)]


def test_lines_are_counted_from_the_top_of_the_file(page):
    (problem,) = expand(page, "Text.\n\n{{ heatmap() }}\n", PLACE, first_line=6).problems
    assert str(problem.place) == "content/en/index.md:8"


def test_every_mistake_of_a_page_is_told_and_the_rest_still_runs(page):
    text = '{{ heatmap() }}\n\n{{ term("consnt") }}\n\n{{ term() }}\n\n{{ term("consent") }}\n'
    expanded = expand(page, text, PLACE)
    assert sorted(problem.place.row for problem in expanded.problems) == [1, 3, 5]
    assert len(expanded.fragments) == 1


def test_a_name_or_id_that_is_nearly_right_is_offered(page):
    assert only_problem(page, "{{ heatmap() }}").near == "heat_map"
    assert only_problem(page, '{{ term("consnt") }}').near == "consent"
    assert only_problem(page, '{{ district("0100011") }}').near == "0100001"


def test_a_problem_with_arguments_says_how_to_call_the_macro(page):
    assert only_problem(page, "{{ term() }}").values["usage"] == "term(term_id, shown)"
    assert usage("glossary") == "glossary()"


def test_the_line_number_that_macros_are_given_inside_is_not_shown_to_authors(page):
    assert "tk_line" not in str(only_problem(page, "{{ term() }}").values)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Look: {{ scale_legend() }}", "macro-not-alone"),
        ("- {{ glossary() }}", "macro-not-alone"),
        ("{{ glossary() }} {{ rubric() }}", "macro-not-alone"),
        ('# About {{ term("consent") }}', "macro-in-heading"),
    ],
)
def test_a_macro_that_stands_where_it_would_break_the_page_is_a_problem(page, text, code):
    assert (3, code) in problems_of(page, f"One.\n\n{text}\n")


def test_inline_macros_may_share_a_line_and_blocks_may_be_indented(page):
    assert problems_of(page, '{{ cite("law") }} and {{ contact() }}\n\n    {{ glossary() }}\n') == []


def test_links_lead_from_the_page_they_stand_on(page):
    deep = with_page(page.project, "", "en/families/school/forms.md").pages[-1]
    expanded = expand(type(page)(page.project, "en", deep.address), '{{ cite("law") }}', PLACE)
    assert 'href="../../../sources/#law"' in expanded.fill(expanded.text)


def html_of(page, text):
    """The text as it stands on a page, with the Markdown extensions of mkdocs.yml."""
    expanded = expand(page, text, PLACE)
    assert expanded.problems == ()
    converted = markdown.markdown(expanded.text, extensions=["attr_list", "md_in_html", "tables", "toc"])
    html = expanded.fill(converted)
    assert not re.search("[\ue000-\ue003]", html)
    return html


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("content", "tag", "count"),
    [
        ("- a\n- b\n    - c", "li", 3),
        ("1. a\n2. b\n\n    more of b", "ol", 1),
        ("| a | b |\n| - | - |\n| c | d |", "td", 2),
        ("> a", "blockquote", 1),
        ("```\na\n```", "code", 1),
        ("Text with **bold** words.\n\nMore.", "p", 3),  # one is the word of the box
    ],
)
def test_ordinary_markdown_stands_in_a_box_with_or_without_empty_lines(page, content, tag, count, gap):
    html = html_of(page, f"Before.{gap}{{{{ box('notice') }}}}{gap}{content}{gap}{{{{ end_box() }}}}{gap}- after\n")
    (box,) = elements(html, "aside")
    assert box.text.startswith(page.t("box.notice"))
    assert "after" not in box.text
    assert "Before" not in box.text
    inside = html[html.index("<aside") : html.index("</aside>")]
    assert len(elements(f"{inside}</aside>", tag)) == count
    assert [each.text for each in elements(html[html.index("</aside>") + 8 :], "li")] == ["after"]


def test_lists_before_in_and_after_a_box_stay_apart(page):
    html = html_of(page, "1. a\n2. b\n{{ box('steps') }}\n1. c\n{{ end_box() }}\n1. d\n")
    assert [each.text for each in elements(html, "ol")] == ["a b", "c", "d"]
    assert len(elements(html, "li")) == 4


def test_a_box_may_stand_in_another_and_hold_inline_macros(page):
    html = html_of(page, """# A

{{ box("compare", title="C") }}
{{ box("do") }}
Ask for {{ term("consent") }}.
{{ end_box() }}
{{ box("dont", title="D") }}
Wait.
{{ end_box() }}
{{ end_box() }}
""")  # fmt: skip
    do, dont = elements(html, name="tk-box-do")[0], elements(html, name="tk-box-dont")[0]
    assert do.text == f"{page.t('box.do')} Ask for consent."
    assert dont.text == f"{page.t('box.dont')} D Wait."
    assert [(each.tag, each.text) for each in elements(html) if re.fullmatch("h[1-6]", each.tag)] == [
        ("h1", "A"),
        ("h2", "C"),
        ("h3", "D"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_stays_well_formed_around_every_kind_of_box(page, kind):
    options = {"example": ", source='law'", "quote": ", source='law'", "empty": ", title='T'"}.get(kind, "")
    one = "{{ box('do') }}\nA.\n{{ end_box() }}\n{{ box('dont') }}\nB.\n{{ end_box() }}"
    content = {"compare": one, "steps": "1. A.", "checklist": "- A."}.get(kind, "- **A.** B.")
    html = html_of(page, f"{{{{ box('{kind}'{options}) }}}}\n{content}\n{{{{ end_box() }}}}\n\nAfter.\n")
    assert text_of(html).endswith("After.")
    assert elements(html, name=f"tk-box-{kind}")[0].text
    assert not re.search(r"<p>\s*<(aside|section|figure)", html)


def test_a_box_whose_call_is_wrong_is_told_once_and_its_end_is_not(page):
    assert problems_of(page, "{{ box('noti') }}\n\n- a\n\n{{ end_box() }}\n") == [(1, "unknown-box")]
    assert problems_of(page, "{{ box() }}\n\n- a\n\n{{ end_box() }}\n") == [(1, "macro-arguments")]
    assert problems_of(page, "{{ box(notice) }}\n\n- a\n\n{{ end_box() }}\n") == [(1, "unknown-macro")]


def test_mistakes_with_boxes_have_their_line_in_the_file(page):
    text = "{{ box('notice') }}\n\na\n\n## B\n\n{{ end_box() }}\n\n{{ end_box() }}\n\n{{ box('law') }}\nb\n"
    found = [(each.place.row, each.code) for each in expand(page, text, PLACE, first_line=10).problems]
    assert sorted(found) == [(18, "end-without-box"), (20, "box-not-closed")]


def test_a_box_in_a_sentence_is_a_mistake(page):
    assert (1, "macro-not-alone") in problems_of(page, "Look: {{ box('notice') }}\n\na\n\n{{ end_box() }}\n")


@pytest.mark.parametrize("mark", ["\ue0000\ue001", "\ue0007\ue001", "\ue000" + "9" * 5_000 + "\ue001"])
@pytest.mark.parametrize("text", ["", "{{ contact() }} "])
def test_a_mark_that_an_author_copied_breaks_nothing(page, mark, text):
    done = expand(page, text + mark, Place("content/en/a.md"))
    assert isinstance(done.fill(f"<p>{done.text}</p>"), str)
    assert done.problems == ()
