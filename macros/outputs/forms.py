"""What a page has of its own kind: a letter, a worksheet or a self-check to fill in, with styles and script; slides."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.outputs import decks, letters, self_checks, worksheets
from macros.outputs.page_context import PageContext
from macros.outputs.stylesheet import DECK_STYLESHEET, FORM_STYLESHEET, SHEET_STYLESHEET

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a page, and the addresses in the site of its style sheets and its script; all empty without one."""

    html: Markup = NOTHING
    styles: tuple[str, ...] = ()
    script: str = ""


def form(page: PageContext) -> Form:
    """The form of the page."""
    if letters.find_letter(page):
        return Form(letters.letter(page), (FORM_STYLESHEET,), letters.SCRIPT)
    styles = (FORM_STYLESHEET, SHEET_STYLESHEET)
    if sheet := worksheets.worksheet(page):
        return Form(sheet, styles, worksheets.SCRIPT)
    if check := self_checks.self_check(page):
        return Form(check, styles, self_checks.SCRIPT)
    if decks.find_deck(page):
        return Form(styles=(DECK_STYLESHEET,))
    return Form()
