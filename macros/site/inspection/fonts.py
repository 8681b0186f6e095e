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
    """One file of a font, by its address in the style sheet, and the letters it is for."""

    link: str
    own: re.Pattern[str]  # one of these letters

    def share(self, letters: Mapping[str, int]) -> float:
        """The share of these letters, counted, that are its own; 0 to 1."""
        return sum(letters[letter] for letter in self.own.findall("".join(letters))) / max(1, sum(letters.values()))


def needed(css: str, letters: Mapping[str, int]) -> Iterator[str]:
    """Addresses of the font files for the common ones of these letters, counted; all families count as used."""
    yield from (face.link for face in faces(css) if face.share(letters) >= COMMON)


@lru_cache(maxsize=8)
def faces(css: str) -> tuple[Face, ...]:
    """Every font file that a style sheet names."""
    return tuple(
        Face(source.group(1), _letters(rule))
        for rule in FACE.findall(css)
        for source in [SOURCE.search(rule)]
        if source
    )


def _letters(rule: str) -> re.Pattern[str]:
    found = RANGE.search(rule)
    spans = [(int(first, 16), int(last or first, 16)) for first, last in SPAN.findall(found.group(1) if found else "")]
    return re.compile("[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in spans or EVERY) + "]")
