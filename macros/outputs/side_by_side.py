"""Districts side by side as HTML: the form that chooses, the ready-made pages, and links that lead to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from macros.model.districts import District
from macros.outputs.compare_data import DISTRICTS, STATES, compare_path
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.filled_steps import after_comparison
from macros.outputs.page_context import PageContext
from macros.outputs.references import context_note
from macros.outputs.states_side_by_side import region_title
from macros.sources.policies import WORDS_FILE
from macros.views.side_by_side import FEWEST, MOST, PAGE, ReadyMade, of_district, ready_made
from macros.views.states_side_by_side import PAGE as STATES_PAGE
from macros.views.states_side_by_side import region_comparisons

KINDS = (DISTRICTS, STATES)
Links = Sequence[tuple[str, str]]


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


def ready_made_list(page: PageContext, what: str = DISTRICTS) -> Markup:
    """Links to every ready-made comparison: the pilot communities, states, sizes; or the regions of states."""
    if what not in KINDS:
        raise not_found("comparison", what, KINDS, "CONTRIBUTING.md")
    links = _of_districts(page) if what == DISTRICTS else _of_states(page)
    if not any(links.values()):
        raise AuthorError("nothing-to-show", file="data/evidence.csv" if what == DISTRICTS else WORDS_FILE)
    return draw("ready_made", page, kinds=links)


def _of_districts(page: PageContext) -> Mapping[str, Links]:
    """Title and address of each comparison by its kind."""
    kinds: dict[str, list[tuple[str, str]]] = {"pilot": [], "size": [], "state": []}
    for each in ready_made(page.project):
        kinds[each.kind].append((title_of(page, each), f"{PAGE}{each.slug}/"))
    return kinds


def _of_states(page: PageContext) -> Mapping[str, Links]:
    regions = region_comparisons(page.project, page.locale)
    return {"region": [(region_title(page, each), f"{STATES_PAGE}{each.region.slug}/") for each in regions]}


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


def links_of(page: PageContext, district: District) -> Links:
    """What a district can be compared with: title and address inside the language."""
    found = of_district(page.project, district)
    return tuple((title_of(page, each), f"{PAGE}{each.slug}/") for each in found)
