"""The few colours of a sharing card: grounds, inks, and a tone between them that makes the edges of letters smooth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from macros.outputs.card_shapes import PATCHES, STRIP, Patch
from macros.outputs.png import Colour

Pair = tuple[str, str]  # a ground and the ink on it, as in #1b2a4a
STEPS = 2  # from the ground to the ink; more make files larger and look hardly better


@dataclass(frozen=True, slots=True)
class CardColours:
    """The colours of squares, as data/scale.yml has them; and those of the paper, of words and of the quilt."""

    squares: tuple[Pair, ...]
    paper: str = "#fdfaf3"
    deep: str = "#1b2a4a"
    warm: str = "#fbe2ad"
    accent: str = "#a03f1b"
    cool: str = "#8c9bb3"

    def of(self, patch: Patch) -> Pair:
        """The colours of a patch of the quilt."""
        return getattr(self, patch.ground), getattr(self, patch.ink)


class Palette:
    """Places of colours, the same for the same pairs in the same order; the ground of the first has place 0."""

    def __init__(self, smooth: Iterable[Pair], sharp: Iterable[Pair] = ()) -> None:
        self._places: dict[Colour, int] = {}
        self._ramps = {pair: self._ramp(pair, STEPS) for pair in smooth}
        self._ramps |= {pair: self._ramp(pair, 1) for pair in sharp if pair not in self._ramps}

    @property
    def colours(self) -> Sequence[Colour]:
        """Every colour, by place."""
        return tuple(self._places)

    def ramp(self, pair: Pair) -> bytes:
        """For each strength of the ink, from 0 to 255, the place of the colour that it makes on the ground."""
        return self._ramps[pair]

    def _ramp(self, pair: Pair, steps: int) -> bytes:
        ground, ink = map(rgb, pair)
        tones = [mixed(ground, ink, step / steps) for step in range(steps + 1)]
        places = [self._places.setdefault(tone, len(self._places)) for tone in tones]
        return bytes(places[strength * len(places) // 256] for strength in range(256))


@cache
def palette_of(colours: CardColours, has_squares: bool) -> Palette:
    """The palette of cards with squares, or of those with a quilt; words and paper have the same places in both."""
    words = [(colours.paper, colours.deep), (colours.paper, colours.accent), (colours.deep, colours.paper)]
    if has_squares:
        return Palette([*words, *colours.squares], sharp=map(colours.of, STRIP))
    return Palette([*words, *map(colours.of, PATCHES)])


def rgb(colour: str) -> Colour:
    """#1b2a4a as red, green and blue."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(ground: Colour, ink: Colour, share: float) -> Colour:
    """The ground with that share (0 to 1) of the ink."""
    red, green, blue = (round(one + (other - one) * share) for one, other in zip(ground, ink, strict=True))
    return red, green, blue
