"""What is known, how sure, what is missing and what a grant would make possible, as HTML on one screen."""

from __future__ import annotations

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.views.state_of_knowledge import build_knowledge


def state_of_knowledge(page: PageContext) -> Markup:
    """Four lists of counts, worked out from the tables; amounts of work, not promises."""
    return draw("state_of_knowledge", page, knowledge=build_knowledge(page.project, page.locale))
