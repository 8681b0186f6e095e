"""Which fonts of a style sheet weigh with a page: those with letters that are common on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
SOURCE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
RANGE = re.compile(r"unicode-range\s*:\s*([^;}]+)")
SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
EVERY = ((0, 0x10FFFF),)
COMMON = 0.005  # of a page's letters; the name of a single district must not make a page too heavy


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a font, by its address in the style sheet, and the spans of letters it is for."""

    link: str
    spans: tuple[tuple[int, int], ...]

    def share(self, letters: Mapping[str, int]) -> float:
        """The share of these letters, counted, that are in a span; 0 to 1."""
        own = sum(count for letter, count in letters.items() if any(a <= ord(letter) <= b for a, b in self.spans))
        return own / max(1, sum(letters.values()))


def needed(css: str, letters: Mapping[str, int]) -> Iterator[str]:
    """Addresses of the font files for the common ones of these letters, counted; all families count as used."""
    yield from (face.link for face in faces(css) if face.share(letters) >= COMMON)


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
