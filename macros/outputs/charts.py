"""The interactive heat maps: the cells of the tables as Plotly figures, with the same words and colours."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import plotly
import plotly.graph_objects as go

from macros.model.scale import Scale
from macros.outputs.chart_grids import NO_LEVEL, Grid, grids, in_lines
from macros.project import Project

LIBRARY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
STYLES = Path(__file__).with_name("chart_styles.js")
LIBRARY_IN_SITE = "assets/plotly/plotly.min.js"
WRAP_IN_CELL = 18  # characters in a line inside a square; longer lines would be drawn too small to read
WRAP_NAME = 26  # characters in a line of a row's name
ROW_HEIGHT = 38  # pixels
MARGIN_TOP = 70


def chart_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every chart, and of the library that draws it."""
    for locale in project.locales:
        for path, grid in grids(project, locale):
            figure = build_figure(grid, project.scale)
            yield path, json.dumps(figure, ensure_ascii=False, separators=(",", ":")).encode()
    yield LIBRARY_IN_SITE, STYLES.read_bytes() + LIBRARY.read_bytes()


def build_figure(grid: Grid, scale: Scale) -> dict[str, object]:
    """Data and layout of the chart; the first row stands at the top."""
    names, rows = grid.names[::-1], grid.squares[::-1]
    trace = go.Heatmap(
        x=grid.columns,
        y=names,
        z=[[square.height for square in row] for row in rows],
        text=[[in_lines(square.mark, WRAP_IN_CELL) for square in row] for row in rows],
        customdata=[[square.hover for square in row] for row in rows],
        texttemplate="%{text}",
        hovertemplate="<b>%{y}</b><br>%{x}<br>%{customdata}<extra></extra>",
        colorscale=_colours(scale),
        zmin=NO_LEVEL,
        zmax=len(scale.levels),
        showscale=False,
        xgap=2,
        ygap=2,
    )
    layout = go.Layout(
        height=MARGIN_TOP + ROW_HEIGHT * len(rows) + 20,
        margin={"l": 10, "r": 10, "t": MARGIN_TOP, "b": 10},
        xaxis={
            "side": "top",
            "fixedrange": True,
            "automargin": True,
            "type": "category",
            "tickvals": grid.columns,
            "ticktext": [in_lines(name, WRAP_IN_CELL) for name in grid.columns],
        },
        yaxis={
            "fixedrange": True,
            "automargin": True,
            "type": "category",
            "tickvals": names,
            "ticktext": [in_lines(name, WRAP_NAME) for name in names],
        },
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        hoverlabel={"align": "left"},
    )
    return {"data": [trace.to_plotly_json()], "layout": layout.to_plotly_json()}


def _colours(scale: Scale) -> list[list[float | str]]:
    levels = sorted(scale.levels.values(), key=lambda each: each.order)
    colours = [scale.no_level.colour, *(each.colour for each in levels)]
    return [[index / (len(colours) - 1), colour] for index, colour in enumerate(colours)]
