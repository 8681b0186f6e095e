"""Outlines of SVG paths and circles as moves, lines and curves, as office files want them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import acos, ceil, copysign, cos, hypot, pi, sin, sqrt, tan

TOKEN = re.compile(r"([A-Za-z])|(-?(?:\d+\.?\d*|\.\d+))")
TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]  # moveTo, lnTo, cubicBezTo or close, and its points


def outline(path: str) -> Iterator[Step]:
    """The steps of the `d` of a path; it may have the commands M, L, H, V, C, A and Z, large and small."""
    at = start = (0.0, 0.0)
    for command, numbers in _commands(path):
        kind, base = command.upper(), at if command.islower() else (0.0, 0.0)
        if kind == "Z":
            yield "close", ()
            at = start
        elif kind == "A":
            end = (base[0] + numbers[5], base[1] + numbers[6])
            yield from _arc(at, end, numbers[0], is_large=bool(numbers[3]), is_clockwise=bool(numbers[4]))
            at = end
        else:
            points = _points(kind, numbers, base, at)
            at = points[-1]
            start = at if kind == "M" else start
            yield {"M": "moveTo", "C": "cubicBezTo"}.get(kind, "lnTo"), points


def circle(middle: Point, radius: float) -> Iterator[Step]:
    """The steps of a circle."""
    (x, y), r = middle, radius
    yield from outline(f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}A{r} {r} 0 0 1 {x - r} {y}Z")


def turn(degrees: float, middle: Point) -> Callable[[Point], Point]:
    """What moves a point to where it stands after a turn about the middle."""
    angle = degrees * pi / 180

    def moved(point: Point) -> Point:
        x, y = point[0] - middle[0], point[1] - middle[1]
        return middle[0] + x * cos(angle) - y * sin(angle), middle[1] + x * sin(angle) + y * cos(angle)

    return moved


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    command, held = "", list[float]()
    for letter, number in TOKEN.findall(path):
        if letter:
            command, held = letter, []
            if letter in "Zz":
                yield letter, ()
            continue
        held.append(float(number))
        if len(held) == TAKES[command.upper()]:
            yield command, tuple(held)
            command, held = {"M": "L", "m": "l"}.get(command, command), []


def _points(kind: str, numbers: tuple[float, ...], base: Point, at: Point) -> tuple[Point, ...]:
    if kind == "H":
        return ((base[0] + numbers[0], at[1]),)
    if kind == "V":
        return ((at[0], base[1] + numbers[0]),)
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return tuple((base[0] + x, base[1] + y) for x, y in pairs)


def _arc(start: Point, end: Point, radius: float, *, is_large: bool, is_clockwise: bool) -> Iterator[Step]:
    """An arc of a circle as curves of a quarter at most."""
    chord = hypot(end[0] - start[0], end[1] - start[1])
    if not chord:
        return
    radius = max(radius, chord / 2)
    across = sqrt(max(0.0, radius**2 - chord**2 / 4)) * (1 if is_large == is_clockwise else -1)
    along = ((end[0] - start[0]) / chord, (end[1] - start[1]) / chord)
    middle = ((start[0] + end[0]) / 2 + along[1] * across, (start[1] + end[1]) / 2 - along[0] * across)
    first, last = ((point[0] - middle[0], point[1] - middle[1]) for point in (start, end))
    swept = acos(max(-1.0, min(1.0, (first[0] * last[0] + first[1] * last[1]) / radius**2)))
    swept = (2 * pi - swept if is_large else swept) * (1 if is_clockwise else -1)
    pieces = ceil(abs(swept) / (pi / 2) - 1e-6)
    step = swept / pieces
    pull = copysign(4 / 3 * tan(abs(step) / 4), step)
    for _ in range(pieces):
        then = (first[0] * cos(step) - first[1] * sin(step), first[0] * sin(step) + first[1] * cos(step))
        curve = (
            (first[0] - pull * first[1], first[1] + pull * first[0]),
            (then[0] + pull * then[1], then[1] - pull * then[0]),
            then,
        )
        yield "cubicBezTo", tuple((middle[0] + x, middle[1] + y) for x, y in curve)
        first = then
