"""Text that a spreadsheet would take for a formula gets an apostrophe in front; reading takes it away again."""

from __future__ import annotations

import re

# What programs take for the start of a formula, also in the wide letters of East Asian keyboards.
STARTS = "=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20"
DANGEROUS = re.compile(f"'*[{STARTS}]")
GUARDED = re.compile(f"'+[{STARTS}]")


def guarded(text: str) -> str:
    """The text as it may stand in a file for spreadsheets; unguarded() gives it back, whatever it is."""
    return f"'{text}" if DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    """The text that guarded() was given."""
    return text[1:] if GUARDED.match(text) else text
