"""Which agencies stand in which square, and what the square says."""

from __future__ import annotations

from macros.model.agencies import NOT_NAMED
from macros.views.agencies import build_access_map
from tests.build_a_project import with_tables


def squares(project):
    return {(row.name, row.state): [cell.word.word_id for cell in row.cells] for row in build_access_map(project).rows}


def test_only_districts_whose_texts_name_somebody_have_a_row_in_alphabetical_order(project):
    assert squares(project) == {
        ("Alder Falls", "QA"): ["named", NOT_NAMED],
        ("Birch Academy", "QA"): ["gone", NOT_NAMED],
    }


def test_a_reading_leads_to_its_district_and_an_agreement_may_name_one_that_is_not_listed(project):
    listed, unlisted = build_access_map(project).rows
    assert listed.district.district_id == "0100001"
    assert listed.named[0].reading.evidence_id == "E1"
    assert unlisted.district is None
    assert unlisted.named[0].agreement.agreement_id == "other_deal"


def test_a_square_with_several_agencies_has_the_first_word_of_the_scale_and_names_all(project):
    rows = [
        {"access": "gone"},
        {"access_id": "club", "access": "named"},
        {"access_id": "guard", "access": "gone", "kind": "police"},
    ]
    found = with_tables(project, agency_access=rows)
    assert squares(found) == {("Alder Falls", "QA"): ["named", "gone"]}
    (row,) = build_access_map(found).rows
    assert [[each.access.access_id for each in cell.named] for cell in row.cells] == [["museum", "club"], ["guard"]]


def test_without_rows_there_is_no_map(project):
    assert build_access_map(with_tables(project, agency_access=[])).rows == ()
