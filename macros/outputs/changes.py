"""What changed, as HTML: the list of releases, and the page of one."""

from __future__ import annotations

from markupsafe import Markup

from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.filled_steps import after_changes
from macros.outputs.page_context import PageContext
from macros.views.changes import Release, releases


def change_list(page: PageContext) -> Markup:
    """Every release with its day, how many changes of each kind it has, and a link to its page."""
    found = releases(page.project)
    if not found:
        raise AuthorError("nothing-to-show", file="data/changes.csv")
    return draw("change_list", page, releases=found)


def release_html(page: PageContext, release: Release) -> Markup:
    """The page of one release: its changes by kind, with what stood there before."""
    return draw("release", page, release=release, after=after_changes(page))
