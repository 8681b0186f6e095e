"""What a square said on each day that something was read, and where the method changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.views.history import build_history, days_of_reading, histories, method_on
from tests.build_a_project import with_evidence

URL = "https://alder.example/privacy"


def history_of(project, *rows):
    found = with_evidence(project, *rows)
    return build_history(found, found.districts["0100001"], "who_sees")


def words(history):
    return [(str(moment.day), moment.cell.level or moment.cell.reason) for moment in history.moments]


def test_a_document_that_is_read_again_keeps_its_earlier_level_with_its_day(project):
    history = history_of(
        project,
        {"level": "mentions", "accessed_on": "2025-05-01"},
        {"level": "explains", "accessed_on": "2026-02-01"},
    )
    assert words(history) == [("2025-05-01", "mentions"), ("2026-02-01", "explains")]
    assert history.has_earlier
    ((first, then),) = history.changes
    assert [first.cell.level, then.cell.level] == ["mentions", "explains"]
    assert [reading.evidence_id for reading in then.new] == ["E2"]


def test_a_level_can_become_a_reason_when_the_same_document_is_read_again(project):
    history = history_of(
        project,
        {"level": "explains", "accessed_on": "2025-05-01"},
        {"reason": "not_found", "accessed_on": "2025-06-01"},
    )
    assert words(history) == [("2025-05-01", "explains"), ("2025-06-01", "not_found")]


def test_another_document_adds_to_what_the_first_one_says(project):
    history = history_of(
        project,
        {"level": "explains", "accessed_on": "2025-05-01"},
        {"level": "mentions", "accessed_on": "2025-06-01", "source_url": "https://alder.example/more"},
    )
    assert words(history) == [("2025-05-01", "explains"), ("2025-06-01", "explains")]
    assert history.changes == ()


def test_readings_of_one_day_are_no_history_whatever_their_order(project):
    assert not history_of(project, {"level": "mentions"}, {"level": "explains"}).has_earlier
    late_first = history_of(
        project,
        {"level": "explains", "accessed_on": "2026-02-01"},
        {"level": "mentions", "accessed_on": "2025-05-01"},
    )
    assert words(late_first) == [("2025-05-01", "mentions"), ("2026-02-01", "explains")]


def test_a_change_of_method_breaks_the_line_even_when_the_word_stays(project):
    history = history_of(
        project,
        {"level": "explains", "accessed_on": "2026-03-04"},
        {"level": "explains", "accessed_on": "2026-03-05"},
        {"level": "explains", "accessed_on": "2026-03-06"},
    )
    assert [moment.breaks for moment in history.moments] == [False, True, False]
    assert [moment.method.method_id for moment in history.moments] == ["by_eye", "by_hand", "by_hand"]
    assert len(history.changes) == 1


def test_without_methods_nothing_breaks(project):
    bare = replace(project, scale=replace(project.scale, methods=()))
    history = history_of(bare, {"level": "explains", "accessed_on": "2025-01-01"}, {"level": "explains"})
    assert [(moment.method, moment.breaks) for moment in history.moments] == [(None, False), (None, False)]


@pytest.mark.parametrize(
    ("day", "method"),
    [("2024-12-31", None), ("2025-01-01", "by_eye"), ("2026-03-04", "by_eye"), ("2026-03-05", "by_hand")],
)
def test_a_method_holds_from_its_day_on(project, day, method):
    found = method_on(project.scale.methods, date.fromisoformat(day))
    assert (found.method_id if found else None) == method


def test_only_districts_with_an_earlier_reading_on_the_dimension_are_told(project):
    rows = [
        {"level": "mentions", "accessed_on": "2025-05-01"},
        {"level": "explains", "accessed_on": "2026-02-01"},
        {"level": "explains", "district_id": "0900002"},
    ]
    found = with_evidence(project, *rows)
    assert [each.district.district_id for each in histories(found, "who_sees")] == ["0100001"]
    assert histories(found, "what_is_kept") == ()
    assert [str(day) for day in days_of_reading(found.readings)] == ["2025-05-01", "2026-02-01", "2026-03-01"]
