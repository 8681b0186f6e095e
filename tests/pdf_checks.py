"""What a machine can tell of PDF/UA: what is missing in a file, with pikepdf."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops

STANDARD = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "NonStruct", "P", "H1", "H2", "H3", "H4",
            "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span",
            "Link", "Figure"}  # fmt: skip
PARENTS = {"LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI", "LBody"}, "TR": {"Table", "THead", "TBody", "TFoot"},
           "TH": {"TR"}, "TD": {"TR"}}  # fmt: skip


def faults(pdf: bytes, language: str) -> list[str]:
    """Everything that a file in this language lacks; an empty list for a good one."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [*_of_document(document, language), *_of_tree(document), *_of_fonts(document), *_of_content(document)]


def sizes(document: pypdfium2.PdfDocument) -> set[float]:
    """The sizes of all letters in points, rounded to hundredths."""
    found = set()
    for page in document:
        for thing in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_TEXT,)):
            matrix = thing.get_matrix()
            found.add(round(thing.get_font_size() * abs(matrix.d or matrix.b), 2))
    return found


def in_black_and_white(page: pypdfium2.PdfPage, dots: int) -> Image.Image:
    """A page as a copier sees it, with so many dots an inch."""
    return page.render(scale=dots / 72, grayscale=True).to_pil().convert("1")


def differing(one: Image.Image, other: Image.Image) -> int:
    """How many dots of two pictures in black and white differ."""
    return sum(ImageChops.logical_xor(one, other).histogram()[1:])


def elements(document: pikepdf.Pdf) -> Iterator[tuple[Dictionary, str]]:
    """Every element of the tree of tags, with the name of its parent, in reading order."""
    yield from _below(document.Root.StructTreeRoot, "")


def tag(element: Dictionary) -> str:
    """The name of an element's tag."""
    return str(element.S).removeprefix("/")


def _below(element: Dictionary, parent: str) -> Iterator[tuple[Dictionary, str]]:
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid, parent
            yield from _below(kid, tag(kid))


def _of_document(document: pikepdf.Pdf, language: str) -> Iterator[str]:
    root = document.Root
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "not tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if str(root.get("/Lang", "")) != language:
        yield f"language is {root.get('/Lang')}"
    with document.open_metadata() as meta:
        if meta.get("pdfuaid:part") != "1":
            yield "no PDF/UA flag"
        if not meta.get("dc:title"):
            yield "no title"
    if not str(document.docinfo.get("/Title", "")):
        yield "no title in the information"
    if not document.Root.get("/Outlines"):
        yield "no bookmarks"


def _of_tree(document: pikepdf.Pdf) -> Iterator[str]:
    level = 0
    for element, parent in elements(document):
        name = tag(element)
        if name not in STANDARD:
            yield f"unknown tag {name}"
        if name == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a figure without words"
        if name in PARENTS and parent not in PARENTS[name]:
            yield f"{name} inside {parent}"
        if name == "TH" and not element.get("/A", {}).get("/Scope"):
            yield "a header cell without a direction"
        if name == "TD" and element.get("/K") and not element.get("/A", {}).get("/Headers"):
            yield "a cell without headers"
        if name[:1] == "H" and name[1:].isdigit():
            if int(name[1:]) > level + 1:
                yield f"{name} after H{level}"
            level = int(name[1:])
        if name == "Link" and not any("/Obj" in kid for kid in element.K if isinstance(kid, Dictionary)):
            yield "a link without its place"
    for page in document.pages:
        for annotation in page.get("/Annots", Array()):
            if annotation.Subtype == Name.Link and not str(annotation.get("/Contents", "")):
                yield "a link without words"


def _of_fonts(document: pikepdf.Pdf) -> Iterator[str]:
    for page in document.pages:
        for font in page.Resources.get("/Font", {}).values():
            for each in font.get("/DescendantFonts", [font]):
                described = each.get("/FontDescriptor", {})
                if not any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                    yield f"font {each.get('/BaseFont')} is not embedded"
                if not any(name in str(each.get("/BaseFont")) for name in ("Fraunces", "Atkinson")):
                    yield f"font {each.get('/BaseFont')} is not ours"


def _of_content(document: pikepdf.Pdf) -> Iterator[str]:
    """Everything that is painted stands inside a tag or is marked as decoration."""
    painting = {"Tj", "TJ", "f", "f*", "S", "B", "Do"}
    for number, page in enumerate(document.pages, start=1):
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            if operator in painting and not depth:
                yield f"page {number}: {operator} outside of every tag"
                break
