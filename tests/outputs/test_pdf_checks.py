"""The checks of PDF files find what is wrong: each fault, put into a good file, is told."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pikepdf
import pypdfium2
import pytest

from macros.outputs.pdf import render
from macros.outputs.pdf_styles import pdf_stylesheet
from tests.pdf_checks import differing, elements, faults, in_black_and_white, sizes, tag

SHEET = (
    '<html lang="en"><head><title>A sheet</title></head><body><div class="sheet" lang="en"><h1>Ask</h1>{text}'
    '<svg width="20" height="20"><title>A square</title><path d="M0 0h9v9z"/></svg>'
    '<p><a href="https://a.org/">https://a.org/</a></p>'
    '<table><caption>Ways</caption><thead><tr><th scope="col">Way</th><th scope="col">Day</th></tr></thead>'
    '<tbody><tr><th scope="row">Mail</th><td>One</td></tr></tbody></table></div></body></html>'
)


@pytest.fixture(scope="module")
def css(small_project) -> str:
    return pdf_stylesheet(small_project.scale, "letter")


@pytest.fixture(scope="module")
def good(css) -> bytes:
    return render(SHEET.format(text=""), css, 1).pdf


def tagged(document: pikepdf.Pdf, name: str) -> pikepdf.Dictionary:
    return next(element for element, _ in elements(document) if tag(element) == name)


def fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    for font in document.pages[0].Resources["/Font"].values():
        yield font["/DescendantFonts"][0]["/FontDescriptor"]


def no_flag(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as meta:
        del meta["pdfuaid:part"]


def no_title(document: pikepdf.Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        del meta["dc:title"]
    del document.docinfo["/Title"]


def no_font(document: pikepdf.Pdf) -> None:
    for font in fonts(document):
        for key in [key for key in font if str(key).startswith("/FontFile")]:
            del font[key]


def with_key(name: str, key: str, value: object) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        tagged(document, name)[key] = value

    return change


def without(name: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        del tagged(document, name)[key]

    return change


CASES: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "not tagged": lambda document: document.Root.__delitem__("/MarkInfo"),
    "the title is not shown": lambda document: document.Root.__delitem__("/ViewerPreferences"),
    "language is fr": lambda document: document.Root.__setitem__("/Lang", pikepdf.String("fr")),
    "no PDF/UA flag": no_flag,
    "no title": no_title,
    "no bookmarks": lambda document: document.Root.__delitem__("/Outlines"),
    "a figure without words": without("Figure", "/Alt"),
    "a header cell without a direction": without("TH", "/A"),
    "a cell without headers": without("TD", "/A"),
    "TH inside THead": with_key("TR", "/S", pikepdf.Name.THead),
    "H3 after H0": with_key("H1", "/S", pikepdf.Name.H3),
    "unknown tag Box": with_key("P", "/S", pikepdf.Name.Box),
    "is not embedded": no_font,
}


def test_a_good_file_has_no_fault(good):
    assert faults(good, "en") == []


@pytest.mark.parametrize("fault", CASES)
def test_each_fault_is_told(good, fault):
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as document:
        CASES[fault](document)
        document.save(changed)
    told = faults(changed.getvalue(), "en")
    assert [each for each in told if fault in each], told


def test_the_smallest_letters_are_found(css):
    small = render(SHEET.format(text='<p style="font-size: 9pt">Small</p>'), css, 1).pdf
    assert min(sizes(pypdfium2.PdfDocument(small))) == pytest.approx(9, abs=0.01)


def test_pictures_differ_by_what_is_drawn(css):
    pictures = [
        in_black_and_white(pypdfium2.PdfDocument(render(SHEET.format(text=text), css, 1).pdf)[0], 100)
        for text in ("", "", '<p style="height: 1in; background: #000"></p>')
    ]
    assert differing(pictures[0], pictures[1]) == 0
    assert differing(pictures[0], pictures[2]) > 5000
