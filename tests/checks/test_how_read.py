"""When, from where and by how many documents were read, and whether readings agree."""

from __future__ import annotations

import pytest

from macros.checks import how_read
from macros.checks.today import DAY
from tests.build_a_project import said, with_evidence

FOUND = {"level": "mentions", "second_reader": "R2"}
OF_NO_ONE = {"source_kind": "none", "extent_read": "none"}


def told(check, project, *rows):
    return [each.removeprefix("data/evidence.csv:") for each in said(check(with_evidence(project, *rows)))]


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("http://localhost/policy", ["2:source_url unreachable-host"]),
        ("http://10.0.0.8/policy", ["2:source_url unreachable-host"]),
        ("https://files.office.internal/a", ["2:source_url unreachable-host"]),
        ("https://intranet/policy", ["2:source_url unreachable-host"]),
        ("https://bit.ly/abc", ["2:source_url short-address"]),
        ("https://www.tinyurl.com/abc", ["2:source_url short-address"]),
        ("https://alder.example/policy", []),
        ("https://rabbit.ly.example/abc", []),
        ("https://localhost.example/policy", []),
        ("", []),
    ],
)
def test_a_source_stands_where_everybody_can_reach_it(project, address, codes):
    assert told(how_read.check_hosts, project, {**FOUND, "source_url": address}) == codes


@pytest.mark.parametrize(
    ("document", "read", "codes"),
    [
        ("2026-05", "2026-03-01", ["2:accessed_on read-too-early"]),
        ("2026-03-02", "2026-03-01", ["2:accessed_on read-too-early"]),
        ("2027", "2026-03-01", ["2:accessed_on read-too-early"]),
        ("", "2026-11-23", ["2:accessed_on read-too-early"]),
        ("2026-03", "2026-03-01", []),
        ("2026", "2026-03-01", []),
        ("2025-26", "2026-03-01", []),
        ("", "2026-11-22", []),
        ("", "2024-11-23", []),
        ("", "2024-11-21", ["2:accessed_on stale-reading"]),
    ],
)
def test_a_document_is_read_after_it_was_written_and_not_too_long_ago(project, document, read, codes):
    row = {**FOUND, "document_date": document, "accessed_on": read}
    assert told(how_read.check_days, project, row) == codes


def test_the_day_counts(project, monkeypatch):
    monkeypatch.setenv(DAY, "2031-01-01")
    (problem,) = how_read.check_days(with_evidence(project, FOUND))
    assert (problem.code, problem.severity) == ("stale-reading", "note")


def test_a_level_that_one_person_read_is_noted_and_a_reason_is_not(project):
    rows = ({"level": "mentions"}, FOUND, {"reason": "not_found"})
    assert told(how_read.check_number_of_readers, project, *rows) == ["2:second_reader one-reader"]


def test_one_document_has_one_level_for_one_question(project):
    other = {**FOUND, "level": "explains"}
    assert told(how_read.check_readings_agree, project, FOUND, other) == ["3:level readings-differ"]
    elsewhere = ({"dimension": "what_is_kept"}, {"district_id": "0900002"}, {"source_url": "https://alder.example/2"})
    for change in elsewhere:
        assert told(how_read.check_readings_agree, project, FOUND, {**other, **change}) == []


def test_a_reason_is_no_level_and_unread_means_unread(project):
    assert told(how_read.check_reasons, project, {"level": "not_found"}) == ["2:level reason-as-level"]
    assert told(how_read.check_reasons, project, {"reason": "not_reviewed"}) == ["2:reason unread-with-document"]
    assert told(how_read.check_reasons, project, {"reason": "not_reviewed", **OF_NO_ONE}, FOUND) == []
