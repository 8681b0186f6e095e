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
from macros.outputs.state_counts import part_name
from macros.outputs.states_side_by_side import region_title
from macros.sources.policies import WORDS_FILE
from macros.views.comparison_parts import FEWEST, ComparisonPart
from macros.views.heat_map import heat_map_of
from macros.views.names import alphabetical
from macros.views.side_by_side import MOST, PAGE, Compared, ReadyMade, in_groups, ready_made
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
        kinds[each.kind].append((title_of(page, each), address_of(each)))
    return kinds


def _of_states(page: PageContext) -> Mapping[str, Links]:
    regions = region_comparisons(page.project, page.locale)
    return {"region": [(region_title(page, each), f"{STATES_PAGE}{each.region.slug}/") for each in regions]}


def comparison_html(page: PageContext, comparison: ReadyMade) -> Markup:
    """The page of a ready-made comparison: its districts in tables of at most six, or the list of its parts."""
    if comparison.parts:
        return _list_of_parts(page, comparison)
    return _tables(page, comparison.districts, title=title_of(page, comparison), above=(), others=())


def comparison_part_html(page: PageContext, comparison: ReadyMade, part: ComparisonPart) -> Markup:
    """The page of one part of a long comparison, with links to the other parts of the same state."""
    title = title_of(page, comparison)
    beside = [each for each in comparison.parts if each.is_page and each.state == part.state and each.letters]
    others = [(part_name(page, each.letters), address_of(comparison, each)) for each in beside if each.letters]
    return _tables(
        page,
        part.districts,
        title=title_of(page, comparison, part),
        above=((title, address_of(comparison)),),
        others=others if len(others) > 1 else (),
    )


def _tables(page: PageContext, districts: Sequence[District], *, title: str, above: Links, others: Links) -> Markup:
    return draw(
        "comparison",
        page,
        groups=in_groups(heat_map_of(page.project, districts).rows),
        title=title,
        above=above,
        others=others,
        note=context_note(page, page.project.settings.district_context),
        after=after_comparison(page),
    )


def _list_of_parts(page: PageContext, comparison: ReadyMade) -> Markup:
    """Why the districts are on several pages, and a link to each page; to the profile of one who would be alone."""
    by_name = sorted(comparison.parts, key=lambda each: alphabetical(page.pick(each.state.name)) if each.state else "")
    return draw(
        "comparison_parts",
        page,
        comparison=comparison,
        title=title_of(page, comparison),
        parts=[(_name_of_part(page, each), address_of(comparison, each), each) for each in by_name],
        after=after_comparison(page),
    )


def title_of(page: PageContext, comparison: ReadyMade, part: ComparisonPart | None = None) -> str:
    """What a ready-made comparison, or a part of it, is called."""
    if part:
        return page.t("compare.part", comparison=title_of(page, comparison), part=_name_of_part(page, part))
    if comparison.state:
        return page.t("compare.of_state", state=page.pick(comparison.state.name))
    if comparison.band:
        return page.t("compare.of_size", size=page.pick(comparison.band.label))
    return page.t("compare.of_pilot")


def address_of(comparison: ReadyMade, part: ComparisonPart | None = None) -> str:
    """Where the page of a comparison, or of a part of it, stands inside its language."""
    return f"{PAGE}{comparison.slug}/{part.slug}/" if part else f"{PAGE}{comparison.slug}/"


def links_of(page: PageContext, compared: Sequence[Compared]) -> Links:
    """What a district can be compared with: title and address inside the language."""
    return tuple((title_of(page, each.comparison, each.part), address_of(each.comparison, each.part))
                 for each in compared)  # fmt: skip


def _name_of_part(page: PageContext, part: ComparisonPart) -> str:
    """The state of a part, its letters, or both."""
    letters = part_name(page, part.letters) if part.letters else ""
    if not part.state:
        return letters
    state = page.pick(part.state.name)
    return page.t("compare.state_letters", state=state, letters=letters) if letters else state
