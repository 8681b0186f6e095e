"""Tables of counts, where districts are too many for one table: states, or parts of a state, by dimensions."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.model.districts import State
from macros.model.scale import Dimension, Level, Reason
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import context_note
from macros.views.name_parts import NamePart, parts_of_state
from macros.views.state_counts import Counts, build_state_counts, count


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row of the table: what it is of, where its districts are, and their counts."""

    label: str
    address: str  # of its page; empty = none
    counts: Counts


@dataclass(frozen=True, slots=True)
class CountTable:
    """A table of counts with its caption and the name of its first column."""

    caption: str
    first: str
    rows: tuple[CountedRow, ...]
    whole: Counts
    dimensions: tuple[Dimension, ...]
    marks: tuple[tuple[str, Level | Reason], ...]  # levels, then the reasons that occur


def state_counts(page: PageContext, *, context: str | None = None) -> Markup:
    """How many districts of each state are listed and read and what they say, with its context note."""
    if context is None:
        raise AuthorError("no-context")
    return counts_by_state(page, context, tuple(page.project.dimensions.values()))


def counts_by_state(page: PageContext, context: str, dimensions: tuple[Dimension, ...]) -> Markup:
    """The counts of every state on these dimensions, with the context note."""
    found = build_state_counts(page.project, page.locale)
    rows = tuple(CountedRow(page.pick(state.name), f"districts/{state.slug}/", each) for state, each in found.states)
    listed, read = page.number(found.whole.listed), page.number(found.whole.read)
    summary = page.t("coverage.summary", listed=listed, read=read, states=page.number(len(rows)))
    table = _table(page, page.t("state_counts.caption"), page.t("coverage.state"), rows, found.whole, dimensions)
    return draw("state_counts", page, table=table, summary=summary, note=context_note(page, context))


def counts_by_part(page: PageContext, context: str, state: State, dimensions: tuple[Dimension, ...]) -> Markup:
    """The counts of every part of a state on these dimensions, each with a link to its page, with the context note."""
    project, parts = page.project, parts_of_state(page.project, state)
    rows = tuple(
        CountedRow(part_name(page, part), part_address(state, part), count(project, part.districts)) for part in parts
    )
    whole = count(project, (each for part in parts for each in part.districts))
    caption = page.t("state_counts.caption_parts", state=page.pick(state.name))
    table = _table(page, caption, page.t("state_counts.names"), rows, whole, dimensions)
    return draw(
        "state_counts", page, table=table, summary=page.t("state_counts.parts"), note=context_note(page, context)
    )


def part_name(page: PageContext, part: NamePart) -> str:
    """The letters of a part in words: A, B to D, S (2)."""
    if part.number:
        return page.t("state_counts.numbered", letter=part.first, number=part.number)
    if part.first == part.last:
        return part.first
    return page.t("state_counts.range", first=part.first, last=part.last)


def part_address(state: State, part: NamePart) -> str:
    """Where the page of a part stands inside its language."""
    return f"districts/{state.slug}/names/{part.slug}/"


def _table(
    page: PageContext,
    caption: str,
    first: str,
    rows: tuple[CountedRow, ...],
    whole: Counts,
    dimensions: tuple[Dimension, ...],
) -> CountTable:
    scale = page.project.scale
    used = {mark for each in dimensions for mark, number in whole.marks[each.dimension_id].items() if number}
    reasons = [(name, reason) for name, reason in scale.reasons.items() if name in used]
    return CountTable(caption, first, rows, whole, dimensions, (*scale.levels.items(), *reasons))
