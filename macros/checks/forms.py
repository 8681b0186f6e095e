"""Rules for worksheets and self-checks: practices and sources exist, and each language has the same structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import TypeVar

from macros.model.origins import Origin, framework
from macros.model.self_checks import SelfCheck
from macros.model.worksheets import Worksheet
from macros.problems import Place, Problem, nearest
from macros.project import Project

T = TypeVar("T", Worksheet, SelfCheck)


def check_practices(project: Project) -> Iterator[Problem]:
    """Every practice is in the table of practices; in a project without one, its framework has a source on the page."""
    has_table = bool(project.practices)
    for form in _forms(project):
        for source_id, place in form.sources.values():
            if source_id and source_id not in project.sources:
                yield _unknown(place, "source", source_id, "data/sources.csv", project.sources)
        for origin in form.origins:
            for each, place in zip(origin.practice_ids, origin.places, strict=True):
                if has_table and each not in project.practices:
                    yield _unknown(place, "practice", each, "data/practices.csv", project.practices)
                elif not has_table and framework(each) not in form.sources:
                    where = f"{form.place.column}.sources"
                    yield _unknown(place, "framework", framework(each), where, form.sources)


def check_worksheets_match(project: Project) -> Iterator[Problem]:
    """The languages of a worksheet have the same sections and parts, and name the same practices and minutes."""
    for own, other in _pairs(project.worksheets, project.settings.default_locale):
        if own.minutes and other.minutes and own.minutes != other.minutes:
            yield _other(own.at("minutes"), str(own.minutes), str(other.minutes), other)
        yield from _as_many(own.at("sections"), own.sections, other.sections, other)
        yield from _sources(own, other)
        for mine, theirs in zip(own.sections, other.sections, strict=False):
            yield from _origins(mine.origin, theirs.origin, other)
            if bool(mine.explanation) != bool(theirs.explanation):
                place = mine.place.at(f"{mine.place.column}.explanation")
                yield _other(place, mine.explanation or "–", theirs.explanation or "–", other)
            yield from _as_many(mine.place.at(f"{mine.place.column}.parts"), mine.parts, theirs.parts, other)
            for part, wanted in zip(mine.parts, theirs.parts, strict=False):
                if part.shape != wanted.shape:
                    yield _other(part.place, part.shape, wanted.shape, other)


def check_self_checks_match(project: Project) -> Iterator[Problem]:
    """The languages of a self-check have the same groups and questions, and name the same practices."""
    for own, other in _pairs(project.self_checks, project.settings.default_locale):
        yield from _as_many(own.at("groups"), own.groups, other.groups, other)
        yield from _sources(own, other)
        for mine, theirs in zip(own.groups, other.groups, strict=False):
            place = mine.place.at(f"{mine.place.column}.questions")
            yield from _as_many(place, mine.questions, theirs.questions, other)
            for question, wanted in zip(mine.questions, theirs.questions, strict=False):
                yield from _origins(question.origin, wanted.origin, other)


def _forms(project: Project) -> Iterator[Worksheet | SelfCheck]:
    for worksheets in project.worksheets.values():
        yield from worksheets.values()
    for checks in project.self_checks.values():
        yield from checks.values()


def _pairs(versions: Mapping[str, Mapping[str, T]], default: str) -> Iterator[tuple[T, T]]:
    """Each version in another language than the main one, with the one in the main language."""
    for each in versions.values():
        if default in each:
            yield from ((own, each[default]) for locale, own in each.items() if locale != default)


def _sources(own: Worksheet | SelfCheck, other: Worksheet | SelfCheck) -> Iterator[Problem]:
    found, wanted = (
        ", ".join(f"{name}: {source_id}" for name, (source_id, _) in sorted(each.sources.items())) or "–"
        for each in (own, other)
    )
    if found != wanted:
        yield _other(own.at("sources"), found, wanted, other)


def _origins(own: Origin, other: Origin, version: Worksheet | SelfCheck) -> Iterator[Problem]:
    found, wanted = (", ".join(each.practice_ids) or "–" for each in (own, other))
    if found != wanted:
        yield _other(own.place, found, wanted, version)


def _as_many(place: Place, own: Sized, theirs: Sized, other: Worksheet | SelfCheck) -> Iterator[Problem]:
    if len(own) != len(theirs):
        values = {"count": str(len(own)), "wanted": str(len(theirs)), "other": other.place.path}
        yield Problem(place, "other-count", values)


def _other(place: Place, found: str, wanted: str, other: Worksheet | SelfCheck) -> Problem:
    return Problem(place, "other-entries", {"found": found, "wanted": wanted, "other": other.place.path})


def _unknown(place: Place, kind: str, found: str, where: str, known: Iterable[str]) -> Problem:
    return Problem(place, "unknown-id", {"kind": kind, "found": found, "where": where}, nearest(found, known))
