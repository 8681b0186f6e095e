"""Which value does the text of a cell stand for, and does the column allow it?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from macros.sources.calendar_dates import read_date
from macros.sources.coded_text import check_text, near_yes_or_no
from macros.sources.damage import inspect
from macros.sources.faults import Fault, Value, shown
from macros.sources.numerals import NOTHING, SCIENTIFIC, read_number, read_whole_number, read_year
from macros.sources.schema import Field, Limit

__all__ = ["Fault", "Value", "convert"]

YES_OR_NO = {"yes": True, "true": True, "s\xed": True, "no": False, "false": False}
UNDONE = frozenset({
    *("stray-spaces", "invisible-character", "loose-accents", "question-mark-in-word", "double-space"),
    *("joined-letters", "picture-sign", "code-in-cell", "lone-apostrophe"),
})  # fmt: skip
LONGEST_NOTHING = max(map(len, NOTHING))
CUT_SHORT = re.compile(r"[0-9]{15}0+")  # a spreadsheet keeps fifteen digits, and writes zeros for the others
SHORTENED = re.compile(r"[0-9](?:\.[0-9]+)?E\+[0-9]{2}")

Reader = Callable[[str], tuple[Value | None, Fault | None]]


def convert(text: str, field: Field) -> tuple[Value | None, Fault | None]:
    """The cell's value and the gravest fault; text that is wrong is kept, any other wrong value is None."""
    text, damage = inspect(text, field.is_coded)
    if not text:
        return _empty(field, damage)
    if damage and damage.code not in UNDONE:
        return (_kept(text, field), damage)
    value, fault = _read_text(text, field) if field.type == "string" else READERS[field.type](text)
    if fault and fault.code == "word-for-nothing" and field.required:
        fault = replace(fault, code="word-for-needed-value")
    if fault is None and value is not None:
        fault = _out_of_limits(value, field)
    if fault and damage and fault.severity == "note":
        fault = damage
    return value, fault or damage


def _empty(field: Field, damage: Fault | None) -> tuple[Value | None, Fault | None]:
    value = "" if field.type == "string" else None
    if field.required:
        return value, Fault("required")
    return value, replace(damage, severity="note") if damage else None


def _kept(text: str, field: Field) -> Value | None:
    return text if field.type == "string" else None


def _read_text(text: str, field: Field) -> tuple[str, Fault | None]:
    if field.is_coded and CUT_SHORT.fullmatch(text):
        return text, Fault("id-cut-short", {"found": text})
    if field.pattern or field.enum:
        mended, fault = check_text(text, field)
        return ("", _nothing(text)) if fault and is_word_for_nothing(text) else (mended, fault)
    if is_word_for_nothing(text):
        return "", _nothing(text)
    code = "id-in-scientific-notation"
    is_shortened = (SCIENTIFIC if field.is_coded else SHORTENED).fullmatch(text)
    return text, Fault(code, {"found": text}) if is_shortened else None


def is_word_for_nothing(text: str) -> bool:
    """True for text that programs and people write into a cell that has no value; `none` can be a code."""
    return len(text) <= LONGEST_NOTHING and text.lower() in NOTHING and text != "none"


def _nothing(text: str) -> Fault:
    return Fault("word-for-nothing", {"found": shown(text)})


def _read_yes_or_no(text: str) -> tuple[bool | None, Fault | None]:
    plain = text.lower()
    if plain in YES_OR_NO:
        return YES_OR_NO[plain], None
    return None, Fault("not-yes-or-no", {"found": shown(text)}, near_yes_or_no(text))


def _out_of_limits(value: Value, field: Field) -> Fault | None:
    if field.minimum is not None and _compare(value, field.minimum) < 0:
        return Fault("below-minimum", {"found": str(value), "minimum": str(field.minimum)})
    if field.maximum is not None and _compare(value, field.maximum) > 0:
        return Fault("above-maximum", {"found": str(value), "maximum": str(field.maximum)})
    return None


def _compare(value: Value, limit: Limit) -> int:
    """Below zero when the value is less than the limit, above zero when it is more."""
    if isinstance(value, date) and isinstance(limit, date):
        return (value > limit) - (value < limit)
    if isinstance(value, int | float) and isinstance(limit, int | float):
        return (value > limit) - (value < limit)
    return 0


READERS: Mapping[str, Reader] = {
    "integer": read_whole_number,
    "number": read_number,
    "boolean": _read_yes_or_no,
    "date": read_date,
    "year": read_year,
}
