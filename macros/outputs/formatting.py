"""Numbers, dates and language names as readers of each language write them (by Babel; US Spanish writes 1,234.5)."""

from __future__ import annotations

import re
from datetime import date, time
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal

MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
COUNTRY = "US"  # the engine is about United States school districts
TWELVE_HOURS = ("en", "es")  # as read in that country
# Names that social networks have of their own: they know the Spanish of the Americas, and not that of one country.
NETWORK_LOCALES = {"es": "es_LA", "ar": "ar_AR"}


@cache
def babel_locale(locale: str) -> Locale:
    """Babel's rules for a locale as used in the United States, or of the bare language when it has none."""
    try:
        return Locale.parse(f"{locale}_{COUNTRY}")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(locale)


def network_locale(locale: str) -> str:
    """A locale as social networks write it, always with a country: en_US, es_LA, fr_FR."""
    if locale in NETWORK_LOCALES:
        return NETWORK_LOCALES[locale]
    parsed = Locale.parse(locale)
    likely = str(get_global("likely_subtags").get(parsed.language, COUNTRY))
    return f"{parsed.language}_{parsed.territory or likely.rpartition('_')[2]}"


@lru_cache(maxsize=8192)
def number(value: int | float, locale: str) -> str:
    """12345 as 12,345 in US English and US Spanish."""
    return format_decimal(value, locale=babel_locale(locale))


@cache
def day(value: date, locale: str) -> str:
    """A date in words: November 22, 2026, or 22 de noviembre de 2026."""
    return format_date(value, format="long", locale=babel_locale(locale))


@cache
def weekday(value: date, locale: str) -> str:
    """A date with its day of the week: Saturday, January 16, 2027, or sábado, 16 de enero de 2027."""
    return format_date(value, format="full", locale=babel_locale(locale))


@cache
def clock(value: time, locale: str) -> str:
    """A time of day: 8:30 a.m. where people count to twelve and write it so, else as Babel has it: 08:30."""
    if locale.partition("-")[0] in TWELVE_HOURS:
        return f"{value.hour % 12 or 12}:{value.minute:02d}\u00a0{'a.m.' if value.hour < 12 else 'p.m.'}"
    return format_time(value, format="short", locale=babel_locale(locale))


@cache
def short_day(value: date, locale: str) -> str:
    """A date in few letters: Nov 22, 2026, or 22 nov 2026."""
    return format_date(value, format="medium", locale=babel_locale(locale))


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


def language_name(locale: str, reader: str) -> str:
    """The name of a language as readers of another write it inside a sentence; empty when Babel has none."""
    names = babel_locale(reader).languages
    code = locale.replace("-", "_")
    return names.get(code) or names.get(code.partition("_")[0]) or ""


def language_tag(locale: str) -> str:
    """The language as word processors name it: en-US, es-US, fr."""
    return str(babel_locale(locale)).replace("_", "-")
