"""The few colours of a card."""

from __future__ import annotations

from macros.outputs.card_palette import CardColours, Palette, mixed, palette_of, rgb

COLOURS = CardColours(squares=(("#ffffff", "#1b2a4a"), ("#f3efe6", "#2b2b2b")))


def test_a_ramp_goes_from_the_ground_to_the_ink_over_the_tone_between_them():
    palette = Palette([("#000000", "#ff0000")])
    ramp = palette.ramp(("#000000", "#ff0000"))
    assert len(ramp) == 256
    assert [palette.colours[ramp[strength]] for strength in (0, 128, 255)] == [(0, 0, 0), (128, 0, 0), (255, 0, 0)]
    assert sorted(ramp) == list(ramp)


def test_sharp_colours_have_no_tone_between_them():
    palette = Palette([("#000000", "#ffffff")], sharp=[("#00ff00", "#ff0000")])
    assert set(palette.ramp(("#00ff00", "#ff0000"))) == {3, 4}
    assert len(palette.colours) == 5


def test_colours_that_are_equal_have_one_place():
    assert len(Palette([("#000000", "#ffffff"), ("#ffffff", "#000000")]).colours) == 3


def test_words_and_paper_have_the_same_places_on_every_card():
    squares, quilt = palette_of(COLOURS, True), palette_of(COLOURS, False)
    assert squares.colours[0] == quilt.colours[0] == rgb(COLOURS.paper)
    for pair in ((COLOURS.paper, COLOURS.deep), (COLOURS.paper, COLOURS.accent), (COLOURS.deep, COLOURS.paper)):
        assert squares.ramp(pair) == quilt.ramp(pair)


def test_colours_are_read_and_mixed():
    assert rgb("#1b2A4a") == (27, 42, 74)
    assert mixed((0, 100, 200), (100, 0, 200), 0.5) == (50, 50, 200)
