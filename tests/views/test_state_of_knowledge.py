"""What funders are told is counted, and nothing is counted that is not there."""

from __future__ import annotations

from macros.views.state_of_knowledge import build_knowledge
from tests.build_a_project import with_evidence, with_tables


def counts(project):
    knowledge = build_knowledge(project, "en")
    parts = {name: getattr(knowledge, name) for name in ("known", "sure", "missing", "possible")}
    return {f"{part}.{each.name}": (each.count, each.of) for part, shares in parts.items() for each in shares}


def test_each_count_is_that_of_the_tables(project):
    found = counts(project)
    assert found["known.districts"] == (2, 3)
    assert found["known.levels"] == (2, 4)
    assert found["missing.unread"] == (1, 3)
    assert found["missing.no_level"] == (2, 4)
    assert found["possible.new_readings"] == (2, None)  # one district, two questions
    assert found["sure.replies"] == (len(project.replies_by_district), 2)


def test_second_readers_and_whole_documents_make_it_surer_and_leave_less_to_do(project):
    cells = {"level": "explains", "extent_read": "whole", "second_reader": "R2"}
    before, after = (
        counts(with_evidence(project, {**cells, **changes}))
        for changes in ({"extent_read": "part", "second_reader": ""}, {})
    )
    assert (before["sure.confirmed"][0], after["sure.confirmed"][0]) == (0, 1)
    assert (before["sure.whole"], after["sure.whole"]) == ((0, 1), (1, 1))
    assert before["possible.second_reader"][0] == after["possible.second_reader"][0] + 1
    assert "possible.whole_documents" in before
    assert "possible.whole_documents" not in after


def test_laws_are_counted_where_there_are_any(laws, project):
    found = counts(laws)
    assert found["known.laws"] == (len(laws.policies), None)
    assert found["sure.checked"][1] == len(laws.policies)
    assert found["known.states"] == (1, 3)  # one was searched, and has no law
    assert found["missing.unchecked"] == (1, 3)
    assert not [name for name in counts(project) if name in ("known.laws", "sure.checked", "missing.unchecked")]


def test_without_readings_nothing_is_said_of_cells(project):
    found = counts(with_tables(project, evidence=[], replies=[]))
    assert found["known.districts"] == (0, 3)
    assert not [name for name in found if name.startswith("sure")]
