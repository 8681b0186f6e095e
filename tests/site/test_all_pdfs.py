"""Every PDF of the shipped site: tags, fonts, length, size of text, its QR code, its symbols in black and white."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from macros.model.handouts import Handout
from macros.outputs.handout_bodies import words_of_session
from macros.outputs.page_context import PageContext
from macros.outputs.pdf_styles import is_drawn
from macros.project import Project
from macros.site.build import CACHE
from macros.site.pdf_cache import write_pdfs
from macros.site.pdf_files import PdfFile, pdf_files
from macros.views.handouts import page_of
from macros.views.snapshots import listed_districts
from macros.views.versions import find_at
from tests.pdf_checks import differing, faults, in_black_and_white, sizes

pytestmark = pytest.mark.site

DPI = 300
SMALLEST = 10.0 - 0.01  # points
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def every(shipped) -> list[PdfFile]:
    return list(pdf_files(shipped))


@pytest.fixture(scope="module")
def folder(shipped, every, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("pdfs")
    report = write_pdfs(every, target, shipped.root / CACHE)
    assert report.problems == ()
    return target


def opened(path: Path) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    document = pypdfium2.PdfDocument(path)
    yield from ((number, document[number]) for number in range(len(document)))


def language(file: PdfFile) -> str:
    return Path(file.path).name.split(".")[1].partition("-")[0]


def test_every_kind_of_file_is_there_in_every_language(every, shipped):
    kinds = {Path(file.path).parent.name for file in every}
    assert kinds == {"handouts", "snapshots", "packets"}
    for locale in shipped.locales:
        assert sum(f".{locale}.pdf" in file.path for file in every) > 100
    assert len({file.path for file in every}) == len(every)


def test_every_file_is_tagged_as_pdf_ua_asks(every, folder):
    found = {file.path: faults((folder / file.path).read_bytes(), language(file)) for file in every}
    assert {path: said for path, said in found.items() if said} == {}


def test_no_text_is_smaller_than_ten_points(every, folder):
    smallest = {file.path: min(sizes(pypdfium2.PdfDocument(folder / file.path))) for file in every}
    assert {path: size for path, size in smallest.items() if size < SMALLEST} == {}


def test_every_sheet_has_a_code_that_opens_its_page(every, folder, shipped):
    """Read from a page in black and white, as a copier makes it; its side is at least 20 mm."""
    addresses = {shipped.settings.site_url + shipped.link(page.locale) + page.address for page in shipped.pages}
    for file in every:
        if ".large" in file.path or "packets" in file.path:
            continue
        read = []
        for _, page in opened(folder / file.path):
            read += codes_on(page)
        assert len(read) == len(Path(file.path).name.split(".")[1].split("-")), file.path
        for text, millimetres in read:
            assert text in addresses or "/districts/" in text
            assert millimetres >= 20, file.path


def codes_on(page: pypdfium2.PdfPage) -> list[tuple[str, float]]:
    """What each code on a page says and its side in mm, at 200 dots an inch; at 300 where the dots of 200, shaded from
    grey, fall between the squares."""
    for dots in (200, 300):
        picture = in_black_and_white(page, dots).convert("L")
        if found := [(code.text, side(code) / dots * 25.4) for code in zxingcpp.read_barcodes(picture)]:
            return found
    return []


def side(code: zxingcpp.Barcode) -> float:
    corners = code.position
    return abs(corners.top_right.x - corners.top_left.x)


def test_both_languages_of_a_handout_have_as_many_pages_so_that_each_has_sheets_of_its_own(every, folder):
    pages = {file.path: len(pypdfium2.PdfDocument(folder / file.path)) for file in every if "/handouts/" in file.path}
    double = {path: count for path, count in pages.items() if "-" in Path(path).name.split(".")[1]}
    assert len(double) > 60
    for path, count in double.items():
        slug, locales, _ = Path(path).name.split(".")
        own = [pages[f"downloads/handouts/{slug}.{locale}.pdf"] for locale in locales.split("-")]
        assert own == [count // 2] * 2, path


def test_no_page_has_only_the_foot_of_a_sheet(every, folder, shipped):
    starts = tuple(PageContext(shipped, locale, "").t("handout.go_on") for locale in shipped.locales)
    for file in every:
        for number, page in opened(folder / file.path):
            assert not page.get_textpage().get_text_range().strip().startswith(starts), (file.path, number + 1)


def test_words_come_out_in_the_order_in_which_they_are_read(folder, shipped):
    handouts = {f"downloads/handouts/{each.slug}.{each.locale}.pdf": words_of(shipped, each)
                for own in shipped.handouts.values() for each in own.values()}  # fmt: skip
    assert sum(len(words) > 3 for words in handouts.values()) > 110
    for path, words in handouts.items():
        assert missed(folder / path, words) is None, path


def test_a_snapshot_is_read_from_its_district_to_the_five_questions_to_the_next_step(folder, shipped):
    page = PageContext(shipped, "es", "")
    names = [dimension.short["es"] for dimension in shipped.dimensions.values()]
    for district in listed_districts(shipped):
        words = [page.t("snapshot.kind"), district.name, *names, page.t("snapshot.ask"), page.t("snapshot.next")]
        assert missed(folder / f"downloads/snapshots/{district.district_id}.es.pdf", words) is None


def test_a_session_leaves_room_for_notes_on_its_one_page_and_large_print_does_not(folder, shipped):
    page = PageContext(shipped, "es", "")
    slugs = [own["es"].slug for own in shipped.handouts.values() if "/sessions/" in own["es"].address]
    assert len(slugs) >= 16
    for slug in slugs:
        ordinary, large = (folder / f"downloads/handouts/{slug}.es{kind}.pdf" for kind in ("", ".large"))
        assert len(pypdfium2.PdfDocument(ordinary)) == 1, slug
        assert missed(ordinary, [page.t("handout.think"), page.t("handout.notes"), page.t("handout.go_on")]) is None
        assert missed(large, [page.t("handout.notes")]) is not None


def words_of(project: Project, handout: Handout) -> list[str]:
    """What a handout says, in the order in which people read it."""
    if handout.is_whole and (sheet := find_at(project.worksheets, handout.locale, handout.address)):
        return [handout.title, *(each for section in sheet.sections for each in
                                 (section.heading, *(part.ask for part in section.parts)))]  # fmt: skip
    if handout.is_whole and (check := find_at(project.self_checks, handout.locale, handout.address)):
        return [handout.title, *(each for group in check.groups for each in
                                 (group.heading, *(question.ask for question in group.questions)))]  # fmt: skip
    session = words_of_session(page_of(project, handout).meta) if handout.is_whole else None
    said = session or handout
    facts = (fact.text for fact in said.facts)
    return [handout.title, *([handout.message] if handout.message else []), *said.steps, *facts, *said.questions]


def missed(path: Path, words: Sequence[str]) -> str | None:
    """The first of these words that does not stand after the ones before it; None when all do."""
    text = " ".join(page.get_textpage().get_text_range() for _, page in opened(path))
    text, place = " ".join(text.replace("\ufffe", "-").split()), 0
    for each in words:
        place = text.find(" ".join(each.split()[:3]), place)
        if place < 0:
            return each
    return None


def test_symbols_of_levels_differ_in_black_and_white(shipped):
    """Each pair of marks differs in at least a fiftieth of the pixels of its square at 300 dots an inch."""
    from macros.outputs.pdf import render
    from macros.outputs.pdf_styles import pdf_stylesheet

    marks = [(each.level_id, each.symbol) for each in shipped.scale.levels.values()]
    marks += [(each.reason_id, each.symbol) for each in shipped.scale.reasons.values()]
    pictures = {}
    for name, symbol in marks:
        shown = f'<div class="symbol symbol-{name}"></div>' if is_drawn(symbol) else f'<p class="symbol">{symbol}</p>'
        sheet = f'<div class="sheet"><h1>A</h1>{shown}</div>'
        html = f'<html lang="en"><head><title>A</title></head><body>{sheet}</body></html>'
        (_, page), *_ = opened_bytes(render(html, pdf_stylesheet(shipped.scale, "letter"), 1).pdf)
        pictures[name] = in_black_and_white(page, DPI)
    names = list(pictures)
    side_of_symbol = round(25 / 72 * DPI) ** 2
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            assert differing(pictures[one], pictures[other]) > side_of_symbol / 50, (one, other)


def opened_bytes(pdf: bytes) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    document = pypdfium2.PdfDocument(pdf)
    yield from ((number, document[number]) for number in range(len(document)))


def test_a_packet_has_a_bookmark_for_each_sheet_and_page_numbers(folder, shipped):
    for name, packet in shipped.packets.items():
        document = pypdfium2.PdfDocument(folder / f"downloads/packets/{name}.es.pdf")
        marks = [mark for mark in document.get_toc() if mark.level == 0]
        assert len(marks) == 2 + len(packet.addresses)
        contents = document[1].get_textpage().get_text_range()
        pages = [mark.get_dest().get_index() + 1 for mark in marks[2:]]
        assert all(f" {page}" in contents for page in pages)


def test_pictures_are_black_and_white_only(folder):
    """What is printed has no colour that a copier would lose."""
    document = pypdfium2.PdfDocument(folder / "downloads/handouts/families-breach.en.pdf")
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    red, green, blue = picture.split()
    assert ImageChops.difference(red, green).getextrema() == ImageChops.difference(green, blue).getextrema() == (0, 0)
    assert isinstance(picture, Image.Image)
