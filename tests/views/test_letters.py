"""Which letters there are for whom, which files they have, and what a sheet of paper shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.views.letter_sheet import build_sheet, optional_lines, own_field
from macros.views.letters import letter_files as files_of
from macros.views.letters import letter_groups
from macros.views.versions import for_readers
from tests.build_a_letter import letter_files, with_letters


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return with_letters(
        tmp_path_factory.mktemp("letters"),
        letter_files("again", en="Ask again", es="Vuelva a preguntar"),
        letter_files("in-the-east", "QB", en="Only east", es="Solo en el este"),
        letter_files("in-both", "QA, QB", en="Both", es="Ambos"),
    )


def test_letters_stand_in_alphabetical_order_of_each_language(project):
    assert [each.slug for each in for_readers(project.letters, "en")] == [
        "again",
        "see-records",
        "in-both",
        "in-the-east",
    ]
    assert [each.slug for each in for_readers(project.letters, "es")] == [
        "in-both",
        "see-records",
        "in-the-east",
        "again",
    ]


def test_a_letter_of_another_language_is_shown_in_its_own(project):
    only = {**project.letters, "again": {"es": project.letters["again"]["es"]}}
    titles = [each.title for each in for_readers(only, "en")]
    assert titles == ["Ask to see records", "Both", "Only east", "Vuelva a preguntar"]


def test_groups_begin_with_every_state_and_go_on_by_name_of_state(project):
    groups = [(group.state, [each.slug for each in group.letters]) for group in letter_groups(project, "en")]
    assert groups == [
        ("", ["again", "see-records"]),
        ("QB", ["in-both", "in-the-east"]),  # East Quilland
        ("QA", ["in-both"]),  # North Quilland
    ]


def test_a_site_without_letters_has_no_groups(project):
    assert letter_groups(replace(project, letters={}), "en") == ()


@pytest.mark.parametrize(
    ("locales", "names"),
    [
        (("en", "es"), ["see-records.en", "see-records.es", "see-records.en-es"]),
        (("es", "en"), ["see-records.es", "see-records.en", "see-records.es-en"]),
        (("en", "fr"), ["see-records.en"]),
    ],
)
def test_a_letter_has_a_file_for_each_language_and_for_each_pair(project, locales, names):
    found = [each.path for each in files_of(project.letters["see-records"], locales)]
    assert found == [f"downloads/letters/{name}.docx" for name in names]


def test_three_languages_make_three_pairs(project):
    one = project.letters["again"]["en"]
    pairs = [
        (each.locale, each.help_locale) for each in files_of(dict.fromkeys(("en", "es", "fr"), one), ("en", "es", "fr"))
    ]
    assert pairs[3:] == [("en", "es"), ("en", "fr"), ("es", "fr")]


def test_a_sheet_begins_with_sender_day_and_addressee_and_ends_with_the_signature(project):
    sheet = build_sheet(project.letters["see-records"]["en"])
    assert [block.kind for block in sheet] == [
        *("head", "head", "head", "subject", "text", "text", "list", "text", "text", "closing", "signature"),
    ]
    head = [[line.fields[0].field_id for line in block.lines] for block in sheet[:3]]
    assert head == [["your_name", "your_address"], ["date"], ["office", "district_name"]]


def test_a_head_without_a_day_has_two_parts(project):
    letter = replace(project.letters["again"]["en"], field_ids=("your_name", "office", "student_name"))
    assert [block.kind for block in build_sheet(letter)].count("head") == 2


def test_an_optional_line_knows_the_field_that_only_it_has(project):
    sheet = build_sheet(project.letters["see-records"]["en"])
    (line,) = optional_lines(sheet)
    assert own_field(line, sheet).field_id == "meeting_date"
    others = next(block for block in sheet if block.kind == "subject").lines[0]
    assert own_field(others, sheet) is None
