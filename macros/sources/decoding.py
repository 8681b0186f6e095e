"""Which characters do the bytes of a file stand for, and is it a text file at all?"""

from __future__ import annotations

import re

from macros.problems import Place, Problem
from macros.sources.faults import Fault, shown

SIGNATURES = (
    (b"PK\x03\x04", "spreadsheet-not-csv"),  # .xlsx, .ods and .numbers files are zip files
    (b"\xd0\xcf\x11\xe0", "spreadsheet-not-csv"),  # .xls
    (b"%PDF", "pdf-not-text"),
    (b"{\\rtf", "word-file-not-text"),
    (b"\x89PNG", "picture-not-text"),
    (b"\xff\xd8\xff", "picture-not-text"),
    (b"GIF8", "picture-not-text"),
    (b"\x1f\x8b", "compressed-not-text"),
    (b"version https://git-lfs", "pointer-not-text"),
)
BYTE_ORDER_MARKS = (  # UTF-32 first: its mark starts with the one of UTF-16
    (b"\xff\xfe\x00\x00", "utf-32", "read-as-utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "read-as-utf-32"),
    (b"\xff\xfe", "utf-16", "read-as-utf-16"),
    (b"\xfe\xff", "utf-16", "read-as-utf-16"),
)
UTF_8_MARK = b"\xef\xbb\xbf"
WEB_PAGE_STARTS = ("<!doctype html", "<html", "<?xml")
MAC_LETTERS = re.compile(rb"[A-Za-z][\x87\x8e\x9c\x9f]|[\x87\x8e\x9c\x9f][A-Za-z]")  # a, e, u with accents; ue
WINDOWS_LETTERS = re.compile(rb"[\xc1\xc9\xcd\xd1\xd3\xda\xdc\xe1\xe9\xed\xf1\xf3\xfa\xfc]")
SPECIAL_WORD = re.compile(r"\S*[^\x00-\x7f]\S*")


def decode(raw: bytes, place: Place) -> tuple[str, list[Problem]]:
    """The text, with what had to be done to read it; an empty text when it cannot be read."""
    for signature, code in SIGNATURES:
        if raw.startswith(signature):
            return "", [Problem(place, code)]
    text, faults = _read(raw)
    unread = _why_unreadable(text, place.path) if text is not None else None
    if unread:
        text, faults = None, [*faults, unread]
    return text or "", [fault.at(place) for fault in faults]


def _read(raw: bytes) -> tuple[str | None, list[Fault]]:
    for mark, encoding, code in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _read_wide(raw, encoding, code)
    if raw.startswith(UTF_8_MARK):
        text, faults = _read_narrow(raw.removeprefix(UTF_8_MARK))
        return text, [Fault("byte-order-mark", severity="note"), *faults]
    encoding = _wide_without_mark(raw)
    return _read_wide(raw, encoding, "read-as-utf-16") if encoding else _read_narrow(raw)


def _read_wide(raw: bytes, encoding: str, code: str) -> tuple[str | None, list[Fault]]:
    try:
        return raw.decode(encoding), [Fault(code, severity="note")]
    except UnicodeDecodeError:
        return None, [Fault("unknown-encoding")]


def _wide_without_mark(raw: bytes) -> str:
    """UTF-16 writes a plain letter as the letter and a zero byte, or the other way round."""
    half = len(raw) // 2
    if len(raw) % 2 or not half:
        return ""
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if raw[offset::2].count(0) > half * 0.6 and raw[1 - offset :: 2].count(0) < half * 0.1:
            return encoding
    return ""


def _read_narrow(raw: bytes) -> tuple[str | None, list[Fault]]:
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        return _read_other(raw, error.start)


def _read_other(raw: bytes, first_bad: int) -> tuple[str | None, list[Fault]]:
    if not raw.decode("utf-8", errors="ignore").isascii():
        return _read_mixed(raw, first_bad)
    is_mac = MAC_LETTERS.search(raw) and not WINDOWS_LETTERS.search(raw)
    encoding, code = ("mac_roman", "read-as-mac-roman") if is_mac else ("cp1252", "read-as-cp1252")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None, [Fault("unknown-encoding")]
    word = SPECIAL_WORD.search(text)
    return text, [Fault(code, {"found": shown(word[0] if word else "")}, severity="note")]


def _read_mixed(raw: bytes, first_bad: int) -> tuple[str | None, list[Fault]]:
    """UTF-8 with stray bytes: kept, with a mark in place of each, so that the rest is still checked."""
    text = raw.decode("utf-8", errors="replace")
    line = raw.count(b"\n", 0, first_bad) + 1
    word = re.search(r"\S*\ufffd\S*", text)
    return text, [Fault("mixed-encodings", {"found": shown(word[0] if word else ""), "line": str(line)})]


def _why_unreadable(text: str, path: str) -> Fault | None:
    start = text.lstrip("\ufeff \t\r\n")[:100].lower()
    if not start:
        return Fault("empty-file")
    if start.startswith(WEB_PAGE_STARTS) or (path.endswith(".csv") and start.startswith("<table")):
        return Fault("web-page-not-text")
    if "\0" in text:
        return Fault("nul-bytes", {"line": str(text.count("\n", 0, text.index("\0")) + 1)})
    return None
