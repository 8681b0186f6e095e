"""Drawings and patches as shapes of a slide, in the colours of its theme: XML of DrawingML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from macros.outputs.card_shapes import Patch
from macros.outputs.drawings import decoration
from macros.outputs.outlines import Point, Step, circle, outline, turn

POINT = 12700  # units of office files to a point
FINE = 100  # steps to a unit of a drawing
NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
# Classes of drawings, and roles of the patches of cards: colours of the theme (slide_theme.py).
COLOURS = {"ink": "tx1", "brand": "tx2", "accent": "accent2", "warm-line": "accent3", "cool": "accent4", "warm": "bg2",
           "paper": "bg1"}  # fmt: skip
ROLES = {"paper": "bg1", "deep": "tx2", "warm": "bg2", "accent": "accent2", "cool": "accent4"}
ROTATED = re.compile(r"rotate\((-?[\d.]+) ([\d.]+) ([\d.]+)\)")


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands on a slide, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def xml(self) -> str:
        """Offset and extent."""
        x, y, width, height = (round(each * POINT) for each in (self.x, self.y, self.width, self.height))
        return f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'

    def fitted(self, width: float, height: float) -> Box:
        """The largest box of these proportions inside it, in its middle."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        return Box(self.x + (self.width - wide) / 2, self.y + (self.height - high) / 2, wide, high)


def drawing_group(name: str, alt: str, room: Box, first_id: int) -> str:
    """The drawing as a group of shapes with its words for people who do not see it. AuthorError without a drawing."""
    svg = ElementTree.fromstring(str(decoration(name)))  # a file of ours, not of a reader
    width, height = (float(each) for each in svg.attrib["viewBox"].split()[2:])
    box = room.fitted(width, height)
    shapes = [
        _shape(first_id + number, box, (width, height), classes, steps)
        for number, (classes, steps) in enumerate(_pieces(svg, lambda point: point), start=1)
    ]
    return (
        f"<p:grpSp {NAMES}><p:nvGrpSpPr><p:cNvPr id={quoteattr(str(first_id))} name={quoteattr(name)} "
        f"descr={quoteattr(alt)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{box.xml}"
        f"{box.xml.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm></p:grpSpPr>"
        f"{''.join(shapes)}</p:grpSp>"
    )


def patch_shapes(patch: Patch, box: Box, first_id: int) -> Iterator[str]:
    """A square of the quilt and what lies on it, for eyes alone."""
    ground = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
    pieces = [(ROLES[patch.ground], ground), *((ROLES[patch.ink], corners) for corners, _ in patch.shape)]
    for number, (colour, corners) in enumerate(pieces):
        steps: list[Step] = [("moveTo", corners[:1]), *(("lnTo", (each,)) for each in corners[1:]), ("close", ())]
        yield _sp(first_id + number, box, (1, 1), steps, _fill(colour) + "<a:ln><a:noFill/></a:ln>", is_fixed=True)


def _pieces(
    node: ElementTree.Element, move: Callable[[Point], Point]
) -> Iterator[tuple[frozenset[str], Iterable[Step]]]:
    """Classes and steps of every path and circle, turned as their groups say."""
    for child in node:
        kind = child.tag.rpartition("}")[2]
        if kind == "g":
            found = ROTATED.fullmatch(child.get("transform", ""))
            yield from _pieces(child, turn(float(found[1]), (float(found[2]), float(found[3]))) if found else move)
            continue
        classes = frozenset(each.removeprefix("tk-d-") for each in child.get("class", "").split())
        if kind == "circle":
            steps = circle((float(child.attrib["cx"]), float(child.attrib["cy"])), float(child.attrib["r"]))
        else:
            steps = outline(child.attrib["d"])
        yield classes, [(step, tuple(map(move, points))) for step, points in steps]


def _shape(shape_id: int, box: Box, size: tuple[float, float], classes: frozenset[str], steps: Iterable[Step]) -> str:
    unit = box.width / size[0]
    if "line" not in classes:
        colour = next((COLOURS[each] for each in COLOURS if each in classes), "tx1")
        return _sp(shape_id, box, size, steps, _fill(colour) + "<a:ln><a:noFill/></a:ln>")
    thick = 7 if "bold" in classes else 2 if "sewn" in classes else 3
    dash = '<a:prstDash val="sysDash"/>' if "sewn" in classes else ""
    ink = _fill("bg1" if "pale" in classes else "tx1")
    line = f'<a:ln w="{round(thick * unit * POINT)}" cap="rnd">{ink}{dash}<a:round/></a:ln>'
    return _sp(shape_id, box, size, steps, f"<a:noFill/>{line}", has_fill=False)


def _sp(
    shape_id: int,
    box: Box,
    size: tuple[float, float],
    steps: Iterable[Step],
    paint: str,
    *,
    has_fill: bool = True,
    is_fixed: bool = False,
) -> str:
    fine = FINE if size[0] > 1 else FINE * FINE
    path = "".join(_step(name, points, fine) for name, points in steps)
    fill = "" if has_fill else ' fill="none"'
    drawn = ' userDrawn="1"' if is_fixed else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="Shape {shape_id}"/><p:cNvSpPr/><p:nvPr{drawn}/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{box.xml}</a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{round(size[0] * fine)}" h="{round(size[1] * fine)}"'
        f"{fill}>{path}</a:path></a:pathLst></a:custGeom>{paint}</p:spPr></p:sp>"
    )


def _step(name: str, points: Iterable[Point], fine: int) -> str:
    inside = "".join(f'<a:pt x="{round(x * fine)}" y="{round(y * fine)}"/>' for x, y in points)
    return f"<a:{name}>{inside}</a:{name}>" if inside else f"<a:{name}/>"


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
