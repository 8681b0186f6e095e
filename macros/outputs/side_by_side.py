"""Districts side by side as HTML: the form that chooses, the ready-made pages, and links that lead to them."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import District
from macros.outputs.compare_data import DISTRICTS, STATES, compare_path
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.filled_steps import after_comparison
from macros.outputs.page_context import PageContext
from macros.outputs.references import context_note
from macros.views.side_by_side import FEWEST, MOST, ReadyMade, of_district, ready_made

KINDS = (DISTRICTS, STATES)


def compare(page: PageContext, what: str = DISTRICTS, *, context: str | None = None) -> Markup:
    """The form that puts two to six districts, or states and their laws, side by side, with its context note."""
    if what not in KINDS:
        raise not_found("comparison", what, KINDS, "CONTRIBUTING.md")
    if context is None:
        raise AuthorError("no-context")
    return draw(
        "compare",
        page,
        what=what,
        data=compare_path(page.locale, what),
        note=context_note(page, context),
        fewest=FEWEST,
        most=MOST,
    )


def ready_made_list(page: PageContext) -> Markup:
    """Links to every ready-made comparison: the pilot communities, states, sizes."""
    found = [(each, title_of(page, each)) for each in ready_made(page.project)]
    if not found:
        raise AuthorError("nothing-to-show", file="data/evidence.csv")
    kinds = {kind: [pair for pair in found if pair[0].kind == kind] for kind in ("pilot", "size", "state")}
    return draw("ready_made", page, kinds=kinds)


def comparison_html(page: PageContext, comparison: ReadyMade) -> Markup:
    """The page of a ready-made comparison: its districts in tables of at most six."""
    return draw(
        "comparison",
        page,
        comparison=comparison,
        title=title_of(page, comparison),
        note=context_note(page, page.project.settings.district_context),
        after=after_comparison(page),
    )


def title_of(page: PageContext, comparison: ReadyMade) -> str:
    """What a ready-made comparison is called."""
    if comparison.state:
        return page.t("compare.of_state", state=page.pick(comparison.state.name))
    if comparison.band:
        return page.t("compare.of_size", size=page.pick(comparison.band.label))
    return page.t("compare.of_pilot")


def links_of(page: PageContext, district: District) -> tuple[tuple[str, str], ...]:
    """What a district can be compared with: title and address inside the language."""
    found = of_district(page.project, district)
    return tuple((title_of(page, each), f"districts/compare/{each.slug}/") for each in found)
