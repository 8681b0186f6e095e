"""Slide decks as PowerPoint files, from slides that are planned. The only module that imports pptx."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement, serialize_for_reading
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import TablePlaceholder
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from macros.outputs.packed import packed_again
from macros.outputs.slide_fit import INDENT, INSET, Paragraph
from macros.outputs.slide_layouts import LAYOUTS, SIZE, SMALLEST
from macros.outputs.slide_plan import PlannedSlide, PlannedTable
from macros.outputs.slide_shapes import drawing_group
from macros.outputs.slide_theme import layout_xml, master, number_place, theme
from macros.outputs.slide_words import Runs, text_of

NOT_NEEDED = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.PRINTER_SETTINGS}
INK_OF_NUMBERS = (
    '<a:buClr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:schemeClr val="tx2"/></a:buClr>'
)
PICTURE_ID = 100  # the number of a picture's group; those of its shapes follow
INSIDE = (("margin_left", INSET), ("margin_right", INSET), ("margin_top", INSET * 0.7), ("margin_bottom", INSET * 0.7))


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: title, author, the language's tag, when it was made."""

    title: str
    author: str
    tag: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """What all decks of a language share: colours by role, fonts of titles and text, names of layouts and places."""

    colours: tuple[tuple[str, str], ...]
    fonts: tuple[str, str]
    names: tuple[tuple[str, str], ...]


def deck_file(slides: Sequence[PlannedSlide], about: About, look: Look) -> bytes:
    """The bytes of a deck: the same for the same slides, look and moment."""
    deck = Presentation(io.BytesIO(_empty(about.author, about.tag, look)))
    layouts = dict(zip((each.name for each in LAYOUTS), deck.slide_layouts, strict=True))
    for number, planned in enumerate(slides, start=1):
        slide = deck.slides.add_slide(layouts[planned.layout.name])
        _write(slide, planned, about.tag, dict(look.names))
        name = dict(look.names)["number"]
        slide.shapes._spTree.append(parse_xml(number_place(90, name, tag=about.tag, number=number)))
    _settle_notes(deck, about, look)
    core = deck.core_properties
    core.title, core.language, core.author, core.last_modified_by = about.title, about.tag, about.author, about.author
    core.created = core.modified = about.moment.replace(tzinfo=None)
    core.revision, core.comments, core.keywords, core.subject = 1, "", "", ""
    saved = io.BytesIO()
    deck.save(saved)
    return packed_again(saved.getvalue(), about.moment)


def _write(slide: Slide, planned: PlannedSlide, tag: str, names: dict[str, str]) -> None:
    assert slide.shapes.title is not None
    _fill(slide.shapes.title.text_frame, [Paragraph("text", planned.title)], tag, plain=True)
    slide.shapes.title.name = names["title"]
    for place in list(slide.placeholders):
        if isinstance(place, TablePlaceholder):
            if planned.table and planned.table.rows:
                _table(place, planned.table, text_of(planned.title), tag)
            else:
                place._element.getparent().remove(place._element)
        elif place.placeholder_format.idx == 1:
            if planned.paragraphs:
                place.name = names["text"]
                plain = planned.layout.is_bold or planned.layout.is_dark
                _fill(place.text_frame, planned.paragraphs, tag, plain=plain)
            else:
                place._element.getparent().remove(place._element)
    if planned.picture and planned.layout.picture:
        group = drawing_group(planned.picture.name, planned.picture.alt, planned.layout.picture, PICTURE_ID)
        slide.shapes._spTree.append(parse_xml(group))
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    _fill(frame, [Paragraph("text", note) for note in planned.notes], tag, plain=True)


def _fill(frame: TextFrame, paragraphs: Sequence[Paragraph], tag: str, *, plain: bool) -> None:
    """Writes paragraphs; in a `plain` place they have no marks, whatever they are."""
    for number, each in enumerate(paragraphs):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]  # type: ignore[no-untyped-call]
        if not plain:
            _mark(paragraph, each)
        _runs(paragraph, each.runs, tag)


def _mark(paragraph: _Paragraph, said: Paragraph) -> None:
    """Points have the mark of the master, steps a number, text none."""
    properties = paragraph._p.get_or_add_pPr()
    if said.kind == "text":
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
    elif said.kind == "steps":
        properties.set("marL", str(Pt(INDENT * 1.3)))
        properties.set("indent", str(-Pt(INDENT * 1.3)))
        properties.append(parse_xml(INK_OF_NUMBERS))
        for name, value in (("a:buSzPct", {"val": "100000"}), ("a:buFont", {"typeface": "+mj-lt"}),
                            ("a:buAutoNum", {"type": "arabicPeriod", "startAt": str(said.first)})):  # fmt: skip
            element = OxmlElement(name)
            for key, each in value.items():
                element.set(key, each)
            properties.append(element)


def _runs(paragraph: _Paragraph, runs: Runs, tag: str, *, is_bold: bool = False) -> None:
    for each in runs:
        run = paragraph.add_run()
        run.text = each.text
        if each.is_bold or is_bold:
            run.font.bold = True
        if each.is_small:
            run.font.bold, run.font.size = False, Pt(SMALLEST)
        run._r.get_or_add_rPr().set("lang", each.tag)
    end = OxmlElement("a:endParaRPr")
    end.set("lang", tag)
    paragraph._p.append(end)


def _table(place: TablePlaceholder, planned: PlannedTable, alt: str, tag: str) -> None:
    frame = place.insert_table(len(planned.rows), len(planned.widths))  # type: ignore[no-untyped-call]
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = True, True, False
    paints = {(row, column): paint for row, column, paint in planned.paints}
    for column, width in zip(table.columns, planned.widths, strict=True):
        column.width = Pt(width)
    for number, (row, height) in enumerate(zip(planned.rows, planned.heights, strict=True)):
        table.rows[number].height = Pt(height)
        for column, runs in enumerate(row):
            cell = table.cell(number, column)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            for side, inset in INSIDE:
                setattr(cell, side, Pt(inset))
            _runs(cell.text_frame.paragraphs[0], runs, tag, is_bold=not number or not column)
            cell.fill.solid()
            paint = paints.get((number, column))
            if paint:
                cell.fill.fore_color.rgb = _rgb(paint.colour)
            else:
                ground = MSO_THEME_COLOR.BACKGROUND_1 if number else MSO_THEME_COLOR.TEXT_2
                cell.fill.fore_color.theme_color = ground
            for run in cell.text_frame.paragraphs[0].runs:
                run.font.size = Pt(SMALLEST)
                if paint:
                    run.font.color.rgb = _rgb(paint.ink)
                else:
                    ink = MSO_THEME_COLOR.TEXT_1 if number else MSO_THEME_COLOR.BACKGROUND_1
                    run.font.color.theme_color = ink
            _borders(cell._tc.get_or_add_tcPr())


def _rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]


def _borders(properties: object) -> None:
    """A thin line below and above a cell; lines stand before the surface in the file."""
    for place, name in enumerate(("lnL", "lnR", "lnT", "lnB")):
        line = parse_xml(
            f'<a:{name} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="12700">'
            + ('<a:solidFill><a:schemeClr val="accent4"/></a:solidFill>' if place > 1 else "<a:noFill/>")
            + f"</a:{name}>"
        )
        properties.insert(place, line)  # type: ignore[attr-defined]


def _settle_notes(deck: Deck, about: About, look: Look) -> None:
    """Notes in the language and the fonts of the deck, without places that stay empty."""
    for part in deck.notes_master.part.rels.values():
        if part.reltype == RELATIONSHIP_TYPE.THEME:
            of_notes = part.target_part
            ours = parse_xml(theme(of_notes.blob, about.author, dict(look.colours), look.fonts))
            of_notes._element = ours  # type: ignore[attr-defined]
    for element in deck.notes_master._element.iter():
        if element.get("lang"):
            element.set("lang", about.tag)
    for slide in deck.slides:
        for shape in list(slide.notes_slide.placeholders):
            if shape.has_text_frame and not shape.text_frame.text:
                shape._element.getparent().remove(shape._element)


@cache
def _empty(author: str, tag: str, look: Look) -> bytes:
    """An empty deck with our paper, theme, master and layouts, without what the library's own one has beyond that."""
    deck = Presentation()
    names: Callable[[str], str] = dict(look.names).__getitem__
    deck.slide_width, deck.slide_height = (Pt(length) for length in SIZE)
    deck.part._element.find(qn("p:sldSz")).attrib.pop("type", None)
    for layout in list(deck.slide_layouts)[len(LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, ours in zip(deck.slide_layouts, LAYOUTS, strict=True):
        layout.part._element = parse_xml(layout_xml(ours, tag, names))
    part = deck.slide_master.part
    listed = deck.slide_master._element.find(qn("p:sldLayoutIdLst"))
    part._element = parse_xml(master(tag, names, serialize_for_reading(listed)))
    found = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    found._blob = theme(found.blob, author, dict(look.colours), look.fonts)
    for rels in (deck.part.rels, deck.part.package._rels):
        for key in [key for key, rel in rels.items() if rel.reltype in NOT_NEEDED]:
            rels.pop(key)
    for element in deck.part._element.iter(qn("a:defRPr")):
        if element.get("lang"):
            element.set("lang", tag)
    saved = io.BytesIO()
    deck.save(saved)
    return saved.getvalue()
