"""Practices of frameworks as HTML: pairs, trees, lists, steps, the map of a framework, and a bar to narrow them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.model.practices import FILTER, Framework, Part, Practice, PracticeCall
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError, not_found
from macros.outputs.narrowing import Shown, narrowing
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite
from macros.problems import Place
from macros.sources.practices import FRAMEWORKS_FILE
from macros.views.practice_map import build_map, part_anchor, place_of
from macros.views.practices import Filter, filters, pairs, part_rows, trees

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Trace:
    """An item that a practice restates; with a link when it is a practice of this site."""

    item: str
    link: str


def practice_pairs(page: PageContext, framework: str, part: str = "") -> Markup:
    """What helps beside what can harm, with why it matters and what to ask."""
    return _drawn(page, "practice_pairs", framework, part)


def practice_tree(page: PageContext, framework: str, part: str = "") -> Markup:
    """A dimension with its recommendations, each with helpful practices to tick."""
    return _drawn(page, "practice_tree", framework, part)


def practice_list(page: PageContext, framework: str, part: str = "") -> Markup:
    """A plain list of practices, such as principles."""
    return _drawn(page, "practice_list", framework, part)


def practice_steps(page: PageContext, framework: str, part: str = "") -> Markup:
    """A phase with its steps, which have numbers."""
    return _drawn(page, "practice_steps", framework, part)


def practice_filter(page: PageContext) -> Markup:
    """The links that narrow the practices of the page, where they shall not stand right before the first of them."""
    return _bar(page, filters(page.project, _calls(page, page.address)))


def dos_and_donts(page: PageContext, framework: str, part: str = "") -> Markup:
    """What to do beside what not to do, with the items that each is traced to."""
    return _drawn(page, "dos_and_donts", framework, part)


def practice(page: PageContext, practice_id: str, shown: str | None = None) -> Markup:
    """A link to a practice, or to a pair by the number that its halves share; it shows that, or the words given."""
    link = link_to(page, practice_id)
    if not link:
        raise not_found("practice", practice_id, page.project.practices, "data/practices.csv")
    return Markup('<a href="{}">{}</a>').format(link, shown or practice_id)


def life_cycle_map(page: PageContext, framework: str) -> Markup:
    """The parts of a framework as links and as a picture; the part whose page is open is marked."""
    found = _framework(page, framework)
    return draw("practice_map", page, map=build_map(page.project, found, page.locale, page.address))


def practice_audiences(page: PageContext, framework: str) -> Markup:
    """For each audience links to its practices on the page of each part, with their number."""
    found = _framework(page, framework)
    links: dict[str, list[tuple[Part, str, int]]] = {audience: [] for audience in page.project.frameworks.audiences}
    for part in found.parts:
        address, _ = place_of(page.project, found, part, page.locale)
        link = page.link(address or "")
        called = [call for call in _calls(page, address) if (call.framework, call.part) == (framework, part)]
        for each in filters(page.project, called):
            if each.audience:
                links[each.audience].append((found.parts[part], f"{link}#{each.anchor}", each.count))
    return draw(
        "practice_audiences", page, framework=found, links={key: value for key, value in links.items() if value}
    )


def _drawn(page: PageContext, macro: str, framework: str, part: str) -> Markup:
    found = _framework(page, framework)
    name = _part(found, part)
    rows = part_rows(page.project, framework, name, macro)
    if not rows:
        raise AuthorError("no-practices", framework=framework, part=name)
    calls = _calls(page, page.address) or (PracticeCall(Place(""), page.locale, page.address, macro, framework, name),)
    has_bar = any(call.macro == FILTER for call in calls)
    is_first = (calls[0].macro, calls[0].framework, calls[0].part) == (macro, framework, name)
    in_pairs = macro in ("practice_pairs", "dos_and_donts")
    return draw(
        "practices",
        page,
        macro=macro,
        framework=found,
        anchor=part_anchor(framework, name),
        pairs=pairs(page.project, rows) if in_pairs else (),
        branches=() if in_pairs else trees(page.project, rows),
        citations={each.source: cite(page, each.source) for each in rows if each.source in page.project.sources},
        practices={each.practice_id: each for each in rows},
        traces={each.practice_id: _traces(page, each) for each in rows},
        bar=_bar(page, filters(page.project, calls)) if is_first and not has_bar else NOTHING,
    )


def _bar(page: PageContext, found: tuple[Filter, ...]) -> Markup:
    """What stands before all practices of a page: links that narrow them, and the words that say which are shown."""
    links = [Shown(each.anchor, each.count, _shown(page, each)) for each in found]
    return narrowing(page, [(page.t("practice.show"), links)])


def _shown(page: PageContext, found: Filter) -> str:
    """What a filter shows, in words."""
    if found.audience:
        return page.t("practice.for", audience=page.pick(page.project.frameworks.audiences[found.audience]))
    return page.t(f"practice.kind.{found.kind}") if found.kind else page.t("practice.all")


def _calls(page: PageContext, address: str | None) -> tuple[PracticeCall, ...]:
    return tuple(call for call in page.project.practice_calls if (call.locale, call.address) == (page.locale, address))


def _traces(page: PageContext, practice: Practice) -> tuple[Trace, ...]:
    return tuple(Trace(item, link_to(page, item)) for item in practice.traced_to)


def link_to(page: PageContext, item: str) -> str:
    """Where the practice of that number stands, or the pair that shares it; empty when it stands on no page here."""
    known = page.project.practices
    found = known.get(item) or next(
        (each for key, each in known.items() if key[:-1] == item and item[-1:].isdigit()), None
    )
    called = (call for call in page.project.practice_calls if call.locale == page.locale)
    address = next((call.address for call in called if found and call.shows(found)), None)
    return "" if address is None or found is None else f"{page.link(address)}#{found.practice_id}"


def _framework(page: PageContext, framework: str) -> Framework:
    known = page.project.frameworks.frameworks
    if framework not in known:
        raise not_found("framework", framework, known, FRAMEWORKS_FILE)
    return known[framework]


def _part(framework: Framework, part: str) -> str:
    found = framework.part(part)
    if found is None:
        raise not_found("part", part, framework.parts, FRAMEWORKS_FILE)
    return found
