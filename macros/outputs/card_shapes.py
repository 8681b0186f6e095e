"""Shapes of cut paper for sharing cards: the patches of the quilt, and symbols of levels that fonts may lack.

A shape is outlines in a square from 0 to 1; each is filled, or cut out of those before it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

Point = tuple[float, float]
Outline = tuple[tuple[Point, ...], bool]  # its corners, and whether it is filled (or cut out)
Shape = tuple[Outline, ...]
Role = Literal["paper", "deep", "warm", "accent", "cool"]  # of a colour

CORNERS = 72  # that a circle is drawn with
MIDDLE = (0.5, 0.5)


@dataclass(frozen=True, slots=True)
class Patch:
    """A square of the quilt: its ground and the shape on it."""

    ground: Role
    ink: Role
    shape: Shape


def turned(shape: Shape, turns: int) -> Shape:
    """The shape turned clockwise by so many quarters."""
    for _ in range(turns % 4):
        shape = tuple((tuple((1 - y, x) for x, y in corners), is_filled) for corners, is_filled in shape)
    return shape


def quilt(columns: int, rows: int, seed: str) -> Iterator[tuple[int, int, Patch, int]]:
    """Column, row, patch and quarter turns of every square of a quilt; the same seed gives the same quilt.

    No square has the ground of the one before it or above it.
    """
    chance = random.Random(seed)
    grounds: dict[tuple[int, int], Role] = {}
    for row in range(rows):
        for column in range(columns):
            beside = (grounds.get((column - 1, row)), grounds.get((column, row - 1)))
            patch = chance.choice([each for each in PATCHES if each.ground not in beside])
            grounds[column, row] = patch.ground
            yield column, row, patch, chance.randrange(4)


def _circle(middle: Point, radius: float, first: float = 0, last: float = 360) -> tuple[Point, ...]:
    """A circle, or the slice of it between two angles in degrees, clockwise from three o'clock."""
    steps = max(2, round(CORNERS * (last - first) / 360))
    angles = [(first + (last - first) * step / steps) * pi / 180 for step in range(steps + 1)]
    arc = tuple((middle[0] + radius * cos(angle), middle[1] + radius * sin(angle)) for angle in angles)
    return arc if last - first == 360 else (middle, *arc)


def _filled(*corners: Point) -> Shape:
    return ((corners, True),)


def _hollow(*corners: Point) -> Shape:
    inner = tuple((0.5 + (x - 0.5) * 0.72, 0.5 + (y - 0.5) * 0.72) for x, y in corners)
    return (corners, True), (inner, False)


def _ring(*slices: tuple[float, float]) -> Shape:
    inside = tuple((_circle(MIDDLE, 0.36, first, last), True) for first, last in slices)
    return (_circle(MIDDLE, 0.44), True), (_circle(MIDDLE, 0.36), False), *inside


_SQUARE = ((0.12, 0.12), (0.88, 0.12), (0.88, 0.88), (0.12, 0.88))
_DIAMOND = ((0.5, 0.04), (0.96, 0.5), (0.5, 0.96), (0.04, 0.5))
_TRIANGLE = ((0.5, 0.08), (0.96, 0.88), (0.04, 0.88))
_ARROW = _filled((0.06, 0.42), (0.55, 0.42), (0.55, 0.2), (0.94, 0.5), (0.55, 0.8), (0.55, 0.58), (0.06, 0.58))

SYMBOLS: Mapping[str, Shape] = {
    "●": _filled(*_circle(MIDDLE, 0.44)),
    "○": _ring(),
    "◐": _ring((90, 270)),
    "◑": _ring((-90, 90)),
    "◒": _ring((0, 180)),
    "◓": _ring((180, 359)),
    "◔": _ring((-90, 0)),
    "◕": _ring((-90, 180)),
    "→": _ARROW,
    "↓": turned(_ARROW, 1),
    "←": turned(_ARROW, 2),
    "↑": turned(_ARROW, 3),
    "■": _filled(*_SQUARE),
    "□": _hollow(*_SQUARE),
    "◆": _filled(*_DIAMOND),
    "◇": _hollow(*_DIAMOND),
    "▲": _filled(*_TRIANGLE),
    "△": _hollow(*_TRIANGLE),
    "▼": turned(_filled(*_TRIANGLE), 2),
    "▽": turned(_hollow(*_TRIANGLE), 2),
}

_DOT = _filled(*_circle(MIDDLE, 0.3))
_HALF = _filled((0, 0), (1, 0), (0, 1))
_QUARTER = _filled(*_circle((1, 1), 1, 180, 270))
_SMALL_DIAMOND = _filled((0.5, 0.14), (0.86, 0.5), (0.5, 0.86), (0.14, 0.5))
_STRIPES = tuple((((x, 0), (x + 0.09, 0), (x - 0.91, 1), (x - 1, 1)), True) for x in (0.5, 1.0, 1.5))
_FAN = (*_filled((0, 0), (1, 0), (0.5, 0.5)), *_filled((0, 1), (1, 1), (0.5, 0.5)))

PATCHES: tuple[Patch, ...] = (
    Patch("deep", "warm", _DOT),
    Patch("warm", "paper", _DOT),
    Patch("accent", "paper", _DOT),
    Patch("cool", "warm", _DOT),
    Patch("cool", "deep", _QUARTER),
    Patch("warm", "accent", _QUARTER),
    Patch("paper", "cool", _HALF),
    Patch("deep", "cool", _HALF),
    Patch("warm", "deep", _HALF),
    Patch("accent", "warm", _SMALL_DIAMOND),
    Patch("cool", "paper", _FAN),
    Patch("paper", "deep", _STRIPES),
)
# Without curves, so that two colours are enough: a strip is these, again and again.
STRIP: tuple[Patch, ...] = (
    Patch("deep", "warm", _SMALL_DIAMOND),
    Patch("paper", "cool", _FAN),
    Patch("accent", "warm", _SMALL_DIAMOND),
    Patch("paper", "deep", _STRIPES),
    Patch("warm", "accent", _HALF),
    Patch("cool", "paper", _FAN),
    Patch("deep", "cool", _HALF),
    Patch("warm", "deep", turned(_FAN, 1)),
    Patch("paper", "accent", _HALF),
    Patch("cool", "deep", turned(_HALF, 2)),
)
