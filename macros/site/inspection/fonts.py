"""Which fonts of a style sheet a browser fetches for a page: those with a letter that the page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
SOURCE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
RANGE = re.compile(r"unicode-range\s*:\s*([^;}]+)")
SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
EVERY = ((0, 0x10FFFF),)


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a font, by its address in the style sheet, and the spans of letters it is for."""

    link: str
    spans: tuple[tuple[int, int], ...]

    def has(self, letters: frozenset[int]) -> bool:
        """True when one of these letters, by number, is in a span."""
        return any(first <= letter <= last for letter in letters for first, last in self.spans)


def fetched(css: str, letters: frozenset[int]) -> Iterator[str]:
    """Addresses of the font files that a browser fetches for these letters; all families count as used."""
    yield from (face.link for face in faces(css) if face.has(letters))


@lru_cache(maxsize=8)
def faces(css: str) -> tuple[Face, ...]:
    """Every font file that a style sheet names."""
    return tuple(
        Face(source.group(1), _spans(rule)) for rule in FACE.findall(css) for source in [SOURCE.search(rule)] if source
    )


def _spans(rule: str) -> tuple[tuple[int, int], ...]:
    found = RANGE.search(rule)
    spans = SPAN.findall(found.group(1)) if found else ()
    return tuple((int(first, 16), int(last or first, 16)) for first, last in spans) or EVERY
