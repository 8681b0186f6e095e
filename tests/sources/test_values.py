"""What a cell is read as, and which slip is named when it cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.sources.schema import FIELD_TYPES, Field
from macros.sources.values import Fault, convert

TEXT = Field(
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
ID = replace(TEXT, name="district_id", required=True, unique=True, pattern="^[0-9]{7}$")
STATE = replace(TEXT, name="state", pattern="^[A-Z]{2}$")
SCHOOL_YEAR = replace(TEXT, name="enrollment_year", pattern="^[0-9]{4}-[0-9]{2}$")
DOCUMENT_DATE = replace(TEXT, name="document_date", pattern="^[0-9]{4}(-[0-9]{2}){0,2}$")
SLUG = replace(TEXT, name="term_id", pattern="^[a-z][a-z_]*$")
FAMILY_NAME = replace(TEXT, name="reader", pattern="^[A-Z][A-Za-z']*$")
PILOT = replace(TEXT, name="pilot", enum=("yes", "no"))
KIND = replace(TEXT, name="kind", enum=("article", "web_page"))
WHOLE = replace(TEXT, name="enrollment", type="integer", minimum=0, maximum=2_000_000)
NUMBER = replace(TEXT, name="share", type="number", minimum=0, maximum=100)
BOOLEAN = replace(TEXT, name="open", type="boolean")
DATE = replace(TEXT, name="read_on", type="date", minimum=date(2020, 1, 1), maximum=date(2030, 12, 31))
YEAR = replace(TEXT, name="year", type="year", minimum=1990)


def fault_of(text: str, field: Field) -> Fault:
    fault = convert(text, field)[1]
    assert fault is not None
    return fault


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Edén Prairie, «sí» — 100 % ¿no? \u201cok\u201d", TEXT, "Edén Prairie, «sí» — 100 % ¿no? \u201cok\u201d"),
        ("first line\nsecond line", TEXT, "first line\nsecond line"),
        ("https://example.org/a?b=1&c=2", TEXT, "https://example.org/a?b=1&c=2"),
        ("ÁÉÍÓÚÜÑ NIÑO ESPAÑA", TEXT, "ÁÉÍÓÚÜÑ NIÑO ESPAÑA"),
        ("São Paulo, MANHÃ, château", TEXT, "São Paulo, MANHÃ, château"),
        ("", TEXT, ""),
        ("0100005", ID, "0100005"),
        ("2018-19", SCHOOL_YEAR, "2018-19"),
        ("yes", PILOT, "yes"),
        ("12345", WHOLE, 12345),
        ("0", WHOLE, 0),
        ("", WHOLE, None),
        ("93", NUMBER, 93),
        ("93.5", NUMBER, 93.5),
        ("yes", BOOLEAN, True),
        ("TRUE", BOOLEAN, True),
        ("Sí", BOOLEAN, True),
        ("No", BOOLEAN, False),
        ("false", BOOLEAN, False),
        ("2026-11-22", DATE, date(2026, 11, 22)),
        ("2024-02-29", DATE, date(2024, 2, 29)),
        ("2026", YEAR, 2026),
    ],
)
def test_a_clean_cell_is_its_value(text, field, value):
    assert convert(text, field) == (value, None)


@pytest.mark.parametrize(
    ("text", "field", "code", "write"),
    [
        # numbers
        ("12,345", WHOLE, "number-with-separators", "12345"),
        ("1,234,567", WHOLE, "number-with-separators", "1234567"),
        ("12.345", WHOLE, "number-with-separators", "12345"),
        ("12 345", WHOLE, "number-with-separators", "12345"),
        ("12\u00a0345", WHOLE, "number-with-separators", "12345"),
        ("1e3", WHOLE, "number-in-scientific-notation", "1000"),
        ("1.5E+04", WHOLE, "number-in-scientific-notation", "15000"),
        ("12.0", WHOLE, "number-with-decimals", "12"),
        ("12.", WHOLE, "number-with-decimals", "12"),
        ("$1,200", WHOLE, "number-with-sign", "1200"),
        ("+12", WHOLE, "number-with-sign", "12"),
        ("\uff11\uff12", WHOLE, "other-digits", "12"),
        ("1O5", WHOLE, "letter-for-digit", "105"),
        ("\u22125", NUMBER, "odd-dash", "-5"),
        ("12,5", NUMBER, "decimal-comma", "12.5"),
        (" 12", WHOLE, "stray-spaces", "12"),
        ("12\u200b", WHOLE, "invisible-character", "12"),
        ("2,026", YEAR, "number-with-separators", "2026"),
        ("2026.0", YEAR, "number-with-decimals", "2026"),
        # dates
        ("11/22/2026", DATE, "date-other-form", "2026-11-22"),
        ("22/11/2026", DATE, "date-other-form", "2026-11-22"),
        ("11/22/26", DATE, "date-other-form", "2026-11-22"),
        ("2026/11/22", DATE, "date-other-form", "2026-11-22"),
        ("2026-1-5", DATE, "date-other-form", "2026-01-05"),
        ("20261122", DATE, "date-other-form", "2026-11-22"),
        ("22.11.2026", DATE, "date-other-form", "2026-11-22"),
        ("03/03/2026", DATE, "date-other-form", "2026-03-03"),
        ("03/04/2026", DATE, "date-in-two-ways", "2026-03-04"),
        ("2026-11-22 00:00:00", DATE, "date-with-time", "2026-11-22"),
        ("2026-11-22T08:30:00Z", DATE, "date-with-time", "2026-11-22"),
        ("46348", DATE, "date-as-number", "2026-11-22"),
        ("2026\u201311\u201322", DATE, "odd-dash", "2026-11-22"),
        # ids and codes
        ("100005", ID, "lost-leading-zero", "0100005"),
        ("100005.0", ID, "lost-leading-zero", "0100005"),
        ("2733840.0", ID, "id-with-decimals", "2733840"),
        ("2,733,840", ID, "id-with-separators", "2733840"),
        ("'0100005", ID, "leading-apostrophe", "0100005"),
        ('="0100005"', ID, "text-formula", "0100005"),
        ("273 3840", ID, "spaces-inside", "2733840"),
        ("2733840 ", ID, "stray-spaces", "2733840"),
        ("\ufeff2733840", ID, "invisible-character", "2733840"),
        ("2733\n840", ID, "line-break-in-cell", "2733840"),
        ("mn", STATE, "wrong-case", "MN"),
        ("Consent", SLUG, "wrong-case", "consent"),
        ("2018\u201319", SCHOOL_YEAR, "odd-dash", "2018-19"),
        ("5/18/2021", DOCUMENT_DATE, "date-other-form", "2021-05-18"),
        ("O\u2019Brien", FAMILY_NAME, "curly-quotes", "O'Brien"),
        # damaged text
        ("Ni\u00c3\u00b1os", TEXT, "mojibake", "Niños"),
        ("Informaci\u00c3\u00b3n", TEXT, "mojibake", "Información"),
        ("Aqu\u00c3\u00ad", TEXT, "mojibake", "Aquí"),
        ("\u00c2\u00bfS\u00c3\u00ad?", TEXT, "mojibake", "¿Sí?"),
        ("the district\u00e2\u20ac\u2122s page", TEXT, "mojibake", "district\u2019s"),
        ("Ni\u00c3\u0192\u00c2\u00b1os", TEXT, "mojibake", "Niños"),
        ("Ni&ntilde;os", TEXT, "web-code", "ñ"),
        ("A &amp; B", TEXT, "web-code", "&"),
    ],
)
def test_a_slip_that_explains_itself_says_what_to_write(text, field, code, write):
    fault = fault_of(text, field)
    assert (fault.code, fault.values["write"], fault.severity) == (code, write, "problem")


@pytest.mark.parametrize(
    ("text", "field", "code"),
    [
        ("", ID, "required"),
        ("  ", ID, "required"),
        ("\u00a0", ID, "required"),
        ("twelve", WHOLE, "not-whole-number"),
        ("12.5", WHOLE, "not-whole-number"),
        ("12 to 15", WHOLE, "not-whole-number"),
        ("12%", WHOLE, "not-whole-number"),
        ("9" * 5_000, WHOLE, "not-whole-number"),
        ("N/A", WHOLE, "word-for-nothing"),
        ("-", WHOLE, "word-for-nothing"),
        ("nan", NUMBER, "word-for-nothing"),
        ("inf", NUMBER, "not-number"),
        ("half", NUMBER, "not-number"),
        ("-4", WHOLE, "below-minimum"),
        ("2000001", WHOLE, "above-maximum"),
        ("100.5", NUMBER, "above-maximum"),
        ("1850", YEAR, "below-minimum"),
        ("26", YEAR, "not-year"),
        ("2023-24", YEAR, "not-year"),
        ("maybe", BOOLEAN, "not-yes-or-no"),
        ("2026-02-30", DATE, "date-not-in-calendar"),
        ("13/13/2026", DATE, "date-not-in-calendar"),
        ("2026-11", DATE, "date-not-complete"),
        ("Nov 22, 2026", DATE, "not-date"),
        ("2019-12-31", DATE, "below-minimum"),
        ("2031-01-01", DATE, "above-maximum"),
        ("27338", SLUG, "wrong-form"),
        ("27-33840", ID, "wrong-form"),
        ("2.73E+06", ID, "id-in-scientific-notation"),
        ("2.73E+06", TEXT, "id-in-scientific-notation"),
        ("Feb-01", SCHOOL_YEAR, "date-made-by-spreadsheet"),
        ("1-Feb", SCHOOL_YEAR, "date-made-by-spreadsheet"),
        ("perhaps", PILOT, "not-in-list"),
        ("#N/A", TEXT, "spreadsheet-error"),
        ("#REF!", WHOLE, "spreadsheet-error"),
        ("#NAME?", ID, "spreadsheet-error"),
        ("#\u00a1VALOR!", TEXT, "spreadsheet-error"),
        ("#\u00bfNOMBRE?", TEXT, "spreadsheet-error"),
        ("########", DATE, "spreadsheet-error"),
        ("Err:502", TEXT, "spreadsheet-error"),
        ("=SUM(A1:A3)", TEXT, "looks-like-formula"),
        ("=1+2", WHOLE, "looks-like-formula"),
        ("+1 612 555 0100", TEXT, "looks-like-formula"),
        ("@SUM(1)", TEXT, "looks-like-formula"),
        ("Ni\ufffdos", TEXT, "lost-character"),
        ("bell \x07 here", TEXT, "control-character"),
        ("tab\there", TEXT, "control-character"),
        ("line\u2028break", TEXT, "control-character"),
        ("x" * 32_767, TEXT, "cell-too-long"),
    ],
)
def test_a_cell_that_stops_the_build_is_named(text, field, code):
    fault = fault_of(text, field)
    assert (fault.code, fault.severity) == (code, "problem")


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        (" Eden ", "stray-spaces", "Eden"),
        ("Eden\n", "stray-spaces", "Eden"),
        ("100\u00a0%", "invisible-character", "100 %"),
        ("con\u00adsent", "invisible-character", "consent"),
        ("abc\u202edef", "invisible-character", "abcdef"),
        ("Nin\u0303os", "loose-accents", "Niños"),
        ("ni?os", "question-mark-in-word", "ni?os"),
    ],
)
def test_harmless_damage_in_free_text_is_undone_and_said_in_a_note(text, code, value):
    found, fault = convert(text, TEXT)
    assert found == value
    assert fault is not None
    assert (fault.code, fault.severity) == (code, "note")


def test_a_blank_looking_cell_that_may_be_empty_is_empty():
    value, fault = convert(" ", WHOLE)
    assert value is None
    assert fault is not None
    assert fault.severity == "note"


@pytest.mark.parametrize(
    ("text", "field", "near"),
    [
        ("Yes", PILOT, "yes"),
        ("Web page", KIND, "web_page"),
        ("artcle", KIND, "article"),
        ("zebra", KIND, None),
        ("y", BOOLEAN, "yes"),
        ("0", BOOLEAN, "no"),
        ("VERDADERO", BOOLEAN, "yes"),
    ],
)
def test_the_nearest_choice_is_offered(text, field, near):
    assert fault_of(text, field).near == near


@pytest.mark.parametrize("text", ["12,345", "N/A", "2026-02-30"])
@pytest.mark.parametrize("field", [WHOLE, DATE, BOOLEAN, YEAR])
def test_a_wrong_cell_that_is_not_text_has_no_value(text, field):
    assert convert(text, field)[0] is None


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("100005", ID, "0100005"),
        ("27-33840", ID, "27-33840"),
        ("maybe", PILOT, "maybe"),
        ("#N/A", TEXT, "#N/A"),
        ("mn", STATE, "MN"),
    ],
)
def test_wrong_text_is_kept_and_mended_where_that_is_certain(text, field, value):
    assert convert(text, field)[0] == value


def test_an_id_too_short_to_have_lost_zeros_only_is_not_padded():
    assert fault_of("12", ID).code == "wrong-form"


def test_a_date_that_can_be_read_in_two_ways_offers_both():
    assert fault_of("03/04/2026", DATE).values == {"found": "03/04/2026", "write": "2026-03-04", "other": "2026-04-03"}


def test_joining_characters_may_stand_in_free_text():
    assert convert("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", TEXT)[1] is None


def test_long_text_is_cut_around_the_damage():
    found = fault_of("word " * 100 + "Ni\ufffdos" + " word" * 100, TEXT).values["found"]
    assert found == "Ni\ufffdos"


FIELDS = [TEXT, ID, STATE, SCHOOL_YEAR, SLUG, PILOT, WHOLE, NUMBER, BOOLEAN, DATE, YEAR]
TRICKY = st.text(st.sampled_from(list("0123456789.,-/+=@#'\"&;? eE%$\u00a0\u200b\u00c3\u00b1\u2013\ufffd\x07\nxñ")))


@given(st.text() | TRICKY, st.sampled_from(FIELDS))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_a_value_or_a_fault(text, field):
    value, fault = convert(text, field)
    assert fault is not None or value is not None or text == ""
    if fault:
        assert all(isinstance(part, str) and part.replace("\u2026", "").isprintable() for part in fault.values.values())


@given(st.text() | TRICKY, st.sampled_from(FIELDS))
@settings(max_examples=200, deadline=None)
def test_what_a_fault_says_to_write_is_right_the_next_time(text, field):
    fault = convert(text, field)[1]
    if fault and "write" in fault.values and field.minimum is None and len(text) < 60:
        again = convert(fault.values["write"], field)[1]
        assert again is None or again.code != fault.code


@given(st.integers(0, 2_000_000))
@settings(max_examples=200, deadline=None)
def test_whole_numbers_round_trip(number):
    assert convert(str(number), WHOLE) == (number, None)


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
@settings(max_examples=200, deadline=None)
def test_dates_round_trip(day):
    assert convert(day.isoformat(), DATE) == (day, None)


def test_every_type_of_column_is_read():
    assert set(FIELD_TYPES) == {field.type for field in FIELDS}


@pytest.mark.parametrize(
    "part", ["x", "{#", "{{", "<b ", "  ", "\ufb01", "\u0430b", "&amp", "'", "a?", "\u00c3", "1", "0,"]
)
def test_a_cell_of_many_thousand_signs_is_read_in_no_time(part):
    begun = process_time()
    for field in (TEXT, ID):
        convert(part * 60_000, field)
    assert process_time() - begun < 2
