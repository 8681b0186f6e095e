"""The pictures themselves: PNG files of the right size, with every letter of a name, the same each time."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from macros.outputs.card_palette import CardColours, rgb
from macros.outputs.card_plan import BOLD, HEADLINE, TEXT
from macros.outputs.share_cards import LETTERS, draw_card
from tests.outputs.test_card_plan import CARD, COLOURS, GUIDE

LONG = "Independent Consolidated Unified Elementary and Secondary School District Number Twelve of Upper Made-Up Valley"
NAMES = ["Eel", LONG, "Kānaʻohe Māhele", "École d'Œuvres", "São João & Ñandú", "Đặng Thị Khánh", "学区", "<Test> “Two”"]


def picture(content: bytes) -> Image.Image:
    opened = Image.open(io.BytesIO(content))
    opened.load()
    return opened


@pytest.mark.parametrize("card", [CARD, GUIDE, replace(CARD, invites=True)])
@pytest.mark.parametrize("name", NAMES)
def test_a_card_is_a_small_picture_of_the_size_that_networks_ask_for(card, name):
    content = draw_card(replace(card, headline=name), COLOURS)
    opened = picture(content)
    assert (opened.format, opened.mode, opened.size) == ("PNG", "P", (1200, 630))
    assert len(content) < 20_000


def test_the_same_card_has_the_same_bytes_whatever_was_drawn_before():
    first = draw_card(CARD, COLOURS)
    for name in NAMES:
        draw_card(replace(GUIDE, headline=name, motif=name), COLOURS)
    assert draw_card(CARD, COLOURS) == first


def test_every_square_is_drawn_in_its_colours():
    opened = picture(draw_card(CARD, COLOURS)).convert("RGB")
    found = {colour for _, colour in opened.getcolors()}
    assert {rgb(each) for pair in COLOURS.squares for each in pair} <= found
    assert opened.getpixel((5, 625)) == rgb(COLOURS.deep)
    assert opened.getpixel((5, 200)) == rgb(COLOURS.paper)


def test_another_coalition_has_its_own_colours():
    other = CardColours(squares=COLOURS.squares, paper="#ffffff", deep="#123456", accent="#654321")
    found = {colour for _, colour in picture(draw_card(CARD, other)).convert("RGB").getcolors()}
    assert {rgb("#123456"), rgb("#654321")} <= found
    assert rgb(COLOURS.paper) not in found


def test_scales_with_many_colours_are_drawn_as_well():
    pairs = tuple((f"#{number:02x}{255 - number:02x}80", "#000000") for number in range(0, 200, 25))
    colours = CardColours(squares=(*COLOURS.squares, *pairs))
    opened = picture(draw_card(CARD, colours))
    assert len(opened.getpalette()) // 3 > 16
    assert opened.convert("RGB").getpixel((5, 625)) == rgb(colours.deep)


@pytest.mark.parametrize("font", [HEADLINE, BOLD, TEXT])
@pytest.mark.parametrize(
    "text", ["Kānaʻohe", "Niʼihau", "¿Qué? ¡Ñandú!", "Île d'Œuvres", "Łódź", "“a” – b… c·d", "Tōkyō × 5/6 * ?"]
)
def test_names_keep_their_letters(font, text):
    assert LETTERS.spell(font, text) == text


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Pin\u0303on", "Piñon"),  # an accent that is stored apart
        ("Đặng Thị", "Đang Thi"),
        ("学区 Alder 📖 Falls", "Alder Falls"),
        ("Ａlder", "Alder"),
        ("Al\u00adder\u200b Falls\n", "Alder Falls"),
        ("Москва", ""),
    ],
)
def test_letters_that_the_font_lacks_lose_their_accents_or_are_left_out(text, spelled):
    assert LETTERS.spell(BOLD, text) == spelled


def test_an_unwritable_name_leaves_no_empty_boxes():
    assert draw_card(replace(CARD, headline="学区"), COLOURS) == draw_card(replace(CARD, headline=CARD.kicker), COLOURS)
    assert not LETTERS.has(BOLD, "学")
    assert not LETTERS.has(BOLD, "◐")
    assert LETTERS.has(BOLD, "?")
