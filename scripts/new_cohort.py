"""`toolkit new cohort`: the dates of a group as pages and calendar files that the site takes in."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from macros.model.words import Words
from macros.outputs.calendar_file import calendar_file
from macros.outputs.cohort_page import calendar_path, cohort_page, page_path
from macros.outputs.page_context import PageContext
from macros.project import Project, load_project
from macros.site.shared_files import moment
from macros.views.cohort import Cohort, NoSuchHourError, in_order, meetings, schedule
from macros.views.sessions import COHORTS, sessions_in

DAY = click.DateTime(["%Y-%m-%d"])
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_WEEKS, LAST_YEAR = 12, 2999


@click.command("cohort")
@click.option("--start", type=DAY, required=True, help="Day of the first session, such as 2027-01-16.")
@click.option(
    "--weeks", type=click.IntRange(1, MOST_WEEKS), default=2, show_default=True, help="Weeks between sessions."
)
@click.option("--place", required=True, help="Where the group meets: a room, not somebody's home address.")
@click.option("--time", "at", type=click.DateTime(["%H:%M"]), default="10:00", show_default=True,
              help="When sessions begin.")  # fmt: skip
@click.option("--timezone", "zone", default="America/Chicago", show_default=True, help="Time zone of the place.")
@click.option("--skip", type=DAY, multiple=True, help="A day without a session; may be given many times.")
@click.option("--labs", is_flag=True, help="Plan the labs too, before the last session.")
@click.option("--name", default="", help="Name in the address of the page. Default: the day of the first session.")
@click.option("--replace", is_flag=True, help="Write over the pages of a group of that name.")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), default=None,
              help="Folder for the files. Default: content/ of the project.")  # fmt: skip
@click.pass_obj
def cohort(
    given: tuple[Path, Words],
    start: datetime,
    weeks: int,
    place: str,
    at: datetime,
    zone: str,
    skip: tuple[datetime, ...],
    name: str,
    to: Path | None,
    *,
    labs: bool,
    replace: bool,
) -> None:
    """Makes the dated schedule of a group: a page and a calendar file in every language."""
    root, words = given
    project, _ = load_project(root)
    name = name or start.date().isoformat()
    if not NAME.fullmatch(name):
        raise click.UsageError(words.say("command.cohort_name", name=name))
    if not " ".join(place.split()) or start.year > LAST_YEAR:
        raise click.UsageError(words.say("command.cohort_place"))
    left_out = {each.date() for each in skip}
    made = {
        locale: _cohort(project, locale, words, name, place, start.date(), weeks, at.time(), zone, left_out, labs=labs)
        for locale in project.locales
    }
    files: dict[str, bytes] = {}
    for locale, each in made.items():
        page = PageContext(project, locale, f"{COHORTS}/{name}/")
        files[page_path(locale, each)] = cohort_page(page, each).encode()
        files[calendar_path(locale, each)] = calendar_file(page, each, moment())
    folder = to or root / "content"
    if not replace and (there := [path for path in files if (folder / path).exists()]):
        raise click.UsageError(words.say("command.cohort_exists", file=there[0]))
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        click.echo(path)
    main = made[project.locales[0]]
    first, last = main.meetings[0].begins.date(), main.meetings[-1].begins.date()
    click.echo(words.say("command.cohort_made", count=len(main.meetings), first=first, last=last))
    if unused := sorted(left_out - set(main.skipped)):
        click.echo(words.say("command.cohort_unused", days=", ".join(map(str, unused))), err=True)


def _cohort(
    project: Project,
    locale: str,
    words: Words,
    name: str,
    place: str,
    start: date,
    weeks: int,
    at: time,
    zone: str,
    skip: set[date],
    *,
    labs: bool,
) -> Cohort:
    sessions = in_order(sessions_in(project, locale), with_labs=labs)
    if not sessions:
        raise click.UsageError(words.say("command.cohort_no_sessions", locale=locale))
    try:
        clock = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.UsageError(words.say("command.cohort_zone", zone=zone)) from error
    days, skipped = schedule(len(sessions), start, weeks, skip)
    try:
        planned = meetings(sessions, days, at, clock)
    except NoSuchHourError as error:
        raise click.UsageError(words.say("command.cohort_hour", day=error, time=f"{at:%H:%M}")) from error
    return Cohort(name, " ".join(place.split()), clock, planned, tuple(skipped))
