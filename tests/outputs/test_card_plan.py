"""Where everything of a card stands: nothing leaves the card, whatever it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.model.scale import Paint
from macros.outputs.card_palette import CardColours
from macros.outputs.card_plan import BOLD, HEADLINE, HEIGHT, TEXT, WIDTH, BandPlan, Font, Letters, Piece, plan
from macros.outputs.card_shapes import SYMBOLS
from macros.outputs.share_card_words import CardSquare, ShareCard

COLOURS = CardColours(squares=(("#ffffff", "#1b2a4a"), ("#f3efe6", "#2b2b2b")))
LEVEL = CardSquare("Data types", "●", "Names specifics", Paint("#ffffff", "#1b2a4a"), True)
REASON = CardSquare("Consent", "–", "Not found in the part we read", Paint("#f3efe6", "#2b2b2b"), False)
CARD = ShareCard(
    kicker="North Quilland",
    headline="Alder Falls",
    sentence="What it says",
    note="Preliminary",
    squares=(LEVEL, REASON),
    motif="",
    site_name="Quill",
    language="English",
    invites=False,
    alt="Alder Falls.",
)
GUIDE = replace(CARD, kicker="", note="", squares=(), motif="families")


def letters(without: str = "") -> Letters:
    """A font whose letters are half as wide as high, with all letters but these."""
    return Letters(
        width=lambda font, word, size: len(word) * size / 2,
        has=lambda font, letter: letter not in without,
        spell=lambda font, text: "".join(letter for letter in text if letter not in without).strip(),
    )


def pieces(bands: Iterable[BandPlan]) -> list[Piece]:
    return [piece for band in bands for piece in band.pieces]


def texts(bands: Iterable[BandPlan], font: Font) -> list[str]:
    return [" ".join(each.text.lines) for piece in pieces(bands) for each in piece.letters if each.font == font]


@pytest.mark.parametrize("card", [CARD, GUIDE, replace(CARD, invites=True), replace(CARD, squares=(LEVEL,) * 8)])
def test_bands_make_up_the_card_and_pieces_stay_on_it(card):
    bands = plan(card, COLOURS, letters())
    assert sum(band.height for band in bands) == HEIGHT
    for band in bands:
        for piece in band.pieces:
            assert piece.at[0] >= 0
            assert piece.at[0] + piece.size[0] <= WIDTH
            assert piece.at[1] + piece.size[1] <= band.height


def test_a_card_says_all_its_words():
    bands = plan(CARD, COLOURS, letters())
    assert texts(bands, HEADLINE) == ["Alder Falls"]
    assert texts(bands, BOLD) == ["North Quilland", "Data types", "Consent", "–", "Quill"]
    assert texts(bands, TEXT) == [
        "Preliminary",
        "What it says",
        "Names specifics",
        "Not found in the part we read",
        "English",
    ]


def test_a_square_has_its_colours_its_symbol_and_a_seam_when_it_has_no_level():
    level, reason = (
        piece for piece in pieces(plan(CARD, COLOURS, letters())) if "Consent" in str(piece) or "Data" in str(piece)
    )
    assert (level.colours, level.is_stitched, bool(level.border)) == (("#ffffff", "#1b2a4a"), False, True)
    assert (reason.colours, reason.is_stitched, bool(reason.border)) == (("#f3efe6", "#2b2b2b"), True, False)
    assert [each.shape for each in level.shapes] == [SYMBOLS["●"]]


@pytest.mark.parametrize(
    ("symbol", "shapes", "written"),
    [("●", 1, []), ("?", 0, ["?"]), ("☂", 0, []), ("●?", 1, ["?"]), ("📖", 0, []), ("", 0, [])],
)
def test_a_symbol_is_a_shape_or_a_letter_or_left_out(symbol, shapes, written):
    card = replace(CARD, squares=(replace(LEVEL, symbol=symbol),))
    (square,) = (piece for piece in pieces(plan(card, COLOURS, letters("☂📖"))) if piece.border)
    assert len(square.shapes) == shapes
    assert [" ".join(each.text.lines) for each in square.letters][2:] == written
    assert [" ".join(each.text.lines) for each in square.letters][:2] == ["Data types", "Names specifics"]


@pytest.mark.parametrize(("name", "shown"), [("学区", "North Quilland"), ("学区 Alder", "Alder")])
def test_a_name_that_cannot_be_written_gives_way_to_its_place(name, shown):
    bands = plan(replace(CARD, headline=name), COLOURS, letters("学区"))
    assert texts(bands, HEADLINE) == [shown]


def test_only_an_invitation_is_bold_and_in_the_bright_colour():
    inked = {text: piece.colours[1] for invites in (True, False)
             for piece in pieces(plan(replace(CARD, sentence=f"Ask {invites}", invites=invites), COLOURS, letters()))
             for each in piece.letters for text in each.text.lines}  # fmt: skip
    assert (inked["Ask True"], inked["Ask False"]) == (COLOURS.accent, COLOURS.deep)


def test_a_name_has_the_same_band_in_every_language():
    one, other = (plan(replace(CARD, language=language, sentence=said), COLOURS, letters())
                  for language, said in (("English", "What it says"), ("Español", "Lo que dice")))  # fmt: skip
    assert len(set(one) & set(other)) >= 4


ANY = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=200)


@given(headline=ANY, kicker=ANY, sentence=ANY, note=ANY, label=ANY, count=st.integers(0, 9))
def test_nothing_leaves_the_card_whatever_it_says(headline, kicker, sentence, note, label, count):
    squares = (replace(LEVEL, label=label, word=sentence, symbol=label[:3]),) * count
    card = replace(CARD, headline=headline, kicker=kicker, sentence=sentence, note=note, squares=squares)
    bands = plan(card, COLOURS, letters())
    assert sum(band.height for band in bands) == HEIGHT
    assert all(band.height >= 0 for band in bands)
    for piece in pieces(bands):
        for each in piece.letters:
            assert all(len(line) * each.text.size / 2 <= piece.size[0] for line in each.text.lines)
