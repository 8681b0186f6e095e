"""The table of widths is that of the site's font, and texts break where a reader expects it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageFont

from macros.outputs.text_widths import LETTERS, SLACK, WIDTHS, width_of, wrap

FONTS = Path(__file__).parents[2] / "macros/outputs/fonts"
SIZE = 1000
FILES = {False: "atkinson-400.woff2", True: "atkinson-700.woff2"}


@pytest.fixture(scope="module", params=[False, True], ids=["regular", "bold"])
def drawn(request):
    font = ImageFont.truetype(FONTS / FILES[request.param], SIZE, layout_engine=ImageFont.Layout.BASIC)
    return request.param, font


def test_each_letter_is_as_wide_as_in_the_font(drawn):
    is_bold, font = drawn
    wrong = {each: (WIDTHS[is_bold][each], font.getlength(each)) for each in LETTERS
             if abs(WIDTHS[is_bold][each] - font.getlength(each)) > 1}  # fmt: skip
    assert wrong == {}


@pytest.mark.parametrize("text", ["¿Quién ve los datos de la niña?", "WAVE To. AVÍO", "Who may see it, and why?"])
def test_a_text_is_never_wider_than_it_is_said_to_be(drawn, text):
    is_bold, font = drawn
    said = width_of(text, SIZE, is_bold=is_bold)
    assert font.getlength(text) <= said <= font.getlength(text) * (SLACK + 0.08)


def test_letters_that_no_table_has_count_as_wide():
    assert width_of("字", 10) >= 10
    assert width_of("a\u00a0b\u2011c", 10) == width_of("a b-c", 10)
    assert width_of("Ñandú", 10) == width_of("Nandu", 10)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("School", 100, ("School",)),
        ("Someone notices it", 120, ("Someone", "notices it")),
        ("one two three four", 130, ("one two", "three four")),
        ("ab\u00a0cd ef", 30, ("ab\u00a0cd", "ef")),
        ("Unaprendibilidad no", 40, ("Unaprendibilidad", "no")),
        ("", 40, ()),
    ],
)
def test_a_text_breaks_into_few_lines_of_about_the_same_length(text, room, lines):
    assert wrap(text, room, 16) == lines
