"""What have a spreadsheet, a word processor or a wrong encoding done to a cell's text?"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable

from macros.problems import Severity
from macros.sources.faults import Fault, repair, shown
from macros.sources.formula_guard import GUARDED
from macros.sources.letters_alike import look_alike, take_apart
from macros.sources.strange_signs import picture_sign, web_or_macro

Look = Callable[[str, bool], tuple[str, Fault | None]]

# A clean cell is told from all others by one search; almost every cell is clean.
SUSPECT = re.compile(
    r"[^\x20-\x7e\xa1-\xac\xae-\xc1\xc4-\xe1\xe3-\xff\u2013\u2014\u2018-\u201d\u2026]"
    r"|^[ =+@#E']|[ ]$|  |<[A-Za-z/!]|\{[{%#]|&#?\w+;|\w\?\w|E\+"
)
# What the bytes 80 to BF look like in a Windows or a Latin-1 text.
CONTINUATION = (
    "\x80-\xbf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
MOJIBAKE = re.compile(
    f"[\xc2\xc3][{CONTINUATION}]|\xe2[\u20ac\x80][{CONTINUATION}]|\xf0[\u0178\x9f][{CONTINUATION}]{{2}}"
)
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]+")
UNSEEN = "\xad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNSEEN_ANYWHERE = re.compile(f"[{UNSEEN}]")
UNSEEN_IN_TEXT = re.compile("[\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
UNSEEN_IN_CODES = re.compile(f"[{UNSEEN}\u200c\u200d]")  # joiners belong to some languages' texts
WRITTEN_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")  # where marks of direction have a use
ODD_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
ENTITY = re.compile(r"&(?:[A-Za-z]+[0-9]*|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});")
DOUBLE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
LOST_LETTER = re.compile(r"[a-z]\?[a-z]")
SPREADSHEET_ERROR = re.compile(
    r"#(?:N/[AD]|[!\xa1]?(?:REF|VALUE|VALOR|DIV/0|NUM|NULL|NULO|SPILL|CALC|ERROR|FIELD|DESBORDAMIENTO)!"
    r"|\xbf?(?:NAME|NOMBRE)\?|GETTING_DATA|#{2,})|Err:[0-9]{3}"
)
TEXT_FORMULA = re.compile(r'="([^"]*)"')
LONGEST_CELL = 32_767  # what a spreadsheet's cell can hold; longer text is cut there


def inspect(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    """The text with harmless damage undone, and the gravest fault found on the way."""
    if len(text) < LONGEST_CELL and not SUSPECT.search(text) and "\xc3" not in text:
        return text, None
    gravest: Fault | None = None
    for look in LOOKS:
        text, fault = look(text, is_coded)
        if fault and (gravest is None or (gravest.severity == "note" and fault.severity == "problem")):
            gravest = fault
    return text, gravest


def _length(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    return text, Fault("cell-too-long", {"count": str(len(text))}) if len(text) >= LONGEST_CELL else None


def _mojibake(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    match = MOJIBAKE.search(text)
    if not match:
        return text, None
    repaired = text
    for _ in range(3):  # a text can be spoiled more than once
        repaired = MOJIBAKE.sub(lambda found: _as_utf_8(found[0]), repaired)
    return repaired, repair("mojibake", _word(text, match.start()), _word(repaired, match.start()))


def _as_utf_8(letters: str) -> str:
    try:
        raw = b"".join(letter.encode("latin-1" if letter <= "\xff" else "cp1252") for letter in letters)
        return raw.decode("utf-8")
    except UnicodeError:
        return letters


def _replacement(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    start = text.find("\ufffd")
    return text, Fault("lost-character", {"found": _word(text, start)}) if start >= 0 else None


def _control(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    match = CONTROL.search(text)
    if not match or not text.strip():
        return text, None
    return CONTROL.sub(" ", text).strip(" "), Fault("control-character", {"found": shown(text, match.start())})


def _unseen(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    unseen = UNSEEN_IN_CODES if is_coded else UNSEEN_IN_TEXT if WRITTEN_LEFTWARDS.search(text) else UNSEEN_ANYWHERE
    clean = ODD_SPACES.sub(" ", unseen.sub("", text))
    if clean == text:
        return text, None
    match = unseen.search(text) or ODD_SPACES.search(text)
    values = {"found": shown(text, match.start() if match else 0), "write": shown(clean.strip())}
    return clean, Fault("invisible-character", values, severity=_severity(is_coded))


def _edges(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    clean = text.strip()
    if clean == text:
        return text, None
    values = {"found": shown(text), "write": shown(clean)}
    return clean, Fault("stray-spaces", values, severity=_severity(is_coded))


def _accents(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    clean = unicodedata.normalize("NFC", text)
    if clean == text:
        return text, None
    start = next((index for index, pair in enumerate(zip(text, clean, strict=False)) if pair[0] != pair[1]), 0)
    return clean, Fault("loose-accents", {"found": _word(text, start)}, severity="note")


def _entity(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    match = ENTITY.search(text)
    if not match or html.unescape(match[0]) == match[0]:
        return text, None
    return html.unescape(text), repair("web-code", match[0], html.unescape(match[0]))


def _error(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    return text, Fault("spreadsheet-error", {"found": text}) if SPREADSHEET_ERROR.fullmatch(text) else None


def _formula(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    wrapped = TEXT_FORMULA.fullmatch(text)
    if wrapped:
        return wrapped[1], repair("text-formula", text, wrapped[1])
    if GUARDED.match(text):
        return _guarded(text, is_coded)
    is_sign = text.startswith("+") and is_coded  # +12 is a number's slip, told by the number's reader
    return text, Fault("looks-like-formula", {"found": shown(text)}) if text[:1] in set("=+@") and not is_sign else None


def _guarded(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    """An apostrophe that only a file for spreadsheets needs, so that the text is no formula there."""
    plain = text.lstrip("'")
    if is_coded or plain.startswith("-"):
        return text if is_coded else plain, repair("leading-apostrophe", text, plain)
    return text, Fault("looks-like-formula", {"found": shown(text)})


def _apostrophe(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    is_lone = text.startswith("'") and text.count("'") == 1 and not is_coded
    return text, Fault("lone-apostrophe", {"found": shown(text)}, severity="note") if is_lone else None


def _double_space(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    match = DOUBLE_SPACE.search(text)
    if not match or is_coded:
        return text, None
    return DOUBLE_SPACE.sub(" ", text), Fault("double-space", {"found": shown(text, match.start())}, severity="note")


def _lost_letter(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    match = LOST_LETTER.search(text)
    if not match or "://" in text or is_coded:
        return text, None
    return text, Fault("question-mark-in-word", {"found": _word(text, match.start())}, severity="note")


def _severity(is_coded: bool) -> Severity:
    """Free text reads the same without the damage; codes, numbers and dates do not match in other programs."""
    return "problem" if is_coded else "note"


def _word(text: str, position: int) -> str:
    """The word around the position, fit for a message."""
    start = max(text.rfind(" ", 0, position), text.rfind("\n", 0, position)) + 1
    return shown(re.split(r"[ \n]", text[start:], maxsplit=1)[0], position - start)


LOOKS: tuple[Look, ...] = (
    _length,
    _mojibake,  # first: it is made of characters that the next ones would take away
    _replacement,
    _control,
    _unseen,
    look_alike,
    _edges,
    _double_space,
    _accents,
    take_apart,
    _entity,
    _error,
    _formula,
    _apostrophe,
    web_or_macro,
    picture_sign,
    _lost_letter,
)
