"""What the rows of tables become as nouns of the model."""

from __future__ import annotations

from datetime import date

import pytest

from macros.problems import Place
from macros.sources import case_records, records
from macros.sources.rows import Row

LOCALES = ("en", "es")
BUILDERS = (
    *(records.to_district, records.to_state, records.to_reading, records.to_reply),
    *(records.to_source, records.to_statistic, records.to_term),
    *(case_records.to_case, case_records.to_event, case_records.to_agreement, case_records.to_example_count),
)


def row(**cells):
    return Row(Place("data/a.csv", 7), cells)


@pytest.mark.parametrize("build", BUILDERS)
def test_a_row_whose_cells_could_not_be_read_still_becomes_a_noun(build):
    assert build(row(), LOCALES)


def test_a_district_keeps_its_row_its_id_as_text_and_its_size_as_a_number():
    district = records.to_district(row(district_id="0100001", enrollment=12345, pilot="yes"), LOCALES)
    assert (district.place.row, district.district_id, district.enrollment, district.is_pilot) == (
        7,
        "0100001",
        12345,
        True,
    )
    assert district.note == {"en": "", "es": ""}


@pytest.mark.parametrize("cell", [None, "", "many"])
def test_an_enrollment_that_is_no_number_is_none_and_not_zero(cell):
    assert records.to_district(row(enrollment=cell), LOCALES).enrollment is None


@pytest.mark.parametrize(
    ("cell", "is_pilot"), [("yes", True), (True, True), ("no", False), (False, False), ("", False)]
)
def test_a_district_is_a_pilot_only_when_it_says_yes(cell, is_pilot):
    assert records.to_district(row(pilot=cell), LOCALES).is_pilot is is_pilot


def test_a_reading_has_its_words_in_every_language_and_its_day_as_a_date():
    reading = records.to_reading(row(finding_en="A", finding_es="B", accessed_on=date(2026, 3, 1)), LOCALES)
    assert reading.finding == {"en": "A", "es": "B"}
    assert reading.accessed_on == date(2026, 3, 1)


def test_a_day_that_could_not_be_read_is_none():
    assert records.to_reading(row(accessed_on=None), LOCALES).accessed_on is None
    assert records.to_reply(row(received_on="soon"), LOCALES).received_on is None


def test_a_year_that_was_read_as_a_number_is_written_as_text():
    assert records.to_source(row(year=1974), LOCALES).year == "1974"


def test_a_language_that_a_table_lacks_is_empty_text():
    assert records.to_state(row(state="QA", name_en="North"), ("en", "so")).name == {"en": "North", "so": ""}


def test_an_event_names_each_of_its_sources_and_knows_whether_the_other_side_is_told():
    event = case_records.to_event(row(source_ids="law; survey;", response_en="No."), LOCALES)
    assert event.source_ids == ("law", "survey")
    assert event.is_answered
    assert not case_records.to_event(row(no_response="silent"), LOCALES).is_answered


@pytest.mark.parametrize(("cell", "students"), [(0, 0), (7, 7), (None, None), ("few", None)])
def test_a_square_that_could_not_be_read_is_none_and_not_zero(cell, students):
    assert case_records.to_example_count(row(students=cell), LOCALES).students == students
