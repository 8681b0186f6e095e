"""Which letters of a cell only look like the right ones: of another alphabet, or two joined in one sign?"""

from __future__ import annotations

import re

from macros.sources.faults import Fault, shown

OTHER_ALPHABETS = re.compile("[\u0370-\u03ff\u0400-\u052f]")  # Greek and Cyrillic
LATIN = re.compile("[A-Za-z\xc0-\u024f]")
WORD = re.compile(r"[^\W_]+")
ALIKE = str.maketrans(
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u0432\u043a\u043c\u043d\u0442"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03b1\u03c1",
    "ABESIJKMHOPCTYXaeopcyxijsdqwBkmHTABEZHIKMNOPTYXovap",
)
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
LIGATURE = re.compile("[\ufb00-\ufb06]")


def look_alike(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    """The text in the letters it seems to have; a word of one other alphabet stays, unless it stands in a code."""
    if not OTHER_ALPHABETS.search(text):
        return text, None
    wrong = dict.fromkeys(word[0] for word in WORD.finditer(text) if _is_wrong(word[0], is_coded))
    if not wrong:
        return text, None
    mended = WORD.sub(lambda word: word[0].translate(ALIKE) if word[0] in wrong else word[0], text)
    first = next(iter(wrong))
    sign = next(letter for letter in first if ord(letter) in ALIKE)
    values = {
        "found": shown(first),
        "sign": f"{sign} (U+{ord(sign):04X})",
        "write": shown(first.translate(ALIKE)),
    }
    return mended, Fault("look-alike-letter", values)


def take_apart(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    """The text with each letter by itself, as a search looks for it."""
    if not LIGATURE.search(text):
        return text, None
    word = next(each[0] for each in WORD.finditer(text) if LIGATURE.search(each[0]))
    values = {"found": shown(word), "write": shown(word.translate(LIGATURES))}
    return text.translate(LIGATURES), Fault("joined-letters", values, severity="note")


def _is_wrong(word: str, is_coded: bool) -> bool:
    mended = word.translate(ALIKE)
    is_mixed = bool(LATIN.search(word)) and not OTHER_ALPHABETS.search(mended)
    return mended != word and (is_mixed or (is_coded and mended.isascii()))
