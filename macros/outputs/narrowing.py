"""Links that narrow what a page shows, without a script: a style sheet hides what the target of a link leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext


@dataclass(frozen=True, slots=True)
class Shown:
    """One link: its anchor, how many rows it leaves, and which, in words."""

    anchor: str
    count: int
    words: str


def narrowing(page: PageContext, groups: Sequence[tuple[str, Sequence[Shown]]]) -> Markup:
    """The links by group, each group with its word; the first link of all shows every row.

    They must stand before the rows, which are inside an element beside them and have the class `tk-row`.
    """
    links = [link for _, each in groups for link in each]
    return draw("narrowing", page, groups=groups, links=links)
