"""`toolkit new district` and `toolkit new reading`: one row more, no other byte changed, nothing wrong written."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.site.build import check
from scripts.toolkit import toolkit
from tests.build_a_project import write_project

FOUND = {
    "district_id": "0900002",
    "dimension": "what_is_kept",
    "level": "explains",
    "finding_en": 'Names "two" lists, kept apart.',
    "finding_es": "Nombra «dos» listas, guardadas aparte.",
    "source_url": "https://zinnia.example/lists",
    "source_title": "Lists",
    "source_language": "en",
    "source_kind": "own_page",
    "accessed_on": "2026-03-09",
    "extent_read": "part",
    "reader": "R1",
}
# One answer a line, as somebody types them in a terminal.
ANSWERS = (
    "0900002", "2", "2", "Names lists.", "Nombra listas.", "https://zinnia.example/lists", "Lists", "", "1", "",
    "2026-03-09", "1", "1", "", "", "",
)  # fmt: skip


@pytest.fixture
def root(tmp_path):
    folder = write_project(tmp_path / "project")
    (folder / "mkdocs.yml").touch()
    return folder


def run(root, *arguments, answers=None, lang="en"):
    return CliRunner().invoke(toolkit, ["--root", str(root), "--lang", lang, "new", *arguments], input=answers)


def options(**cells):
    return [each for column, text in cells.items() for each in ("--set", f"{column}={text}")]


def typed(*answers):
    return "".join(f"{answer}\n" for answer in answers)


def evidence(root):
    return (root / "data/evidence.csv").read_bytes()


def test_a_reading_is_one_more_row_and_no_other_byte_changes(root):
    before = evidence(root)
    assert run(root, "reading", *options(**FOUND)).exit_code == 0
    after = evidence(root)
    assert after.startswith(before)
    assert after[len(before) :].decode() == (
        'E4,0900002,what_is_kept,explains,,"Names ""two"" lists, kept apart.","Nombra «dos» listas, guardadas aparte.",'
        "https://zinnia.example/lists,Lists,en,own_page,,,2026-03-09,part,R1,,,\n"
    )
    checked = check(root)
    assert checked.is_fine
    assert checked.project.readings[-1].level == "explains"


def test_the_row_keeps_the_ways_of_the_file(root):
    text = evidence(root).decode()
    head, *rows = text.split("\n")
    assert head.startswith("evidence_id,district_id,")
    swapped = [
        ",".join([line.split(",")[1], line.split(",")[0], *line.split(",")[2:]]) for line in (head, *rows) if line
    ]
    before = b"\xef\xbb\xbf" + "\r\n".join(swapped).encode()
    (root / "data/evidence.csv").write_bytes(before)
    assert run(root, "reading", *options(**FOUND)).exit_code == 0
    assert evidence(root).startswith(before + b"\r\n0900002,E4,what_is_kept,")
    assert evidence(root).endswith(b"\r\n")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"level": "explanes"}, "explains"),
        ({"source_url": ""}, "source_url"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"accessed_on": "3/9/2026"}, "accessed_on"),
        ({"accessed_on": "2027-01-01"}, "accessed_on"),
        ({"finding_es": ""}, "finding_es"),
        ({"reader": "Ana Pérez"}, "reader"),
        ({"dimension": "hats"}, "dimension"),
        ({"document_date": "2021"}, "document_date_basis"),
        ({"evidence_id": "E1"}, "evidence_id"),
        ({"finding_en": "=1+1"}, "finding_en"),
    ],
)
def test_what_is_wrong_is_told_by_column_and_nothing_is_written(root, wrong, told):
    before = evidence(root)
    found = run(root, "reading", *options(**{**FOUND, **wrong}))
    assert found.exit_code == 1
    assert f"data/evidence.csv:5:{told}" in found.output or told in found.output
    assert "Nothing was written." in found.output
    assert evidence(root) == before


def test_what_is_wrong_is_told_in_spanish_too(root):
    found = run(root, "reading", *options(**{**FOUND, "accessed_on": "2027-01-01"}), lang="es")
    assert "No se escribió nada." in found.output


def test_an_unknown_district_is_told_with_the_nearest_one(root):
    found = run(root, "reading", *options(**{**FOUND, "district_id": "0900003"}))
    assert found.exit_code == 2
    assert "'0900002'" in found.output


def test_mistakes_that_are_there_already_stop_no_new_row(root):
    districts = root / "data/districts.csv"
    districts.write_text(districts.read_text(encoding="utf-8").replace("12345", "12,5x"), encoding="utf-8")
    states = root / "data/states.csv"
    before = states.read_bytes()
    assert run(root, "reading", *options(**FOUND)).exit_code == 0
    assert states.read_bytes() == before


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_rubric_asks_one_question_after_another_in_either_language(root, lang):
    found = run(root, "reading", "--ask", answers=typed(*ANSWERS, "n"), lang=lang)
    assert found.exit_code == 0
    asked = {"en": "What is kept, in public?", "es": "¿Qué se guarda, en público?"}[lang]
    meaning = {"en": "Explains. A list.", "es": "Explica. Una lista."}[lang]
    assert found.output.index(asked) < found.output.index(meaning)
    assert evidence(root).decode().endswith(
        "E4,0900002,what_is_kept,explains,,Names lists.,Nombra listas.,https://zinnia.example/lists,Lists,en,own_page,"
        ",,2026-03-09,part,R1,,,\n"
    )  # fmt: skip


def test_a_wrong_number_and_an_empty_answer_are_asked_again(root):
    answers = ("nowhere", "0900002", "7", "", *ANSWERS[1:], "n")
    found = run(root, "reading", "--ask", answers=typed(*answers))
    assert found.exit_code == 0
    assert "'7' is not in the list" in found.output
    assert "An answer is needed here." in found.output
    assert evidence(root).decode().count("\n") == 5


def test_a_wrong_cell_is_asked_again_alone(root):
    answers = [*ANSWERS]
    answers[answers.index("2026-03-09")] = "yesterday"
    found = run(root, "reading", "--ask", answers=typed(*answers, "y", "2026-03-09", "n"))
    assert found.exit_code == 0
    assert check(root).project.readings[-1].accessed_on.isoformat() == "2026-03-09"


def test_another_question_of_the_document_keeps_what_was_said_of_it(root):
    more = ("1", "1", "Names it.", "Lo nombra.", "", "")
    found = run(root, "reading", "--ask", answers=typed(*ANSWERS, "y", *more, "n"))
    assert found.exit_code == 0
    last, other = check(root).project.readings[-1], check(root).project.readings[-2]
    assert (last.evidence_id, last.dimension, last.level) == ("E5", "who_sees", "mentions")
    assert (last.source_url, last.source_title, last.reader) == (other.source_url, other.source_title, other.reader)


def test_what_rests_on_no_document_is_not_asked_for_one(root):
    answers = ("0900002", "2", "3", "", "", "2026-03-09", "1", "", "", "", "n")  # the third choice: it said no
    found = run(root, "reading", "--ask", answers=typed(*answers))
    assert found.exit_code == 0
    last = check(root).project.readings[-1]
    assert (last.reason, last.extent_read, last.source_url) == ("refused", "none", "")


def test_a_district_is_one_more_row(root):
    before = (root / "data/districts.csv").read_bytes()
    cells = {"district_id": "0100009", "name": "Elm, the New", "state": "qa", "county_basis": "unknown"}
    found = run(root, "district", *options(**cells, city_basis="unknown", pilot="no"))
    assert found.exit_code == 0
    assert "toolkit new reading --district 0100009" in found.output
    after = (root / "data/districts.csv").read_bytes()
    assert after.startswith(before)
    assert check(root).project.districts["0100009"].name == "Elm, the New"


def test_a_state_that_is_new_is_added_with_its_district_or_neither(root):
    answers = ("0100009", "Elm", "QC", "", "3", "", "3", "", "", "no", "", "", "West Quilland", "Quilandia del Oeste")
    found = run(root, "district", "--ask", answers=typed(*answers))
    assert found.exit_code == 0
    assert check(root).project.states["QC"].name == {"en": "West Quilland", "es": "Quilandia del Oeste"}
    before = (root / "data/states.csv").read_bytes()
    cells = {"district_id": "12", "name": "Oak", "state": "QD", "county_basis": "unknown", "city_basis": "unknown"}
    assert run(root, "district", *options(**cells, pilot="no")).exit_code == 1
    assert (root / "data/states.csv").read_bytes() == before


def test_a_district_that_is_there_is_told(root):
    before = (root / "data/districts.csv").read_bytes()
    cells = {"district_id": "0100001", "name": "Elm", "state": "QA", "county_basis": "unknown"}
    found = run(root, "district", *options(**cells, city_basis="unknown", pilot="no"))
    assert found.exit_code == 1
    assert "0100001" in found.output
    assert (root / "data/districts.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("reading",), "--set district_id=…"),
        (("reading", "--district", "0900002"), "--set dimension=…, --set level=…"),
        (("district", "--set", "name=Elm"), "--set district_id=…, --set state=…"),
        (("district", "--set", "nmae=Elm"), "nmae"),
    ],
)
def test_without_a_terminal_what_is_missing_is_told(root, arguments, told):
    found = run(root, *arguments)
    assert found.exit_code == 2
    assert told in found.output


def test_a_table_that_cannot_be_read_gets_no_row(root):
    (root / "data/evidence.csv").write_bytes("evidence_id;é\n".encode("cp1252"))
    found = run(root, "reading", *options(**FOUND))
    assert found.exit_code == 2
    assert "data/evidence.csv" in found.output
    assert evidence(root) == "evidence_id;é\n".encode("cp1252")
