"""Turns the text of a letter into paragraphs and lists: `- ` starts a point, `? ` what is optional, {id} is a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.model.letters import Blank, Block, ListBlock, Paragraph

BLANK = re.compile(r"\{([a-z][a-z0-9_]*)\}")
ITEM, OPTIONAL = "- ", "? "
PARAGRAPHS = re.compile(r"\n\s*\n")


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in order. Empty lines separate them; a line without a mark goes on the one above."""
    return tuple(block for part in PARAGRAPHS.split(text.strip()) if part.strip() for block in _blocks(part))


def read_line(text: str, *, is_optional: bool = False) -> Paragraph:
    """Words and blanks of one line."""
    pieces = BLANK.split(text.strip())  # words, id, words, id, ..., words
    found = (Blank(piece) if number % 2 else piece for number, piece in enumerate(pieces))
    return Paragraph(tuple(piece for piece in found if piece), is_optional)


def stray_braces(text: str) -> tuple[str, ...]:
    """What stands in braces, or beside one that is alone, and is no blank: `{School Name}`, `office}`."""
    return tuple(found.strip() for found in re.findall(r"\{[^{}\n]*\}?|\S*\}", BLANK.sub(" ", text)))


def _blocks(part: str) -> Iterator[Block]:
    items: list[Paragraph] = []
    for is_item, line in _lines(part):
        if not is_item and items:
            yield ListBlock(tuple(items))
            items = []
        if is_item:
            items.append(line)
        else:
            yield line
    if items:
        yield ListBlock(tuple(items))


def _lines(part: str) -> Iterator[tuple[bool, Paragraph]]:
    """Each line with its marks read: whether it is a point of a list, and its words."""
    joined: list[str] = []
    for line in map(str.strip, part.splitlines()):
        if not joined or line.startswith((ITEM, OPTIONAL)):
            joined.append(line)
        else:
            joined[-1] += f" {line}"
    for line in joined:
        is_optional = line.startswith(OPTIONAL) or line.startswith(ITEM + OPTIONAL)
        rest = line.removeprefix(OPTIONAL)
        is_item = rest.startswith(ITEM)
        yield is_item, read_line(rest.removeprefix(ITEM).removeprefix(OPTIONAL), is_optional=is_optional)
