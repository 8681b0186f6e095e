"""The interactive heat map: the cells of the table as a Plotly figure, with the same words and colours."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import plotly
import plotly.graph_objects as go

from macros.outputs.comparison import chart_path
from macros.outputs.page_context import PageContext
from macros.project import Project
from macros.views.cells import Cell
from macros.views.heat_map import HeatMap, HeatMapRow, build_heat_map

LIBRARY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
STYLES = Path(__file__).with_name("chart_styles.js")
LIBRARY_IN_SITE = "assets/plotly/plotly.min.js"
NO_LEVEL = 0
WRAP = 60  # characters in a line of the hover text
WRAP_IN_CELL = 18  # characters in a line inside a square; longer lines would be drawn too small to read
WRAP_NAME = 26  # characters in a line of a district's name
ROW_HEIGHT = 38  # pixels
MARGIN_TOP = 70


def chart_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every chart, and of the library that draws it."""
    states = sorted({project.districts[each].state for each in project.readings_by_district
                     if each in project.districts})  # fmt: skip
    for locale in project.locales:
        page = PageContext(project, locale, "districts/")
        for state in (None, *states):
            view = build_heat_map(project, state=state)
            if view.is_too_long:  # the page shows counts, and no chart
                continue
            figure = build_figure(page, view)
            yield chart_path(locale, state), json.dumps(figure, ensure_ascii=False, separators=(",", ":")).encode()
    yield LIBRARY_IN_SITE, STYLES.read_bytes() + LIBRARY.read_bytes()


def build_figure(page: PageContext, heat_map: HeatMap) -> dict[str, object]:
    """Data and layout of the chart; the first district stands at the top."""
    labels = [page.pick(each.label) for each in heat_map.dimensions]
    rows = heat_map.rows[::-1]
    names = _names(rows)
    trace = go.Heatmap(
        x=labels,
        y=names,
        z=[[_height(page, cell) for cell in row.cells] for row in rows],
        text=[[_lines(_mark(page, cell), WRAP_IN_CELL) for cell in row.cells] for row in rows],
        customdata=[[_hover(page, cell) for cell in row.cells] for row in rows],
        texttemplate="%{text}",
        hovertemplate="<b>%{y}</b><br>%{x}<br>%{customdata}<extra></extra>",
        colorscale=_colours(page),
        zmin=NO_LEVEL,
        zmax=len(page.project.scale.levels),
        showscale=False,
        xgap=2,
        ygap=2,
    )
    layout = go.Layout(
        height=MARGIN_TOP + ROW_HEIGHT * len(rows) + 20,
        margin={"l": 10, "r": 10, "t": MARGIN_TOP, "b": 10},
        xaxis={"side": "top", "fixedrange": True, "automargin": True, "type": "category"},
        yaxis={
            "fixedrange": True,
            "automargin": True,
            "type": "category",
            "tickvals": names,
            "ticktext": [_lines(name, WRAP_NAME) for name in names],
        },
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"align": "left"},
    )
    return {"data": [trace.to_plotly_json()], "layout": layout.to_plotly_json()}


def _names(rows: Sequence[HeatMapRow]) -> list[str]:
    """The names beside the rows; Plotly would draw two rows with the same name as one."""
    names = [f"{row.district.name} ({row.district.state})" for row in rows]
    counts = Counter(names)
    shown = [name if counts[name] == 1 else f"{name} {row.district.district_id}"
             for name, row in zip(names, rows, strict=True)]  # fmt: skip
    return [_escaped(name) for name in shown]


def _lines(text: str, width: int) -> str:
    return "<br>".join(textwrap.wrap(text, width))


def _height(page: PageContext, cell: Cell) -> int:
    return page.project.scale.levels[cell.level].order if cell.level else NO_LEVEL


def _mark(page: PageContext, cell: Cell) -> str:
    scale = page.project.scale
    mark = scale.levels[cell.level] if cell.level else scale.reasons[cell.reason]
    return f"{mark.symbol} {page.pick(mark.label)}"


def _hover(page: PageContext, cell: Cell) -> str:
    lines = [_mark(page, cell)]
    if not cell.readings:
        return "<br>".join([*lines, page.t("heat_map.no_finding")])
    first = next((r for r in cell.readings if (r.level, r.reason) == (cell.level, cell.reason)), cell.readings[0])
    lines += _wrapped(page.pick(first.finding))
    if first.source_title:
        lines += [f"<i>{each}</i>" for each in _wrapped(first.source_title)]
    if len(cell.readings) > 1:
        lines.append(page.many("heat_map.more_readings", len(cell.readings) - 1))
    return "<br>".join(lines)


def _wrapped(text: str) -> list[str]:
    return [_escaped(line) for line in textwrap.wrap(text, WRAP)]


def _escaped(text: str) -> str:
    # Plotly reads a few HTML tags in names and hover text: cell text is data, so its angle brackets are escaped.
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _colours(page: PageContext) -> list[list[float | str]]:
    levels = sorted(page.project.scale.levels.values(), key=lambda each: each.order)
    colours = [page.project.scale.no_level.colour, *(each.colour for each in levels)]
    return [[index / (len(colours) - 1), colour] for index, colour in enumerate(colours)]
