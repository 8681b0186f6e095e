"""Rules for practices: they stand in known parts, under the right kind, in whole pairs, and on exactly one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from macros.model.practices import KINDS, PAIRS, PARENTS, Practice
from macros.problems import Problem, nearest
from macros.project import Project
from macros.sources.practices import FRAMEWORKS_FILE

REASONED = "positive"  # the kind that says why it matters and what to ask


def check_frameworks(project: Project) -> Iterator[Problem]:
    """Every framework names a source that is there."""
    for framework in project.frameworks.frameworks.values():
        if framework.source and framework.source not in project.sources:
            values = {"kind": "source", "found": framework.source, "where": "data/sources.csv"}
            yield Problem(framework.place, "unknown-id", values, nearest(framework.source, project.sources))


def check_places_of_practices(project: Project) -> Iterator[Problem]:
    """Every practice has a known kind and names a framework, a part of it and audiences that are there."""
    frameworks, audiences = project.frameworks.frameworks, project.frameworks.audiences
    for each in project.practices.values():
        if each.kind not in KINDS:
            yield _not_listed(each, "kind", each.kind, KINDS, "kind")
        if each.framework not in frameworks:
            yield _not_listed(each, "framework", each.framework, frameworks)
        elif each.part not in frameworks[each.framework].parts:
            yield _not_listed(each, "part", each.part, frameworks[each.framework].parts)
        for audience in each.audiences:
            if audience not in audiences:
                yield _not_listed(each, "audiences", audience, audiences)


def check_parents_of_practices(project: Project) -> Iterator[Problem]:
    """A practice stands under one of the right kind, in the same part, or under none."""
    for each in project.practices.values():
        wanted = PARENTS.get(each.kind, "")
        values = {"kind": each.kind, "wanted": wanted, "found": each.parent}
        parent = project.practices.get(each.parent)
        if each.parent and not wanted:
            yield Problem(each.place.at("parent"), "practice-with-parent", values)
        elif wanted and not each.parent:
            yield Problem(each.place.at("parent"), "practice-without-parent", {"kind": each.kind, "wanted": wanted})
        elif parent and (parent.kind, parent.framework, parent.part) != (wanted, each.framework, each.part):
            yield Problem(each.place.at("parent"), "practice-parent", values)


def check_pairs_of_practices(project: Project) -> Iterator[Problem]:
    """Beside each practice that helps there is exactly one that can harm."""
    practices = project.practices.values()
    count = Counter((each.parent, each.kind) for each in practices)
    for each in practices:
        wanted = PAIRS.get(each.kind)
        if wanted and (found := count[each.practice_id, wanted]) != 1:
            values = {"kind": each.kind, "wanted": wanted, "count": str(found)}
            yield Problem(each.place.at("practice_id"), "practice-not-paired", values)


def check_reasons_of_practices(project: Project) -> Iterator[Problem]:
    """A positive practice says why it matters and what to ask; one language alone is told by another rule."""
    locale = project.settings.default_locale
    for each in project.practices.values():
        for column, text in (("why", each.why), ("ask", each.ask)):
            if each.kind == REASONED and not any(text.values()):
                name = f"{column}_{locale}"
                yield Problem(each.place.at(name), "practice-without-words", {"column": name})


def check_pages_of_practices(project: Project) -> Iterator[Problem]:
    """Every practice stands on exactly one page in each language; the first of a part speaks for all of it."""
    for first in _first_of_parts(project):
        for locale in project.locales:
            calls = [call for call in project.practice_calls if call.locale == locale and call.shows(first)]
            values = {"framework": first.framework, "part": first.part}
            if not calls:
                more = {"locale": locale, "call": f'{first.macro}("{first.framework}", "{first.part}")'}
                yield Problem(first.place, "practice-on-no-page", values | more)
            for call in calls[1:]:
                yield Problem(call.place, "practice-on-two-pages", values | {"other": str(calls[0].place)})


def _first_of_parts(project: Project) -> Iterator[Practice]:
    frameworks = project.frameworks.frameworks
    found: dict[tuple[str, str, str], Practice] = {}
    for each in project.practices.values():
        if each.macro and each.framework in frameworks and each.part in frameworks[each.framework].parts:
            found.setdefault((each.framework, each.part, each.macro), each)
    yield from found.values()


def _not_listed(
    each: Practice, column: str, found: str, known: Collection[str], where: str = FRAMEWORKS_FILE
) -> Problem:
    values = {"found": found, "where": where, "known": ", ".join(known)}
    return Problem(each.place.at(column), "not-listed", values, nearest(found, known))
