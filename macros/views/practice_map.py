"""The parts of a framework as a picture that leads to their pages: a ring of patches for a cycle, else a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from macros.model.practices import Framework
from macros.project import Project

SIDE = 240  # units of a ring's picture, and the middle of it is CENTRE, CENTRE
CENTRE = SIDE / 2
OUTER, INNER = 106.0, 54.0
GAP = 5.0  # between two patches
COLOURS = 4
LIFT = 9.0  # how far the patch of the page that is open is moved out
SQUARE, STEP = 56, 64  # of a row: how wide a patch is, and how far the next begins


@dataclass(frozen=True, slots=True)
class Patch:
    """One part: its place in the order, its shape, where its number stands, and where it leads."""

    part: str
    number: int
    colour: int  # 0 to 3; no two neighbours have the same
    points: str  # of an SVG polygon
    x: float
    y: float
    address: str | None  # inside the language; None when the part stands on no page of it
    anchor: str  # where it stands on a page that has several parts; else empty
    is_open: bool  # its page is the one that the picture stands on


@dataclass(frozen=True, slots=True)
class PracticeMap:
    """The picture of a framework, `width` by `height` units."""

    framework: Framework
    patches: tuple[Patch, ...]
    width: int
    height: int
    is_overview: bool  # it leads away, and no page that it leads to is open


def build_map(project: Project, framework: Framework, locale: str, address: str) -> PracticeMap:
    """The map of a framework for a page of that language and address."""
    count = len(framework.parts)
    patches = []
    for index, part in enumerate(framework.parts):
        target, is_alone = place_of(project, framework, part, locale)
        is_open = is_alone and target == address
        points, x, y = _slice(index, count, is_open) if framework.is_cycle else _square(index, is_open)
        anchor = "" if is_alone else part_anchor(framework.framework_id, part)
        colour = 1 if framework.is_cycle and index == count - 1 and index % COLOURS == 0 else index % COLOURS
        patches.append(
            Patch(part, index + 1, colour, _written(points), round(x, 1), round(y, 1), target, anchor, is_open)
        )
    width, height = (SIDE, SIDE) if framework.is_cycle else (STEP * count, STEP + SQUARE // 2)
    return PracticeMap(framework, tuple(patches), width, height, all(each.address != address for each in patches))


def place_of(project: Project, framework: Framework, part: str, locale: str) -> tuple[str | None, bool]:
    """The address of the first page that shows a part, and whether no other part of the framework stands there."""
    called = [
        call for call in project.practice_calls if (call.locale, call.framework) == (locale, framework.framework_id)
    ]
    target = next((call.address for call in called if call.part == part), None)
    parts = {call.part for call in called if call.address == target}
    return target, parts <= {part}


def part_anchor(framework_id: str, part: str) -> str:
    """The anchor of a part on a page that has several."""
    return f"{framework_id}-{part}"


def _slice(index: int, count: int, is_open: bool) -> tuple[Sequence[tuple[float, float]], float, float]:
    """A patch of a ring, cut with straight scissors; the first begins at the top, and they go round like a clock."""
    start, middle, end = index / count, (index + 0.5) / count, (index + 1) / count
    lift = LIFT if is_open else 0.0
    outer = OUTER + (4 if index % 2 else 0)  # cut by hand: not all are alike
    corners = [(outer, start, 1), (outer + 4, middle, 0), (outer, end, -1),
               (INNER, end, -1), (INNER, middle, 0), (INNER, start, 1)]  # fmt: skip
    x, y = _at(lift, middle)
    points = []
    for radius, turn, side in corners:
        a, b = _at(radius, turn)
        along_x, along_y = _at(side * GAP / 2, turn + 0.25)  # away from the neighbour
        points.append((CENTRE + x + a + along_x, CENTRE + y + b + along_y))
    number_x, number_y = _at((OUTER + INNER) / 2 + lift, middle)
    return points, CENTRE + number_x, CENTRE + number_y


def _at(radius: float, turn: float) -> tuple[float, float]:
    return radius * sin(2 * pi * turn), -radius * cos(2 * pi * turn)


def _square(index: int, is_open: bool) -> tuple[Sequence[tuple[float, float]], float, float]:
    """A patch of a row; each lies a little higher or lower than the one before it."""
    left, top = index * STEP + 4.0, 14.0 + (6 if index % 2 else 0) - (8 if is_open else 0)
    points = [(left, top), (left + SQUARE, top + 3), (left + SQUARE - 2, top + SQUARE), (left + 3, top + SQUARE - 2)]
    return points, left + SQUARE / 2, top + SQUARE / 2


def _written(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
