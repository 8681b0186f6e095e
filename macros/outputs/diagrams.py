"""Diagrams of a coalition: a drawing with the words of the page's language in it, put into the page."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.diagrams import Diagram, DiagramWords, Slot
from macros.outputs.components import draw
from macros.outputs.errors import not_found
from macros.outputs.page_context import PageContext
from macros.outputs.text_widths import width_of, wrap
from macros.sources.diagrams import FOLDER

LINE_HEIGHT = 1.2  # of the size
BASELINE = 0.34  # of the size: how far below the middle of a line its letters stand


def diagram(page: PageContext, name: str) -> Markup:
    """The diagram in the language of the page. AuthorError when there is no such diagram."""
    diagrams = page.project.diagrams
    if name not in diagrams.names:
        raise not_found("diagram", name, diagrams.names, f"content/{FOLDER}/")
    drawing, said = diagrams.drawings[name], diagrams.said[page.locale][name]
    return draw("diagram", page, drawing=drawing, said=said, shapes=shapes(drawing, said))


def shapes(drawing: Diagram, said: DiagramWords) -> Markup:
    """What stands inside the SVG: its shapes, and the words of a language in their rooms."""
    return Markup("").join(
        _text(piece, said.words.get(piece.word, piece.sign)) if isinstance(piece, Slot) else Markup(piece)
        for piece in drawing.pieces
    )


def lines_in(slot: Slot, text: str) -> tuple[str, ...]:
    """The lines of the text in its room; there may be more, or wider ones, than it holds."""
    return wrap(text, slot.width, slot.size, is_bold=slot.is_bold) if slot.word else (text,)


def fits(slot: Slot, text: str) -> bool:
    """True when the text has room."""
    lines = lines_in(slot, text)
    widest = max((width_of(line, slot.size, is_bold=slot.is_bold) for line in lines), default=0)
    return len(lines) <= slot.lines and widest <= slot.width


def _text(slot: Slot, text: str) -> Markup:
    lines = lines_in(slot, text)
    step = slot.size * LINE_HEIGHT
    first = {"top": 0.5, "middle": (1 - len(lines)) / 2, "bottom": 0.5 - len(lines)}[slot.hangs]
    top = slot.y + slot.size * BASELINE + first * step
    places = [Markup('x="{:g}" y="{:g}"').format(slot.x, round(top + number * step, 1)) for number in range(len(lines))]
    anchor = "" if slot.anchor == "start" else Markup(' text-anchor="{}"').format(slot.anchor)
    opening = Markup('<text class="{}" font-size="{:g}"{}').format(
        f"tk-d-word {slot.classes}".strip(), slot.size, anchor
    )
    if len(lines) == 1:
        return Markup("{} {}>{}</text>").format(opening, places[0], lines[0])
    spans = (Markup("<tspan {}>{}</tspan>").format(at, line) for at, line in zip(places, lines, strict=True))
    return opening + Markup(">") + Markup("").join(spans) + Markup("</text>")
