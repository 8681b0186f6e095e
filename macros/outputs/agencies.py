"""Agencies by district as HTML: the map, and below it what each square rests on."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.model.agencies import AccessWord
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite, context_note
from macros.views.agencies import AccessMap, build_access_map

CHART = "agencies"  # the name of its interactive chart
TABLE = "data/agency_access.csv"


def agency_map(page: PageContext, *, context: str | None = None) -> Markup:
    """Districts by kinds of agencies as a table, its chart, its context note, and what each square rests on."""
    if context is None:
        raise AuthorError("no-context")
    view = build_access_map(page.project)
    if not view.rows:
        raise AuthorError("nothing-to-show", file=TABLE)
    return _draw_map(page, view, context, f"assets/charts/{CHART}.{page.locale}.json")


def embedded_agency_map(page: PageContext, *, context: str) -> Markup:
    """The table as it stands in another site's page: without chart and without the list below it."""
    return _draw_map(page, build_access_map(page.project), context, "")


def _draw_map(page: PageContext, view: AccessMap, context: str, chart: str) -> Markup:
    words = page.project.scale.access_words
    return draw(
        "agency_map",
        page,
        view=view,
        words=words.values(),
        css=css_of(words),
        chart=chart,
        note=context_note(page, context),
        cite=cite,
    )


def css_of(words: Mapping[str, AccessWord]) -> Mapping[str, str]:
    """The classes of a square by the id of its word: the colour of a level, or hatched."""
    return {name: f"tk-level-{word.level}" if word.level else "tk-reason" for name, word in words.items()}
