"""What a section of a page holds: heading, links, calls and figures."""

from __future__ import annotations

import pytest

from macros.sources.pages import parse_page
from macros.views.page_sections import anchors, sections


def read(text):
    page, problems = parse_page(f"---\ntitle: A\n---\n{text}", "content/en/a.md", locale="en", inside="a.md")
    assert not problems
    return sections(page)


def test_a_section_goes_from_its_heading_to_the_next():
    found = read("Before.\n\n## One {#one}\n\nText.\n\n```\n## Code\n```\n\n### *Two* ##\n")
    assert [(each.level, each.heading, each.anchor, each.line) for each in found] == [
        (0, "A", "", 4),
        (2, "One", "one", 6),
        (3, "Two", "", 14),
    ]


def test_what_stands_in_a_section_knows_its_line():
    (_, section) = read('## One\n\n[A](b.md#c) and\n<https://a.example/x> {{ law("l1") }}\n\n<a href="d/">d</a>\n')
    assert [(each.said, each.line) for each in section.links] == [
        ("b.md#c", 6),
        ("https://a.example/x", 7),
        ("d/", 9),
    ]
    assert [(each.said, each.line) for each in section.calls] == [("law(l1)", 7)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("`[a](b.md)` and ```[c](d.md)```", []),
        ('{{ drawing("letter", "see https://a.example") }}', []),
        ("[https://a.example/](https://a.example/)", ["https://a.example/"]),
        ('[a](b.md "A title") ![p](p.png)', ["b.md"]),
        ("[a][one]\n\n[one]: https://a.example/one", ["https://a.example/one"]),
    ],
)
def test_links_are_what_a_reader_can_follow(text, links):
    assert [each.said for each in read(text)[0].links] == links


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ('{{ term("consent", "consent form") }}', "term(consent)"),
        ("{{ law('records_10') }}", "law(records_10)"),
        ('{{ box("activity", title="Map it", minutes=20, people="3 to 5") }}', "box(activity, minutes=20)"),
        ('{{ box("example", source="law") }}', "box(example, source=law)"),
        ('{{ drawing("letter", "A letter") }}', "drawing(letter)"),
        ('{{ heat_map(context="comparison", state="QA") }}', "heat_map(context=comparison, state=QA)"),
        ("{{ glossary() }}", "glossary()"),
    ],
)
def test_calls_are_compared_without_the_words_that_they_show(call, said):
    assert [each.said for each in read(call)[0].calls] == [said]


def test_words_of_calls_are_read_and_ids_and_list_numbers_are_not():
    (section,) = read('1. Keep it 3 days\n\n{{ box("law", title="45 days") }}\n{{ law("cfr34_99_10") }} [a](b7.md)')
    assert " ".join("\n".join(section.text).split()) == "Keep it 3 days 45 days a"


def test_names_that_authors_give_are_known():
    page, _ = parse_page('## A {#one}\n\n<span id="two"></span>\n', "content/en/a.md", locale="en", inside="a.md")
    assert anchors(page) == {"one", "two"}
