"""Does an id or a code have the form its column asks for, and which slip would explain that it has not?"""

from __future__ import annotations

import re
from collections.abc import Callable

from macros.problems import nearest
from macros.sources.calendar_dates import read_date
from macros.sources.faults import Fault, repair, shown
from macros.sources.numerals import DASHES, SCIENTIFIC
from macros.sources.schema import Field

MADE_DATE = re.compile(r"[0-9]{1,2}-[A-Za-z]{3}\.?|[A-Za-z]{3}\.?-[0-9]{2,4}")
DECIMALS = re.compile(r"\.0*$")
MOST_LOST_ZEROS = 2
YES = frozenset({"yes", "y", "true", "t", "s", "si", "s\xed", "x", "1", "verdadero", "\u2713", "\u2714"})
NO = frozenset({"no", "n", "false", "f", "0", "falso", "\u2717", "\u2718"})
STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})

Mend = Callable[[str], str]


def check_text(text: str, field: Field) -> tuple[str, Fault | None]:
    """The text, mended where the slip is certain, and what was wrong with it."""
    mended, fault = text, None
    if field.pattern and not re.fullmatch(field.pattern, text):
        mended, fault = _explain(text, field.pattern)
    if field.enum and mended not in field.enum:
        return text, _not_in_list(text, field.enum)
    return mended, fault


def near_yes_or_no(text: str) -> str | None:
    """What a word, a mark or a digit means that stands for yes or no."""
    plain = text.lower()
    return "yes" if plain in YES else "no" if plain in NO else None


def _not_in_list(text: str, choices: tuple[str, ...]) -> Fault:
    slug = "_".join(text.translate(DASHES).lower().split())
    near = slug if slug in choices else nearest(text, choices)
    if set(choices) == {"yes", "no"}:
        near = near_yes_or_no(text)
    return Fault("not-in-list", {"found": shown(text), "choices": ", ".join(choices)}, near)


def _explain(text: str, pattern: str) -> tuple[str, Fault]:
    if SCIENTIFIC.fullmatch(text):
        return text, Fault("id-in-scientific-notation", {"found": text})
    for code, mend in MENDS:
        mended = mend(text)
        if mended != text and re.fullmatch(pattern, mended):
            return mended, repair(code, text, mended)
    padded = _padded(text, pattern)
    if padded:
        return padded, repair("lost-leading-zero", text, padded)
    if MADE_DATE.fullmatch(text):
        return text, Fault("date-made-by-spreadsheet", {"found": text})
    return text, _as_date(text, pattern) or Fault("wrong-form", {"found": shown(text), "pattern": pattern})


def _padded(text: str, pattern: str) -> str | None:
    digits = DECIMALS.sub("", text).replace(",", "").lstrip("'")
    if not (digits.isascii() and digits.isdigit()):
        return None
    candidates = ("0" * count + digits for count in range(1, MOST_LOST_ZEROS + 1))
    return next((candidate for candidate in candidates if re.fullmatch(pattern, candidate)), None)


def _as_date(text: str, pattern: str) -> Fault | None:
    """In a column of text that takes dates: the fault of a date written in another way."""
    _, fault = read_date(text)
    is_date = fault is not None and re.fullmatch(pattern, fault.values.get("write", ""))
    return fault if is_date else None


MENDS: tuple[tuple[str, Mend], ...] = (
    ("leading-apostrophe", lambda text: text.lstrip("'\u2018\u2019")),
    ("line-break-in-cell", lambda text: "".join(text.split("\n"))),
    ("odd-dash", lambda text: text.translate(DASHES)),
    ("curly-quotes", lambda text: text.translate(STRAIGHT)),
    ("id-with-decimals", lambda text: DECIMALS.sub("", text)),
    ("id-with-separators", lambda text: text.replace(",", "")),
    ("spaces-inside", lambda text: "".join(text.split())),
    ("wrong-case", str.lower),
    ("wrong-case", str.upper),
)
