"""Draws a component once for all pages that differ in a few texts alone, and puts the texts in by joining strings."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping

from markupsafe import Markup, escape

# Marks from the private use area: a component carries them along as ordinary letters.
MARK = "\ue010{name}\ue011"
MARKS = re.compile("\ue010([a-z_]+)\ue011")


class Stencils:
    """Components that were drawn with marks in place of texts, by all that decides what they look like."""

    def __init__(self) -> None:
        self._cut: dict[Hashable, list[str]] = {}

    def fill(self, key: Hashable, values: Mapping[str, str], draw: Callable[[Mapping[str, str]], Markup]) -> Markup:
        """The component with these texts, escaped unless they are HTML already.

        The key must differ wherever the component does in anything but the texts; a text that is empty stays empty
        while it is drawn, so that the component can leave out what stands around it.
        """
        shown = {name: MARK.format(name=name) if value else "" for name, value in values.items()}
        whole = (key, *(name for name, mark in shown.items() if mark))
        pieces = self._cut.get(whole)
        if pieces is None:
            pieces = self._cut[whole] = MARKS.split(draw(shown))  # text, name, text, name, ..., text
        filled = [escape(values[piece]) if number % 2 else piece for number, piece in enumerate(pieces)]
        return Markup("".join(filled))  # every value is escaped, and the rest comes from a component
