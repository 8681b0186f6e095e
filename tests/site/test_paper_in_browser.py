"""Pages on paper, as a browser prints them without background graphics: addresses of links, heat maps, long tables."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image

from macros.outputs.page_context import PageContext
from tests.looked_at import SETTLED
from tests.pdf_checks import differing, in_black_and_white

pytestmark = [pytest.mark.site, pytest.mark.browser]

DPI = 300
NUMBERED = """() => [...document.querySelectorAll("a[data-note]")].map(each => ({
    number: each.dataset.note,
    href: each.getAttribute("href"),
    drawn: getComputedStyle(each, "::after").content,
}))"""


@pytest.fixture
def page(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def printed(page, address) -> Callable[[str], pypdfium2.PdfDocument]:
    """The sheets of a page, printed as a browser does unless readers ask for background graphics."""

    def print_page(place: str) -> pypdfium2.PdfDocument:
        page.goto(address + place)
        page.evaluate(SETTLED)
        return pypdfium2.PdfDocument(page.pdf(format="Letter", print_background=False))

    return print_page


def words(document: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]


def joined(text: str) -> str:
    """The text without what a line break may add or take away."""
    return re.sub(r"[\s\-\ufffe]", "", text)


@pytest.mark.parametrize("place", ["sources/", "es/districts/mn/2733840/"])
def test_numbered_links_lead_to_a_list_that_is_on_paper_only(page, printed, place):
    paper = joined(" ".join(words(printed(place))))
    links, listed = page.evaluate(NUMBERED), page.locator(".tk-addresses li").all_text_contents()
    assert links
    assert all(listed[int(link["number"]) - 1] == link["href"] for link in links)
    assert all(joined(address) in paper for address in listed)
    assert not page.locator(".tk-addresses").is_visible()
    assert {link["drawn"] for link in links} == {"none"}
    page.emulate_media(media="print")
    assert page.locator(".tk-addresses").is_visible()
    assert all(link["drawn"] == f'"{link["number"]}"' for link in page.evaluate(NUMBERED))


@pytest.mark.parametrize("place", ["districts/", "es/districts/"])
def test_symbols_of_a_heat_map_differ_in_black_and_white_without_backgrounds(printed, shipped, place):
    locale = "es" if place.startswith("es/") else "en"
    marks = [*shipped.scale.levels.values(), *shipped.scale.reasons.values()]
    document = printed(place)
    pictures = {mark.symbol: symbol(document, mark.symbol, mark.label[locale]) for mark in marks}
    for one, other in itertools.combinations(pictures, 2):
        room = pictures[one].width * pictures[one].height
        assert differing(pictures[one], pictures[other]) > room / 50, (one, other)


def symbol(document: pypdfium2.PdfDocument, mark: str, label: str) -> Image.Image:
    """A square of 12 points around the first symbol that stands before these words, in black and white."""
    for sheet in document:
        text = sheet.get_textpage()
        said = re.search(rf"{re.escape(mark)}\s+{re.escape(label.split()[0])}", text.get_text_range())
        if said:
            left, bottom, right, top = text.get_charbox(said.start())
            x, y = (left + right) / 2, sheet.get_height() - (top + bottom) / 2
            return in_black_and_white(sheet, DPI).crop(
                [round(edge * DPI / 72) for edge in (x - 6, y - 6, x + 6, y + 6)]
            )
    raise AssertionError(f"{mark} {label} is nowhere on paper")


def test_a_long_table_has_its_head_on_every_sheet_and_its_sum_once(printed, shipped):
    sheets = words(printed("districts/"))
    head = next(iter(shipped.dimensions.values())).label["en"]
    assert sum(head in each for each in sheets) >= 4
    assert sum(each.count(PageContext(shipped, "en", "").t("state_counts.whole")) for each in sheets) == 1
