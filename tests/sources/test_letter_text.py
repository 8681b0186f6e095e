"""How the text of a letter becomes paragraphs, lists and blanks."""

from __future__ import annotations

import pytest

from macros.model.letters import Blank, ListBlock, Paragraph
from macros.sources.letter_text import read_blocks, read_line, stray_braces


def shape(text: str) -> list[str]:
    """Each block in short: its words, with * before points and ? before what is optional."""
    return [" ".join(mark(line, isinstance(block, ListBlock)) for line in block.lines) for block in read_blocks(text)]


def mark(line: Paragraph, is_item: bool) -> str:
    words = "".join(piece if isinstance(piece, str) else f"<{piece.field_id}>" for piece in line.pieces)
    return f"{'?' if line.is_optional else ''}{'*' if is_item else ''}{words}"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One\nand on.\n\n\n \nTwo.\n", ["One and on.", "Two."]),
        ("- a\n- b\n  goes on\n- c", ["*a *b goes on *c"]),
        ("Please:\n- a\n- b\nThanks.", ["Please:", "*a *b Thanks."]),
        ("Please:\n\n- a\n\n- b", ["Please:", "*a", "*b"]),
        ("? Perhaps\ngoes on.", ["?Perhaps goes on."]),
        ("? One.\n? Two.", ["?One.", "?Two."]),
        ("- a\n- ? b\n? - c", ["*a ?*b ?*c"]),
        ("Is it so? Yes.\n-no point", ["Is it so? Yes. -no point"]),
        ("I am {your_role}, {your_name}.", ["I am <your_role>, <your_name>."]),
        ("", []),
        ("  \n\n ", []),
    ],
)
def test_a_text_is_read_in_blocks(text, blocks):
    assert shape(text) == blocks


def test_words_and_blanks_keep_their_order_and_their_spaces():
    line = read_line(" {office}, see {a_1}{b} ")
    assert line.pieces == (Blank("office"), ", see ", Blank("a_1"), Blank("b"))
    assert line.blanks == ("office", "a_1", "b")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear {office},", ()),
        ("Dear {School Office},", ("{School Office}",)),
        ("Dear {Office},", ("{Office}",)),
        ("Dear {office,", ("{office,",)),
        ("Dear office},", ("office}",)),
        ("{} and {{office}}", ("{}", "{ }")),
    ],
)
def test_braces_that_are_no_blank_are_found(text, found):
    assert stray_braces(text) == found
