"""The slides of sessions as decks: a first slide with title and number, then those of each activity."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.decks import Deck, Lines, Slide
from macros.model.sessions import LAB, Session
from macros.outputs.page_context import PageContext
from macros.outputs.session_files import has_slides
from macros.outputs.session_text import plain, plain_with_calls
from macros.outputs.slide_layouts import MOST_STATEMENTS
from macros.project import Project
from macros.views.sessions import as_many_as, sessions_in


def every_deck(project: Project) -> Iterator[Deck]:
    """Every deck that has a file: those with a page of their own, and those of sessions with slides."""
    for versions in project.decks.values():
        yield from versions.values()
    yield from session_decks(project)


def session_decks(project: Project) -> Iterator[Deck]:
    """The deck of every session that has slides."""
    for versions in project.sessions.values():
        for session in versions.values():
            if has_slides(session):
                yield session_deck(PageContext(project, session.locale, session.address), session)


def session_deck(page: PageContext, session: Session) -> Deck:
    """The slides of a session; what its facilitators know of its aims stands in the notes of the first one."""
    key = "session.lab_number" if session.kind == LAB else "session.number"
    count = as_many_as(sessions_in(page.project, session.locale), session)
    about = page.t(key, number=page.number(session.number), count=page.number(count))
    minutes = page.many("box.minutes", session.minutes)
    aims = f"{page.t('session.objectives')}: {' '.join(map(plain, session.objectives))}"
    first = Slide(session.place, plain(session.title), (Lines("text", (f"{about} · {minutes}",)),), (aims,))
    slug = f"session-{session.slug}"
    sources = tuple(each.source_id for each in session.reading if each.source_id)
    slides = (first, *_slides(session))
    return Deck(session.place, slug, session.locale, session.title, "", session.minutes, sources, slides)


def _slides(session: Session) -> Iterator[Slide]:
    for activity in session.activities:
        for slide in activity.slides:
            kind = "text" if len(slide.points) <= MOST_STATEMENTS else "points"  # few words stand large, alone
            points = (Lines(kind, tuple(map(plain_with_calls, slide.points))),) if slide.points else ()
            notes = tuple(" ".join(part.split()) for part in slide.notes.text.split("\n\n") if part.strip())
            yield Slide(slide.place, plain(slide.title), points, notes)
