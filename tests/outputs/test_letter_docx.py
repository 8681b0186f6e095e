"""Letters as Word files: reopened as Word would open them."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.oxml.ns import qn

from macros.outputs.letter_docx import SPACE, letter_documents
from tests.build_a_letter import letter_files, with_letters
from tests.word_files import MOMENT, about, hashes, languages, made_again, opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("letters")


@pytest.fixture(scope="module")
def files(folder):
    return dict(letter_documents(with_letters(folder), MOMENT))


def letter(files, name):
    return opened(files[f"downloads/letters/{name}.docx"])


def test_there_is_a_file_for_each_language_and_one_for_both(files):
    names = ("see-records.en", "see-records.es", "see-records.en-es")
    assert list(files) == [f"downloads/letters/{name}.docx" for name in names]
    assert max(map(len, files.values())) < 15_000


@pytest.mark.parametrize(
    ("name", "title", "author", "tag"),
    [
        ("see-records.en", "Ask to see records", "Quill Toolkit", "en-US"),
        ("see-records.es", "Pida ver los expedientes", "Kit Quill", "es-US"),
        ("see-records.en-es", "Ask to see records", "Quill Toolkit", "en-US"),
    ],
)
def test_a_file_says_its_title_its_author_its_language_and_when_it_was_made(files, name, title, author, tag):
    word = letter(files, name)
    assert about(word) == (title, author, tag)
    assert (word.core_properties.last_modified_by, word.core_properties.comments) == (author, "")
    assert {each.get(qn("w:val")) for each in word.settings.element.iter(qn("w:themeFontLang"))} == {tag}


def test_the_paper_is_letter_and_the_font_one_that_every_program_has(files):
    word = letter(files, "see-records.en")
    section = word.sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    fonts = {value for each in word.styles.element.iter(qn("w:rFonts")) for value in each.attrib.values()}
    assert fonts == {"Arial"}


def test_a_letter_reads_from_top_to_bottom_with_its_blanks(files):
    paragraphs = [each.text.replace(SPACE, "") for each in letter(files, "see-records.en").paragraphs]
    note, *rest = paragraphs
    assert note.endswith("This is information, not legal advice.")
    assert "☐" in note
    assert rest == [
        " [Your name]\n [Your address]",
        " [Today's date]",
        " [Office]\n [District]",
        "Subject: Records of  [Student's name]",
        "Dear  [Office],",
        "Please show me the records of  [Student's name]:",
        "on paper",
        "in apps",
        "☐ We meet on  [Day of the meeting].",
        "Please answer  [How to answer].",
        "Sincerely,",
        " [Your name]",
    ]


def test_a_letter_without_optional_lines_does_not_speak_of_boxes(tmp_path):
    texts = {path: text.replace("  ? We", "  We").replace("  ? Nos", "  Nos") for path, text in letter_files().items()}
    files = dict(letter_documents(with_letters(tmp_path, texts), MOMENT))
    assert "☐" not in letter(files, "see-records.en").paragraphs[0].text


def test_blanks_are_underlined_spaces_and_labels_are_not(files):
    runs = [run for each in letter(files, "see-records.es").paragraphs for run in each.runs]
    blanks = [run for run in runs if run.underline]
    assert len(blanks) == 11
    assert {run.text.strip(SPACE) for run in blanks} == {""}
    assert min(len(run.text) for run in blanks) >= 10


def test_points_are_a_list_and_the_subject_is_a_heading(files):
    styles = {each.text.replace(SPACE, ""): each.style.name for each in letter(files, "see-records.en").paragraphs}
    assert styles["on paper"] == "List Bullet"
    assert styles["Subject: Records of  [Student's name]"] == "Heading 1"
    assert styles["Sincerely,"] == "Normal"


def test_room_to_sign_stays_with_the_closing(files):
    *_, closing, signature = letter(files, "see-records.en").paragraphs
    assert closing.paragraph_format.keep_with_next
    assert signature.paragraph_format.space_before.pt > 20


def test_two_languages_stand_side_by_side_paragraph_by_paragraph(files):
    (table,) = letter(files, "see-records.en-es").tables
    rows = [[cell.text.replace(SPACE, "") for cell in row.cells] for row in table.rows]
    assert rows[0] == ["The letter, in English", "Ayuda para leerla, en español"]
    assert rows[5] == ["Dear  [Office],", "A la atención de:  [Oficina]"]
    assert rows[7] == ["on paper\nin apps", "en papel\nen aplicaciones"]
    assert len(rows) == 1 + 11


def test_the_header_is_repeated_on_each_page_and_no_row_breaks(files):
    (table,) = letter(files, "see-records.en-es").tables
    first, *rest = (row._tr for row in table.rows)
    assert len(list(first.iter(qn("w:tblHeader")))) == 1
    assert not [row for row in rest if list(row.iter(qn("w:tblHeader")))]
    assert all(len(list(row.iter(qn("w:cantSplit")))) == 1 for row in rest)


def test_both_languages_say_which_side_is_the_letter_and_each_word_says_its_language(files):
    word = letter(files, "see-records.en-es")
    english, spanish = word.paragraphs[:2]
    assert english.text.startswith("The left side, in English, is the letter. The right side, in Spanish,")
    assert spanish.text.startswith("El lado izquierdo, en inglés, es la carta. El lado derecho, en español,")
    assert (languages(english._p), languages(spanish._p)) == ({"en-US"}, {"es-US"})
    for row in word.tables[0].rows:
        assert [languages(cell._tc) for cell in row.cells] == [{"en-US"}, {"es-US"}]


def test_parts_of_a_file_were_packed_at_the_moment_and_nothing_is_left_over(files):
    for content in files.values():
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            assert {part.date_time for part in parts.infolist()} == {(2026, 11, 22, 8, 30, 0)}
            assert parts.infolist()[0].filename == "[Content_Types].xml"
            assert not [name for name in parts.namelist() if "thumbnail" in name or "customXml" in name]


@pytest.mark.parametrize(("zone", "seed"), [("Asia/Tokyo", "1"), ("America/Chicago", "77")])
def test_another_process_zone_and_hash_seed_make_the_same_bytes(files, folder, zone, seed):
    assert made_again(letter_documents, folder, zone=zone, seed=seed) == hashes(files)
