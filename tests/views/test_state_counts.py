"""Counts of districts by state and question, and long lists of districts cut by the alphabet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.views.name_parts import name_parts
from macros.views.state_counts import build_state_counts
from tests.build_a_project import with_evidence


def test_counts_say_how_many_districts_have_each_mark_and_leave_out_what_nobody_read(project):
    found = build_state_counts(project, "en")
    by_code, whole = {state.state: counts for state, counts in found.states}, found.whole
    counts = by_code["QA"]
    assert list(by_code) == ["QB", "QA"]  # in the order of their names: East, North
    assert (counts.listed, counts.read) == (2, 2)
    assert counts.marks == {"who_sees": {"explains": 1, "mentions": 1}, "what_is_kept": {"not_found": 1}}
    assert (whole.listed, whole.read) == (3, 2)
    assert whole.marks["who_sees"] == {"explains": 1, "mentions": 1}


def test_a_state_nobody_read_has_no_marks(project):
    nothing = build_state_counts(with_evidence(project), "es")
    assert nothing.whole.read == 0
    assert all(not found for found in nothing.whole.marks.values())


def named(project, *names):
    first = next(iter(project.districts.values()))
    return [replace(first, district_id=f"{number:07d}", name=name) for number, name in enumerate(names)]


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (["Alder", "Birch", "Cedar"], ["a-b", "c"]),
        (["Alder", "Álamo", "Amber", "Birch"], ["a-1", "a-2", "b"]),
        (["Ñandú", "Nora", "4 Rivers"], ["4-n", "enye"]),
        (["Élan"], ["e"]),
        ([], []),
    ],
)
def test_parts_are_cut_between_letters_where_they_can_be(project, names, slugs):
    parts = name_parts(named(project, *names), most=2)
    assert [part.slug for part in parts] == slugs
    assert all(0 < len(part.districts) <= 2 for part in parts)
    assert sorted(each.name for part in parts for each in part.districts) == sorted(names)
