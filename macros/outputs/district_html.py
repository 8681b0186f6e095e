"""The bodies of the pages that are made for each district, state and dimension."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import District, State
from macros.model.scale import Dimension
from macros.outputs.comparison import heat_map, reading_notice, scale_legend
from macros.outputs.components import draw
from macros.outputs.filled_steps import after_comparison, after_profile
from macros.outputs.letters import profile_letters
from macros.outputs.page_context import PageContext
from macros.outputs.print_links import snapshot_links
from macros.outputs.references import cite, context_note
from macros.outputs.side_by_side import links_of
from macros.views.history import days_of_reading, histories
from macros.views.policies import build_policy_map
from macros.views.profile import build_profile
from macros.views.state_page import build_state_page


def profile_html(page: PageContext, district: District) -> Markup:
    """The profile of one district."""
    profile = build_profile(page.project, district)
    readings = page.project.readings_by_district.get(district.district_id, ())
    return draw(
        "profile",
        page,
        profile=profile,
        notice=reading_notice(page, readings),
        note=context_note(page, page.project.settings.district_context),
        letters=profile_letters(page, district),
        comparisons=links_of(page, district),
        citation=cite(page, page.project.settings.directory_source),
        snapshot=snapshot_links(page, district),
        after=after_profile(page, profile.state),
    )


def state_html(page: PageContext, state: State) -> Markup:
    """The page of one state."""
    view = build_state_page(page.project, state)
    return draw(
        "state",
        page,
        view=view,
        notice=reading_notice(page, view.readings),
        legend=scale_legend(page),
        after=after_comparison(page),
        heat_map=heat_map(page, context=page.project.settings.district_context, state=state.state)
        if view.heat_map.rows
        else None,
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
