"""How hard each text is to read, as a table for curators."""

from __future__ import annotations

from collections.abc import Iterable

from macros.model.words import Words
from macros.outputs.formatting import number
from macros.views.plain_language.texts import MeasuredText

COLUMNS = ("page", "language", "value", "mean", "words")


def as_text(texts: Iterable[MeasuredText], words: Words) -> str:
    """A line for each text, its languages below one another, and what the figures mean."""
    rows = [tuple(words.say(f"command.reading.{column}") for column in COLUMNS)]
    rows += [_row(each, words.locale) for each in sorted(texts, key=lambda each: (each.path, each.place.column or ""))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    lines = (
        "  ".join(cell.ljust(width) if column < 2 else cell.rjust(width)
                  for column, (cell, width) in enumerate(zip(row, widths, strict=True)))
        for row in rows
    )  # fmt: skip
    return "\n".join((*lines, words.say("command.reading.explain")))


def _row(text: MeasuredText, locale: str) -> tuple[str, ...]:
    page = f"{text.path} {text.place.column}" if text.place.column else text.path
    level = text.level
    return page, text.locale, f"{level.value:.1f}", f"{level.mean:.1f}", number(level.words, locale)
