"""Which sessions there are for readers of a language, which pages facilitators have, and what was observed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.model.pages import MetaValue, Page
from macros.model.sessions import CORE, FACILITATOR, Activity, Observation, Session
from macros.problems import Place
from macros.project import Project
from macros.sources.session_log import read_session_log

GUIDE = "fellowship/facilitators/"  # where a coalition may have a guide for those who lead
RECORD = "record"  # the name of its part on how to record minutes
COHORTS = "fellowship/cohorts"  # the folder of pages with the dates of a group


@dataclass(frozen=True, slots=True)
class Seen:
    """What was observed of a session or of one part of it, beside what was planned."""

    observation: Observation
    activity: Activity | None  # None: the whole session
    planned: int


def sessions_in(project: Project, locale: str) -> tuple[Session, ...]:
    """The sessions of a language in order: the core, then labs."""
    return tuple(versions[locale] for versions in project.sessions.values() if locale in versions)


def core_by_number(project: Project, locale: str) -> dict[str, Session]:
    """The sessions of the core as tables name them: S1, S2 and so on."""
    return {f"S{each.number}": each for each in sessions_in(project, locale) if each.kind == CORE}


def session_at(project: Project, locale: str, address: str) -> Session | None:
    """The session whose page for participants, or for facilitators, stands at the address."""
    found = (each for each in sessions_in(project, locale) if address in (each.address, each.facilitator_address))
    return next(found, None)


def as_many_as(sessions: Sequence[Session], session: Session) -> int:
    """How many sessions there are of the kind of one of them."""
    return sum(each.kind == session.kind for each in sessions)


def facilitator_pages(project: Project) -> Iterator[Page]:
    """The pages for facilitators, which stand in no file, in order of languages; their text is drawn later."""
    addresses = {(page.locale, page.address): page for page in project.pages}
    for locale in project.locales:
        words = project.words[locale]
        for session in sessions_in(project, locale):
            own = addresses[locale, session.address]
            if own.only_in is not None:  # its page is a guest in other languages, which this one could not be
                continue
            meta: dict[str, MetaValue] = {
                "title": words.say("session.facilitator_title", title=session.title),
                "description": words.say("session.facilitator_description", title=session.title).strip(),
                "next": _next(project, session),
                "search": {"exclude": True},  # the page of the group is found, and leads here
                "levels_up": 2,  # to the page of the menu that it belongs to
            }
            if "translation" in own.meta:
                meta["translation"] = own.meta["translation"]
            path = f"{session.address}{FACILITATOR}.md"
            yield Page(Place(own.place.path), locale, path, meta, "", 1)


def seen(project: Project, session: Session) -> tuple[Seen, ...]:
    """What groups recorded of a session, in file order; rows about parts that it does not have are left out."""
    found = []
    for each in read_session_log(project.tables):
        if each.session == session.slug and 0 <= each.part <= len(session.activities):
            activity = session.activities[each.part - 1] if each.part else None
            found.append(Seen(each, activity, activity.minutes if activity else session.minutes))
    return tuple(found)


def cohort_pages(project: Project, locale: str) -> tuple[Page, ...]:
    """The pages with dates of groups, in order of their names, which begin with the first day."""
    return tuple(page for page in project.pages if page.locale == locale and page.path.startswith(f"{COHORTS}/"))


def has_guide(project: Project, locale: str) -> bool:
    """True when the coalition has a guide for facilitators in that language."""
    return any(page.locale == locale and page.address == GUIDE for page in project.pages)


def _next(project: Project, session: Session) -> list[MetaValue]:
    words = project.words[session.locale]
    steps: list[MetaValue] = [
        {"title": words.say("session.back"), "link": session.address, "kind": "read"},
        {"title": words.say("session.print"), "kind": "print"},
    ]
    if has_guide(project, session.locale):
        steps.insert(1, {"title": words.say("session.after_next"), "link": GUIDE, "kind": "read"})
    return steps
