"""Which number does a cell hold, and what would make it one?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal

from macros.sources.faults import Fault, repair, shown

WHOLE = re.compile(r"-?[0-9]{1,15}")  # a spreadsheet keeps no more than fifteen digits
DECIMAL = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
YEAR = re.compile(r"[12][0-9]{3}")
SCIENTIFIC = re.compile(r"-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2}")
GROUPED = re.compile(r"(-?[0-9]{1,3}(?:([, '\u2019])[0-9]{3})(?:\2[0-9]{3})*)(\.[0-9]+)?")
GROUPED_BY_DOTS = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+")
NEEDLESS_DECIMALS = re.compile(r"-?[0-9]+[.,]0*")
DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]{1,2}")
SIGNED = re.compile(r"[+$\u20ac\xa3] ?([0-9].*)")
LETTERS_FOR_DIGITS = re.compile(r"[0-9OolI]*[0-9][0-9OolI]*")
DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-"))
NOTHING = frozenset({"n/a", "na", "n.a.", "n/d", "s/d", "null", "none", "nan", "-", "--", ".", "?", "\u2013", "\u2014"})

Repair = Callable[[str], str | None]


def read_whole_number(text: str) -> tuple[int | None, Fault | None]:
    """The whole number, or why there is none."""
    if WHOLE.fullmatch(text):
        return int(text), None
    return None, _explain(text, WHOLE, "not-whole-number")


def read_number(text: str) -> tuple[int | float | None, Fault | None]:
    """The number, without a point where the cell has none, or why there is none."""
    if DECIMAL.fullmatch(text):
        return (float(text) if "." in text else int(text)), None
    return None, _explain(text, DECIMAL, "not-number")


def read_year(text: str) -> tuple[int | None, Fault | None]:
    """The year of four digits, or why there is none."""
    if YEAR.fullmatch(text):
        return int(text), None
    return None, _explain(text, YEAR, "not-year")


def _explain(text: str, shape: re.Pattern[str], otherwise: str) -> Fault:
    if text.lower() in NOTHING:
        return Fault("word-for-nothing", {"found": shown(text)})
    for code, mend in REPAIRS:
        mended = mend(text)
        if mended is not None and shape.fullmatch(mended):
            return repair(code, text, mended)
    return Fault(otherwise, {"found": shown(text)})


def _scientific(text: str) -> str | None:
    return f"{Decimal(text):f}" if SCIENTIFIC.fullmatch(text) else None


def _other_digits(text: str) -> str | None:
    if text.isascii():
        return None
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text)


def _dash(text: str) -> str | None:
    return text.translate(DASHES)


def _ungrouped(text: str) -> str | None:
    match = GROUPED.fullmatch(text)
    return re.sub(r"[^0-9-]", "", match[1]) + (match[3] or "") if match else None


def _ungrouped_by_dots(text: str) -> str | None:
    return text.replace(".", "") if GROUPED_BY_DOTS.fullmatch(text) else None


def _without_decimals(text: str) -> str | None:
    return re.split("[.,]", text)[0] if NEEDLESS_DECIMALS.fullmatch(text) else None


def _with_point(text: str) -> str | None:
    return text.replace(",", ".") if DECIMAL_COMMA.fullmatch(text) else None


def _without_sign(text: str) -> str | None:
    match = SIGNED.fullmatch(text)
    return (_ungrouped(match[1]) or match[1]) if match else None


def _letters(text: str) -> str | None:
    return text.translate(str.maketrans("OolI", "0011")) if LETTERS_FOR_DIGITS.fullmatch(text) else None


REPAIRS: tuple[tuple[str, Repair], ...] = (
    ("number-in-scientific-notation", _scientific),
    ("number-with-separators", _ungrouped),
    ("number-with-decimals", _without_decimals),
    ("number-with-separators", _ungrouped_by_dots),
    ("decimal-comma", _with_point),
    ("number-with-sign", _without_sign),
    ("odd-dash", _dash),
    ("other-digits", _other_digits),
    ("letter-for-digit", _letters),
)
