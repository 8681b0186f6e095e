"""Which files of slides a session has, as a line of links."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.sessions import Session
from macros.outputs.components import draw
from macros.outputs.decks import DeckFile
from macros.outputs.page_context import PageContext


def session_files(page: PageContext, session: Session) -> Markup:
    """A line with links to the files of a session's slides, the one in the language of the page first."""
    versions = {locale: each for locale, each in page.project.sessions[session.slug].items() if has_slides(each)}
    order = sorted(versions, key=lambda locale: (locale != page.locale, page.project.locales.index(locale)))
    files = [DeckFile(session_path(versions[locale]), locale) for locale in order]
    return draw("session_files", page, files=files)


def session_path(session: Session) -> str:
    """Where the file of a session's slides stands in the site."""
    return f"downloads/decks/session-{session.slug}.{session.locale}.pptx"


def has_slides(session: Session) -> bool:
    """True when an activity of the session has a slide."""
    return any(activity.slides for activity in session.activities)
