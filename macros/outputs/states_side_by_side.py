"""States and their laws side by side as HTML: the ready-made pages of regions."""

from __future__ import annotations

from markupsafe import Markup

from macros.outputs.compare_data import laws_of
from macros.outputs.components import draw
from macros.outputs.filled_steps import after_policies
from macros.outputs.page_context import PageContext
from macros.outputs.references import context_note
from macros.views.policies import build_policy_map
from macros.views.states_side_by_side import PAGE, RegionComparison


def region_html(page: PageContext, comparison: RegionComparison) -> Markup:
    """The page of a region: its states in tables of at most six, and what counts in every state apart."""
    view = build_policy_map(page.project, page.locale)
    return draw(
        "region",
        page,
        comparison=comparison,
        title=region_title(page, comparison),
        base=PAGE,
        issues=view.issues,
        nationwide=view.nationwide,
        laws_of=laws_of,
        note=context_note(page, page.project.policy_words.context),
        after=after_policies(page),
    )


def region_title(page: PageContext, comparison: RegionComparison) -> str:
    """What the comparison of a region's states is called."""
    return page.t("compare.of_region", region=page.pick(comparison.region.label))
