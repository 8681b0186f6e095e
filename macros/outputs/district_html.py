"""The bodies of the pages that are made for each state, part of a state and dimension."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import State
from macros.model.scale import Dimension
from macros.outputs.comparison import heat_map, listed_heat_map, reading_notice, scale_legend
from macros.outputs.components import draw
from macros.outputs.filled_steps import after_comparison
from macros.outputs.page_context import PageContext
from macros.outputs.state_counts import counts_by_part, part_address, part_name
from macros.views.heat_map import heat_map_of
from macros.views.history import days_of_reading, histories
from macros.views.name_parts import NamePart, parts_of_state
from macros.views.policies import build_policy_map
from macros.views.state_page import build_state_page


def state_html(page: PageContext, state: State) -> Markup:
    """The page of one state; of one with very many districts, counts that lead to its parts."""
    view = build_state_page(page.project, state)
    project, context = page.project, page.project.settings.district_context
    has_parts = bool(parts_of_state(project, state))
    return draw(
        "state",
        page,
        view=view,
        notice=reading_notice(page, view.readings),
        legend=scale_legend(page),
        after=after_comparison(page),
        parts=counts_by_part(page, context, state, tuple(project.dimensions.values())) if has_parts else None,
        heat_map=heat_map(page, context=context, state=state.state) if view.heat_map.rows and not has_parts else None,
    )


def part_html(page: PageContext, state: State, part: NamePart) -> Markup:
    """The page of one part of a state: its read districts side by side, and those nobody has read yet."""
    project = page.project
    view = heat_map_of(project, part.districts)
    shown = {row.district.district_id for row in view.rows}
    readings = tuple(r for d in part.districts for r in project.readings_by_district.get(d.district_id, ()))
    letters = part_name(page, part)
    caption = page.t(
        "heat_map.caption_in", scope=page.t("state_counts.part", state=page.pick(state.name), letters=letters)
    )
    context = project.settings.district_context
    others = [(part_name(page, each), part_address(state, each)) for each in parts_of_state(project, state)]
    return draw(
        "state_part",
        page,
        state=state,
        part=part,
        letters=letters,
        others=others,
        notice=reading_notice(page, readings),
        after=after_comparison(page),
        unread=[each for each in part.districts if each.district_id not in shown],
        heat_map=listed_heat_map(page, view, caption=caption, context=context) if view.rows else None,
    )


def dimension_html(page: PageContext, dimension: Dimension) -> Markup:
    """The page of one dimension."""
    readings = tuple(r for r in page.project.readings if r.dimension == dimension.dimension_id)
    laws = [
        (row.jurisdiction, policy)
        for row in build_policy_map(page.project, page.locale).all_rows
        for policy in row.policies
        if policy.dimension == dimension.dimension_id
    ]
    return draw(
        "dimension",
        page,
        dimension=dimension,
        laws=laws,
        histories=histories(page.project, dimension.dimension_id),
        days=days_of_reading(readings),
        notice=reading_notice(page, readings),
        legend=scale_legend(page),
        after=after_comparison(page),
        heat_map=heat_map(page, context=page.project.settings.district_context, dimension=dimension.dimension_id),
    )
