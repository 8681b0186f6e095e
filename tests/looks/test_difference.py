"""What counts as a difference between two small pictures, and what does not."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.looks.difference import FEWEST, SMALLER, count, differing, gone, grounds, is_as_long, shrink

PAPER, INK, LINK = (253, 250, 243), (34, 37, 46), (27, 78, 145)


def picture(*boxes, ground=PAPER, size=(100, 60)):
    """A small picture with boxes (left, top, right, bottom) in a colour."""
    image = Image.new("RGB", size, ground)
    for colour, box in boxes:
        image.paste(colour, box)
    return image


BLOCK = (INK, (10, 10, 30, 20))


def test_the_same_picture_is_no_difference():
    assert count(differing(picture(BLOCK), picture(BLOCK))) == 0


def test_one_pixel_up_or_aside_is_no_difference():
    assert count(differing(picture(BLOCK), picture((INK, (11, 9, 31, 19))))) == 0


@pytest.mark.parametrize("shown", [
    picture(),
    picture((LINK, (10, 10, 30, 20))),
    picture((INK, (20, 10, 40, 20))),
    picture(BLOCK, (INK, (60, 40, 70, 50))),
    picture(BLOCK, ground=(22, 24, 29)),
])  # fmt: skip
def test_a_lost_a_moved_a_new_and_a_recoloured_block_are_differences(shown):
    assert count(differing(picture(BLOCK), shown)) >= FEWEST
    assert count(differing(shown, picture(BLOCK))) >= FEWEST


def test_only_what_both_pictures_hold_is_compared():
    assert count(differing(picture(BLOCK), picture(BLOCK, size=(100, 58)))) == 0


def test_a_small_pixel_is_the_mean_of_what_it_covers():
    image = Image.new("RGB", (SMALLER, 2 * SMALLER), "white")
    image.paste("black", (0, 0, SMALLER, SMALLER // 3))
    assert shrink(image).size == (1, 2)
    assert [shrink(image).getpixel((0, row)) for row in (0, 1)] == [(170, 170, 170), (255, 255, 255)]


def test_a_ground_is_a_colour_that_fills_much():
    assert grounds(picture(BLOCK, (LINK, (0, 0, 5, 5)))) == (PAPER, INK)


@pytest.mark.parametrize(("ground", "lost"), [((251, 250, 246), []), ((232, 240, 232), [PAPER])])
def test_a_ground_of_a_slightly_other_colour_is_gone_even_where_no_pixel_differs_much(ground, lost):
    now = picture(BLOCK, ground=ground)
    assert count(differing(picture(BLOCK), now)) == 0
    assert gone(grounds(picture(BLOCK)), now) == lost


@pytest.mark.parametrize(("was", "now", "alike"), [
    (900, 912, True), (900, 913, False), (20_000, 20_080, True), (20_000, 20_081, False), (900, 880, False),
])  # fmt: skip
def test_a_page_may_be_a_little_longer(was, now, alike):
    assert is_as_long(was, now) is alike
