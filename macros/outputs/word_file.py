"""Word files: paper, styles, paragraphs, tables. The only module that imports docx; others say what to write."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from macros.outputs.packed import packed_again

FONT = "Arial"  # Word has it, and other programs one that takes the same room
SIZE, SMALL, AFTER = 11, 8.5, 6  # points
PAPER, MARGIN = (8.5, 11), 0.9  # inches
WIDTH = PAPER[0] - 2 * MARGIN
STYLES = {"Normal", "List Bullet", "Table Grid", "Default Paragraph Font", "Normal Table", "No List"}
NOT_NEEDED = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
              "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"}  # fmt: skip
LISTS = {"w:num": ("w:numId", "1"), "w:abstractNum": ("w:abstractNumId", "8")}  # those of List Bullet
TWIPS = 20  # to a point
RULE = {"val": "single", "sz": "6", "space": "1", "color": "595959"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; `tag` names their language where it is not that of the file, `breaks` begins a new line."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_small: bool = False
    is_underlined: bool = False
    breaks: bool = False
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Flow:
    """Where paragraphs go, one below the other: the page, or the cell of a table."""

    _home: object  # a document or a cell
    _spare: list[Paragraph]  # the empty paragraph that a new cell has

    def write(self, runs: Iterable[Run], style: str = "Normal", *, before: float = 0, with_next: bool = False) -> None:
        """Adds a paragraph; `before` is room above it in points, `with_next` keeps it on the page of the next one."""
        paragraph = self._add()
        if style != "Normal":
            paragraph.style = style
        if before:
            paragraph.paragraph_format.space_before = Pt(before)
        paragraph.paragraph_format.keep_with_next = with_next or None
        for run in runs:
            _run(paragraph, run)

    def rule(self, lines: int, height: float) -> None:
        """Adds empty lines to write on, each a paragraph with a rule below it, `height` points high."""
        for number in range(lines):
            paragraph = self._add()
            borders = _element("w:pBdr")
            borders.append(_element("w:bottom", **RULE))
            borders.append(_element("w:between", **RULE))
            paragraph._p.get_or_add_pPr().insert_element_before(
                borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
            )
            paragraph.paragraph_format.line_spacing = Pt(height)
            paragraph.paragraph_format.space_after = Pt(AFTER if number == lines - 1 else 0)
            paragraph.paragraph_format.keep_with_next = number < lines - 1 or None

    def _add(self) -> Paragraph:
        return self._spare.pop() if self._spare else self._home.add_paragraph()  # type: ignore[attr-defined]


class WordFile:
    """A file in the making. `headings` are the sizes of its levels of headings, in points."""

    def __init__(self, title: str, author: str, tag: str, headings: tuple[float, ...], moment: datetime) -> None:
        self._document = Document(io.BytesIO(_empty(tag, headings)))
        self._moment = moment
        about = self._document.core_properties
        about.title, about.language, about.comments = title, tag, ""
        about.author = about.last_modified_by = author
        about.created = about.modified = moment.replace(tzinfo=None)
        self.page = Flow(self._document, [])

    def table(self, widths: Sequence[float]) -> WordTable:
        """Adds a table with columns of these widths, in inches; its first row is its header."""
        return WordTable(self._document.add_table(rows=0, cols=len(widths), style="Table Grid"), widths)

    def packed(self) -> bytes:
        """The file, with the moment in place of the time of day at which its parts were packed."""
        saved = io.BytesIO()
        self._document.save(saved)
        return packed_again(saved.getvalue(), self._moment)


class WordTable:
    """A table whose first row is repeated on each page and whose other rows stay in one piece."""

    def __init__(self, table: object, widths: Sequence[float]) -> None:
        self._table, self._widths = table, widths
        table.autofit = False  # type: ignore[attr-defined]
        for column, width in zip(table.columns, widths, strict=True):  # type: ignore[attr-defined]
            column.width = Inches(width)
        self._has_header = False

    def row(self, height: float = 0) -> list[Flow]:
        """Adds a row at least `height` points high and gives its cells."""
        row = self._table.add_row()  # type: ignore[attr-defined]
        row._tr.get_or_add_trPr().append(_element("w:cantSplit" if self._has_header else "w:tblHeader"))
        self._has_header = True
        if height:
            row.height = Pt(height)
        for cell, width in zip(row.cells, self._widths, strict=True):
            cell.width = Inches(width)
        return [Flow(cell, [cell.paragraphs[0]]) for cell in row.cells]


def _run(paragraph: Paragraph, run: Run) -> None:
    if run.breaks:
        paragraph.add_run().add_break()
    word: WordRun = paragraph.add_run(run.text)
    for look, is_so in (("bold", run.is_bold), ("italic", run.is_italic), ("underline", run.is_underlined)):
        if is_so:
            setattr(word, look, True)
    if run.is_small:
        word.font.size = Pt(SMALL)
    if run.tag:
        for each in paragraph.runs[-1 - run.breaks :]:
            each._r.get_or_add_rPr().append(_element("w:lang", val=run.tag))


def _element(name: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


@cache
def _empty(tag: str, headings: tuple[float, ...]) -> bytes:
    """An empty file with our paper, font and language, without what the library's own one has beyond that."""
    word = Document()
    for rels in (word.part.rels, word.part.package.rels):
        for name in [name for name, rel in rels.items() if rel.reltype in NOT_NEEDED]:
            del rels[name]
    named = {f"Heading {level}": size for level, size in enumerate(headings, start=1)}
    for style in [style for style in word.styles if style.name not in STYLES | set(named)]:
        style.delete()
    numbers = word.part.numbering_part.element
    for name, (key, kept) in LISTS.items():
        for each in numbers.findall(qn(name)):
            if each.get(qn(key)) != kept:
                numbers.remove(each)
    _set_language_and_font(word.styles.element, word.settings.element, tag)
    normal = word.styles["Normal"]
    normal.font.size, normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = (
        Pt(SIZE),
        Pt(AFTER),
        1.05,
    )
    for name, size in named.items():
        heading = word.styles[name]
        heading.font.size, heading.font.color.rgb = Pt(size), None
        heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(AFTER)
    section = word.sections[0]
    section.page_width, section.page_height = (Inches(length) for length in PAPER)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Inches(MARGIN)
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def _set_language_and_font(styles: BaseOxmlElement, settings: BaseOxmlElement, tag: str) -> None:
    for link in list(styles.iter(qn("w:link"))):  # to styles that are gone
        link.getparent().remove(link)
    for fonts in styles.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for key in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{key}"), FONT)
    for speech in (*styles.iter(qn("w:lang")), *settings.iter(qn("w:themeFontLang"))):
        speech.attrib.clear()
        speech.set(qn("w:val"), tag)
