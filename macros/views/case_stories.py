"""What a page shows of documented cases: the events of one in order, by year, and all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.cases import Case, Event
from macros.project import Project

TIMELINE = re.compile(r"\{\{\s*case_timeline\(\s*(?:case_id\s*=\s*)?[\"'](\w+)")
LIST = re.compile(r"\{\{\s*case_list\(([^)]*)\)")
OPTION = re.compile(r"(\w+)\s*=\s*[\"'](\w*)")


@dataclass(frozen=True, slots=True)
class Step:
    """An event with its number in the story, from 1."""

    number: int
    event: Event


@dataclass(frozen=True, slots=True)
class YearOfSteps:
    """The events that began in a year; none in a year between."""

    year: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A case with its events in file order, which is the order in time."""

    case: Case
    steps: tuple[Step, ...]

    @property
    def years(self) -> tuple[YearOfSteps, ...]:
        """Every year from the first event to the last."""
        found = [(int(step.event.date[:4]), step) for step in self.steps]
        if not found:
            return ()
        span = range(min(year for year, _ in found), max(year for year, _ in found) + 1)
        return tuple(YearOfSteps(year, tuple(step for own, step in found if own == year)) for year in span)


def build_story(project: Project, case_id: str) -> Story:
    """The story of a case that exists."""
    events = (event for event in project.events if event.case_id == case_id)
    return Story(project.cases[case_id], tuple(Step(number, event) for number, event in enumerate(events, start=1)))


def build_stories(project: Project, *, without: str = "", kind: str = "") -> Iterator[Story]:
    """The story of every case, or of each of a kind, but one; in file order."""
    for case in project.cases.values():
        if case.case_id != without and kind in ("", case.kind):
            yield build_story(project, case.case_id)


def shows_case(text: str, case: Case) -> bool:
    """True when a Markdown text calls a macro that shows the case."""
    if case.case_id in TIMELINE.findall(text):
        return True
    calls = (dict(OPTION.findall(options)) for options in LIST.findall(text))
    return any(each.get("without") != case.case_id and each.get("kind", "") in ("", case.kind) for each in calls)
