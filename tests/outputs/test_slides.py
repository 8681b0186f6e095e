"""Every deck of the site, written and reopened as PowerPoint would open it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from macros.model.decks import Lines
from macros.model.look import contrast
from macros.outputs.page_context import PageContext
from macros.outputs.session_slides import every_deck, session_decks
from macros.outputs.slide_layouts import MOST_STATEMENTS, STATEMENT
from macros.outputs.slide_plan import plan_slide
from macros.outputs.slide_words import MOST_TOGETHER, slide_runs
from macros.outputs.slides import deck_file
from macros.project import load_project
from macros.site.deck_files import prepared

ROOT = Path(__file__).resolve().parents[2]
MOMENT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
LEAST, FAR = 2400, 7.0  # hundredths of points; contrast
MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
TAGS = {"en": "en-US", "es": "es-US"}
SOURCES = ("laird2021", "coalition_release_2019")
PLAIN = str.maketrans("\xa0\u2011", " -")  # signs that keep a citation on one line
OF_A_PLACE = {"body": ("body", None), "title": ("title",), "ctrTitle": ("ctrTitle",), "subTitle": ("subTitle",)}


@pytest.fixture(scope="module")
def site():
    return load_project(ROOT)[0]


@pytest.fixture(scope="module")
def decks(site):
    """Every deck with what it was written from, its bytes, and the file reopened."""
    found = []
    for deck in every_deck(site):
        parts = prepared(site, deck, MOMENT)
        content = deck_file(*parts)
        found.append((deck, parts, content, Presentation(io.BytesIO(content))))
    return found


def slides(decks):
    for deck, _, _, file in decks:
        for number, slide in enumerate(file.slides, start=1):
            yield deck, f"{deck.path} {number}", slide


def own_shapes(slide):
    """Shapes of a slide that stand alone or as a group, and not those inside of a group."""
    return [shape for shape in slide.shapes if shape._element.getparent() is slide.shapes._spTree]


def runs_of(slide):
    return list(slide._element.iter(qn("a:r"), qn("a:fld")))


def style_of(slide, run):
    """The style that the layout gives to the place of a run; None inside a table."""
    shape = next((each for each in run.iterancestors() if each.tag == qn("p:sp")), None)
    if shape is None:
        return None
    place = next(shape.iter(qn("p:ph")))
    for each in slide.slide_layout._element.iter(qn("p:sp")):
        own = next(each.iter(qn("p:ph")), None)
        if own is not None and (own.get("type") == place.get("type") or own.get("idx", "-") == place.get("idx")):
            return next(each.iter(qn("a:lvl1pPr")))
    raise AssertionError(f"no place for {place.attrib}")


def colour_in(file, node):
    """The colour below a node as #rrggbb, or None."""
    for each in node.iter(qn("a:solidFill")):
        plain = each.find(qn("a:srgbClr"))
        if plain is not None:
            return f"#{plain.get('val').lower()}"
        return themed(file, each.find(qn("a:schemeClr")).get("val"))
    return None


def themed(file, name):
    part = next(rel.target_part for rel in file.slide_masters[0].part.rels.values() if rel.reltype.endswith("/theme"))
    found = re.search(rf'<a:{MAPPED.get(name, name)}><a:srgbClr val="(\w+)"', part.blob.decode())
    return f"#{found[1].lower()}"


def ground_of(file, slide, run):
    cell = next((each for each in run.iterancestors() if each.tag == qn("a:tc")), None)
    if cell is not None:
        own = cell.find(f"{qn('a:tcPr')}/{qn('a:solidFill')}")[0]  # those of its borders lie deeper
        return f"#{own.get('val').lower()}" if own.tag == qn("a:srgbClr") else themed(file, own.get("val"))
    for owner in (slide.slide_layout, file.slide_masters[0]):
        if (background := owner._element.find(f".//{qn('p:bgPr')}")) is not None:
            return colour_in(file, background)
    raise AssertionError("a slide without a ground")


def test_the_site_has_five_decks_and_a_deck_for_each_session_in_both_languages(site, decks):
    assert len(site.decks) == 5
    assert all(set(versions) == {"en", "es"} for versions in site.decks.values())
    assert len(decks) == 2 * (5 + len(site.sessions))
    assert all(10 <= len(file.slides) <= 16 for deck, _, _, file in decks if not deck.slug.startswith("session-"))


def test_slides_are_wide_and_each_has_a_title_of_its_own(decks):
    assert {(file.slide_width * 9, file.slide_height * 16) for *_, file in decks} == {(12192000 * 9, 6858000 * 16)}
    for deck, _, _, file in decks:
        titles = [slide.shapes.title.text_frame.text for slide in file.slides]
        assert all(titles), deck.path
        assert deck.slug.startswith("session-") or len(set(titles)) == len(titles), deck.path


def test_every_slide_has_notes_and_a_number(decks):
    for _, where, slide in slides(decks):
        assert slide.notes_slide.notes_text_frame.text.strip(), where
        assert any(field.get("type") == "slidenum" for field in slide._element.iter(qn("a:fld"))), where


def test_no_place_stays_empty(decks):
    for _, where, slide in slides(decks):
        for page in (slide, slide.notes_slide):
            for place in page.placeholders:
                assert not place.has_text_frame or place.text_frame.text.strip(), f"{where}: {place.name}"


def test_words_stand_in_places_of_the_layout_and_in_tables_alone(decks):
    for _, where, slide in slides(decks):
        for shape in own_shapes(slide):
            assert shape.is_placeholder or shape._element.tag == qn("p:grpSp"), f"{where}: {shape.name}"
            assert shape.is_placeholder or not list(shape._element.iter(qn("a:t"))), where


def test_pictures_and_tables_say_in_words_what_they_show(decks):
    shown = 0
    for _, where, slide in slides(decks):
        for shape in own_shapes(slide):
            if not shape.has_text_frame:
                shown += 1
                assert next(shape._element.iter(qn("p:cNvPr"))).get("descr", "").strip(), where
    assert shown > 50


def test_every_word_names_its_language(decks):
    for deck, where, slide in slides(decks):
        for run in (*runs_of(slide), *runs_of(slide.notes_slide)):
            assert run.find(qn("a:rPr")).get("lang") in ("en-US", TAGS[deck.locale]), where
        assert slide.shapes.title._element.find(f".//{qn('a:rPr')}").get("lang") == TAGS[deck.locale], where


def test_letters_are_large(decks):
    for _, where, slide in slides(decks):
        for run in runs_of(slide):
            own = run.find(qn("a:rPr")).get("sz")
            style = style_of(slide, run)
            size = int(own or next(style.iter(qn("a:defRPr"))).get("sz"))
            assert size >= LEAST, f"{where}: {size}"


def test_letters_stand_out_from_their_ground(decks):
    for deck, _, _, file in decks:
        for number, slide in enumerate(file.slides, start=1):
            for run in runs_of(slide):
                own = colour_in(file, run.find(qn("a:rPr")))
                front = own or colour_in(file, next(style_of(slide, run).iter(qn("a:defRPr"))))
                assert contrast(front, ground_of(file, slide, run)) >= FAR, f"{deck.path} {number}"


def test_tables_have_a_header_row(decks):
    tables = [table for _, _, slide in slides(decks) for table in slide._element.iter(qn("a:tbl"))]
    assert tables
    assert all(table.find(qn("a:tblPr")).get("firstRow") == "1" for table in tables)


def test_what_is_planned_has_room_and_what_is_too_much_is_counted(decks):
    for deck, (planned, *_), _, _ in decks:
        assert [(slide.over, slide.title_over) for slide in planned] == [(0, 0)] * len(planned), deck.path


def test_the_file_tells_title_language_and_author(site, decks):
    for deck, _, content, file in decks:
        about = file.core_properties
        assert (about.title, about.language) == (deck.title, TAGS[deck.locale])
        assert about.author == about.last_modified_by == site.settings.site_name[deck.locale]
        assert about.created == about.modified == MOMENT.replace(tzinfo=None)
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert {part.date_time for part in parts.infolist()} == {MOMENT.timetuple()[:6]}
            assert not [name for name in parts.namelist() if "thumbnail" in name or "printer" in name]


def test_the_theme_has_the_colours_of_the_site_and_another_look_gives_another_theme(decks):
    _, (planned, about, look), content, file = decks[0]
    assert themed(file, "tx2") == dict(look.colours)["brand"]
    assert themed(file, "bg1") == dict(look.colours)["paper"]
    mint = tuple((role, "#0d3b2a" if role == "brand" else colour) for role, colour in look.colours)
    other = deck_file(planned, about, replace(look, colours=mint))
    assert other != content
    assert themed(Presentation(io.BytesIO(other)), "tx2") == "#0d3b2a"


def test_the_same_slides_give_the_same_bytes(decks):
    for _, parts, content, _ in decks[::9]:
        assert deck_file(*parts) == content


def test_sources_and_laws_stand_on_the_last_slides(site, decks):
    for deck, _, _, file in decks:
        said = "\n".join(
            shape.text_frame.text for slide in file.slides for shape in slide.placeholders if shape.has_text_frame
        )
        laws = re.findall(r'law\("(\w+)"\)', "\n".join(text for slide in deck.slides for text in slide.texts))
        for law in laws:
            assert site.laws[law].citation in said.translate(PLAIN), f"{deck.path}: {law}"
        advice = {"en": "not legal advice", "es": "no asesoría legal"}[deck.locale]
        assert (advice in said) or not laws, deck.path


def test_a_short_citation_stays_on_one_line_and_a_long_one_may_break(site):
    page = PageContext(site, "en", "")
    short, long = (slide_runs(page, f'One day {{{{ cite("{source}") }}}} here')[1].text for source in SOURCES)
    assert short.translate(PLAIN) == "[Laird, Grant-Chapman 2021]"
    assert not set(short) & set(" -")
    assert len(long) > MOST_TOGETHER
    assert " " in long


def test_slides_of_sessions_with_one_or_two_thoughts_say_them_large(site):
    few = {True: 0, False: 0}
    for deck in session_decks(site):
        page = PageContext(site, deck.locale, deck.address)
        for slide in deck.slides[1:]:
            count = sum(len(block.lines) for block in slide.blocks if isinstance(block, Lines))
            few[count <= MOST_STATEMENTS] += 1
            planned = plan_slide(page, slide, is_first=False)
            assert (planned.layout == STATEMENT) == (count <= MOST_STATEMENTS), f"{deck.path}: {slide.title}"
    assert all(few.values())


def test_figures_come_from_the_data(site):
    deck = site.decks["privacy-in-20-minutes"]["en"]
    first = prepared(site, deck, MOMENT)[0][1]
    assert "93 percent of parents" in "".join(run.text for each in first.paragraphs for run in each.runs)
    rows = site.tables["statistics"].rows
    changed = [replace(row, cells={**row.cells, "text_en": row.cells["text_en"].replace("93", "77")}) for row in rows]
    tables = {**site.tables, "statistics": replace(site.tables["statistics"], rows=tuple(changed))}
    other = prepared(replace(site, tables=tables), deck, MOMENT)[0][1]
    assert "77 percent of parents" in "".join(run.text for each in other.paragraphs for run in each.runs)
