"""Slides from Markdown: what each line becomes, and what is said about lines that have no place."""

from __future__ import annotations

import pytest

from macros.model.decks import Grid, Lines, Part, Picture
from macros.sources.slides import read_slides

NOTES = "\n\n> Say it.\n"


def slides_of(text):
    problems = []
    return read_slides(text, "deck.md", 5, problems), [(each.place.row, each.code) for each in problems]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("One line\nand its rest.", Lines("text", ("One line and its rest.",))),
        ("- One\n- Two\n  and more", Lines("points", ("One", "Two and more"))),
        ("5. Five\n6. Six", Lines("steps", ("Five", "Six"), 5)),
        ("| A | B |\n| --- | :-: |\n| 1 | 2 |", Grid((("A", "B"), ("1", "2")))),
        ('{{ drawing("letter", alt="A letter.") }}', Picture("letter", "A letter.")),
        ("{{ drawing('letter', 'A letter.') }}", Picture("letter", "A letter.")),
        ('{{ heat_map_part("1, 2", dimension="who") }}', Part("1, 2", "who")),
        ('{{ stat("parents") }}', Lines("text", ('{{ stat("parents") }}',))),
    ],
)
def test_a_line_becomes_what_it_looks_like(text, block):
    (slide,), problems = slides_of(f"# Title\n\n{text}{NOTES}")
    assert (slide.title, slide.blocks, slide.notes) == ("Title", (block,), ("Say it.",))
    assert problems == []


def test_slides_part_at_lines_and_know_where_they_begin():
    found, problems = slides_of("# One\n\n> A\n> b\n>\n> c\n\n---\n\n## Two\n\nWords\n\n> D\n")
    assert [(each.title, each.place.row, each.notes) for each in found] == [
        ("One", 5, ("A b", "c")),
        ("Two", 14, ("D",)),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Words{NOTES}", [(5, "slide-no-title")]),
        ("# Title\n\nWords", [(5, "slide-no-notes")]),
        ("# Title\n\nWords\n\n> Note.\n---\n\n## Two" + NOTES, [(10, "slide-break")]),
        ('# Title\n\n{{ drawing("letter") }}' + NOTES, [(7, "slide-no-alt")]),
        (f"# Title\n\n### Deep{NOTES}", [(7, "slide-strange")]),
        (f"# Title\n\n![A cat](cat.png){NOTES}", [(7, "slide-strange")]),
        (f"# Title\n\n<div>Words</div>{NOTES}", [(7, "slide-strange")]),
        ("# Title\n\n{{ letter_list() }}" + NOTES, [(7, "slide-strange")]),
    ],
)
def test_what_is_wrong_is_said_at_its_line(text, said):
    assert slides_of(text)[1] == said


def test_an_empty_text_is_one_slide_without_anything():
    found, problems = slides_of("")
    assert [(each.title, each.blocks) for each in found] == [("", ())]
    assert {code for _, code in problems} == {"slide-no-title", "slide-no-notes"}
