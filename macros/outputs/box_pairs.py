"""Which box does each end close, how deep is each heading, and what is wrong with the boxes of a page?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from macros.outputs.boxes import KINDS, Kind

DEEPEST = 2  # boxes in each other
HEADING = re.compile(r"(#{1,6})\s")
FENCE = re.compile(r"\s*(```|~~~)")
ITEMS = {"1.": re.compile(r"\d+[.)]\s+(.*)"), "-": re.compile(r"[-*+]\s+(.*)")}
BOLD = re.compile(r"\[?(\*\*|__)\S")
IN_COMPARE = ["do", "dont"]

Fault = tuple[int, str, Mapping[str, str]]  # line of the text, code, values; a line among them is one of the file


@dataclass(frozen=True, slots=True)
class Opened:
    """A call of box(): its line, its kind (empty when the call is wrong), and whether it has a heading of its own."""

    line: int
    kind: str = ""
    is_titled: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """What belongs together: numbers are those of the marks in the text."""

    closes: Mapping[int, int]  # end: the box that it closes
    levels: Mapping[int, int]  # box: the level of its heading
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Open:
    number: int
    opened: Opened
    level: int  # of its own heading, or of the heading above it
    deepest: int  # the level of the last heading inside
    lines: list[str] = field(default_factory=list)  # what stands directly in the box
    inside: list[str] = field(default_factory=list)  # kinds of the boxes in it


def pair(
    text: str,
    boxes: Mapping[int, Opened],
    ends: Mapping[int, int],
    *,
    marks: Callable[[str], Iterator[int]],
    first_line: int = 1,
) -> Pairs:
    """The pairs of a text that begins on a line of its file.

    `marks` gives the numbers of the marks in a line, `ends` the line of each end_box().
    """
    reader = _Reader(boxes, ends, first_line)
    is_code = False
    for number, line in enumerate(text.splitlines(), start=1):
        if FENCE.match(line):
            is_code = not is_code
        elif heading := None if is_code else HEADING.match(line):
            reader.heading(number, len(heading.group(1)))
        found = list(marks(line))
        for mark in found:
            reader.mark(mark, line)
        if not any(mark in boxes or mark in ends for mark in found):
            reader.text(line)
    return reader.finish()


class _Reader:
    def __init__(self, boxes: Mapping[int, Opened], ends: Mapping[int, int], first_line: int) -> None:
        self.boxes, self.ends, self.first_line = boxes, ends, first_line
        self.page_level = 1
        self.open: list[_Open] = []
        self.closes: dict[int, int] = {}
        self.levels: dict[int, int] = {}
        self.faults: list[Fault] = []

    def heading(self, line: int, level: int) -> None:
        if not self.open:
            self.page_level = level
        elif level <= (top := self.open[-1]).level:
            least = "#" * min(6, top.level + 1)
            self.faults.append((line, "box-heading", {"line": self.in_file(top), "least": least}))
        else:
            top.deepest = level

    def mark(self, number: int, line: str) -> None:
        if number in self.boxes:
            self.begin(number, self.boxes[number], is_indented=line[:1].isspace())
        elif number in self.ends:
            self.end(number)

    def in_file(self, box: _Open) -> str:
        return str(self.first_line + box.opened.line - 1)

    def text(self, line: str) -> None:
        if self.open:
            self.open[-1].lines.append(line)

    def begin(self, number: int, opened: Opened, *, is_indented: bool) -> None:
        above = self.open[-1].deepest if self.open else self.page_level
        level = self.levels[number] = min(6, above + opened.is_titled)
        if self.open:
            self.open[-1].inside.append(opened.kind)
        self.open.append(_Open(number, opened, level, level))
        if is_indented:
            self.faults.append((opened.line, "box-indented", {}))
        if len(self.open) == DEEPEST + 1:
            self.faults.append((opened.line, "box-too-deep", {"line": self.in_file(self.open[0])}))

    def end(self, number: int) -> None:
        if not self.open:
            self.faults.append((self.ends[number], "end-without-box", {}))
            return
        closed = self.open.pop()
        self.closes[number] = closed.number
        if closed.opened.kind:
            self.faults += [(closed.opened.line, code, values) for code, values in _content_faults(closed)]

    def finish(self) -> Pairs:
        self.faults += [(each.opened.line, "box-not-closed", {"kind": each.opened.kind or "?"}) for each in self.open]
        return Pairs(self.closes, self.levels, tuple(self.faults))


def _content_faults(closed: _Open) -> Iterator[tuple[str, Mapping[str, str]]]:
    kind = closed.opened.kind
    rule = KINDS[kind]
    if kind == "compare":
        if sorted(closed.inside) != IN_COMPARE and "" not in closed.inside:
            yield "box-compare", {}
    elif not any(line.strip() for line in closed.lines) and not closed.inside and "lines" not in rule.takes:
        yield "box-empty", {"kind": kind}
    elif rule.items:
        yield from _item_faults(kind, rule, closed.lines)


def _item_faults(kind: str, rule: Kind, lines: list[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    items = [match.group(1) for line in lines if (match := ITEMS[rule.items].match(line))]
    if not items:
        yield "box-without-list", {"kind": kind, "sign": rule.items}
    if rule.bold and (plain := next((item for item in items if not BOLD.match(item)), None)) is not None:
        yield "box-item", {"kind": kind, "found": plain}
