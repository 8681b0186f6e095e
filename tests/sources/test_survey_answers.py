"""Files of answers: what is wrong is told by cell, what names somebody stops all, and no file breaks the reader."""

from __future__ import annotations

import csv
import io
import random
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

import macros.sources.survey_rows
from macros.model.personal_data import personal
from macros.outputs.report import describe
from macros.sources.survey_answers import Rules, read_answers
from macros.sources.survey_questions import read_questionnaire
from macros.sources.words import engine_words
from tests.build_a_survey import HEADER

FIRST = (
    "Maria",
    "José",
    "Ana",
    "Luis",
    "Fatuma",
    "Abdi",
    "Mai",
    "Tou",
    "Emily",
    "Jacob",
    "Guadalupe",
    "Xóchitl",
    "Amina",
    "Chue",
    "Destiny",
    "Tyrone",
    "Nguyễn",
    "Siobhán",
    "Lakshmi",
    "Noor",
    "Bjørn",
    "Esperanza",
    "Kofi",
    "Ximena",
    "Pa",
    "Zahra",
    "Rubén",
    "Olivia",
    "DeShawn",
    "Ines",
)
LAST = (
    "Lopez",
    "Hassan",
    "Vang",
    "Thao",
    "García",
    "Johnson",
    "O'Brien",
    "Muñoz",
    "Yang",
    "Mohamed",
    "Smith-Jones",
    "Washington",
    "Xiong",
    "Hernández",
    "Ali",
    "Nuñez",
    "Lee",
    "Cha",
    "Warsame",
    "de la Cruz",
    "Begay",
    "Kowalski",
    "Farah",
    "Her",
    "Castillo",
)
STREETS = ("Maple St", "Avenida Juárez", "County Road 12 N", "Calle Hidalgo", "W 7th Street", "Lakeview Blvd")
REAL = (
    "yes",
    "Yes",
    "YES",
    "no",
    "No",
    "sí",
    "Si",
    "not sure",
    "Not sure.",
    "no sé",
    "no lo se",
    "N/A",
    "n/a",
    "don't know",
    "dont know",
    "idk",
    "skip",
    "skipped",
    "prefer not to say",
    "prefiero no decir",
    "blank",
    "vacío",
    "left blank",
    "yes?",
    "no!",
    "x",
    "X",
    "1",
    "2",
    "12",
    "99",
    "-",
    "--",
    "?",
    "maybe",
    "quizás",
    "tal vez",
    "english",
    "Spanish",
    "español",
    "Inglés",
    "ingles",
    "both",
    "los dos",
    "grade 7",
    "7th grade",
    "grado 7",
    "3.º",
    "parent",
    "Parent",
    "madre",
    "padre",
    "student",
    "estudiante",
    "teacher",
    "maestra",
    "kindergarten",
    "unclear",
    "can't read",
    "ilegible",
    "illegible",
    "answered twice",
    "2 of 3",
    "yes and no",
    "sí y no",
    "none",
    "ninguno",
    "other",
    "otro",
    "otra",
    "yess",
    "sttudent",
    "engilsh",
    "spansh",
    "no answer",
    "no contestó",
    "did not say",
    "true",
    "FALSE",
    "sometimes",
    "a veces",
    "very important",
    "nothing",
    "nada",
    "somali",
    "Hmong",
    "10",
    "3 kids",
    "2 hijos",
)

SAID = {locale: engine_words(locale) for locale in ("en", "es")}


@pytest.fixture
def rules(survey):
    questionnaire, problems = read_questionnaire(survey.root, survey.locales)
    assert not problems
    return Rules(questionnaire, survey.districts, None, date(2026, 5, 1))


@pytest.fixture
def read(rules, tmp_path):
    def reading(text, by=("language",), rules=rules):
        path = tmp_path / "answers.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_answers(path, by, rules)

    return reading


def codes(problems):
    return [(each.place.row, each.place.column, each.code) for each in problems]


def seeded():
    """500 cells that tell who somebody is: a hundred of each kind, and what kind it is."""
    chance = random.Random(7)
    pick, digits = chance.choice, lambda n: "".join(chance.choice("0123456789") for _ in range(n))
    for _ in range(100):
        first, last = pick(FIRST), pick(LAST)
        shape = pick(
            (
                f"{first} {last}",
                f"{last}, {first}",
                first,
                last,
                f"{first} {last[0]}.",
                f"{first} {last}".lower(),
                f"{first} {last}".upper(),
                f"ask {first}",
                f"Mrs. {last}",
                f"mi hija {first}",
                f"parent: {first}",
                f"yes ({first})",
            )
        )
        yield "name", shape
        user = f"{first}.{last}".replace(" ", "").replace("'", "").lower()
        at = pick(("@", " @ ", " at ", "(at)", "＠"))
        dot = ".com" if at != " at " else " dot com"
        yield "email", f"{user}{at}{pick(('mail', 'example', 'school'))}{dot}"
        a, b, c = digits(3), digits(3), digits(4)
        yield (
            "phone",
            pick(
                (
                    f"({a}) {b}-{c}",
                    f"{a}-{b}-{c}",
                    f"{a}.{b}.{c}",
                    f"+1 {a} {b} {c}",
                    f"{b}-{c}",
                    f"{a}{b}{c}",
                    f"call {a}-{b}-{c}",
                    f"1-{a}-{b}-{c} x12",
                )
            ),
        )
        yield (
            "id",
            pick(
                (
                    f"{digits(3)}-{digits(2)}-{digits(4)}",
                    digits(6),
                    digits(9),
                    f"ID {digits(5)}",
                    f"#{digits(7)}",
                    f"A{digits(8)}",
                    f"{digits(2)}/{digits(2)}/20{digits(2)}",
                    f"SSN {digits(9)}",
                )
            ),
        )
        yield (
            "address",
            pick(
                (
                    f"{digits(3)} {pick(STREETS)}",
                    f"{digits(4)} {pick(STREETS)}, Apt {digits(1)}",
                    f"{pick(STREETS)} #{digits(3)}",
                    f"{pick(('facebook', 'insta'))}.com/{user}",
                    f"https://www.example.org/{user}",
                )
            ),
        )


def test_cells_that_tell_who_somebody_is_are_found():
    cells = list(seeded())
    assert len(cells) == 500
    missed = [(kind, cell) for kind, cell in cells if not personal(cell)]
    assert len(missed) <= 5, missed


def test_answers_as_people_write_them_are_not_taken_for_persons():
    chance = random.Random(3)
    written = [chance.choice(REAL) for _ in range(4000)]
    alarms = [cell for cell in written if personal(cell)]
    assert len(alarms) <= 4, sorted(set(alarms))
    assert [cell for cell in REAL if personal(cell)] == []


def test_each_of_them_is_told_with_its_cell_and_never_repeated(read):
    chance = random.Random(5)
    cells = [cell for _, cell in seeded()]
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(HEADER.split(","))
    wanted = set()
    for number, cell in enumerate(cells, start=2):
        row = ["2026-04-02", "", "english", "yes", "no"]
        at = chance.randrange(1, 5)
        row[at] = cell
        wanted.add((number, HEADER.split(",")[at]))
        writer.writerow(row)
    _, problems = read(buffer.getvalue())
    assert {(each.place.row, each.place.column) for each in problems} == wanted
    for locale in ("en", "es"):
        for each in problems:
            said = describe(each, SAID[locale])
            row = int(each.place.row) - 2
            assert cells[row] not in said or len(cells[row]) < 4
            assert each.values["cell"] in said


def test_clean_answers_are_counted_by_group_and_nothing_else_is_kept(read):
    rows = ("2026-04-01,0100001,english,yes,no", "2026-04-03,Alder Falls,Español,Sí,not sure", "", "2026-04-02,,,,yes")
    text = "\n".join((HEADER, *rows))
    answers, problems = read(text, ("district", "language"))
    assert problems == []
    assert answers.people == {("0100001", "english"): 1, ("0100001", "spanish"): 1, ("not_said", "not_said"): 1}
    assert sum(answers.counted["asked"].values()) == 2
    assert answers.counted["heard"] == {("not_said", "not_said"): 1}
    assert answers.days == {date(2026, 4, 1), date(2026, 4, 2), date(2026, 4, 3)}


@pytest.mark.parametrize("text", ["﻿{}\r\n2026-04-01,,english,yes,no\r\n", "\n{}\n2026-04-01,,english,yes,no"])
def test_marks_and_line_ends_of_spreadsheets_are_read(read, text):
    assert read(text.format(HEADER))[1] == []


@pytest.mark.parametrize("between", [";", "\t"])
def test_semicolons_and_tabs_part_cells_too(read, between):
    answers, problems = read(f"{HEADER}\n2026-04-01,,english,yes,no\n".replace(",", between))
    assert problems == []
    assert answers.people == {("english",): 1}


def workbook(*sheets):
    """A workbook as a spreadsheet program writes it: sheets of rows, of any values."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = made.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(row)
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def test_a_workbook_is_read_with_days_as_days_and_numbers_as_numbers(read):
    rows = [HEADER.split(","), [datetime(2026, 4, 1), "0100001", "English", "Yes", "Not sure"], ["2026-04-03"]]
    answers, problems = read(workbook(rows, []), ("district", "language"))
    assert problems == []
    assert answers.people == {("0100001", "english"): 1, ("not_said", "not_said"): 1}
    assert answers.counted["asked"] == {("0100001", "english"): 1}
    assert answers.days == {date(2026, 4, 1), date(2026, 4, 3)}


def test_what_is_no_answer_in_a_workbook_is_told_with_its_cell_and_never_repeated(read):
    rows = [HEADER.split(","), ["2026-04-01", None, "=HYPERLINK(A1)", "Fatuma", "yes"]]
    notes = [["Maria Lopez, 612-555-0101"]]
    assert codes(read(workbook(rows))[1]) == [(2, "C", "survey-odd-cell")]
    assert codes(read(workbook([rows[0], ["2026-04-01", None, "english", "Fatuma", "yes"]]))[1]) == [
        (2, "asked", "survey-personal-name")]  # fmt: skip
    told = read(workbook([rows[0], ["2026-04-01"]], notes))[1]
    assert [(each.code, each.values) for each in told] == [("survey-other-sheet", {"sheet": "2"})]


def test_a_very_large_workbook_is_to_be_saved_as_csv(read, monkeypatch):
    monkeypatch.setattr(macros.sources.survey_rows, "LARGEST_BOOK", 100)
    assert codes(read(workbook([HEADER.split(",")]))[1]) == [(None, None, "survey-large-book")]


def test_everything_wrong_is_told_at_once(read):
    header = "collected_on,district,language,asked,asked,remark"
    text = "\n".join((header, "4/1/2026,,klingonish,maybe,yes,", "2027-01-01,9,,,,fine", ",,,yes,,"))
    assert codes(read(text)[1]) == [
        (1, "asked", "survey-column-twice"),
        (1, "heard", "survey-no-column"),
        (1, "F", "survey-other-column"),
        (2, "collected_on", "survey-day-form"),
        (2, "language", "survey-personal-name"),
        (2, "asked", "survey-no-option"),
        (3, "collected_on", "survey-day-to-come"),
        (3, "district", "survey-no-district"),
        (3, "F", "survey-personal-name"),
        (4, "collected_on", "survey-no-day"),
    ]


def test_answers_of_days_that_are_published_already_are_refused(read, rules):
    later = Rules(rules.questionnaire, rules.districts, date(2026, 4, 2), rules.today)
    text = f"{HEADER}\n2026-04-02,,english,yes,no\n2026-04-03,,english,yes,no\n"
    assert codes(read(text, rules=later)[1]) == [(2, "collected_on", "survey-day-released")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "survey-no-column"),
        (b"PK\x03\x04", "workbook-damaged"),
        (b"\xff\xfea\x00", "survey-not-csv"),
        ("niño".encode("latin-1"), "survey-not-csv"),
        (f"{HEADER}\n".encode(), "survey-no-answers"),
        (f'{HEADER}\n2026-04-01,"a'.encode(), "survey-broken-row"),
    ],
)
def test_files_that_are_no_table_of_answers_are_told(read, raw, code):
    assert code in {each.code for each in read(raw)[1]}


def test_a_file_that_is_not_there_is_told(rules, tmp_path):
    assert [each.code for each in read_answers(tmp_path / "gone.csv", (), rules)[1]] == ["survey-not-read"]


CELLS = st.one_of(
    st.sampled_from(["", "yes", "no", "english", "0100001", "2026-04-01", "Sí", "not_said", '"', "=1+1", ","]),
    st.text(max_size=12),
)
LINES = st.lists(st.lists(CELLS, max_size=7), max_size=6)


def as_csv(rows):
    buffer = io.StringIO()
    csv.writer(buffer).writerows([HEADER.split(","), *rows])
    return buffer.getvalue()


BOOK = workbook([HEADER.split(","), ["2026-04-01", "", "english", "yes", "no"]])


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(4, len(BOOK) - 1), put=st.binary(min_size=1, max_size=6), cut=st.integers(0, len(BOOK)))
def test_no_damaged_workbook_breaks_the_reader(read, at, put, cut):
    for raw in (BOOK[:at] + put + BOOK[at + len(put) :], BOOK[: max(cut, 4)]):
        answers, problems = read(raw)
        assert all(describe(each, SAID["en"]) for each in problems)
        assert problems or answers.people == {("english",): 1}


@settings(max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
        LINES.map(lambda rows: as_csv(rows).encode("utf-8", "replace")),
    )
)
def test_no_file_breaks_the_reader_and_what_is_counted_is_what_may_stand_there(read, rules, raw):
    answers, problems = read(raw, ("district", "language"))
    for each in problems:
        assert describe(each, SAID["es"])
    if not problems:
        for district, language in answers.people:
            assert district in {*rules.districts, "not_said"}
            assert language in {"english", "spanish", "not_said"}
        assert answers.days <= {date(2026, 4, 1)} | {day for day in answers.days if day <= rules.today}
