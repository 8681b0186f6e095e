"""One letter as a sheet of paper, from top to bottom: head, subject, text, signature, with the field of each blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from macros.model.letters import ADDRESSEE, DAY, SENDER, Blank, Field, Letter, ListBlock, Paragraph

Kind = Literal["head", "subject", "text", "list", "closing", "signature"]
ENDS: Mapping[int, Kind] = {1: "signature", 2: "closing"}  # the last paragraph and the one above it


@dataclass(frozen=True, slots=True)
class Line:
    """Words and fields in reading order; an optional line is for some senders only."""

    pieces: tuple[str | Field, ...]
    is_optional: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields in it, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Field))


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """Lines that belong together: a part of the head, a paragraph, the points of a list."""

    kind: Kind
    lines: tuple[Line, ...]


def build_sheet(letter: Letter) -> tuple[SheetBlock, ...]:
    """The blocks of a letter. A paragraph at its end is the signature, which needs room and what is above it."""
    return tuple(_blocks(letter, {field.field_id: field for field in letter.fields}))


def optional_lines(sheet: tuple[SheetBlock, ...]) -> tuple[Line, ...]:
    """The lines that are for some senders only, in order."""
    return tuple(line for block in sheet for line in block.lines if line.is_optional)


def own_field(line: Line, sheet: tuple[SheetBlock, ...]) -> Field | None:
    """The first field that stands in this line and in no other, or None."""
    others = {field.field_id for block in sheet for each in block.lines if each is not line for field in each.fields}
    return next((field for field in line.fields if field.field_id not in others), None)


def _blocks(letter: Letter, fields: Mapping[str, Field]) -> Iterator[SheetBlock]:
    for part in (SENDER, DAY, ADDRESSEE):
        if lines := tuple(Line((fields[each],)) for each in part if each in letter.head and each in fields):
            yield SheetBlock("head", lines)
    yield SheetBlock("subject", (_line(letter.subject, fields),))
    for left, block in zip(range(len(letter.body), 0, -1), letter.body, strict=True):
        kind: Kind = "list" if isinstance(block, ListBlock) else ENDS.get(left, "text")
        yield SheetBlock(kind, tuple(_line(line, fields) for line in block.lines))


def _line(line: Paragraph, fields: Mapping[str, Field]) -> Line:
    found = (fields.get(piece.field_id) if isinstance(piece, Blank) else piece for piece in line.pieces)
    return Line(tuple(piece for piece in found if piece is not None), line.is_optional)
