"""Worksheets as HTML: one to fill in or to print, and the list of all."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.worksheets import Worksheet
from macros.outputs.components import draw
from macros.outputs.origins import behind
from macros.outputs.page_context import PageContext
from macros.views.versions import find_at, for_readers
from macros.views.word_files import WordFileName
from macros.views.worksheets import worksheet_files

SCRIPT = "assets/worksheets.js"


def worksheet(page: PageContext) -> Markup:
    """The worksheet of the page: what to know before, the sheet, files for Word; nothing on any other page."""
    found = find_at(page.project.worksheets, page.locale, page.address)
    if found is None:
        return Markup()
    origins = [behind(page, section.origin, found.sources) for section in found.sections]
    return draw("worksheet", page, worksheet=found, origins=origins, files=files(page, found))


def worksheet_list(page: PageContext) -> Markup:
    """Every worksheet with when to use it, how long it takes, and its files, in alphabetical order."""
    found = for_readers(page.project.worksheets, page.locale)
    return draw("worksheet_list", page, worksheets=[(each, files(page, each)) for each in found])


def files(page: PageContext, found: Worksheet) -> tuple[WordFileName, ...]:
    """The Word files of a worksheet that readers of the page can use."""
    every = worksheet_files(page.project.worksheets[found.slug], page.project.locales)
    return tuple(each for each in every if each.helps(page.locale))
