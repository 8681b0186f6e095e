"""What a letter knows of itself: its head, its blanks, the states it fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.build_a_letter import with_letters


@pytest.fixture(scope="module")
def letter(tmp_path_factory):
    return with_letters(tmp_path_factory.mktemp("letter")).letters["see-records"]["en"]


@pytest.mark.parametrize(
    ("fields", "head"),
    [
        ("your_name your_contact date office", "your_name your_contact date office"),
        ("your_name date office app_name school_name", "your_name date office"),
        ("office district_name date", "office district_name date"),
        ("student_name your_name", ""),
        ("", ""),
    ],
)
def test_the_head_ends_with_the_first_field_that_is_not_about_sender_day_or_addressee(letter, fields, head):
    assert replace(letter, field_ids=tuple(fields.split())).head == tuple(head.split())


def test_blanks_are_those_of_subject_and_text_in_order(letter):
    assert letter.blanks == ("student_name", "office", "student_name", "meeting_date", "answer_by", "your_name")


@pytest.mark.parametrize(("states", "fits"), [((), True), (("QA", "QB"), True), (("QB",), False)])
def test_a_letter_without_states_fits_everywhere_and_others_only_theirs(letter, states, fits):
    assert replace(letter, states=states).fits("QA") is fits


def test_its_page_and_the_places_of_its_keys_are_known(letter):
    assert letter.address == "letters/see-records/"
    assert str(letter.at("laws")) == "content/en/letters/see-records.md:7:letter.laws"
    assert letter.at("nothing") == letter.place
