"""What the federal files say of districts: files of the real shape, with invented rows and every trap once."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from macros.importers.federal import (
    add_geocodes,
    add_membership,
    federal_id,
    known,
    read_directory,
    school_year,
    whole_number,
)
from macros.importers.names import in_small_letters, twins
from macros.importers.open_table import ImportFileError, open_table

FILES = Path(__file__).parent / "files"
DIRECTORY = FILES / "ccd_lea_029_2324_w_1a_073124.csv"
MEMBERSHIP = FILES / "ccd_lea_052_2324_l_1a_073124.csv"
GEOCODES = FILES / "EDGE_GEOCODE_PUBLICLEA_2324.TXT"


def test_open_districts_of_the_wanted_types_are_taken_and_the_others_are_told_with_their_reason():
    found = read_directory(DIRECTORY)
    assert list(found.rows) == [
        "0100990", "0100991", "0100992", "0100995", "0100996", "0100997", "0100998", "2700400", "2700404",
    ]  # fmt: skip
    assert found.left_out == {
        "closed": ["0100993", "0100998"],
        "type": ["0100994", "2700405"],
        "part": ["2700401", "2700402", "2700403"],
        "id": [""],
    }


def test_names_and_cities_keep_their_letters_in_the_encoding_of_the_file_and_lose_their_capitals():
    rows = read_directory(DIRECTORY).rows
    assert (rows["0100992"]["name"], rows["0100992"]["city"]) == ("Peñasco Unified", "Peñasco")
    assert (rows["0100991"]["name"], rows["0100991"]["city"]) == ("Saint Birch ISD", "Saint Birch")
    assert rows["0100991"]["website"] == "https://birch.example"
    assert rows["0100996"]["website"] == rows["0100997"]["website"] == ""


def test_types_states_and_parts_can_be_chosen():
    assert set(read_directory(DIRECTORY, types=("4",)).rows) == {"0100994", "2700400"}
    assert set(read_directory(DIRECTORY, states=("QB",)).rows) == {"2700400", "2700404"}
    with_parts = read_directory(DIRECTORY, states=("QB",), with_parts=True).rows
    assert set(with_parts) == {"2700401", "2700402", "2700403", "2700404"}


def test_students_are_the_total_of_the_file_and_missing_codes_are_no_number():
    found = read_directory(DIRECTORY)
    add_membership(found, MEMBERSHIP)
    counts = {key: (row["enrollment"], row["enrollment_year"]) for key, row in found.rows.items()}
    assert counts["0100990"] == ("1234", "2023-24")
    assert counts["0100992"] == ("88", "2023-24")
    assert counts["0100996"] == ("77", "2023-24")
    assert counts["0100997"] == ("0", "2023-24")
    assert counts["0100991"] == counts["0100995"] == ("", "")
    assert set(found.left_out["no_count"]) == {"0100991", "0100995", "0100998", "2700404"}


def test_counties_come_from_a_file_without_a_header_row():
    found = read_directory(DIRECTORY)
    add_geocodes(found, GEOCODES)
    assert (found.rows["0100992"]["county"], found.rows["0100992"]["county_basis"]) == (
        "Doña Quill County", "federal_list",
    )  # fmt: skip
    assert (found.rows["0100991"]["county"], found.rows["0100991"]["county_basis"]) == ("", "not_stated")


@pytest.mark.parametrize("separator", [",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_opens_in_any_of_the_encodings_and_with_any_of_the_separators(tmp_path, separator, encoding):
    path = tmp_path / "t.csv"
    path.write_text(separator.join(["leaid", "Name"]) + "\r\n" + separator.join(["0100001", "Peña"]), encoding=encoding)
    assert open_table(path, "*", ["LEAID"]).rows == ({"LEAID": "0100001", "NAME": "Peña"},)


def test_the_table_of_a_zip_is_found_by_its_name(tmp_path):
    path = tmp_path / "ccd.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(DIRECTORY, f"folder/{DIRECTORY.name}")
        packed.writestr("notes.txt", "read me")
    assert len(read_directory(path).rows) == 9
    with pytest.raises(ImportFileError) as raised:
        open_table(path, "edge_*.txt", [])
    assert raised.value.code == "no-import-member"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("t.xlsx", b"x", "not-an-import-table"),
        ("t.csv", b"A,B\n1,2\n", "no-import-columns"),
        ("t.csv", b"", "no-import-columns"),
        ("none.csv", None, "no-import-file"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path, name, content, code):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ImportFileError) as raised:
        read_directory(tmp_path / name)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("0100990", "0100990"), ("100990", "0100990"), ("634410.0", "0634410"), ("'0100990", "0100990"), ("12", ""),
     ("01009901", ""), ("", ""), ("M", "")],
)  # fmt: skip
def test_a_federal_id_has_seven_digits_also_when_a_spreadsheet_took_its_zero(text, wanted):
    assert federal_id(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [("12", 12), ("1,234", 1234), ("7.0", 7), ("-1", None), ("-9", None),
                                              ("", None), ("M", None), ("0", 0)])  # fmt: skip
def test_a_count_is_a_whole_number_or_missing(text, wanted):
    assert whole_number(text) == wanted


def test_words_for_missing_and_school_years():
    assert [known(each) for each in ("M", "-1", " Not  reported ", "Nice")] == ["", "", "", "Nice"]
    assert [school_year(each) for each in ("2023-2024", "2023-24", "2023", "")] == ["2023-24", "2023-24", "", ""]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("O'NEILL PUBLIC SCHOOLS", "O'Neill Public Schools"), ("CITY OF ELM ISD", "City of Elm ISD"),
     ("McKay Schools", "McKay Schools"), ("PEÑASCO", "Peñasco"), ("CHILDREN'S ACADEMY", "Children's Academy")],
)  # fmt: skip
def test_a_name_in_capitals_is_written_as_people_write_it(name, wanted):
    assert in_small_letters(name) == wanted


def test_twins_are_districts_of_one_state_with_the_same_name():
    rows = read_directory(DIRECTORY).rows.values()
    assert twins(rows) == {("QA", "Cedar Valley"): ["0100996", "0100997"]}
