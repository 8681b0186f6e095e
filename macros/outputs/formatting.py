"""Numbers and dates as readers of each language write them (Babel's rules; US Spanish writes 1,234.5)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
COUNTRY = "US"  # the engine is about United States school districts


@cache
def babel_locale(locale: str) -> Locale:
    """Babel's rules for a locale as used in the United States, or of the bare language when it has none."""
    try:
        return Locale.parse(f"{locale}_{COUNTRY}")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(locale)


def number(value: int | float, locale: str) -> str:
    """12345 as 12,345 in US English and US Spanish."""
    return format_decimal(value, locale=babel_locale(locale))


def language_name(locale: str, shown_in: str) -> str:
    """The name of a language in another: es is Spanish, or español."""
    return Locale.parse(locale).get_language_name(shown_in) or locale


@cache
def day(value: date, locale: str) -> str:
    """A date in words: November 22, 2026, or 22 de noviembre de 2026."""
    return format_date(value, format="long", locale=babel_locale(locale))


def document_date(value: str, locale: str) -> str:
    """A document's date as exact as it is known: a day, a month, a year, or a school year as it stands."""
    try:
        if DAY.fullmatch(value):
            return day(date.fromisoformat(value), locale)
        if MONTH.fullmatch(value):
            return format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=babel_locale(locale))
    except ValueError:  # a school year, as 2018-19, or a day that is not in the calendar
        pass
    return value
