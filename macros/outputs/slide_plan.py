"""Which layout a slide gets, what stands where on it, and how much of it has no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from macros.model.decks import Block, Deck, Grid, Lines, Part, Picture, Slide
from macros.model.scale import Paint
from macros.outputs.deck_sources import source_paragraphs
from macros.outputs.heat_map_part import Level, part_cells
from macros.outputs.page_context import PageContext
from macros.outputs.slide_fit import (
    MOST_TITLE_LINES,
    Paragraph,
    column_widths,
    height_of,
    lines_of,
    lines_over,
    row_heights,
)
from macros.outputs.slide_layouts import (
    BESIDE,
    COVER,
    DENSE,
    DENSE_BESIDE,
    MOST_STATEMENTS,
    POINTS,
    ROOMY,
    ROOMY_BESIDE,
    SHOWN,
    STATEMENT,
    TABLE,
    TABLE_NOTE,
    Layout,
)
from macros.outputs.slide_shapes import Box
from macros.outputs.slide_words import Runs, slide_runs


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """A table with its header row, the widths and heights in points, and the colours of cells that have their own."""

    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    paints: tuple[tuple[int, int, Paint], ...] = ()  # row, column, colours


@dataclass(frozen=True, slots=True)
class PlannedSlide:
    """A slide as it is written; `over` is how many lines have no room, of the title and of the rest."""

    layout: Layout
    title: Runs
    paragraphs: tuple[Paragraph, ...] = ()
    table: PlannedTable | None = None
    picture: Picture | None = None
    notes: tuple[Runs, ...] = ()
    title_over: int = 0
    over: int = 0


def plan_deck(page: PageContext, deck: Deck) -> tuple[PlannedSlide, ...]:
    """Every slide of a deck, those with its sources last."""
    slides = [plan_slide(page, slide, is_first=not number) for number, slide in enumerate(deck.slides)]
    return (*slides, *_source_slides(page, source_paragraphs(page, deck)))


def plan_slide(page: PageContext, slide: Slide, *, is_first: bool) -> PlannedSlide:
    """One slide; of several tables or pictures the first counts, the checks say so."""
    title = slide_runs(page, slide.title)
    notes = tuple(slide_runs(page, note) for note in slide.notes)
    paragraphs = tuple(_paragraphs(page, slide.blocks))
    picture = next((block for block in slide.blocks if isinstance(block, Picture)), None)
    planned = PlannedSlide(POINTS, title, paragraphs, picture=picture, notes=notes)
    if is_first:
        return _measured(replace(planned, layout=COVER, picture=None))
    found = next((block for block in slide.blocks if isinstance(block, Grid | Part)), None)
    if found:
        layout = TABLE_NOTE if paragraphs else TABLE
        assert layout.table
        table = _table(page, found, layout.table)
        return _measured(replace(planned, layout=layout, table=table, picture=None))
    return _roomiest(planned)


def _roomiest(planned: PlannedSlide) -> PlannedSlide:
    """With the largest letters that leave room for all of it, or else the smallest."""
    if planned.picture:
        layouts: Sequence[Layout] = (ROOMY_BESIDE, BESIDE, DENSE_BESIDE) if planned.paragraphs else (SHOWN,)
    elif len(planned.paragraphs) <= MOST_STATEMENTS and all(each.kind == "text" for each in planned.paragraphs):
        layouts = (STATEMENT, ROOMY, POINTS, DENSE)
    else:
        layouts = (ROOMY, POINTS, DENSE)
    tried = [_measured(replace(planned, layout=layout)) for layout in layouts]
    return next((each for each in tried if not each.over), tried[-1])


def _measured(planned: PlannedSlide) -> PlannedSlide:
    layout = planned.layout
    lines = lines_of(planned.title, layout.title.width, layout.title_size, is_title=True)
    most = MOST_TITLE_LINES + (layout == COVER)
    over = 0
    if layout.text and planned.paragraphs:
        height = height_of(planned.paragraphs, layout.text.width, layout.size, gap=layout.gap, is_title=layout.is_bold)
        over = lines_over(height, layout.text.height, layout.size)
    if layout.table and planned.table:
        over += lines_over(sum(planned.table.heights), layout.table.height, layout.size)
    return replace(planned, title_over=max(0, lines - most), over=over)


def _paragraphs(page: PageContext, blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Lines):
            yield from (Paragraph(block.kind, slide_runs(page, line), block.first) for line in block.lines)


def _table(page: PageContext, block: Grid | Part, room: Box) -> PlannedTable:
    paints: tuple[tuple[int, int, Paint], ...] = ()
    if isinstance(block, Part):
        part = part_cells(page, block.districts, block.dimension)
        rows = tuple(tuple(cell.runs if isinstance(cell, Level) else cell for cell in row) for row in part)
        paints = tuple((number, place, cell.paint) for number, row in enumerate(part)
                       for place, cell in enumerate(row) if isinstance(cell, Level))  # fmt: skip
    else:
        rows = tuple(tuple(slide_runs(page, cell) for cell in row) for row in block.rows)
    most = max((len(row) for row in rows), default=0)
    rows = tuple((*row, *((),) * (most - len(row))) for row in rows)
    widths = column_widths(rows, room.width, TABLE.size) if most else ()
    return PlannedTable(rows, widths, row_heights(rows, widths, TABLE.size, room.height), paints)


def _source_slides(page: PageContext, paragraphs: Sequence[Paragraph]) -> Iterator[PlannedSlide]:
    """As many slides as the sources need."""
    assert DENSE.text
    parts: list[list[Paragraph]] = []
    for each in paragraphs:
        longer = [*parts[-1], each] if parts else []
        if longer and not lines_over(height_of(longer, DENSE.text.width, DENSE.size), DENSE.text.height, DENSE.size):
            parts[-1] = longer
        else:
            parts.append([each])
    if len(parts) > 1 and len(parts[-1]) == 1 < len(parts[-2]):
        parts[-1].insert(0, parts[-2].pop())  # one line does not stand alone
    for number, part in enumerate(parts, start=1):
        title = (
            page.t("deck.sources") if len(parts) == 1 else page.t("deck.sources_part", number=number, count=len(parts))
        )
        notes = (slide_runs(page, page.t("deck.sources_note")),)
        yield _measured(PlannedSlide(DENSE, slide_runs(page, title), tuple(part), notes=notes))
