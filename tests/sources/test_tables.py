"""What a damaged table is read as, and where each kind of damage is said to be."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.problems import Place, Problem
from macros.sources.decoding import decode
from macros.sources.headers import letter
from macros.sources.schema import Dictionary, Field, ForeignKey, Resource
from macros.sources.tables import Table, check_foreign_keys, parse_table, read_table

PATH = "data/districts.csv"
HEADER = "district_id,name,pilot,enrollment,read_on,note\n"
EDEN = "2733840,Eden,yes,9000,2026-11-22,\n"
AITKIN = "0100005,Aitkin,no,,2026-11-23,Small\n"
ORONO = "2700001,Orono,no,100,2026-11-24,Lake\n"
PLAIN = Field(
    name="note",
    type="string",
    required=False,
    unique=False,
    pattern=None,
    enum=(),
    minimum=None,
    maximum=None,
    description={},
    purpose={},
    serves=(),
)
FIELDS = (
    replace(PLAIN, name="district_id", required=True, unique=True, pattern="^[0-9]{7}$"),
    replace(PLAIN, name="name", required=True),
    replace(PLAIN, name="pilot", enum=("yes", "no")),
    replace(PLAIN, name="enrollment", type="integer", minimum=0),
    replace(PLAIN, name="read_on", type="date"),
    PLAIN,
)
DISTRICTS = Resource("districts", "districts.csv", {}, {}, FIELDS, ("district_id",), ())
NAMES = Resource("names", "names.csv", {}, {}, (replace(PLAIN, name="name"),), (), ())


def parsed(text: str, resource: Resource = DISTRICTS) -> tuple[Table, list[Problem]]:
    return parse_table(text, PATH, resource)


def told(problems: list[Problem]) -> list[str]:
    """Each problem as `row:column code`, with a star for a note."""
    return [
        f"{':'.join(str(part) for part in (p.place.row, p.place.column) if part)} {p.code}".strip()
        + ("" if p.stops else "*")
        for p in problems
    ]


def names(table: Table) -> list[str]:
    return [row.text("name") for row in table.rows]


def test_a_clean_table_is_read_without_a_word():
    table, problems = parsed(HEADER + EDEN + AITKIN)
    assert problems == []
    assert dict(table.rows[0].cells) == {
        "district_id": "2733840",
        "name": "Eden",
        "pilot": "yes",
        "enrollment": 9000,
        "read_on": date(2026, 11, 22),
        "note": "",
    }
    assert [str(row.place) for row in table.rows] == [f"{PATH}:2", f"{PATH}:3"]


def test_a_row_gives_every_cell_as_text():
    row = parsed(HEADER + AITKIN)[0].rows[0]
    assert [row.text(column) for column in (*DISTRICTS.columns, "no such column")] == [
        *("0100005", "Aitkin", "no", "", "2026-11-23", "Small"),
        "",
    ]


def test_true_and_false_are_written_yes_and_no():
    resource = replace(NAMES, fields=(replace(PLAIN, name="open", type="boolean"), PLAIN))
    table, _ = parsed("open,note\nTRUE,a\nno,b\n", resource)
    assert [row.text("open") for row in table.rows] == ["yes", "no"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_the_line_breaks_of_every_system_are_read(end):
    table, problems = parsed((HEADER + EDEN + AITKIN).replace("\n", end))
    assert (names(table), problems) == (["Eden", "Aitkin"], [])


@pytest.mark.parametrize("ending", ["", "\n", "\n\n\n", ",,,,,\n,,,,,\n", "\r\n  \r\n"])
def test_blank_rows_at_the_end_are_nothing_to_speak_of(ending):
    table, problems = parsed(HEADER + EDEN.rstrip("\n") + "\n" + ending)
    assert (names(table), problems) == (["Eden"], [])


def test_a_header_alone_is_an_empty_table():
    assert parsed(HEADER) == (Table(PATH, ()), [])


def test_columns_may_stand_in_another_order():
    table, problems = parsed("name,note,read_on,enrollment,pilot,district_id\nEden,,2026-11-22,9,yes,2733840\n")
    assert problems == []
    assert table.rows[0].text("district_id") == "2733840"


def test_a_quoted_cell_with_line_breaks_is_one_row():
    table, problems = parsed(HEADER + '2733840,Eden,yes,9000,2026-11-22,"one\n\ntwo, three"\n' + "x" + AITKIN)
    assert table.rows[0].text("note") == "one\n\ntwo, three"
    assert told(problems) == ["3:district_id wrong-form"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how the file is cut
        ((HEADER + AITKIN).replace(",", ";"), ["read-with-semicolons*"]),
        ((HEADER + AITKIN).replace(",", "\t"), ["read-with-tabs*"]),
        ((HEADER + AITKIN).replace(",", "|"), ["read-with-pipes*"]),
        ("sep=,\n" + HEADER + AITKIN, ["separator-line*"]),
        ("sep=;\n" + (HEADER + AITKIN).replace(",", ";"), ["separator-line*", "read-with-semicolons*"]),
        ("\n\n" + HEADER + AITKIN, ["1 blank-rows*"]),
        (HEADER + EDEN + "\n,,,,,\n" + AITKIN, ["3 blank-rows*"]),
        (f'"{HEADER.strip()}"\n"{AITKIN.strip()}"\n', ["2 row-in-one-cell*"]),
        (HEADER + AITKIN.replace("\n", ",,,\n"), ["2 empty-cells-at-the-end*"]),
        # the header
        (HEADER.upper() + AITKIN, ["1 column-respelled*"] * 6),
        (HEADER.replace("name", " Name ") + AITKIN, ["1 column-respelled*"]),
        (HEADER.replace("district_id", "District ID") + AITKIN, ["1 column-respelled*"]),
        (HEADER.replace("enrollment", "enrolment") + AITKIN, ["1 unknown-column"]),
        (HEADER.replace("note", "phone") + AITKIN, ["1 unknown-column", "1 missing-column"]),
        (HEADER.replace(",note", "") + AITKIN.replace(",Small", ""), ["1 missing-column"]),
        (HEADER.replace("note", "note,note") + AITKIN.replace("\n", ",Small\n"), ["1 duplicate-column"]),
        (HEADER.replace("note", "note,") + AITKIN.replace("\n", ",Lost\n"), ["1 column-without-name"]),
        (HEADER.replace("note", "note,,") + AITKIN.replace("\n", ",,\n"), ["1 empty-columns*"]),
        ("Our districts,,,,,\n" + HEADER + AITKIN, ["1 title-above-header"]),
        ("Our districts\nas of 2026\n\n" + HEADER + AITKIN, ["1 title-above-header", "3 blank-rows*"]),
        (EDEN + AITKIN, ["1 no-header"]),
        ("a,b,c\n1,2,3\n", ["1 header-not-found"]),
        ("district_id,2733840,0100005\nname,Eden,Aitkin\npilot,yes,no\n", ["1 table-on-its-side"]),
        ("identifier,2733840\nname,Eden\npilot,yes\nnote,\n", ["1 table-on-its-side"]),
        (",,\n,,\n", ["empty-file"]),
        # the rows
        (HEADER + "2733840,Eden,yes\n" + AITKIN, ["2 too-few-cells"]),
        (HEADER + "2733840,Eden,yes,1,2,3,2026-11-22,a\n", ["2 too-many-cells"]),
        (HEADER + "2733840,Eden, MN,yes,1,2026-11-22,\n", ["2:name unquoted-separator"]),
        (HEADER + "2733840,Eden,yes,1,2026-11-22,one, two, three\n", ["2:note unquoted-separator"]),
        (HEADER + "2733840,Eden,yes,1,2026-11-22,one,two\n", ["2:note unquoted-separator"]),
        (
            HEADER + "2733840,Eden,yes,12,345,2026-11-22,\n",
            ["2:enrollment unquoted-separator", "2:enrollment number-with-separators"],
        ),
        (HEADER + "2733840,\u201cEden, MN\u201d,yes,1,2026-11-22,\n", ["2:name curly-quotes-around-cell"]),
        (HEADER + '2733840, "Eden, MN",yes,1,2026-11-22,\n', ["2 space-before-quote"]),
        (HEADER + AITKIN.replace(",", ";"), ["2 row-with-other-separator"]),
        (HEADER + '2733840,"Eden,yes,1,2026-11-22,\n' + AITKIN, ["2 unclosed-quote"]),
        (HEADER + EDEN + '0100005,Aitkin,no,,2026-11-23,"Small\n', ["3 unclosed-quote"]),
        (HEADER + '2733840,"Eden" MN,yes,1,2026-11-22,\n' + AITKIN, ["2 text-after-quote"]),
        (HEADER + '2733840,"The \\"Eden\\" one",yes,1,2026-11-22,\n', ["2 quote-after-backslash"]),
        (
            HEADER + '2733840,"Eden,yes,1,2026-11-22,\n' + AITKIN + '2700001,Orono",no,1,2026-11-24,Lake\n',
            ["2 rows-inside-cell"],
        ),
        (
            HEADER + f"<<<<<<< HEAD\n{EDEN}=======\n{AITKIN}>>>>>>> branch\n",
            ["2 merge-mark", "4 merge-mark", "6 merge-mark"],
        ),
        (HEADER + EDEN + HEADER + AITKIN, ["3 repeated-header"]),
        (HEADER + "2733840,Eden,yes,1,2026-11-22," + "x" * 140_000 + "\n" + AITKIN, ["2:note cell-too-long"]),
        # keys
        (HEADER + EDEN + AITKIN + EDEN, ["4 duplicate-row"]),
        (HEADER + EDEN + EDEN.replace("Eden", "Edina"), ["3:district_id duplicate-key"]),
        # cells, each under its column
        (HEADER + EDEN.replace("2733840", "100005"), ["2:district_id lost-leading-zero"]),
        (HEADER + EDEN.replace("2733840", "2.73E+06"), ["2:district_id id-in-scientific-notation"]),
        (HEADER + EDEN.replace("9000", '"9,000"'), ["2:enrollment number-with-separators"]),
        (HEADER + EDEN.replace("9000", "-9"), ["2:enrollment below-minimum"]),
        (HEADER + EDEN.replace("yes", "yse"), ["2:pilot not-in-list"]),
        (HEADER + EDEN.replace("Eden", ""), ["2:name required"]),
        (HEADER + EDEN.replace("Eden", "#REF!"), ["2:name spreadsheet-error"]),
        (HEADER + EDEN.replace("Eden", "=A1"), ["2:name looks-like-formula"]),
        (HEADER + EDEN.replace("Eden", "Ed\u00c3\u00a9n"), ["2:name mojibake"]),
        (HEADER + EDEN.replace("2026-11-22", "11/22/2026"), ["2:read_on date-other-form"]),
        (HEADER + EDEN.replace("Eden", " Eden"), ["2:name stray-spaces*"]),
    ],
)
def test_damage_is_named_with_its_row_and_column(text, expected):
    assert told(parsed(text)[1]) == expected


def test_all_problems_of_a_file_are_told_at_once():
    text = HEADER + "1,,maybe,x,y,\n" + EDEN.replace("9000", "12.0") + '0100005,"Aitkin,no,,,\n' + ORONO
    assert told(parsed(text)[1]) == [
        "2:district_id wrong-form",
        "2:name required",
        "2:pilot not-in-list",
        "2:enrollment not-whole-number",
        "2:read_on not-date",
        "3:enrollment number-with-decimals",
        "4 unclosed-quote",
    ]


@pytest.mark.parametrize(
    "text",
    [
        (HEADER + AITKIN).replace(",", ";"),
        "sep=,\n" + HEADER + AITKIN,
        HEADER.upper() + AITKIN,
        f'"{HEADER.strip()}"\n"{AITKIN.strip()}"\n',
        "Our districts\n" + HEADER + AITKIN,
        AITKIN,
        HEADER + AITKIN.replace("\n", ",,,\n"),
        HEADER + AITKIN.replace(",", ";"),
        HEADER.replace("name", "nmae") + AITKIN,
        HEADER + "0100005,Aitkin,no,,2026-11-23, Small\n",
        HEADER + "100005,Aitkin,no,,2026-11-23,Small\n",
    ],
)
def test_a_row_that_can_be_understood_is_read_although_something_is_said(text):
    table, problems = parsed(text)
    assert problems
    assert [row.text(column) for row in table.rows for column in DISTRICTS.columns] == AITKIN.strip().split(",")


def test_a_comma_without_quotes_is_joined_where_the_row_fits():
    table, problems = parsed(HEADER + "2733840,Eden, MN,yes,1,2026-11-22,\n")
    assert table.rows[0].text("name") == "Eden, MN"
    assert table.rows[0].text("read_on") == "2026-11-22"
    assert problems[0].values == {"found": "Eden, MN", "expected": "6", "cells": "7"}


def test_in_a_row_with_the_wrong_number_of_cells_the_first_ones_that_fit_are_kept():
    table, problems = parsed(HEADER + "2733840,Eden,1,2026-11-22\n")
    assert table.rows[0].cells == {
        "district_id": "2733840",
        "name": "Eden",
        "pilot": None,
        "enrollment": None,
        "read_on": None,
        "note": None,
    }
    assert problems[0].values == {"expected": "6", "cells": "4", "found": "2733840,Eden,1,2026-11-22"}


def test_a_bad_cell_does_not_lose_the_rest_of_its_row():
    table, _ = parsed(HEADER + EDEN.replace("9000", "many"))
    assert table.rows[0].cells["enrollment"] is None
    assert table.rows[0].text("name") == "Eden"
    assert table.rows[0].text("read_on") == "2026-11-22"


def test_rows_after_a_quote_that_nothing_closes_are_still_read():
    table, _ = parsed(HEADER + '2733840,"Eden,yes,1,2026-11-22,\n' + AITKIN + ORONO)
    assert names(table) == ["Eden", "Aitkin", "Orono"]
    assert [row.place.row for row in table.rows] == [2, 3, 4]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (HEADER.replace("enrollment", "enrolment") + AITKIN, "enrollment"),
        (HEADER.replace("name", "Nmae") + AITKIN, "name"),
        (HEADER + EDEN.replace("yes", "YES"), "yes"),
    ],
)
def test_the_nearest_name_is_offered(text, near):
    assert parsed(text)[1][0].near == near


def test_a_misspelled_column_is_read_as_the_one_it_is_near():
    table, problems = parsed(HEADER.replace("enrollment", "enrolment") + EDEN)
    assert table.rows[0].cells["enrollment"] == 9000
    assert len(problems) == 1


def test_what_stands_on_every_row_is_told_once_with_a_count():
    problems = parsed(HEADER + "".join(row.replace("\n", ",,\n") for row in (EDEN, AITKIN, ORONO)))[1]
    assert [(problem.code, problem.values) for problem in problems] == [("empty-cells-at-the-end", {"count": "3"})]


def test_a_header_that_lacks_a_name_is_told_once_and_not_per_row():
    rows = "".join(AITKIN.replace("0100005", f"010000{number}") for number in range(6))
    assert told(parsed(HEADER.replace(",note", "") + rows)[1]) == ["1 missing-column", "1 column-without-name"]


def test_a_repeated_key_says_where_it_stood_first():
    problem = parsed(HEADER + AITKIN + EDEN + EDEN.replace("Eden", "Edina"))[1][0]
    assert problem.values == {"found": "2733840", "first": "3"}


def test_a_key_of_two_columns_repeats_only_as_a_pair():
    resource = replace(DISTRICTS, fields=(replace(PLAIN, name="a"), replace(PLAIN, name="b")), primary_key=("a", "b"))
    assert told(parsed("a,b\n1,2\n1,3\n2,2\n", resource)[1]) == []
    assert told(parsed("a,b\n1,2\n1,3\n1, 2\n", resource)[1]) == ["4:b stray-spaces*", "4 duplicate-row"]


def test_a_value_that_may_stand_once_is_not_told_twice_when_it_is_the_key():
    fields = (FIELDS[0], replace(PLAIN, name="code", unique=True))
    resource = replace(DISTRICTS, fields=fields)
    text = "district_id,code\n2733840,a\n2733840,b\n2733841,a\n2733842,\n2733843,\n"
    assert told(parsed(text, resource)[1]) == ["3:district_id duplicate-key", "4:code duplicate-value"]


def test_a_table_of_one_column_is_not_cut():
    table, problems = parsed('name\n"Duluth, MN"\nEden; Aitkin\n', NAMES)
    assert (names(table), problems) == (["Duluth, MN", "Eden; Aitkin"], [])


def test_long_prose_with_line_breaks_is_not_taken_for_swallowed_rows():
    note = '"First, a line.\nSecond, a line, with, many, commas, in it.\nThird"'
    assert parsed(HEADER + f"2733840,Eden,yes,1,2026-11-22,{note}\n")[1] == []


@pytest.mark.parametrize(("position", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_in_a_spreadsheet(position, name):
    assert letter(position) == name


def test_a_missing_file_names_a_neighbour(tmp_path):
    (tmp_path / "districts (1).csv").write_text(HEADER, encoding="utf-8")
    table, problems = read_table(tmp_path / "districts.csv", PATH, DISTRICTS)
    assert table == Table(PATH, ())
    assert [(problem.code, problem.near) for problem in problems] == [("missing-file", "districts (1).csv")]


def test_a_folder_in_place_of_a_file_is_said(tmp_path):
    (tmp_path / "districts.csv").mkdir()
    assert told(read_table(tmp_path / "districts.csv", PATH, DISTRICTS)[1]) == ["folder-not-file"]


def test_a_file_that_cannot_be_opened_says_what_the_computer_said(tmp_path):
    (tmp_path / "data").write_text("", encoding="utf-8")
    problem = read_table(tmp_path / "data" / "districts.csv", PATH, DISTRICTS)[1][0]
    assert (problem.code, problem.values) == ("unreadable-file", {"found": "Not a directory"})


@pytest.mark.parametrize(
    ("raw", "expected", "rows"),
    [
        ((HEADER + AITKIN).encode("utf-8-sig"), ["byte-order-mark*"], 1),
        ((HEADER + AITKIN.replace("Small", "Ni\u00f1os")).encode("cp1252"), ["read-as-cp1252*"], 1),
        ((HEADER + AITKIN).replace(",", "\t").encode("utf-16"), ["read-as-utf-16*", "read-with-tabs*"], 1),
        (HEADER.encode() + b"0100005,Aitk\xedn,no,,,Ni\xc3\xb1os\n", ["mixed-encodings", "2:name lost-character"], 1),
        (b"", ["empty-file"], 0),
        (b"PK\x03\x04 anything", ["spreadsheet-not-csv"], 0),
    ],
)
def test_a_file_is_read_from_its_bytes(tmp_path, raw, expected, rows):
    (tmp_path / "districts.csv").write_bytes(raw)
    table, problems = read_table(tmp_path / "districts.csv", PATH, DISTRICTS)
    assert told(problems) == expected
    assert len(table.rows) == rows


EVIDENCE = Resource(
    name="evidence",
    path="evidence.csv",
    title={},
    description={},
    fields=(replace(PLAIN, name="evidence_id"), replace(FIELDS[0], unique=False)),
    primary_key=("evidence_id",),
    foreign_keys=(ForeignKey("district_id", "districts", "district_id"),),
)
DICTIONARY = Dictionary({"districts": DISTRICTS, "evidence": EVIDENCE})


def linked(evidence: str, districts: str = HEADER + EDEN + AITKIN) -> list[Problem]:
    tables = {
        "districts": parsed(districts)[0],
        "evidence": parse_table(f"evidence_id,district_id\n{evidence}", "data/evidence.csv", EVIDENCE)[0],
    }
    return list(check_foreign_keys(tables, DICTIONARY))


def test_a_link_to_a_row_that_exists_is_fine():
    assert linked("e1,2733840\ne2,0100005\n") == []


def test_a_link_to_no_row_is_told_with_the_nearest():
    problems = linked("e1,2733840\ne2,2733841\n")
    assert [(str(p.place), p.code, p.near) for p in problems] == [
        ("data/evidence.csv:3:district_id", "unknown-link", "2733840")
    ]
    assert problems[0].values == {"found": "2733841", "file": PATH, "column": "district_id"}


def test_an_id_that_lost_its_zero_still_finds_its_row():
    assert linked("e1,100005\n") == []


def test_an_empty_cell_links_to_nothing():
    assert linked("e1,\n") == []


def test_a_table_without_rows_is_told_once_and_not_per_row():
    problems = linked("e1,2733840\ne2,0100005\n", HEADER)
    assert [(str(p.place), p.code, p.values) for p in problems] == [
        ("data/evidence.csv:district_id", "no-rows-to-link-to", {"file": PATH})
    ]


def test_a_table_that_was_not_read_is_left_alone():
    assert list(check_foreign_keys({}, DICTIONARY)) == []


def test_only_the_first_wrong_links_get_a_suggestion():
    problems = linked("".join(f"e{number},27338{number}\n" for number in range(50, 99)))
    assert len(problems) == 49
    assert sum(problem.near is not None for problem in problems) == 20


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["2733840", "yes", "12,345", '"', '""', "a\nb", ";", "\t", "", "#N/A", "2026-11-22", *DISTRICTS.columns]
)
GRIDS = st.lists(st.lists(CELLS, max_size=8), max_size=8)


@given(GRIDS, st.booleans(), st.booleans(), st.sampled_from(",;\t|"))
@settings(max_examples=200, deadline=None)
def test_any_grid_of_cells_never_raises(grid, has_header, is_quoted, delimiter):
    out = io.StringIO()
    if is_quoted:
        csv.writer(out, delimiter=delimiter).writerows(row for row in grid if row)
    else:
        out.write("\n".join(delimiter.join(row) for row in grid))
    table, problems = parsed((HEADER.replace(",", delimiter) if has_header else "") + out.getvalue())
    assert all(set(row.cells) == set(DISTRICTS.columns) for row in table.rows)
    assert all(isinstance(value, str) for problem in problems for value in problem.values.values())


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_never_raise(raw):
    text, problems = decode(HEADER.encode() + raw, Place(PATH))
    parsed(text)
    assert text or problems


PROSE = (
    st.text(st.sampled_from("abc ñé,;\"'.()|\n-"), max_size=30)
    .map(str.strip)
    .filter(lambda text: "  " not in text and text[:1] != "'" and text not in {".", "-", "--"})
)
ROWS = st.lists(
    st.tuples(
        st.integers(0, 9_999_999).map("{:07d}".format),
        PROSE.filter(bool),
        st.sampled_from(["yes", "no", ""]),
        st.integers(0, 10**9).map(str) | st.just(""),
        st.dates().map(date.isoformat) | st.just(""),
        PROSE,
    ),
    unique_by=lambda row: row[0],
    max_size=12,
)


@given(ROWS, st.permutations(DISTRICTS.columns), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=200, deadline=None)
def test_a_clean_table_round_trips(rows, columns, end):
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator=end)
    writer.writeheader()
    writer.writerows(dict(zip(DISTRICTS.columns, row, strict=True)) for row in rows)
    table, problems = parsed(out.getvalue())
    assert problems == []
    assert [tuple(row.text(column) for column in DISTRICTS.columns) for row in table.rows] == rows
    assert [row.place.row for row in table.rows] == list(range(2, len(rows) + 2))


@given(ROWS.filter(bool), st.sampled_from(";\t|"))
@settings(max_examples=200, deadline=None)
def test_a_table_with_another_separator_reads_the_same(rows, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([DISTRICTS.columns, *rows])
    table, problems = parsed(out.getvalue())
    assert [tuple(row.text(column) for column in DISTRICTS.columns) for row in table.rows] == rows
    assert len(problems) == 1
