"""Numbers that the build works out in front of readers: a table of small numbers, and figures side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from macros.model.counts import ALL, Key
from macros.model.words import Text
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import cite, context_note
from macros.views.figure_pairs import build_pairs
from macros.views.small_numbers import SmallNumbers, Subtraction, build_small_numbers


def small_numbers(page: PageContext, *, context: str = "small_numbers") -> Markup:
    """An invented table, all of it, with its small numbers hidden, and with those hidden that give them away."""
    view = build_small_numbers(page.project)
    if view is None:
        raise AuthorError("nothing-to-show", file="data/small_numbers_example.csv")
    return draw(
        "small_numbers",
        page,
        view=view,
        all=ALL,
        learned=list(_learned(page, view)),
        given_away=[_given_away(page, view, each) for each in view.given_away],
        ranges=list(_ranges(page, view)),
        note=context_note(page, context),
    )


def statistics_chart(page: PageContext, *, context: str = "statistics") -> Markup:
    """Figures of data/statistics.csv that name another, as bars in a table, with the gap between them in words."""
    pairs = tuple(build_pairs(page.project))
    if not pairs:
        raise AuthorError("nothing-to-show", file="data/statistics.csv")
    sources = dict.fromkeys(each.source_id for pair in pairs for each in (pair.first, pair.second))
    citations = [cite(page, source_id) for source_id in sources]
    return draw("statistics_chart", page, pairs=pairs, citations=citations, note=context_note(page, context))


def _learned(page: PageContext, view: SmallNumbers) -> Iterator[str]:
    for key in view.small:
        yield page.many("small.learned", view.table.counts[key], **_names(page, view, key))


def _given_away(page: PageContext, view: SmallNumbers, found: Subtraction) -> str:
    numbers = " − ".join(page.number(number) for number in (found.total, *found.others))
    return page.t("small.back", sum=f"{numbers} = {page.number(found.left)}", **_names(page, view, found.key))


def _ranges(page: PageContext, view: SmallNumbers) -> Iterator[str]:
    for key, found in view.ranges.items():
        least, names = page.number(found.least), _names(page, view, key)
        if found.most is None:
            yield page.t("small.range_open", least=least, **names)
        else:
            yield page.t("small.range", least=least, most=page.number(found.most), **names)


def _names(page: PageContext, view: SmallNumbers, key: Key) -> dict[str, str]:
    row, column = key
    return {"row": _name(page, view.rows, row), "column": _name(page, view.columns, column)}


def _name(page: PageContext, names: Mapping[str, Text], found: str) -> str:
    return page.pick(names[found]) if found in names else page.t("small.all")
