"""What the front matter of a page says about next steps, and what is wrong with it."""

from __future__ import annotations

import pytest

from macros.model.pages import STEP_KINDS, NextStep
from macros.problems import Place
from macros.sources.next_steps import read_steps


def read(found, key="next"):
    return read_steps({key: found}, key, lambda column: Place("content/en/a.md", 3, column))


def told(found):
    return [(problem.place.column, problem.code, problem.near) for problem in read(found)[1]]


def test_steps_are_read_in_order_with_what_they_leave_out():
    steps, problems = read([{"title": " A ", "text": "B", "link": "a/", "kind": "ask"}, {"title": "C", "link": "c/"}])
    assert problems == []
    assert list(steps.items()) == [(1, NextStep("A", "B", "a/", "ask")), (2, NextStep("C", "", "c/", "read"))]


def test_a_step_to_print_needs_nothing_else():
    assert read([{"kind": "print"}]) == ({1: NextStep("", "", "", "print")}, [])


@pytest.mark.parametrize("meta", [{}, {"next": None}])
def test_a_page_without_steps_has_none(meta):
    assert read_steps(meta, "next", Place("a.md").at) == ({}, [])


@pytest.mark.parametrize("kind", STEP_KINDS)
def test_every_kind_of_step_is_known(kind):
    assert told([{"title": "A", "link": "a/", "kind": kind}]) == []


@pytest.mark.parametrize(
    ("found", "problems"),
    [
        ("families/", [("next", "next-not-a-list", None)]),
        ({"title": "A"}, [("next", "next-not-a-list", None)]),
        (["families/"], [("next.1", "next-not-a-list", None)]),
        ([{"title": "A"}], [("next.1", "next-without", None)]),
        ([{"link": "a/"}], [("next.1", "next-without", None)]),
        ([{"title": "", "link": "a/"}], [("next.1", "next-without", None)]),
        ([{"title": "A", "link": "a/", "kind": "reed"}], [("next.1.kind", "next-unknown", "read")]),
        ([{"title": "A", "link": "a/", "txt": "B"}], [("next.1.txt", "next-unknown", "text")]),
    ],
)
def test_a_mistake_is_told_at_its_entry(found, problems):
    assert told(found) == problems


def test_other_steps_are_kept_beside_one_that_is_wrong():
    steps, problems = read([{"title": "A"}, {"title": "B", "link": "b/"}])
    assert list(steps) == [2]
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("link", "is_file"),
    [("families/", False), ("families/#a.b", False), ("./", False), ("downloads/rows.csv", True),
     ("downloads/districts/1.csv", True), ("downloads/", False)],
)  # fmt: skip
def test_a_file_is_told_from_a_page(link, is_file):
    assert NextStep("A", "", link, "data").is_file is is_file
