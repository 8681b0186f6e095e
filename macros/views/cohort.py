"""On which days does a group meet? Every so many weeks, without the days it leaves out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from macros.model.sessions import CORE, LAB, Session


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session, in any language, and when it begins and ends by the clock on the wall."""

    session: Session
    begins: datetime  # with the group's time zone
    ends: datetime


@dataclass(frozen=True, slots=True)
class Cohort:
    """The dates of a group. `name` is in the address of its page and in the ids of its calendar entries."""

    name: str
    place: str
    zone: ZoneInfo
    meetings: tuple[Meeting, ...]
    skipped: tuple[date, ...]  # days on which it would have met


class NoSuchHourError(ValueError):
    """The clock jumps over the hour at which the group would meet; the argument is the day."""


def in_order(sessions: Sequence[Session], *, with_labs: bool) -> tuple[Session, ...]:
    """The sessions in the order they are held: labs, when they are, stand before the last session of the core."""
    core = [each for each in sessions if each.kind == CORE]
    labs = [each for each in sessions if each.kind == LAB] if with_labs else []
    return (*core[:-1], *labs, *core[-1:])


def schedule(count: int, start: date, weeks: int, skip: Collection[date]) -> tuple[list[date], list[date]]:
    """As many days as are asked for, from the first on, every so many weeks; and those of `skip` that fell between.

    A day that is left out moves its session and all later ones to the next day of the rhythm.
    """
    days: list[date] = []
    skipped: list[date] = []
    day = start
    while len(days) < count:
        (skipped if day in skip else days).append(day)
        day += timedelta(weeks=weeks)
    return days, skipped


def meetings(sessions: Sequence[Session], days: Sequence[date], at: time, zone: ZoneInfo) -> tuple[Meeting, ...]:
    """The meetings; NoSuchHourError when the clock of the zone jumps over one, as it does on a night in spring."""
    found = []
    for session, day in zip(sessions, days, strict=True):
        begins = datetime.combine(day, at, zone)
        if begins.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != begins.replace(tzinfo=None):
            raise NoSuchHourError(day)
        # Minutes pass as they do in the room, also in a night when the clock is put back.
        ends = (begins.astimezone(UTC) + timedelta(minutes=session.minutes)).astimezone(zone)
        found.append(Meeting(session, begins, ends))
    return tuple(found)
