"""The tables that have an interactive chart, as grids of words and heights: the same cells, the same words."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.policies import FOUND
from macros.outputs.agencies import CHART as AGENCIES
from macros.outputs.comparison import chart_path
from macros.outputs.page_context import PageContext
from macros.outputs.policies import CHART as LAWS
from macros.project import Project
from macros.views.agencies import AccessCell, build_access_map
from macros.views.cells import Cell
from macros.views.heat_map import HeatMap, build_heat_map
from macros.views.policies import PolicyCell, build_policy_map

NO_LEVEL = 0
WRAP = 60  # characters in a line of the hover text


@dataclass(frozen=True, slots=True)
class Square:
    """A square of a chart: its height among the colours, its word, and what it says when a reader points at it."""

    height: int
    mark: str
    hover: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows, the first at the top, by columns; names and words are escaped for the chart."""

    columns: tuple[str, ...]
    names: tuple[str, ...]
    squares: tuple[tuple[Square, ...], ...]


def grids(project: Project, locale: str) -> Iterator[tuple[str, Grid]]:
    """Path in the site and grid of every chart of a language."""
    page = PageContext(project, locale, "districts/")
    read = {project.districts[each].state for each in project.readings_by_district if each in project.districts}
    for state in (None, *sorted(read)):
        view = build_heat_map(project, state=state)
        if not view.is_too_long:  # such a page shows counts, and no chart
            yield chart_path(locale, state), district_grid(page, view)
    if project.policies:
        yield f"assets/charts/{LAWS}.{locale}.json", law_grid(page)
    if project.agency_access:
        yield f"assets/charts/{AGENCIES}.{locale}.json", agency_grid(page)


def district_grid(page: PageContext, heat_map: HeatMap) -> Grid:
    """Districts by dimensions; a height is the order of the level."""
    rows = heat_map.rows
    return Grid(
        tuple(page.pick(each.label) for each in heat_map.dimensions),
        _names((f"{row.district.name} ({row.district.state})", row.district.district_id) for row in rows),
        tuple(tuple(_of_reading(page, cell) for cell in row.cells) for row in rows),
    )


def law_grid(page: PageContext) -> Grid:
    """States by issues; a law that was found has the colour of the level that says most."""
    view = build_policy_map(page.project, page.locale)
    return Grid(
        tuple(page.pick(issue.short) for issue in view.issues),
        _names((page.pick(row.jurisdiction.name), row.jurisdiction.code) for row in view.rows),
        tuple(tuple(_of_laws(page, cell) for cell in row.cells) for row in view.rows),
    )


def agency_grid(page: PageContext) -> Grid:
    """Districts by kinds of agencies; the words of access say which level's colour they have."""
    view = build_access_map(page.project)
    return Grid(
        tuple(page.pick(kind.label) for kind in view.kinds),
        _names((f"{row.name} ({row.state})", row.state) for row in view.rows),
        tuple(tuple(_of_agencies(page, cell) for cell in row.cells) for row in view.rows),
    )


def _names(rows: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names beside the rows; Plotly would draw two rows with the same name as one."""
    named = list(rows)
    counts = Counter(name for name, _ in named)
    return tuple(escaped(name if counts[name] == 1 else f"{name} {own_id}") for name, own_id in named)


def _of_reading(page: PageContext, cell: Cell) -> Square:
    scale = page.project.scale
    mark = scale.levels[cell.level] if cell.level else scale.reasons[cell.reason]
    word = f"{mark.symbol} {page.pick(mark.label)}"
    height = scale.levels[cell.level].order if cell.level else NO_LEVEL
    return Square(height, word, "<br>".join([word, *_finding(page, cell)]))


def _finding(page: PageContext, cell: Cell) -> list[str]:
    if not cell.readings:
        return [page.t("heat_map.no_finding")]
    first = next((r for r in cell.readings if (r.level, r.reason) == (cell.level, cell.reason)), cell.readings[0])
    lines = _wrapped(page.pick(first.finding))
    if first.source_title:
        lines += [f"<i>{each}</i>" for each in _wrapped(first.source_title)]
    if len(cell.readings) > 1:
        lines.append(page.many("heat_map.more_readings", len(cell.readings) - 1))
    return lines


def _of_laws(page: PageContext, cell: PolicyCell) -> Square:
    word = f"{cell.mark.symbol} {page.pick(cell.mark.label)}"
    laws = [line for law in cell.policies for line in _wrapped(f"{page.pick(law.title)} ({law.citation})")]
    said = laws or _wrapped(page.pick(cell.mark.meaning))
    height = len(page.project.scale.levels) if cell.mark.mark_id == FOUND else NO_LEVEL
    return Square(height, word, "<br>".join([word, *said]))


def _of_agencies(page: PageContext, cell: AccessCell) -> Square:
    word = f"{cell.word.symbol} {page.pick(cell.word.label)}"
    level = page.project.scale.levels.get(cell.word.level)
    named = [
        line
        for each in cell.named
        for line in _wrapped(f"{page.pick(each.access.agency)}: {page.pick(each.word.label)}")
    ]
    said = named or _wrapped(page.pick(cell.word.meaning))
    return Square(level.order if level else NO_LEVEL, word, "<br>".join([word, *said]))


def _wrapped(text: str) -> list[str]:
    return [escaped(line) for line in textwrap.wrap(text, WRAP)]


def escaped(text: str) -> str:
    """Text that Plotly shows as it is: it reads a few HTML tags in names and hover text, and cell text is data."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def in_lines(text: str, width: int) -> str:
    """The text in lines of so many characters."""
    return "<br>".join(textwrap.wrap(text, width))
