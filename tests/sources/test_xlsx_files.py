"""Workbooks keep text as text, are the same bytes each time, and are refused when they are damaged."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from macros.model.books import MOST_TEXT, Book, Column, Sheet
from macros.sources.xlsx_files import NotAWorkbookError, read_book, write_book

MOMENT = datetime(2026, 3, 9, tzinfo=UTC)
TRICKY = ("0100001", "1e5", "2026-03-09", "=1+1", "+12", "@SUM(1)", "#N/A", "TRUE", " edges ", "two\nlines", "a\rb",
          "tab\there", "_x0041_", "_x005F_", "\x07", "ñ漢😀", "'", "1/2", "\ufffe")  # fmt: skip


def book(rows, **about):
    width = max(map(len, rows), default=1)
    columns = tuple(Column(f"c{number}") for number in range(width))
    return Book("Title", "Author", (Sheet("things", columns, tuple(map(tuple, rows)), **about),), MOMENT)


def cells_of(raw):
    return [list(row) for row in read_book(raw)[0].rows[1:]]


def part(raw, name):
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        return parts.read(name).decode()


def with_part(raw, name, content):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as parts, zipfile.ZipFile(out, "w") as changed:
        for each in parts.namelist():
            changed.writestr(each, content if each == name else parts.read(each))
    return out.getvalue()


def saved(workbook):
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def test_every_text_is_stored_as_text_and_comes_back():
    raw = write_book(book([[text] for text in TRICKY]))
    assert cells_of(raw) == [[text] for text in TRICKY]
    sheet = part(raw, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    kinds = re.findall(r'<c r="A\d+"[^>]*? t="(\w+)"', sheet)
    assert kinds == ["inlineStr"] * (len(TRICKY) + 1)


def test_numbers_are_numbers_unless_a_spreadsheet_would_round_them():
    raw = write_book(book([[7, 2.5, 123456789012345678, None, ""]]))
    assert cells_of(raw) == [["7", "2.5", "123456789012345678", "", ""]]
    assert "<v>7</v>" in part(raw, "xl/worksheets/sheet1.xml")
    assert "<v>123456789012345678</v>" not in part(raw, "xl/worksheets/sheet1.xml")


def test_the_same_book_is_the_same_bytes_and_says_the_moment_that_it_was_given():
    raw = write_book(book([["a"]]))
    assert raw == write_book(book([["a"]]))
    assert "2026-03-09T00:00:00Z" in part(raw, "docProps/core.xml")
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        assert {each.date_time for each in parts.infolist()} == {(2026, 3, 9, 0, 0, 0)}


def test_in_a_form_only_the_first_row_is_closed():
    sheet = part(write_book(book([["a"]], is_form=True)), "xl/worksheets/sheet1.xml")
    assert 'sheet="1"' in re.search("<sheetProtection[^>]*>", sheet)[0]
    styles = dict(re.findall(r'<c r="(A\d)" s="(\d+)"', sheet))
    assert styles["A1"] != styles["A2"]
    assert "<sheetProtection" not in part(write_book(book([["a"]])), "xl/worksheets/sheet1.xml")


def test_a_list_to_choose_from_and_a_hint_stand_in_the_file():
    columns = (Column("c", choices="'Lists'!$A$2:$A$3", hint="Pick one"),)
    raw = write_book(Book("T", "A", (Sheet("things", columns, (("x",),)),), MOMENT))
    rule = re.search("<dataValidation [^>]*>.*?</dataValidation>", part(raw, "xl/worksheets/sheet1.xml"))[0]
    assert 'type="list"' in rule
    assert 'prompt="Pick one"' in rule
    assert "<formula1>'Lists'!$A$2:$A$3</formula1>" in rule


def test_a_text_that_no_cell_can_hold_is_not_cut_in_silence():
    with pytest.raises(ValueError, match="at most"):
        write_book(book([["x" * (MOST_TEXT + 1)]]))


def test_what_people_make_of_cells_comes_back_as_text():
    workbook = Workbook()
    workbook.active.append([True, False, datetime(2026, 3, 9), datetime(2026, 3, 9, 14, 30), 3.0, 3.25])
    assert list(read_book(saved(workbook))[0].rows[0]) == [
        "yes", "no", "2026-03-09", "2026-03-09 14:30:00", "3", "3.25"
    ]  # fmt: skip


def test_formulas_and_merged_cells_are_told_with_their_place():
    workbook = Workbook()
    workbook.active.append(["a", "=1+1"])
    workbook.active.merge_cells("A3:B4")
    found = read_book(saved(workbook))[0]
    assert [(each.row, each.column, each.code, dict(each.values)) for each in found.oddities] == [
        (3, 0, "merged-cells", {"found": "A3:B4"}),
        (1, 1, "formula-in-cell", {"found": "=1+1"}),
    ]
    assert list(found.rows) == [("a",)]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not-a-workbook"),
        (b"a,b\n1,2\n", "not-a-workbook"),
        (b"\xd0\xcf\x11\xe0old", "workbook-old-or-locked"),
        (b"PK\x03\x04half", "workbook-damaged"),
    ],
)
def test_other_files_are_refused_by_what_they_are(raw, code):
    with pytest.raises(NotAWorkbookError, match=code):
        read_book(raw)


def test_half_a_file_a_spoiled_part_and_another_zip_are_refused():
    raw = write_book(book([["a"]]))
    for broken, code in (
        (raw[: len(raw) // 2], "workbook-damaged"),
        (with_part(raw, "xl/worksheets/sheet1.xml", "<worksheet"), "workbook-damaged"),
        (with_part(raw, "xl/worksheets/sheet1.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "workbook-damaged"),
    ):
        with pytest.raises(NotAWorkbookError, match=code):
            read_book(broken)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    with pytest.raises(NotAWorkbookError, match="not-a-workbook"):
        read_book(other.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), max_size=4))
def test_every_text_comes_back(rows):
    expected = list(rows)
    while expected and not any(expected[-1]):
        expected.pop()
    found = [[*row, "", ""][:2] for row in cells_of(write_book(book(rows)))] if rows else []
    assert found == expected


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda more: b"PK\x03\x04" + more))
def test_any_bytes_are_read_or_refused_in_words(raw):
    with pytest.raises(NotAWorkbookError):
        read_book(raw)
