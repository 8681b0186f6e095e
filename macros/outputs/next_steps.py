"""What a reader can do after a page, and what is related to it, as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from macros.model.pages import NextStep
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext


def next_steps(page: PageContext, steps: Sequence[NextStep]) -> Markup:
    """The part "Next" that ends a page; nothing when there is no step."""
    return draw("next_steps", page, steps=steps) if steps else Markup("")


def related(page: PageContext, steps: Sequence[NextStep]) -> Markup:
    """Links to related pages; nothing when there are none."""
    return draw("related", page, steps=steps) if steps else Markup("")
