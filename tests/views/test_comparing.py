"""What the heat map, the coverage and the page of a state show of a project."""

from __future__ import annotations

import pytest

from macros.views.coverage import build_coverage, is_read
from macros.views.heat_map import build_heat_map
from macros.views.state_page import build_state_page
from tests.build_a_project import with_evidence, with_tables


def marks(heat_map):
    return {row.district.district_id: [cell.level or cell.reason for cell in row.cells] for row in heat_map.rows}


def test_a_heat_map_has_a_row_for_every_district_with_a_reading_and_none_for_the_others(project):
    assert marks(build_heat_map(project)) == {
        "0100001": ["explains", "not_found"],
        "0900002": ["mentions", "not_reviewed"],
    }


def test_a_row_that_says_not_reviewed_shows_the_district_but_does_not_count_as_reviewed(project):
    changed = with_evidence(project, {"reason": "not_reviewed", "extent_read": "none"})
    view = build_heat_map(changed)
    assert marks(view) == {"0100001": ["not_reviewed", "not_reviewed"]}
    assert view.reviewed_districts == 0


def test_the_counts_of_a_heat_map_are_those_of_its_cells(project):
    view = build_heat_map(project)
    assert (len(view.cells), view.reviewed_districts, view.cells_with_a_level, view.confirmed_cells) == (4, 2, 2, 1)
    assert view.reasons == {"not_found": 1, "not_reviewed": 1}
    assert view.states == ("QA",)


@pytest.mark.parametrize(("state", "ids"), [(None, ["0100001", "0900002"]), ("QA", ["0100001", "0900002"]), ("QB", [])])
def test_a_heat_map_can_be_of_one_state(project, state, ids):
    assert list(marks(build_heat_map(project, state=state))) == ids


def test_a_heat_map_can_be_of_one_dimension(project):
    view = build_heat_map(project, dimension="what_is_kept")
    assert [each.dimension_id for each in view.dimensions] == ["what_is_kept"]
    assert marks(view) == {"0100001": ["not_found"], "0900002": ["not_reviewed"]}


def test_rows_are_in_alphabetical_order_and_same_names_in_order_of_id(project):
    names = {"0100001": "Same Town", "0100004": "Same Town", "0100002": "élan", "0100003": "Zebra"}
    changed = with_evidence(
        with_tables(project, districts=[{"district_id": key, "name": name} for key, name in reversed(names.items())]),
        *({"district_id": key, "level": "mentions"} for key in names),
    )
    assert list(marks(build_heat_map(changed))) == ["0100002", "0100001", "0100004", "0100003"]


def test_coverage_counts_listed_and_read_districts_by_state_in_order_of_the_page_language(project):
    rows = [{}, {"state": "QB", "name_en": "East Quilland", "name_es": "Zona Este"}]
    changed = with_tables(project, states=rows)
    counts = [(each.state.state, each.listed, each.read) for each in build_coverage(changed, "en").states]
    assert counts == [("QB", 1, 0), ("QA", 2, 2)]
    assert [each.state.state for each in build_coverage(changed, "es").states] == ["QA", "QB"]
    assert (build_coverage(changed, "en").listed, build_coverage(changed, "en").read) == (3, 2)


@pytest.mark.parametrize("rows", [{"districts": [{}]}, {"states": [{}]}])
def test_a_state_without_a_district_or_without_a_row_is_not_counted(project, rows):
    changed = with_tables(project, **rows)
    assert [each.state.state for each in build_coverage(changed, "en").states] == ["QA"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"level": "mentions"}, True),
        ({"reason": "not_found"}, True),
        ({"reason": "refused", "extent_read": "none"}, False),
        ({"reason": "not_reviewed", "extent_read": "none"}, False),
    ],
)
def test_a_district_is_read_when_one_of_its_cells_is_reviewed(project, cells, expected):
    assert is_read(with_evidence(project, cells), "0100001") is expected
    assert not is_read(with_evidence(project, cells), "2700003")


def test_a_state_page_lists_every_district_once_as_read_or_as_unread(project):
    changed = with_evidence(project, {"level": "mentions"})
    view = build_state_page(changed, changed.states["QA"])
    assert [d.name for d in view.listed] == ["Alder Falls", "Zinnia Valley"]
    assert [row.district.name for row in view.heat_map.rows] == ["Alder Falls"]
    assert [d.name for d in view.unread] == ["Zinnia Valley"]


def test_a_state_page_holds_the_readings_of_its_own_districts(project):
    assert [r.evidence_id for r in build_state_page(project, project.states["QA"]).readings] == ["E1", "E2", "E3"]
    empty = build_state_page(project, project.states["QB"])
    assert (empty.readings, empty.heat_map.rows) == ((), ())
    assert [d.name for d in empty.unread] == ["Mistral Bay"]
