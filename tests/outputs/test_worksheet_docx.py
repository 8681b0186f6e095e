"""Worksheets as Word files: reopened as Word would open them."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from macros.outputs.downloads import download_names
from macros.outputs.worksheet_docx import worksheet_documents
from tests.build_a_form import with_forms
from tests.word_files import MOMENT, about, hashes, languages, made_again, opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("forms")


@pytest.fixture(scope="module")
def files(folder):
    return dict(worksheet_documents(with_forms(folder), MOMENT))


def sheet(files, name):
    return opened(files[f"downloads/worksheets/{name}.docx"])


def rows(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_there_is_a_file_for_each_language_and_one_for_both_and_all_can_be_downloaded(files, folder):
    assert list(files) == [f"downloads/worksheets/plan.{name}.docx" for name in ("en", "es", "en-es")]
    assert set(files) <= set(download_names(with_forms(folder)))


@pytest.mark.parametrize(
    ("name", "title", "author", "tag"),
    [
        ("plan.en", "Plan together", "Quill Toolkit", "en-US"),
        ("plan.es", "Planear juntos", "Kit Quill", "es-US"),
        ("plan.en-es", "Plan together", "Quill Toolkit", "en-US"),
    ],
)
def test_a_file_says_its_title_its_author_its_language_and_when_it_was_made(files, name, title, author, tag):
    assert about(sheet(files, name)) == (title, author, tag)


def test_headings_are_real_and_begin_with_the_title(files):
    headings = [(each.style.name, each.text) for each in sheet(files, "plan.en").paragraphs
                if each.style.name.startswith("Heading")]  # fmt: skip
    assert headings == [("Heading 1", "Plan together"), ("Heading 2", "The plan"), ("Heading 2", "The people")]


def test_questions_come_with_room_to_answer_in_the_order_of_the_worksheet(files):
    texts = [each.text for each in sheet(files, "plan.en").paragraphs]
    assert texts[1:4] == ["Before the first meeting.", "Who fills it in: The whole group.", "Time: About 30 minutes"]
    start = texts.index("The plan")
    assert texts[start:] == [
        "The plan",
        "Write plainly.",
        "Comes from: ASK-1.1, ASK-1.2 (Laird, Grant-Chapman 2021); LAW-3 (Records law 1974)",
        "Name of the plan",
        "",
        "What is it for?",
        *[""] * 3,
        "Who knows of it? (tick all that fit)",
        "☐ Families",
        "☐ Staff",
        "Does it go on? (choose one)",
        "○ Yes",
        "○ No",
        "The people",
        "Who comes",
        "",
        "What it costs",
        "",
        "We have",
        "☐ A room",
        "☐ A date",
        "Those who agree",
        "",
    ]


def test_lines_to_write_on_have_rules_and_a_question_stays_with_them(files):
    paragraphs = sheet(files, "plan.es").paragraphs
    asked = next(number for number, each in enumerate(paragraphs) if each.text == "¿Para qué es?")
    assert paragraphs[asked].paragraph_format.keep_with_next
    for each in paragraphs[asked + 1 : asked + 4]:
        assert len(list(each._p.iter(qn("w:pBdr")))) == 1


def test_tables_have_header_rows_that_are_repeated_and_rows_that_do_not_break(files):
    tables = sheet(files, "plan.en").tables
    assert [rows(table)[0] for table in tables] == [
        ["Row", "Name", "Language"],
        ["", "Price"],
        ["Who", "Name", "Signature", "Date"],
    ]
    assert [row[0] for row in rows(tables[0])[1:]] == ["1", "2"]
    assert [row[0] for row in rows(tables[1])[1:]] == ["Food", "Rides"]
    for table in tables:
        first, *rest = (row._tr for row in table.rows)
        assert len(list(first.iter(qn("w:tblHeader")))) == 1
        assert all(len(list(row.iter(qn("w:cantSplit")))) == 1 for row in rest)
        widths = [int(each.get(qn("w:w"))) for each in table._tbl.iter(qn("w:gridCol"))]
        assert abs(sum(widths) - 6.7 * 1440) < 20


def test_both_languages_share_one_place_to_answer_and_each_word_says_its_language(files):
    word = sheet(files, "plan.en-es")
    asked = next(each for each in word.paragraphs if each.text.startswith("What is it for?"))
    assert asked.text == "What is it for?\n¿Para qué es?"
    assert languages(asked._p) == {"en-US", "es-US"}
    option = next(each for each in word.paragraphs if "Families" in each.text)
    assert option.text == "☐ Families / Familias"
    assert [each.text for each in word.paragraphs].count("") == len(
        [each for each in sheet(files, "plan.en").paragraphs if not each.text]
    )
    assert rows(word.tables[0])[0] == ["Row\nFila", "Name\nNombre", "Language\nIdioma"]
    assert rows(word.tables[1])[1][0] == "Food\nComida"


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Tokyo", "1"), ("America/Chicago", "77")])
def test_another_process_zone_and_hash_seed_make_the_same_bytes(files, folder, zone, seed):
    assert made_again(worksheet_documents, folder, zone=zone, seed=seed) == hashes(files)
