"""What a file's bytes are read as, and what is said about it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.problems import Place
from macros.sources.decoding import decode

PLACE = Place("data/districts.csv")
TEXT = "name,note\nEdén Niños,¿Sí?\n"
PLAIN = "name,note\nEden,Yes\n"


@pytest.mark.parametrize(
    ("raw", "codes"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), ["byte-order-mark"]),
        (TEXT.encode("utf-16"), ["read-as-utf-16"]),
        (TEXT.encode("utf-16-le"), ["read-as-utf-16"]),
        (TEXT.encode("utf-16-be"), ["read-as-utf-16"]),
        (TEXT.encode("utf-32"), ["read-as-utf-32"]),
        (TEXT.encode("cp1252"), ["read-as-cp1252"]),
        (TEXT.encode("mac_roman"), ["read-as-mac-roman"]),
    ],
)
def test_text_in_another_encoding_is_read_and_said_in_a_note(raw, codes):
    text, problems = decode(raw, PLACE)
    assert text == TEXT
    assert [problem.code for problem in problems] == codes
    assert not any(problem.stops for problem in problems)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\n", "empty-file"),
        (b"\xef\xbb\xbf\n", "empty-file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "spreadsheet-not-csv"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet-not-csv"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "pdf-not-text"),
        (b"{\\rtf1\\ansi", "word-file-not-text"),
        (b"\x89PNG\r\n\x1a\n", "picture-not-text"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture-not-text"),
        (b"\x1f\x8b\x08\x00", "compressed-not-text"),
        (b"version https://git-lfs.github.com/spec/v1\n", "pointer-not-text"),
        (b"\n<!DOCTYPE html><html></html>", "web-page-not-text"),
        ("<html lang='es'>".encode("utf-16"), "web-page-not-text"),
        (b"<table><tr><td>1</td></tr></table>", "web-page-not-text"),
        (b"<?xml version='1.0'?><Workbook/>", "web-page-not-text"),
        (b"name\nEd\x00en,Yes and more\n", "nul-bytes"),
        (b"name\n\x81\x8d\x8f\n", "unknown-encoding"),
        ("name".encode("utf-16") + b"\x00", "unknown-encoding"),
    ],
)
def test_what_cannot_be_read_is_named_plainly_and_stops(raw, code):
    text, problems = decode(raw, PLACE)
    assert text == ""
    assert problems[-1].code == code
    assert problems[-1].stops


def test_a_table_tag_may_open_a_page_that_is_no_table():
    assert decode(b"<table></table>", Place("content/en/index.md"))[1] == []


def test_windows_text_shows_a_word_to_compare():
    assert decode("name\nNiños\n".encode("cp1252"), PLACE)[1][0].values == {"found": "Niños"}


def test_curly_quotes_alone_are_taken_for_windows_text():
    text, problems = decode("the district\u2019s page \u2013 2026\n".encode("cp1252"), PLACE)
    assert text == "the district\u2019s page \u2013 2026\n"
    assert [problem.code for problem in problems] == ["read-as-cp1252"]


def test_stray_bytes_in_utf_8_stop_the_build_but_the_rest_is_kept():
    text, problems = decode("name\nNiños\n".encode() + "Edén\n".encode("cp1252"), PLACE)
    assert text == "name\nNiños\nEd\ufffdn\n"
    assert [(problem.code, problem.values) for problem in problems] == [
        ("mixed-encodings", {"found": "Ed\ufffdn", "line": "3"})
    ]
    assert problems[0].stops


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_a_text_or_a_problem(raw):
    text, problems = decode(raw, PLACE)
    assert text or any(problem.stops for problem in problems)
    assert "\0" not in text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
@settings(max_examples=200, deadline=None)
def test_utf_8_comes_through_unchanged(text):
    decoded, problems = decode(f"# {text}".encode(), PLACE)
    assert decoded == f"# {text}"
    assert problems == []
