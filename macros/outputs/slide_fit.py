"""How much room do words take on a slide, and what is too much?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.outputs.slide_layouts import GAP, SMALLEST
from macros.outputs.slide_words import Runs, text_of
from macros.outputs.text_widths import width_of

LINE = 1.2  # height of a line, of its size
TITLE_LINE = 1.08
INDENT = 30.0  # of points and steps, in points
SPARE = 8.0  # room that stays free, in points: other programs set lines a little higher
INSET = 8.0  # around the words of a cell
MOST_AIR = 18.0  # that a row of a table has above what it needs
# Widths are known of the site's own font; those of slides are wider, and other programs put others in their place.
WIDER, TITLES_WIDER = 1.04, 1.24
MOST_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a slide: plain text, a point or a numbered step."""

    kind: str
    runs: Runs
    first: int = 1  # the number that the first step of its list has


def lines_of(runs: Runs, width: float, size: float, *, is_bold: bool = False, is_title: bool = False) -> int:
    """How many lines the words take."""
    wider = TITLES_WIDER if is_title else WIDER
    lines, used = 1, 0.0
    for words in _words(runs, size, is_bold=is_bold or is_title):
        wide = sum(each for each, _ in words) * wider
        space = width_of(" ", size) * wider if used else 0.0
        if used and used + space + wide > width:
            lines, used, space = lines + 1, 0.0, 0.0
        used += space + wide
        if used > width:  # a word that breaks in the middle, as a long address does
            lines, used = lines + int(used // width), used % width
    return lines


def _words(runs: Runs, size: float, *, is_bold: bool) -> Iterator[list[tuple[float, str]]]:
    """The widths of every word, piece by piece: a word may have letters of several looks."""
    held: list[tuple[float, str]] = []
    for run in runs:
        own = SMALLEST if run.is_small else size
        bold = (run.is_bold or is_bold) and not run.is_small
        for number, piece in enumerate(run.text.split(" ")):
            if number and held:
                yield held
                held = []
            if piece:
                held.append((width_of(piece, own, is_bold=bold), piece))
    if held:
        yield held


def height_of(
    paragraphs: Sequence[Paragraph], width: float, size: float, *, gap: float = GAP, is_title: bool = False
) -> float:
    """The height of paragraphs in points, with a `gap` above each but the first, of the size."""
    height = 0.0
    for number, each in enumerate(paragraphs):
        room = width - (INDENT if each.kind != "text" else 0)
        height += lines_of(each.runs, room, size, is_title=is_title) * size * LINE + (gap * size if number else 0)
    return height


def column_widths(rows: Sequence[Sequence[Runs]], width: float, size: float) -> tuple[float, ...]:
    """The widths of the columns of a table: room for the longest word of each, and the rest by how much they say."""
    columns = list(zip(*rows, strict=False))
    bold = [[text_of(cell) for cell in column] for column in columns]
    needed = [max(width_of(word, size, is_bold=True) * WIDER for cell in column for word in cell.split() or [""])
              + 2 * INSET for column in bold]  # fmt: skip
    wanted = [max(width_of(cell, size) * WIDER for cell in column) + 2 * INSET for column in bold]
    spare, more = (
        width - sum(needed),
        sum(max(0.0, want - need) ** 0.7 for want, need in zip(wanted, needed, strict=True)),
    )
    if spare <= 0 or not more:
        return tuple(width * need / sum(needed) for need in needed) if more else (width / len(columns),) * len(columns)
    return tuple(need + spare * max(0.0, want - need) ** 0.7 / more for want, need in zip(wanted, needed, strict=True))


def row_heights(rows: Sequence[Sequence[Runs]], widths: Sequence[float], size: float, room: float) -> tuple[float, ...]:
    """The height of every row of a table; where there is room to spare, each has some of it."""
    needed = []
    for number, row in enumerate(rows):
        cells = zip(row, widths, strict=False)
        lines = max(lines_of(cell, wide - 2 * INSET, size, is_bold=not number) for cell, wide in cells)
        needed.append(lines * size * LINE + INSET * 1.5)
    spare = max(0.0, min(MOST_AIR, (room - SPARE - sum(needed)) / max(1, len(rows))))
    return tuple(each + spare for each in needed)


def lines_over(height: float, room: float, size: float) -> int:
    """How many lines stand where there is no room."""
    over = height + SPARE - room
    return 0 if over <= 0 else int(over // (size * LINE)) + 1
