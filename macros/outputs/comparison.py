"""The comparison of districts as HTML: heat map, legend, notice, coverage and the lists that lead to pages."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.model.districts import District, Reading, State
from macros.model.scale import Dimension
from macros.model.words import Text
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite, context_note
from macros.outputs.state_counts import counts_by_part, counts_by_state
from macros.problems import nearest
from macros.views.cells import Cell
from macros.views.coverage import build_coverage
from macros.views.heat_map import HeatMap, build_heat_map
from macros.views.names import alphabetical, initial
from macros.views.reading_notice import build_notice

NOT_FOUND = "not_found"
PILOT = "pilot"
LONG = 25  # districts; a longer table has letters to jump to


@dataclass(frozen=True, slots=True)
class KeyMark:
    """A level or reason as the key of a heat map shows it."""

    symbol: str
    label: Text
    css: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What a heat map can be narrowed by; each is also a page of its own."""

    states: tuple[State, ...]
    dimensions: tuple[Dimension, ...]


def heat_map(
    page: PageContext,
    *,
    context: str | None = None,
    state: str | None = None,
    dimension: str | None = None,
    only: str | None = None,
) -> Markup:
    """The comparison table with its summary, filters, chart button and context note.

    With only="pilot" it is a small one: the pilot communities, without filters and chart.
    """
    if context is None:
        raise AuthorError("no-context")
    project = page.project
    if state is not None and state not in project.states:
        raise not_found("state", state, project.states, "data/states.csv")
    if dimension is not None and dimension not in project.dimensions:
        raise not_found("dimension", dimension, project.dimensions, "data/rubric/")
    if only not in (None, PILOT):
        raise AuthorError("not-listed", near=nearest(str(only), [PILOT]), found=str(only), where="only", known=PILOT)
    view = build_heat_map(project, state=state, dimension=dimension, only_pilot=only == PILOT)
    if view.is_too_long and only is None:
        return _counts(page, view, context, state)
    is_whole = state is None and dimension is None and only is None
    has_chart = dimension is None and only is None and view.rows
    return _draw_heat_map(
        page,
        view,
        caption=page.t("heat_map.caption_pilot") if only else _caption(page, state, dimension),
        jumps=_jumps(view),
        filters=_filters(page, view) if is_whole else None,
        chart=chart_path(page.locale, state) if has_chart else None,
        context=context,
    )


def embedded_heat_map(
    page: PageContext, *, context: str, state: str | None = None, dimension: str | None = None, only: str | None = None
) -> Markup:
    """The comparison table as it stands in another site's page: without filters and chart, which need scripts."""
    view = build_heat_map(page.project, state=state, dimension=dimension, only_pilot=only == PILOT)
    if view.is_too_long and only is None:
        return _counts(page, view, context, state)
    caption = page.t("heat_map.caption_pilot") if only else _caption(page, state, dimension)
    return _draw_heat_map(page, view, caption=caption, jumps={}, filters=None, chart=None, context=context)


def listed_heat_map(page: PageContext, view: HeatMap, *, caption: str, context: str) -> Markup:
    """The comparison table of a part of a state: with letters, without filters and chart."""
    return _draw_heat_map(page, view, caption=caption, jumps=_jumps(view), filters=None, chart=None, context=context)


def _counts(page: PageContext, view: HeatMap, context: str, state: str | None) -> Markup:
    """What stands in place of a table that is too long: counts by state, or by the first letters of one state."""
    if state is None:
        return counts_by_state(page, context, view.dimensions)
    return counts_by_part(page, context, page.project.states[state], view.dimensions)


def _draw_heat_map(page: PageContext, view: HeatMap, *, context: str, **parts: object) -> Markup:
    """A comparison table with its summary and context note, and what else stands around it."""
    note, summary = context_note(page, context), summarize(page, view)
    return draw(
        "heat_map",
        page,
        heat_map=view,
        key=_key(page, view),
        summary=summary,
        note=note,
        cells=_drawn_cells(page, view),
        **parts,
    )


def _drawn_cells(page: PageContext, view: HeatMap) -> dict[str, Markup]:
    """The cells of each district as HTML; cells that say the same are drawn once."""
    known: dict[tuple[str, str, str, bool], Markup] = {}

    def drawn(cell: Cell) -> Markup:
        key = (cell.dimension_id, cell.level, cell.reason, cell.is_confirmed)
        if key not in known:
            known[key] = draw("heat_cell", page, cell=cell)
        return known[key]

    return {row.district.district_id: Markup("\n").join(map(drawn, row.cells)) for row in view.rows}


def _jumps(view: HeatMap) -> dict[str, str]:
    """In a long table each letter that names begin with, by the id of the first district under it."""
    if len(view.rows) <= LONG:
        return {}
    first = {initial(row.district.name): row.district.district_id for row in reversed(view.rows)}
    return {district_id: letter for letter, district_id in reversed(first.items())}


def summarize(page: PageContext, view: HeatMap) -> str:
    """One sentence that says what the heat map shows, computed from its cells."""
    return page.many(
        "heat_map.summary",
        view.reviewed_districts,
        total=page.number(len(view.cells)),
        levels=page.number(view.cells_with_a_level),
        not_found=page.number(view.reasons.get(NOT_FOUND, 0)),
        confirmed=page.number(view.confirmed_cells),
    )


def chart_path(locale: str, state: str | None) -> str:
    """Where the interactive chart's data stands in the site."""
    return f"assets/charts/{state.lower() if state else 'all'}.{locale}.json"


def scale_legend(page: PageContext) -> Markup:
    """Every level and every reason with symbol, word, colour and meaning."""
    return draw("legend", page)


def reading_notice(page: PageContext, readings: tuple[Reading, ...] | None = None) -> Markup:
    """Who read, how much and when: of all readings, or of the ones given."""
    shown = page.project.readings if readings is None else readings
    return draw("reading_notice", page, notice=build_notice(shown, page.project.scale))


def coverage(page: PageContext, *, context: str | None = None) -> Markup:
    """How many districts are listed and read in each state, with its context note."""
    if context is None:
        raise AuthorError("no-context")
    view = build_coverage(page.project, page.locale)
    return draw("coverage", page, coverage=view, note=context_note(page, context))


def state_list(page: PageContext) -> Markup:
    """Links to every state's page."""
    return draw("state_list", page, coverage=build_coverage(page.project, page.locale))


def dimension_list(page: PageContext) -> Markup:
    """Links to every dimension's page, with its question."""
    return draw("dimension_list", page, dimensions=page.project.dimensions.values())


def district_finder(page: PageContext) -> Markup:
    """A box to find a district by name, city or state; links to the states where JavaScript is off."""
    return draw("finder", page, coverage=build_coverage(page.project, page.locale))


def ask_your_district(page: PageContext) -> Markup:
    """For every dimension: its question, what a full answer has, what to ask, and the letter that asks it."""
    levels = tuple(page.project.scale.levels)
    dimensions = tuple(page.project.dimensions.values())
    letters = {slug: found[page.locale] for slug, found in page.project.letters.items() if page.locale in found}
    return draw("ask", page, dimensions=dimensions, fullest=levels[-1], letters=letters)


def rubric(page: PageContext) -> Markup:
    """Every dimension: its question, why it matters, what each level looks like, what to ask."""
    dimensions = tuple(page.project.dimensions.values())
    citations = {each.dimension_id: [cite(page, source_id) for source_id in each.learn] for each in dimensions}
    return draw("rubric", page, dimensions=dimensions, citations=citations)


def district(page: PageContext, district_id: str) -> Markup:
    """A link to a district's profile."""
    return draw("district_link", page, district=_district(page, district_id))


def contact(page: PageContext) -> Markup:
    """How to reach the people who publish the site."""
    return draw("contact", page, settings=page.project.settings)


def _district(page: PageContext, district_id: str) -> District:
    districts = page.project.districts
    if district_id not in districts:
        raise not_found("district", district_id, districts, "data/districts.csv")
    return districts[district_id]


def _filters(page: PageContext, view: HeatMap) -> Filters:
    states = sorted((page.project.states[s] for s in view.states if s in page.project.states),
                    key=lambda each: alphabetical(page.pick(each.name)))  # fmt: skip
    return Filters(tuple(states), view.dimensions)


def _key(page: PageContext, view: HeatMap) -> tuple[KeyMark, ...]:
    scale = page.project.scale
    levels = [KeyMark(each.symbol, each.label, f"tk-level-{name}") for name, each in scale.levels.items()]
    reasons = [KeyMark(each.symbol, each.label, f"tk-reason tk-reason-{name}")
               for name, each in scale.reasons.items() if name in view.marks]  # fmt: skip
    return (*levels, *reasons)


def _caption(page: PageContext, state: str | None, dimension: str | None) -> str:
    scope = [page.pick(page.project.states[state].name)] if state else []
    scope += [page.pick(page.project.dimensions[dimension].label)] if dimension else []
    return page.t("heat_map.caption_in", scope=", ".join(scope)) if scope else page.t("heat_map.caption")
