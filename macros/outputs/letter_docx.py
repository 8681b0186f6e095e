"""Letters as Word files with blanks: one language alone, or two side by side. The only module that imports docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache

from docx import Document
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Inches, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from macros.model.letters import Letter
from macros.model.words import Words
from macros.outputs.formatting import language_name, language_tag
from macros.project import Project
from macros.views.letter_sheet import Line, SheetBlock, build_sheet, optional_lines
from macros.views.letters import LetterFile, letter_files

FONT = "Arial"  # Word has it, and other programs one that takes the same room
SIZE, SMALL, AFTER, SIGNING = Pt(11), Pt(8.5), Pt(6), Pt(28)
PAPER, MARGIN, COLUMN = (Inches(8.5), Inches(11)), Inches(0.9), Inches(3.35)
STYLES = {"Normal", "Heading 1", "List Bullet", "Table Grid", "Default Paragraph Font", "Normal Table", "No List"}
NOT_NEEDED = {RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_XML, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
              "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"}  # fmt: skip
LISTS = {"w:num": ("w:numId", "1"), "w:abstractNum": ("w:abstractNumId", "8")}  # those of List Bullet
SPACE = "\u2007"  # as wide as a digit; other spaces lose their underline at the end of a line
WIDTHS = {"long": 40, "date": 12}  # spaces in a blank of this kind; others have USUAL ones
USUAL, IN_COLUMN = 20, 0.5  # a blank in a column is half as wide
BOX = "☐ "

Add = Callable[[], WordParagraph]  # gives an empty paragraph below the others


def letter_documents(project: Project, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every Word file; `moment`, in UTC, is when they say they were made."""
    for letters in project.letters.values():
        for file in letter_files(letters, project.locales):
            yield file.path, letter_document(project, letters, file, moment)


def letter_document(project: Project, letters: Mapping[str, Letter], file: LetterFile, moment: datetime) -> bytes:
    """The bytes of one Word file: the same for the same letter, words and moment."""
    letter, tag = letters[file.locale], language_tag(file.locale)
    word = Document(io.BytesIO(_empty(tag)))
    about = word.core_properties
    about.title, about.language, about.comments = letter.title, tag, ""
    about.author = about.last_modified_by = project.settings.site_name[file.locale]
    about.created = about.modified = moment.replace(tzinfo=None)
    if file.help_locale:
        _write_both(word, project, letter, letters[file.help_locale])
    else:
        _write_alone(word, project.words[file.locale], letter)
    return _packed(word, moment)


def _write_alone(word: WordFile, words: Words, letter: Letter) -> None:
    sheet = build_sheet(letter)
    note = word.add_paragraph().add_run(words.say("letter.note_lines" if optional_lines(sheet) else "letter.note"))
    note.italic, note.font.size = True, SMALL
    for block in sheet:
        _write_block(block, words, word.add_paragraph)


def _write_both(word: WordFile, project: Project, letter: Letter, aid: Letter) -> None:
    """A table with a row for each block: the letter on the left, and on the right what helps to read it."""
    both = tuple((each, project.words[each.locale]) for each in (letter, aid))
    for each, words in both:
        names = {"language": language_name(letter.locale, each.locale), "other": language_name(aid.locale, each.locale)}
        _speak(word.add_paragraph(words.say("letter.both_note", **names)), each.locale)
    table = word.add_table(rows=1, cols=2, style="Table Grid")
    table.autofit = False
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    for cell, key, (each, words) in zip(table.rows[0].cells, ("letter.left", "letter.right"), both, strict=True):
        cell.width = COLUMN
        cell.paragraphs[0].add_run(words.say(key, language=language_name(each.locale, each.locale))).bold = True
        _speak(cell.paragraphs[0], each.locale)
    for blocks in zip(build_sheet(letter), build_sheet(aid), strict=True):  # the checks say where they differ
        row = table.add_row()
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
        for cell, block, (_, words) in zip(row.cells, blocks, both, strict=True):
            cell.width = COLUMN
            _write_block(block, words, _adder(cell), width=IN_COLUMN)
            for paragraph in cell.paragraphs:
                _speak(paragraph, words.locale)


def _write_block(block: SheetBlock, words: Words, add: Add, *, width: float = 1) -> None:
    together = (block.lines,) if block.kind == "head" else tuple((line,) for line in block.lines)
    for lines in together:
        paragraph = add()
        if block.kind == "subject":
            paragraph.style = "Heading 1"
            paragraph.add_run(f"{words.say('letter.subject')} ")
        elif block.kind == "list":
            paragraph.style = "List Bullet"
        elif block.kind == "signature":
            paragraph.paragraph_format.space_before = SIGNING
        paragraph.paragraph_format.keep_with_next = block.kind == "closing" or None
        for number, line in enumerate(lines):
            if number:
                paragraph.add_run().add_break()
            _write_line(paragraph, line, width)


def _write_line(paragraph: WordParagraph, line: Line, width: float) -> None:
    if line.is_optional:
        paragraph.add_run(BOX)
    for piece in line.pieces:
        if isinstance(piece, str):
            paragraph.add_run(piece)
        else:
            paragraph.add_run(SPACE * int(WIDTHS.get(piece.kind, USUAL) * width)).underline = True
            paragraph.add_run(f" [{piece.label}]").font.size = SMALL


def _adder(cell: _Cell) -> Add:
    """Gives the paragraph that a new cell has, then new ones."""
    empty = [cell.paragraphs[0]]
    return lambda: empty.pop() if empty else cell.add_paragraph()


def _speak(paragraph: WordParagraph, locale: str) -> None:
    """Says which language the words of a paragraph are in."""
    for run in paragraph.runs:
        run._r.get_or_add_rPr().append(_element("w:lang", val=language_tag(locale)))


def _element(name: str, **values: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


@cache
def _empty(tag: str) -> bytes:
    """An empty file with our paper, font and language, without what the library's own one has beyond that."""
    word = Document()
    for rels in (word.part.rels, word.part.package.rels):
        for name in [name for name, rel in rels.items() if rel.reltype in NOT_NEEDED]:
            del rels[name]
    for style in [style for style in word.styles if style.name not in STYLES]:
        style.delete()
    _set_styles(word, tag)
    section = word.sections[0]
    section.page_width, section.page_height = PAPER
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def _set_styles(word: WordFile, tag: str) -> None:
    styles, numbers = word.styles, word.part.numbering_part.element
    for name, (key, kept) in LISTS.items():
        for each in numbers.findall(qn(name)):
            if each.get(qn(key)) != kept:
                numbers.remove(each)
    for link in list(styles.element.iter(qn("w:link"))):  # to styles that are gone
        link.getparent().remove(link)
    for fonts in styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for key in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{key}"), FONT)
    for speech in (*styles.element.iter(qn("w:lang")), *word.settings.element.iter(qn("w:themeFontLang"))):
        speech.attrib.clear()
        speech.set(qn("w:val"), tag)
    normal, heading = styles["Normal"], styles["Heading 1"]
    normal.font.size, normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = SIZE, AFTER, 1.05
    heading.font.size, heading.font.color.rgb = SIZE, None
    heading.paragraph_format.space_before = heading.paragraph_format.space_after = AFTER


def _packed(word: WordFile, moment: datetime) -> bytes:
    """The file, with the moment in place of the time of day at which its parts were packed."""
    saved, packed = io.BytesIO(), io.BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as settled:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            settled.writestr(entry, parts.read(part))
    return packed.getvalue()
