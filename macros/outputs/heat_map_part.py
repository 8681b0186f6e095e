"""A part of the heat map that a slide has room for: some districts on one dimension, each with symbol and word."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.model.districts import District
from macros.model.look import contrast
from macros.model.scale import Paint
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.formatting import language_tag, short_day
from macros.outputs.page_context import PageContext
from macros.outputs.slide_words import Runs, SlideRun
from macros.views.cells import Cell, cell_of

MOST = 6  # districts
FAR = 7.0  # least contrast of words on slides: WCAG 2.2, 1.4.6


@dataclass(frozen=True, slots=True)
class Level:
    """A cell that has a colour: symbol and word of its level or reason."""

    runs: Runs
    paint: Paint


@dataclass(frozen=True, slots=True)
class PartRow:
    """A district, its cell, and the day on which its documents were read last, in words."""

    district: District
    cell: Cell
    symbol: str
    label: str
    read_on: str


def heat_map_part(page: PageContext, districts: str, dimension: str) -> Markup:
    """A small table of the districts with these ids, in the order given. AuthorError when one is not known."""
    rows = part_rows(page, districts, dimension)
    label = page.pick(page.project.dimensions[dimension].label)
    return draw("heat_map_part", page, rows=rows, label=label)


def part_rows(page: PageContext, districts: str, dimension: str) -> tuple[PartRow, ...]:
    """The rows of the table. AuthorError when a district or the dimension is not known, or there are too many."""
    project = page.project
    ids = [each.strip() for each in str(districts).split(",") if each.strip()]
    if dimension not in project.dimensions:
        raise not_found("dimension", dimension, project.dimensions, "data/rubric/")
    for each in ids:
        if each not in project.districts:
            raise not_found("district", each, project.districts, "data/districts.csv")
    if not 0 < len(ids) <= MOST:
        raise AuthorError("box-number", found=str(len(ids)), option="districts", most=str(MOST))
    return tuple(_row(page, project.districts[each], dimension) for each in ids)


def part_cells(page: PageContext, districts: str, dimension: str) -> list[list[Runs | Level]]:
    """The same table as words, its header first; without rows when it cannot be made, which the checks say."""
    try:
        rows = part_rows(page, districts, dimension)
    except AuthorError:
        return []
    heads = (page.t("heat_map.district"), page.pick(page.project.dimensions[dimension].label), page.t("deck.read_on"))
    own, names = language_tag(page.locale), language_tag(page.names_locale)
    found: list[list[Runs | Level]] = [[(SlideRun(head, own),) for head in heads]]
    for row in rows:
        level = Level((SlideRun(f"{row.symbol} {row.label}", own),), _paint(page, row.cell))
        found.append([(SlideRun(row.district.name, names),), level, (SlideRun(row.read_on, own),)])
    return found


def _row(page: PageContext, district: District, dimension: str) -> PartRow:
    readings = page.project.readings_by_district.get(district.district_id, ())
    cell = cell_of(district.district_id, dimension, [each for each in readings if each.dimension == dimension],
                   page.project.scale)  # fmt: skip
    scale = page.project.scale
    mark = scale.levels[cell.level] if cell.level else scale.reasons[cell.reason]
    days = [each.accessed_on for each in cell.readings if each.accessed_on and each.has_document]
    return PartRow(
        district, cell, mark.symbol, page.pick(mark.label), short_day(max(days), page.locale) if days else "–"
    )


def _paint(page: PageContext, cell: Cell) -> Paint:
    """The colours of the cell, or those of cells without a level where words would be hard to see."""
    scale = page.project.scale
    if cell.level:
        level = scale.levels[cell.level]
        if contrast(level.colour, level.ink) >= FAR:
            return Paint(level.colour, level.ink)
    return scale.no_level
