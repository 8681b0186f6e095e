"""A rule for activities that stand in boxes: their steps take as many minutes together as the activity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.model.pages import Page
from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.rules import patterns
from macros.views.markdown_lines import calls, without_code

STEP = re.compile(r"^[ \t]*\d+[.)][ \t].*$", re.MULTILINE)
BEGIN, END, KIND = "box", "end_box", "activity"


def check_activity_minutes(project: Project) -> Iterator[Problem]:
    """Where steps of an activity say their minutes, they take as many together as the box says."""
    for page in project.pages:
        said = patterns(page.locale).get("step_minutes")
        if said is None or KIND not in page.text:
            continue
        for line, wanted, text in _activities(page):
            minutes = [int(found) for step in STEP.findall(text) for found in said.findall(step)]
            if minutes and sum(minutes) != wanted:
                values = {"sum": str(sum(minutes)), "wanted": str(wanted)}
                yield Problem(Place(page.place.path, line), "minutes-do-not-add-up", values)


def _activities(page: Page) -> Iterator[tuple[int, int, str]]:
    """The line, the minutes and the text of each box of that kind which says how long it takes."""
    text = without_code(page.text)
    opened: list[tuple[int, int]] = []  # where a box begins and its minutes, or 0
    for start, name, arguments in calls(text):
        if name == BEGIN:
            options = dict(arguments)
            minutes = options.get("minutes", "") if options.get("") == KIND else ""
            opened.append((start, int(minutes) if minutes.isdigit() else 0))
        elif name == END and opened:
            begins, wanted = opened.pop()
            if wanted:
                yield page.first_line + text.count("\n", 0, begins), wanted, text[begins:start]
