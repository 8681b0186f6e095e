"""The dates of a group as a Markdown page in one language, for authors to keep, to change and to print."""

from __future__ import annotations

import json
from collections.abc import Mapping

from macros.model.sessions import FOLDER, LAB
from macros.outputs.page_context import PageContext
from macros.outputs.session_text import plain
from macros.views.cohort import Cohort, Meeting
from macros.views.sessions import COHORTS


def page_path(locale: str, cohort: Cohort) -> str:
    """Where the page stands in content/; its calendar file stands beside it."""
    return f"{locale}/{COHORTS}/{cohort.name}.md"


def calendar_path(locale: str, cohort: Cohort) -> str:
    """Where the calendar file stands in content/."""
    return f"{locale}/{COHORTS}/{cohort.name}.ics"


def cohort_page(page: PageContext, cohort: Cohort) -> str:
    """The whole file, with its front matter."""
    meetings = cohort.meetings
    first, last = meetings[0], meetings[-1]
    title = page.t("cohort.title", day=page.day(first.begins.date()))
    body = [
        f"# {plain(title)}",
        plain(page.t("cohort.intro")),
        f"- {plain(page.t('cohort.place', place=cohort.place))}\n"
        f"- {plain(page.t('cohort.zone', zone=cohort.zone.key))}",
        f"## {plain(page.t('cohort.sessions'))}",
        _table(page, cohort),
    ]
    if cohort.skipped:
        days = "; ".join(page.weekday(day) for day in cohort.skipped)
        body.append(plain(page.t("cohort.skipped", days=days)))
    body += [
        f"## {plain(page.t('cohort.calendar'))}",
        plain(page.t("cohort.calendar_text")),
        f"[{plain(page.t('cohort.calendar_link'))}]({cohort.name}.ics)",
    ]
    front = {
        "title": title,
        "description": page.t(
            "cohort.description",
            first=page.day(first.begins.date()),
            last=page.day(last.begins.date()),
        ),
        "drawing": "calendar",
        "handout": True,
        "levels_up": 2,  # to the page of the menu that it belongs to
        **_translation(page),
        "next": [
            {"title": page.t("cohort.print"), "text": page.t("cohort.print_text"), "kind": "print"},
            {"title": page.t("cohort.first"), "text": page.t("cohort.first_text"), "link": first.session.address},
            {"title": page.t("cohort.all"), "text": page.t("cohort.all_text"), "link": f"{FOLDER}/"},
        ],
    }
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items())
    return f"---\n{lines}---\n\n" + "\n\n".join(body) + "\n"


def _table(page: PageContext, cohort: Cohort) -> str:
    heads = (page.t(f"cohort.{key}") for key in ("number", "day", "session"))
    rows = [_row(page, meeting) for meeting in cohort.meetings]
    return "\n".join(["| " + " | ".join(map(_cell, heads)) + " |", "| --- | --- | --- |", *rows])


def _row(page: PageContext, meeting: Meeting) -> str:
    session, begins, ends = meeting.session, meeting.begins, meeting.ends
    number = page.number(session.number)
    when = page.t("cohort.when", day=page.weekday(begins.date()), start=page.clock(begins.time()),
                  end=page.clock(ends.time()))  # fmt: skip
    named = page.t("session.lab", number=number) if session.kind == LAB else number
    return f"| {_cell(named)} | {_cell(when)} | [{_cell(session.title)}](../sessions/{session.slug}.md) |"


def _cell(text: str) -> str:
    return plain(text).replace("|", "\\|")


def _translation(page: PageContext) -> Mapping[str, object]:
    """A page in another language than the main one says that the engine put it together."""
    if page.locale == page.project.settings.default_locale:
        return {}
    return {"translation": {"machine_assisted": True, "reviewed_by": ""}}
