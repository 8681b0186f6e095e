"""Sheets of pictures and the page that lists them."""

from __future__ import annotations

import pytest
from PIL import Image

from tests.looks.contact_sheets import GAP, LINE, TALLEST, Labelled, contact_sheet, index_page, scaled
from tests.looks.paper import DESK, side_by_side
from tests.looks.variants import LETTER

RED, BLUE = (255, 0, 0), (0, 0, 255)


def test_a_sheet_holds_each_picture_in_its_row_below_its_label():
    red, blue = Image.new("RGB", (50, 40), RED), Image.new("RGB", (60, 20), BLUE)
    sheet = contact_sheet([[Labelled("one", red)], [Labelled("two", blue), Labelled("three", red)]])
    first = GAP + LINE
    second = first + 40 + GAP + LINE
    assert sheet.getpixel((GAP, first)) == RED
    assert sheet.getpixel((GAP, second)) == BLUE
    assert sheet.getpixel((GAP + 60 + GAP, second)) == RED
    assert sheet.size == (GAP + 60 + GAP + 50 + GAP, second + 40 + GAP)


def test_a_tall_picture_is_cut():
    sheet = contact_sheet([[Labelled("tall", Image.new("RGB", (50, TALLEST + 500), RED))]])
    assert sheet.height == GAP + LINE + TALLEST + GAP


def test_a_picture_in_half_its_size_is_averaged_and_a_larger_one_stays_sharp():
    stripes = Image.new("RGB", (4, 4), "white")
    stripes.paste("black", (0, 0, 1, 4))
    stripes.paste("black", (2, 0, 3, 4))
    assert scaled(stripes, 0.5).getpixel((0, 0)) == (128, 128, 128)
    assert scaled(stripes, 4).getcolors() == [(128, (255, 255, 255)), (128, (0, 0, 0))]


@pytest.mark.parametrize(("pages", "columns", "rows"), [(1, 1, 1), (3, 3, 1), (4, 3, 2)])
def test_sheets_of_paper_lie_side_by_side(pages, columns, rows):
    desk = side_by_side([Image.new("L", LETTER, 255)] * pages, columns=3)
    assert (desk.width // LETTER[0], desk.height // LETTER[1]) == (columns, rows)
    assert desk.getpixel((0, 0)) == (255, 255, 255)
    assert (desk.getpixel((desk.width - 1, desk.height - 1)) == (DESK,) * 3) is (pages == 4)


def test_the_index_shows_the_sheets_that_are_there(tmp_path):
    (tmp_path / "home").mkdir()
    for path in ("home.png", "home/en-360-light.png"):
        Image.new("RGB", (2, 2)).save(tmp_path / path)
    html = index_page(tmp_path, ["home", "compare"])
    assert '<img src="home.png"' in html
    assert '<a href="home/en-360-light.png">en-360-light</a>' in html
    assert "compare" not in html
