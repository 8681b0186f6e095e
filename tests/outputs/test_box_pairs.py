"""Which box an end closes, how deep headings are, and every mistake that boxes of one page can have."""

from __future__ import annotations

import re

import pytest

from macros.outputs.box_pairs import Opened, pair

CALL = re.compile(r"<(\w*)(\+?)>|</>")


def paired(text, first_line=1):
    """Pairs of a text in which <kind> opens a box, <kind+> one with a title, and </> ends one."""
    boxes, ends, number = {}, {}, 0
    for line_number, line in enumerate(text.splitlines(), start=1):
        for call in CALL.finditer(line):
            if call[0] == "</>":
                ends[number] = line_number
            else:
                boxes[number] = Opened(line_number, call[1], bool(call[2]))
            number += 1
    counter = iter(range(number))
    return pair(
        text, boxes, ends, marks=lambda line: (next(counter) for _ in CALL.findall(line)), first_line=first_line
    )


def faults(text):
    return [(line, code) for line, code, _ in paired(text).faults]


def test_an_end_closes_the_box_that_was_opened_last():
    assert paired("<compare>\n<do>\na\n</>\n<dont>\nb\n</>\n</>\n").closes == {2: 1, 4: 3, 5: 0}


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("<notice+>\na\n</>\n", {0: 2}),
        ("# A\n## B\n<notice+>\na\n</>\n", {0: 3}),
        ("# A\n## B\n### C\n<notice+>\na\n</>\n## D\n<notice+>\nb\n</>\n", {0: 4, 2: 3}),
        ("## B\n<activity+>\na\n<notice+>\nb\n</>\n</>\n", {0: 3, 1: 4}),
        ("## B\n<activity+>\n#### C\na\n<notice+>\nb\n</>\n</>\n", {0: 3, 1: 5}),
        ("## B\n<activity>\na\n<notice+>\nb\n</>\n</>\n", {0: 2, 1: 3}),
        ("###### B\n<notice+>\na\n</>\n", {0: 6}),
        ("## B\n```\n# no heading\n```\n<notice+>\na\n</>\n", {0: 3}),
    ],
)
def test_the_heading_of_a_box_is_one_level_below_the_heading_above_it(text, levels):
    assert paired(text).levels == levels
    assert paired(text).faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "<steps>\n1. One\n2. Two\n    - in it\n</>\n",
        "<checklist>\n\n* One\n\n</>\n",
        "<timeline>\n- **May.** One\n- __June.__ Two\n    - no date\n</>\n",
        "<cards>\n- **A** text\n- [**B**](b.md) text\n</>\n",
        "<worksheet>\n</>\n",
        "<compare>\n<dont>\na\n</>\n<do>\nb\n</>\n</>\n",
        "<activity>\n<notice>\na\n</>\n</>\n",
        "## A\n<notice+>\n#### B\na\n</>\n",
        "## A\n<notice>\n### B\na\n</>\n",
        "No box.\n",
    ],
)
def test_a_box_that_is_written_as_it_should_be_has_no_fault(text):
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n</>\n", [(2, "end-without-box")]),
        ("<notice>\na\n", [(1, "box-not-closed")]),
        ("<notice>\na\n</>\n</>\n", [(4, "end-without-box")]),
        ("<activity>\n<notice>\na\n<law>\nb\n</>\n</>\n</>\n", [(4, "box-too-deep")]),
        ("- a\n\n    <notice>\n\n    b\n\n    </>\n", [(3, "box-indented")]),
        ("## A\n<notice>\n## B\na\n</>\n", [(3, "box-heading")]),
        ("## A\n<notice+>\n### B\na\n</>\n", [(3, "box-heading")]),
        ("<notice>\n\n</>\n", [(1, "box-empty")]),
        ("<steps>\n- One\n</>\n", [(1, "box-without-list")]),
        ("<checklist>\n1. One\n</>\n", [(1, "box-without-list")]),
        ("<cards>\nText.\n</>\n", [(1, "box-without-list")]),
        ("<timeline>\n- May. One\n</>\n", [(1, "box-item")]),
        ("<compare>\n<do>\na\n</>\n</>\n", [(1, "box-compare")]),
        ("<compare>\n<do>\na\n</>\n<do>\nb\n</>\n</>\n", [(1, "box-compare")]),
        ("<compare>\na\n</>\n", [(1, "box-compare")]),
        ("<>\n</>\n", []),  # a wrong call, which is told already
        ("<compare>\n<>\na\n</>\n</>\n", []),
    ],
)
def test_a_fault_is_told_at_the_line_where_it_can_be_mended(text, found):
    assert faults(text) == found


def test_another_line_that_a_fault_names_is_one_of_the_file():
    (fault,) = paired("## A\n<notice+>\n## B\na\n</>\n", first_line=11).faults
    assert fault == (3, "box-heading", {"line": "12", "least": "####"})
