"""What one cell holds: the highest level of the current readings, or the reason why there is none."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from macros.views.cells import NOT_REVIEWED, cell_of, cells_of, current
from tests.build_a_project import a_reading

LINKS = ("https://a.example/1", "https://a.example/2", "https://a.example/3")


def readings(*marks):
    """One reading of a document of its own for each level or reason."""
    return [a_reading(source_url=url, **{"level" if mark in ("mentions", "explains") else "reason": mark})
            for url, mark in zip(LINKS, marks, strict=False)]  # fmt: skip


@pytest.mark.parametrize(
    ("marks", "level", "reason"),
    [
        ((), "", "not_reviewed"),
        (("mentions",), "mentions", ""),
        (("mentions", "explains"), "explains", ""),
        (("explains", "mentions"), "explains", ""),
        (("not_found", "mentions"), "mentions", ""),
        (("refused", "not_found", "mentions"), "mentions", ""),
        (("not_found",), "", "not_found"),
        (("not_found", "refused"), "", "refused"),
        (("not_reviewed", "not_found"), "", "not_found"),
        (("not_reviewed", "not_found", "refused"), "", "refused"),
    ],
)
def test_the_highest_level_counts_and_without_one_the_first_reason_of_the_scale(project, marks, level, reason):
    for order in itertools.permutations(readings(*marks)):
        cell = cell_of("0100001", "who_sees", order, project.scale)
        assert (cell.level, cell.reason) == (level, reason)


def test_the_order_of_the_scale_and_not_of_the_alphabet_decides(project):
    turned = replace(project.scale, levels={
        name: replace(level, order=-level.order) for name, level in project.scale.levels.items()
    })  # fmt: skip
    assert cell_of("0100001", "who_sees", readings("mentions", "explains"), turned).level == "mentions"


@pytest.mark.parametrize("marks", [("mentions",), ("not_found",), (), ("refused", "explains"), ("a_slip",)])
def test_a_cell_has_a_level_or_a_reason_and_never_both_or_neither(project, marks):
    cell = cell_of("0100001", "who_sees", readings(*marks), project.scale)
    assert bool(cell.level) != bool(cell.reason)


def test_a_level_that_the_scale_does_not_know_gives_no_level(project):
    reading = a_reading(level="a_slip")
    assert cell_of("0100001", "who_sees", [reading], project.scale).reason == NOT_REVIEWED


@pytest.mark.parametrize(
    ("days", "levels", "level"),
    [
        (("2025-01-01", "2026-01-01"), ("explains", "mentions"), "mentions"),
        (("2026-01-01", "2025-01-01"), ("explains", "mentions"), "explains"),
        (("2026-01-01", "2026-01-01"), ("explains", "mentions"), "mentions"),
        (("", "2026-01-01"), ("explains", "mentions"), "mentions"),
        (("2026-01-01", ""), ("mentions", "explains"), "mentions"),
    ],
)
def test_of_two_readings_of_the_same_document_the_newest_counts(project, days, levels, level):
    found = [a_reading(accessed_on=day, level=each) for day, each in zip(days, levels, strict=True)]
    cell = cell_of("0100001", "who_sees", found, project.scale)
    assert cell.level == level
    assert len(cell.readings) == 1


def test_a_newer_reading_takes_a_level_back():
    found = [
        a_reading(accessed_on="2025-01-01", level="explains"),
        a_reading(accessed_on="2026-01-01", reason="not_found"),
    ]
    assert [reading.reason for reading in current(found)] == ["not_found"]


def test_current_readings_keep_their_order():
    found = [a_reading(evidence_id=name, source_url=url) for name, url in zip("CAB", LINKS, strict=True)]
    assert [reading.evidence_id for reading in current(found)] == ["C", "A", "B"]


@pytest.mark.parametrize(
    ("first", "second", "is_confirmed"),
    [
        ({"level": "explains", "second_reader": "R2"}, {"level": "mentions"}, True),
        ({"level": "explains"}, {"level": "mentions", "second_reader": "R2"}, False),
        ({"level": "mentions"}, {"reason": "not_found", "second_reader": "R2"}, False),
        ({"reason": "not_found", "second_reader": "R2"}, {"reason": "not_reviewed"}, True),
        ({"reason": "not_found"}, {"reason": "not_reviewed", "second_reader": "R2"}, False),
    ],
)
def test_a_cell_is_confirmed_only_by_a_second_reader_of_what_it_shows(project, first, second, is_confirmed):
    found = [a_reading(source_url=LINKS[0], **first), a_reading(source_url=LINKS[1], **second)]
    assert cell_of("0100001", "who_sees", found, project.scale).is_confirmed is is_confirmed


@pytest.mark.parametrize(
    ("mark", "extent", "is_reviewed", "is_empty"),
    [
        ("mentions", "part", True, False),
        ("not_found", "whole", True, False),
        ("refused", "none", False, False),
        ("not_reviewed", "none", False, True),
    ],
)
def test_asking_is_not_reading_and_yet_not_nothing(project, mark, extent, is_reviewed, is_empty):
    (reading,) = readings(mark)
    cell = cell_of("0100001", "who_sees", [replace(reading, extent_read=extent)], project.scale)
    assert (cell.is_reviewed, cell.is_empty) == (is_reviewed, is_empty)


def test_a_cell_without_a_reading_is_empty(project):
    cell = cell_of("0100001", "who_sees", [], project.scale)
    assert (cell.is_reviewed, cell.is_empty) == (False, True)


def test_a_district_has_a_cell_for_every_dimension_in_their_order(project):
    found = cells_of(
        "0100001", [a_reading(dimension="what_is_kept", level="mentions")], project.dimensions, project.scale
    )
    assert [(cell.dimension_id, cell.level or cell.reason) for cell in found] == [
        ("who_sees", "not_reviewed"),
        ("what_is_kept", "mentions"),
    ]
