"""What a page shows of a library: works by topic, and the parts that links can narrow it to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.model.shelf import FACETS, Work
from macros.project import Project
from macros.sources.shelf import read_shelf

EVERY = "show-all"


@dataclass(frozen=True, slots=True)
class Topic:
    """The works of one topic, in file order."""

    topic: str
    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A part of the works: its anchor, how many there are, and the facet and value that they share; or all works."""

    anchor: str
    count: int
    facet: str = ""
    value: str = ""


def topics(project: Project) -> tuple[Topic, ...]:
    """The topics that have works, in the order of data/scale.yml; a work of another topic is left out."""
    works = read_shelf(project.tables, project.locales).works
    found = (Topic(topic, tuple(work for work in works if work.topic == topic)) for topic in _values(project, "topic"))
    return tuple(each for each in found if each.works)


def narrowings(project: Project, works: Sequence[Work]) -> tuple[Narrowing, ...]:
    """All of these works, and those of each topic, kind, language and level that some have, in known order."""
    parts = (
        Narrowing(f"show-{facet}-{_name(value)}", sum(work.facets[facet] == value for work in works), facet, value)
        for facet in FACETS
        for value in _values(project, facet)
    )
    return (Narrowing(EVERY, len(works)), *(each for each in parts if each.count))


def mark(facet: str, value: str) -> str:
    """The class of what belongs to a part."""
    return f"tk-in-{facet}-{_name(value)}"


def marks(works: Iterable[Work]) -> tuple[str, ...]:
    """The classes of all parts that any of the works belongs to, each once."""
    return tuple(dict.fromkeys(mark(*each) for work in works for each in work.facets.items()))


def hidden_by(project: Project) -> Mapping[str, str]:
    """What each link to a part leaves out: a CSS selector by anchor."""
    works = tuple(work for each in topics(project) for work in each.works)
    parts = narrowings(project, works)[1:]
    return {each.anchor: f".tk-row:not(.{mark(each.facet, each.value)})" for each in parts}


def _values(project: Project, facet: str) -> Iterator[str]:
    if facet == "language":
        found = {work.language for work in read_shelf(project.tables, project.locales).works}
        yield from (*(each for each in project.locales if each in found), *sorted(found - set(project.locales)))
    else:
        yield from project.scale.shelf_lists.get(f"work_{facet}s", {})


def _name(value: str) -> str:
    return value.lower().replace("_", "-")
