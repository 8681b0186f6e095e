"""Rules for sessions and agendas: calls work, readings exist, and each language has the same structure and minutes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sized

from macros.checks.next_steps import known_addresses
from macros.checks.same_sections import told
from macros.model.pages import Page
from macros.model.sessions import CORE, FOLDER, KINDS, Activity, Prose, Session
from macros.outputs.page_context import PageContext
from macros.outputs.session_text import plain_with_calls
from macros.page_macros import DrawingError, expand
from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.agendas import read_agendas
from macros.sources.rhythms import read_rhythms
from macros.sources.session_log import read_session_log
from macros.views.page_sections import Section, sections
from macros.views.sessions import sessions_in

At = Callable[[Place, str], Place]

LISTS = ("objectives", "key_questions", "materials", "home_practice", "access")


def check_session_calls(project: Project) -> Iterator[Problem]:
    """Every macro call inside a session names a macro that exists, with arguments and ids that exist."""
    failures: list[Exception] = []
    for session in _sessions(project):
        page = PageContext(project, session.locale, session.address)
        slides = (slide for activity in session.activities for slide in activity.slides)
        points = (Prose(slide.place, plain_with_calls(point)) for slide in slides for point in slide.points)
        for prose in (*session.prose, *points):
            expanded = expand(page, prose.text, prose.place, prose.place.row or 1)
            yield from expanded.problems
            failures += expanded.failures
    if failures:
        raise DrawingError from failures[0]


def check_reading(project: Project) -> Iterator[Problem]:
    """What a session names to read is a page of its language, or a source of the table."""
    addresses = {locale: known_addresses(project, locale) for locale in project.locales}
    at = _places(project)
    for session in _sessions(project):
        known = addresses[session.locale]
        for each in session.reading:
            if each.page and each.page.partition("#")[0] not in known:
                yield Problem(
                    at(each.place, "page"), "broken-next-link", {"found": each.page}, nearest(each.page, known)
                )
            if each.source_id and each.source_id not in project.sources:
                values = {"kind": "source", "found": each.source_id, "where": "data/sources.csv"}
                yield Problem(at(each.place, "source"), "unknown-id", values, nearest(each.source_id, project.sources))


def check_sessions_match(project: Project) -> Iterator[Problem]:
    """The languages of a session have the same number, kind, minutes, lists and activities."""
    default, at = project.settings.default_locale, _places(project)
    for versions in project.sessions.values():
        other = versions.get(default)
        for own in versions.values():
            if other and own is not other:
                yield from _same_session(own, other, at)


def check_agendas(project: Project) -> Iterator[Problem]:
    """Agendas are written as they must be, with the same blocks, minutes and start in every language."""
    agendas, problems = read_agendas(project.pages)
    yield from problems
    default, at = project.settings.default_locale, _places(project)
    main = {(each.address, each.name): each for each in agendas if each.locale == default}
    for own in agendas:
        other = main.get((own.address, own.name), own)
        if own is other:
            continue
        for key in ("minutes", "starts"):
            found, wanted = (str(getattr(each, key) or "–") for each in (own, other))
            yield from _same(at(own.place, key), found, wanted, other.place)
        yield from _as_many(at(own.place, "blocks"), own.blocks, other.blocks, other.place)
        for mine, theirs in zip(own.blocks, other.blocks, strict=False):
            yield from _same(at(mine.place, "minutes"), str(mine.minutes), str(theirs.minutes), other.place)


def check_rhythms(project: Project) -> Iterator[Problem]:
    """A rhythm has a week for each core session, for all labs or none, and the same weeks in every language."""
    rhythms, problems = read_rhythms(project.pages)
    yield from problems
    default, at = project.settings.default_locale, _places(project)
    main = [each for each in rhythms if each.locale == default]
    for rhythm in rhythms:
        sessions = sessions_in(project, rhythm.locale)
        for kind in KINDS:
            of_kind = [each for each in sessions if each.kind == kind]
            weeks, is_told = (
                rhythm.held[kind],
                any(_is_in(problem.place, at(rhythm.place, kind)) for problem in problems),
            )
            if (weeks or kind == CORE) and not is_told:
                yield from _as_many(at(rhythm.place, kind), weeks, of_kind, Place(f"content/{rhythm.locale}/{FOLDER}/"))
        other = next((each for each in main if each.place.column == rhythm.place.column
                      and each.address == rhythm.address), rhythm)  # fmt: skip
        for key in ("weeks", *KINDS):
            found, wanted = (each.weeks if key == "weeks" else each.held[key] for each in (rhythm, other))
            yield from _same(at(rhythm.place, key), _said(found), _said(wanted), other.place)


def check_session_log(project: Project) -> Iterator[Problem]:
    """What groups recorded is of sessions and of parts that there are."""
    for each in read_session_log(project.tables):
        versions = project.sessions.get(each.session)
        if not versions:
            values = {"kind": "session", "found": each.session, "where": f"content/{project.locales[0]}/{FOLDER}/"}
            yield Problem(each.place.at("session"), "unknown-id", values, nearest(each.session, project.sessions))
        elif each.part > (most := max(len(version.activities) for version in versions.values())):
            yield Problem(each.place.at("part"), "no-such-part", {"found": str(each.part), "most": str(most)})


def _places(project: Project) -> At:
    """Says where the value of a key stands inside an entry of a page's front matter."""
    pages = {page.place.path: page for page in project.pages}

    def at(entry: Place, key: str) -> Place:
        column = f"{entry.column}.{key}"
        return Place(entry.path, pages[entry.path].lines.get(column, entry.row), column)

    return at


def _is_in(place: Place, entry: Place) -> bool:
    return place.path == entry.path and f"{place.column}.".startswith(f"{entry.column}.")


def _said(weeks: int | tuple[int, ...]) -> str:
    return str(weeks) if isinstance(weeks, int) else ", ".join(map(str, weeks)) or "–"


def _sessions(project: Project) -> Iterator[Session]:
    for versions in project.sessions.values():
        yield from versions.values()


def _same_session(own: Session, other: Session, at: At) -> Iterator[Problem]:
    for key in ("number", "kind", "minutes"):
        yield from _same(own.at(key), str(getattr(own, key)), str(getattr(other, key)), other.place)
    for key in LISTS:
        yield from _as_many(own.at(key), getattr(own, key), getattr(other, key), other.place)
    named = [", ".join(each.page or each.source_id for each in side.reading) or "–" for side in (own, other)]
    yield from _same(own.at("reading"), named[0], named[1], other.place)
    yield from _as_many(own.at("activities"), own.activities, other.activities, other.place)
    if len(own.activities) == len(other.activities):  # else nobody knows which stands for which
        for mine, theirs in zip(own.activities, other.activities, strict=True):
            yield from _same_activity(mine, theirs, own, other, at)


def _same_activity(mine: Activity, theirs: Activity, own: Session, other: Session, at: At) -> Iterator[Problem]:
    for key in ("minutes", "kind"):
        yield from _same(at(mine.place, key), str(getattr(mine, key)), str(getattr(theirs, key)), other.place)
    yield from _as_many(at(mine.place, "slides"), mine.slides, theirs.slides, other.place)
    proses = [(mine.participants, theirs.participants), (mine.facilitator, theirs.facilitator)]
    for slide, wanted in zip(mine.slides, theirs.slides, strict=False):
        yield from _as_many(at(slide.place, "points"), slide.points, wanted.points, other.place)
        proses.append((slide.notes, wanted.notes))
    for here, there in proses:
        yield from _same_calls(here, there, own, other)


def _same_calls(here: Prose, there: Prose, own: Session, other: Session) -> Iterator[Problem]:
    """The links and the calls of a text, as those of a page are compared."""
    found, wanted = _section_of(here, own), _section_of(there, other)
    where = {"heading": own.title, "wanted": other.title, "other": str(there.place)}
    for code, mine, theirs in (
        ("other-links", found.links, wanted.links),
        ("other-calls", found.calls, wanted.calls),
    ):
        counts = [Counter(each.said for each in side) for side in (mine, theirs)]
        more, less = counts[0] - counts[1], counts[1] - counts[0]
        if more or less:
            yield Problem(here.place, code, {**where, **told(more.elements(), less.elements())})


def _section_of(prose: Prose, session: Session) -> Section:
    page = Page(prose.place, session.locale, "", {}, prose.text, prose.place.row or 1)
    first, *others = sections(page)
    for each in others:
        first.links += each.links
        first.calls += each.calls
    return first


def _same(place: Place, found: str, wanted: str, other: Place) -> Iterator[Problem]:
    if found != wanted:
        yield Problem(place, "other-entries", {"found": found, "wanted": wanted, "other": other.path})


def _as_many(place: Place, own: Sized, theirs: Sized, other: Place) -> Iterator[Problem]:
    if len(own) != len(theirs):
        values = {"count": str(len(own)), "wanted": str(len(theirs)), "other": other.path}
        yield Problem(place, "other-count", values)
