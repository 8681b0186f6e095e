"""Takes the spaces out of a finished page that only people who read its source would see."""

from __future__ import annotations

import re

KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
LOOSE = re.compile(r"[ \t]*\n\s*")


def compact(html: str) -> str:
    """The page without empty lines and indents; what stands in pre, textarea, script and style is not touched."""
    pieces = KEPT.split(html)  # text, kept, its name, text, ...
    pieces[::3] = [LOOSE.sub("\n", text) for text in pieces[::3]]
    del pieces[2::3]
    return "".join(pieces)
