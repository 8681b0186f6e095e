"""Which day does a cell hold, and how would it be written as year-month-day?"""

from __future__ import annotations

import re
from datetime import date, timedelta

from macros.sources.faults import Fault, repair, shown
from macros.sources.numerals import DASHES, NOTHING

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})")
YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})")
WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.Z+ -]*")
SERIAL = re.compile(r"[2-7][0-9]{4}(?:\.[0-9]+)?")  # days since 1899-12-30: the years 1954 to 2119
INCOMPLETE = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
SPREADSHEET_EPOCH = date(1899, 12, 30)


def read_date(text: str) -> tuple[date | None, Fault | None]:
    """The day, or why there is none."""
    if not ISO.fullmatch(text):
        return None, _explain(text)
    day = _day(*text.split("-"))
    return day, None if day else Fault("date-not-in-calendar", {"found": text})


def _explain(text: str) -> Fault:
    if INCOMPLETE.fullmatch(text):
        return Fault("date-not-complete", {"found": text})
    if ISO.fullmatch(text.translate(DASHES)):
        return repair("odd-dash", text, text.translate(DASHES))
    if SERIAL.fullmatch(text):
        day = SPREADSHEET_EPOCH + timedelta(days=int(text[:5]))
        return repair("date-as-number", text, day.isoformat())
    with_time = WITH_TIME.fullmatch(text)
    if with_time and _day(*with_time[1].split("-")):
        return repair("date-with-time", text, with_time[1])
    if text.lower() in NOTHING:
        return Fault("word-for-nothing", {"found": shown(text)})
    return _other_order(text) or Fault("not-date", {"found": shown(text)})


def _other_order(text: str) -> Fault | None:
    match = YEAR_FIRST.fullmatch(text)
    day = _day(*match.groups()) if match else None
    if day:
        return repair("date-other-form", text, day.isoformat())
    match = YEAR_LAST.fullmatch(text)
    if not match:
        return None
    first, second, year = match.groups()
    year = year if len(year) > len("26") else f"20{year}"
    month_first, day_first = _day(year, first, second), _day(year, second, first)
    if month_first and day_first and month_first != day_first:
        values = {"found": text, "write": month_first.isoformat(), "other": day_first.isoformat()}
        return Fault("date-in-two-ways", values)
    day = month_first or day_first
    return repair("date-other-form", text, day.isoformat()) if day else Fault("date-not-in-calendar", {"found": text})


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
