"""Reads sessions: the key `session` in the front matter of the pages in content/<locale>/fellowship/sessions/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from macros.model.pages import Page
from macros.model.sessions import (
    ACTIVITY_KINDS,
    CLOSING,
    CORE,
    FOLDER,
    KINDS,
    OPENING,
    Activity,
    Material,
    Prose,
    Session,
    Slide,
)
from macros.problems import Place, Problem
from macros.sources.form_pages import pages_with
from macros.sources.nodes import check_keys, count, not_listed, some, some_texts, words
from macros.sources.yaml_files import Node

KEY = "session"
LISTS = ("objectives", "key_questions", "materials", "home_practice", "access")
KEYS = ("number", "kind", "minutes", "objectives", "key_questions", "materials", "reading", "home_practice", "access",
        "activities")  # fmt: skip
ACTIVITY_KEYS = ("title", "minutes", "kind", "participants", "facilitator", "slides")
SLIDE_KEYS = ("title", "points", "notes")
PAGE, SOURCE, TEXT = "page", "source", "text"
MOST_MINUTES, MOST_NUMBER = 600, 99

Sessions = Mapping[str, Mapping[str, Session]]  # by slug, then by locale


def read_sessions(pages: Sequence[Page]) -> tuple[Sessions, list[Problem]]:
    """Every session, in order: the core, then labs. Numbers that stand twice in a language are a problem."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Session]] = {}
    numbers: dict[tuple[str, str, int], str] = {}
    for page, slug, node in pages_with(pages, KEY, FOLDER, problems):
        session = _session(page, slug, node, problems)
        found.setdefault(slug, {})[page.locale] = session
        other = numbers.setdefault((page.locale, session.kind, session.number), page.place.path)
        if session.number and other != page.place.path:
            values = {"found": str(session.number), "other": other}
            problems.append(Problem(session.at("number"), "session-number-twice", values))
    in_order = sorted(found.items(), key=lambda each: (next(iter(each[1].values())).order, each[0]))
    return dict(in_order), problems


def _session(page: Page, slug: str, node: Node, problems: list[Problem]) -> Session:
    check_keys(node, KEYS, problems)
    lists = {key: some_texts(node, key, problems) for key in LISTS}
    session = Session(
        place=node.place,
        places={key: child.place for key, child in node.items()},
        slug=slug,
        locale=page.locale,
        title=str(page.meta.get("title") or slug),
        description=str(page.meta.get("description") or ""),
        number=count(node, "number", MOST_NUMBER, problems),
        kind=_one_of(node, "kind", KINDS, problems) or CORE,
        minutes=count(node, "minutes", MOST_MINUTES, problems),
        objectives=lists["objectives"],
        key_questions=lists["key_questions"],
        materials=lists["materials"],
        reading=tuple(_material(each, problems) for each in some(node, "reading", problems)),
        home_practice=lists["home_practice"],
        access=lists["access"],
        activities=tuple(_activity(each, problems) for each in some(node, "activities", problems)),
    )
    _check_minutes(session, problems)
    _check_circles(node, problems)
    return session


def _check_minutes(session: Session, problems: list[Problem]) -> None:
    """Activities take as many minutes together as the session; where one has none, that is said already."""
    minutes = [each.minutes for each in session.activities]
    if session.minutes and all(minutes) and minutes and sum(minutes) != session.minutes:
        values = {"sum": str(sum(minutes)), "wanted": str(session.minutes)}
        problems.append(Problem(session.at("minutes"), "minutes-do-not-add-up", values))


def _check_circles(node: Node, problems: list[Problem]) -> None:
    """A session opens and closes in a circle; a kind that is none is told already."""
    entries = node.child("activities").entries()
    for entry, wanted in zip((*entries[:1], *entries[-1:]), (OPENING, CLOSING), strict=False):
        kind = entry.child("kind")
        if kind.text().strip() in ACTIVITY_KINDS and kind.text().strip() != wanted:
            problems.append(Problem(kind.place, "no-circle-there", {"found": kind.text().strip(), "wanted": wanted}))


def _activity(node: Node, problems: list[Problem]) -> Activity:
    check_keys(node, ACTIVITY_KEYS, problems)
    slides = node.child("slides")
    if slides.value is not None and not isinstance(slides.value, list):
        problems.append(Problem(slides.place, "not-a-list", {"key": "slides"}))
    return Activity(
        place=node.place,
        title=words(node, "title", problems),
        minutes=count(node, "minutes", MOST_MINUTES, problems),
        kind=_one_of(node, "kind", ACTIVITY_KINDS, problems),
        participants=_prose(node, "participants", problems),
        facilitator=_prose(node, "facilitator", problems),
        slides=tuple(_slide(each, problems) for each in slides.entries()),
    )


def _slide(node: Node, problems: list[Problem]) -> Slide:
    check_keys(node, SLIDE_KEYS, problems)
    points = some_texts(node, "points", problems)
    return Slide(node.place, words(node, "title", problems), points, _prose(node, "notes", problems))


def _material(node: Node, problems: list[Problem]) -> Material:
    check_keys(node, (PAGE, SOURCE, TEXT), problems)
    named = [key for key in (PAGE, SOURCE) if node.child(key).text().strip()]
    if len(named) != 1:
        values = {"found": ", ".join(named) or "–", "known": f"{PAGE}, {SOURCE}"}
        problems.append(Problem(node.place, "part-kind", values))
    page, source_id = (node.child(key).text().strip() for key in (PAGE, SOURCE))
    return Material(node.place, page, source_id, words(node, TEXT, problems))


def _prose(node: Node, key: str, problems: list[Problem]) -> Prose:
    """Text in quotes stands on the line of its key; text of several lines stands below it."""
    text, place = words(node, key, problems), node.child(key).place
    row = (place.row or 1) + ("\n" in text)
    return Prose(Place(place.path, row, place.column), text)


def _one_of(node: Node, key: str, choices: Sequence[str], problems: list[Problem]) -> str:
    """One of the choices; empty when it is none."""
    found = words(node, key, problems)
    if found and found not in choices:
        problems.append(not_listed(node.child(key), found, key, choices))
    return found if found in choices else ""
