"""Fits texts into boxes: the largest size at which they take few enough lines, and lines of about equal length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Measure = Callable[[str, int], float]  # the width of a word at a size, in pixels
Sizes = Sequence[tuple[int, int]]  # sizes from large to small, each with the most lines it may take
CUT = "…"
LEADING = 1.12  # from line to line, in sizes


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines of a text and the size of its letters, in pixels."""

    lines: tuple[str, ...]
    size: int

    @property
    def leading(self) -> int:
        """From line to line, in pixels."""
        return round(self.size * LEADING)

    @property
    def height(self) -> int:
        """Of all lines, in pixels."""
        return len(self.lines) * self.leading


def with_room(sizes: Iterable[int], height: int, most_lines: int) -> Sizes:
    """Those of the sizes of which a line has room in the height, each with how many lines have."""
    rooms = ((size, min(most_lines, height // Fitted((), size).leading)) for size in sizes)
    return tuple((size, lines) for size, lines in rooms if lines > 0)


def fit(text: str, sizes: Sizes, width: int, measure: Measure) -> Fitted:
    """The text at the first size at which it fits; at the last size its end is cut."""
    for size, most_lines in sizes:
        lines = broken(text, size, width, measure)
        if lines is not None and len(lines) <= most_lines:
            return Fitted(lines, size)
    size, most_lines = sizes[-1]
    pieces = [piece for word in text.split() for piece in _pieces(word, width, size, measure)]
    starts = _starts([measure(piece, size) for piece in pieces], measure(" ", size), width)
    lines = _lines(pieces, starts)
    if len(lines) > most_lines:
        lines = (*lines[: most_lines - 1], _cut(lines[most_lines - 1], width, size, measure))
    return Fitted(lines, size)


def fit_alike(
    texts: Sequence[tuple[str, str]], sizes: Sizes, box: tuple[int, int], measures: tuple[Measure, Measure]
) -> list[tuple[Fitted, Fitted]]:
    """Pairs of texts, one above the other in boxes of one width and height, all at the largest size that fits all.

    The most lines of a size are those of the text above; the one below takes what is left of the height.
    """
    width, height = box
    for size, most_above in sizes:
        above, below = ([broken(pair[side], size, width, measures[side]) for pair in texts] for side in (0, 1))
        pairs = [(Fitted(one, size), Fitted(other, size)) for one, other in zip(above, below, strict=True)
                 if one is not None and other is not None and len(one) <= most_above]  # fmt: skip
        if len(pairs) == len(texts) and all(one.height + other.height <= height for one, other in pairs):
            return pairs
    size, most_above = sizes[-1]
    most = height // Fitted((), size).leading
    fitted = [fit(one, [(size, most_above)], width, measures[0]) for one, _ in texts]
    return [(one, fit(other, [(size, most - len(one.lines))], width, measures[1]))
            for one, (_, other) in zip(fitted, texts, strict=True)]  # fmt: skip


def broken(text: str, size: int, width: float, measure: Measure) -> tuple[str, ...] | None:
    """The text in as few lines as the width allows, and these as even as can be; None when a word is too wide."""
    words = text.split()
    widths = [measure(word, size) for word in words]
    space, narrow, wide = measure(" ", size), max(widths, default=0.0), float(width)
    if narrow > width:
        return None
    fewest = len(_starts(widths, space, wide))
    while fewest > 1 and wide - narrow > size / 4:
        middle = (narrow + wide) / 2
        if len(_starts(widths, space, middle)) == fewest:
            wide = middle
        else:
            narrow = middle
    return _lines(words, _starts(widths, space, wide))


def _starts(widths: Sequence[float], space: float, width: float) -> list[int]:
    """The first word of each line."""
    starts: list[int] = []
    filled = 0.0
    for number, each in enumerate(widths):
        if starts and filled + space + each <= width:
            filled += space + each
        else:
            starts.append(number)
            filled = each
    return starts


def _lines(words: Sequence[str], starts: Sequence[int]) -> tuple[str, ...]:
    return tuple(" ".join(words[start:end]) for start, end in pairwise([*starts, len(words)]))


def _pieces(word: str, width: int, size: int, measure: Measure) -> list[str]:
    """The word, or pieces of it that fit; it is parted after hyphens where it has some."""
    pieces: list[str] = []
    while len(word) > 1 and measure(word, size) > width:
        end = next((end for end in range(len(word) - 1, 1, -1) if measure(word[:end], size) <= width), 1)
        end = word.rfind("-", 0, end) + 1 or end
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def _cut(line: str, width: int, size: int, measure: Measure) -> str:
    while line and measure(line + CUT, size) > width:
        line = line[:-1].rstrip()
    return line + CUT
