"""Where everything of a sharing card stands: bands from top to bottom, each with pieces of paper in two colours.

Plans are plain values. Cards that share a band (a name in two languages, a row of squares) have equal plans for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Literal

from macros.outputs.card_lines import Fitted, Sizes, fit, fit_alike, with_room
from macros.outputs.card_palette import CardColours, Pair
from macros.outputs.card_shapes import STRIP, SYMBOLS, Patch, Shape, quilt, turned
from macros.outputs.share_card_words import CardSquare, ShareCard

Font = Literal["fraunces-700", "atkinson-400", "atkinson-700"]
Spot = tuple[int, int]  # pixels from the left and from the top

HEADLINE: Font = "fraunces-700"
TEXT: Font = "atkinson-400"
BOLD: Font = "atkinson-700"

WIDTH, HEIGHT = 1200, 630  # pixels, as networks ask for
KEPT = 256  # plans that are kept for the next cards
MARGIN = 56
STRIP_HEIGHT, KICKER_HEIGHT, SQUARES_HEIGHT, FOOT_HEIGHT = 40, 46, 228, 64
PATCH, QUILT_LINES = 120, 2
SEAM, INSET, SYMBOL = 6, 16, 64
BEARING = 4  # what symbols leave free beside them
HEADLINES, MOST_LINES = (88, 80, 72, 66, 60, 54, 48, 42), 3
SENTENCES: Sizes = ((30, 1), (28, 2), (24, 3))  # above squares
LARGER: Sizes = ((32, 2), (28, 3))  # above a quilt
IN_SQUARES: Sizes = ((30, 1), (28, 1), (26, 1), (24, 1), (24, 2), (22, 2), (20, 2))
ONE_LINE: Sizes = ((28, 1), (24, 1), (20, 1))
AIR, MORE_AIR = 20, 60  # at least so much above and below the words together
ABOVE, BELOW = 0.96, 18  # of its size that a letter reaches above its line; pixels below the last line


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines of text; `at` is an end of the line that the letters of the first one stand on."""

    at: Spot
    text: Fitted
    font: Font
    is_right: bool = False  # `at` is the right end


@dataclass(frozen=True, slots=True)
class Cutting:
    """A shape, with its left upper corner and the length of its sides."""

    at: Spot
    size: int
    shape: Shape


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of paper in the colours of its ground and of all that is on it."""

    at: Spot
    size: tuple[int, int]
    colours: Pair
    letters: tuple[Lettering, ...] = ()
    shapes: tuple[Cutting, ...] = ()
    is_stitched: bool = False  # its border is a seam
    border: Pair | None = None  # its border is a line in the ink of this pair


@dataclass(frozen=True, slots=True)
class BandPlan:
    """Whole rows of a card."""

    height: int
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Letters:
    """What a plan needs to know of fonts."""

    width: Callable[[Font, str, int], float]  # of a word at a size, in pixels
    has: Callable[[Font, str], bool]  # whether the font has a letter
    spell: Callable[[Font, str], str]  # the text in letters that the font has


def plan(card: ShareCard, colours: CardColours, letters: Letters) -> tuple[BandPlan, ...]:
    """The bands of a card, whose heights make up the card's."""
    above = [_strip(colours)] if card.squares else []
    below = [_squares(card.squares, colours, letters) if card.squares else _quilt(card.motif, colours)]
    below.append(_foot(card, colours, letters))
    before = [_kicker(card, colours, letters)] if card.kicker else []
    font, ink = (BOLD, colours.accent) if card.invites else (TEXT, colours.deep)
    sizes = SENTENCES if card.squares else LARGER
    after = _words(_fitted(card.sentence, font, sizes, letters), font, (colours.paper, ink))
    air = AIR if card.squares else MORE_AIR
    free = HEIGHT - sum(band.height for band in (*above, *before, after, *below))
    named = _words(_headline(card, free - air, letters), HEADLINE, (colours.paper, colours.deep))
    free -= named.height
    return (*above, BandPlan(free // 2), *before, named, after, BandPlan(free - free // 2), *below)


def _headline(card: ShareCard, height: int, letters: Letters) -> Fitted:
    # A name in letters that no font here has leaves nothing to write.
    spelled = (letters.spell(HEADLINE, text) for text in (card.headline, card.kicker, card.site_name))
    sizes = with_room(HEADLINES, height - BELOW, MOST_LINES)
    return _fitted(next(filter(None, spelled), ""), HEADLINE, sizes, letters)


@lru_cache(KEPT)
def _fitted(text: str, font: Font, sizes: Sizes, letters: Letters, width: int = WIDTH - 2 * MARGIN) -> Fitted:
    return fit(letters.spell(font, text), sizes, width, partial(letters.width, font))


def _words(text: Fitted, font: Font, colours: Pair) -> BandPlan:
    height = text.height + BELOW
    lettering = Lettering((0, round(text.size * ABOVE)), text, font)
    return BandPlan(height, (Piece((MARGIN, 0), (WIDTH - MARGIN, height), colours, (lettering,)),))


def _kicker(card: ShareCard, colours: CardColours, letters: Letters) -> BandPlan:
    half, base = WIDTH // 2 - MARGIN, 32
    left = Lettering((0, base), _fitted(card.kicker, BOLD, ONE_LINE, letters, half), BOLD)
    right = Lettering((half, base), _fitted(card.note, TEXT, ONE_LINE, letters, half), TEXT, is_right=True)
    size = (half, KICKER_HEIGHT)
    pieces = (
        Piece((MARGIN, 0), size, (colours.paper, colours.accent), (left,)),
        Piece((WIDTH // 2, 0), size, (colours.paper, colours.deep), (right,)),
    )
    return BandPlan(KICKER_HEIGHT, pieces)


def _foot(card: ShareCard, colours: CardColours, letters: Letters) -> BandPlan:
    base = 42
    site = Lettering((MARGIN, base), _fitted(card.site_name, BOLD, ONE_LINE, letters, WIDTH * 2 // 3), BOLD)
    language = _fitted(card.language, TEXT, ONE_LINE, letters, WIDTH // 4)
    written = (site, Lettering((WIDTH - MARGIN, base), language, TEXT, is_right=True))
    return BandPlan(FOOT_HEIGHT, (Piece((0, 0), (WIDTH, FOOT_HEIGHT), (colours.deep, colours.paper), written),))


@cache
def _strip(colours: CardColours) -> BandPlan:
    patches = (STRIP[column % len(STRIP)] for column in range(WIDTH // STRIP_HEIGHT))
    pieces = (_sewn(patch, colours, (column, 0), STRIP_HEIGHT) for column, patch in enumerate(patches))
    return BandPlan(STRIP_HEIGHT, tuple(pieces))


@cache
def _quilt(seed: str, colours: CardColours) -> BandPlan:
    laid = quilt(WIDTH // PATCH, QUILT_LINES, seed)
    pieces = (_sewn(patch, colours, (column, line), PATCH, turns) for column, line, patch, turns in laid)
    return BandPlan(PATCH * QUILT_LINES, tuple(pieces))


def _sewn(patch: Patch, colours: CardColours, place: Spot, size: int, turns: int = 0) -> Piece:
    inner, at = size - SEAM, (place[0] * size + SEAM // 2, place[1] * size + SEAM // 2)
    return Piece(at, (inner, inner), colours.of(patch), shapes=(Cutting((0, 0), inner, turned(patch.shape, turns)),))


@lru_cache(KEPT)
def _squares(squares: tuple[CardSquare, ...], colours: CardColours, letters: Letters) -> BandPlan:
    whole = WIDTH // len(squares)
    width, height = whole - 2 * SEAM, SQUARES_HEIGHT - 2 * SEAM
    room = (width - 2 * INSET, height - SYMBOL - 2 * INSET - SEAM)
    texts = [(letters.spell(BOLD, square.label), letters.spell(TEXT, square.word)) for square in squares]
    fitted = fit_alike(texts, IN_SQUARES, room, (partial(letters.width, BOLD), partial(letters.width, TEXT)))
    pieces = []
    for number, (square, (label, word)) in enumerate(zip(squares, fitted, strict=True)):
        top = INSET + SYMBOL + SEAM
        written = (
            Lettering((INSET, top + label.size), label, BOLD),
            Lettering((INSET, top + label.height + word.size), word, TEXT),
            *_signs(square.symbol, letters),
        )
        shapes = tuple(_shapes(square.symbol))
        border = (colours.paper, colours.deep) if square.has_level else None
        paint = (square.paint.colour, square.paint.ink)
        at = (number * whole + SEAM, SEAM)
        pieces.append(Piece(at, (width, height), paint, written, shapes, not square.has_level, border))
    return BandPlan(SQUARES_HEIGHT, tuple(pieces))


def _shapes(symbol: str) -> Iterator[Cutting]:
    for number, sign in enumerate(symbol):
        if sign in SYMBOLS:
            yield Cutting((INSET - BEARING + number * SYMBOL, INSET), SYMBOL, SYMBOLS[sign])


def _signs(symbol: str, letters: Letters) -> Iterator[Lettering]:
    for number, sign in enumerate(symbol):
        if sign not in SYMBOLS and letters.has(BOLD, sign):
            at = (INSET + number * SYMBOL, INSET + SYMBOL - SEAM)
            yield Lettering(at, Fitted((sign,), SYMBOL), BOLD)
