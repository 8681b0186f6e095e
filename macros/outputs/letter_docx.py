"""Letters as Word files with blanks: one language alone, or two side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from macros.model.letters import Letter
from macros.model.words import Words
from macros.outputs.formatting import language_name, language_tag
from macros.outputs.word_file import SIZE, Flow, Run, WordFile
from macros.project import Project
from macros.views.letter_sheet import Line, SheetBlock, build_sheet, optional_lines
from macros.views.letters import letter_files
from macros.views.word_files import WordFileName

SIGNING, COLUMN = 28, 3.35  # points of room for a signature; inches
SPACE = "\u2007"  # as wide as a digit; other spaces lose their underline at the end of a line
WIDTHS = {"long": 40, "date": 12}  # spaces in a blank of this kind; others have USUAL ones
USUAL, IN_COLUMN = 20, 0.5  # a blank in a column is half as wide
BOX = "☐ "
STYLES = {"subject": "Heading 1", "list": "List Bullet"}


def letter_documents(project: Project, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every Word file; `moment`, in UTC, is when they say they were made."""
    for letters in project.letters.values():
        for file in letter_files(letters, project.locales):
            yield file.path, letter_document(project, letters, file, moment)


def letter_document(project: Project, letters: Mapping[str, Letter], file: WordFileName, moment: datetime) -> bytes:
    """The bytes of one Word file: the same for the same letter, words and moment."""
    letter = letters[file.locale]
    author = project.settings.site_name[file.locale]
    word = WordFile(letter.title, author, language_tag(file.locale), (SIZE,), moment)
    if file.help_locale:
        _write_both(word, project, letter, letters[file.help_locale])
    else:
        _write_alone(word, project.words[file.locale], letter)
    return word.packed()


def _write_alone(word: WordFile, words: Words, letter: Letter) -> None:
    sheet = build_sheet(letter)
    note = words.say("letter.note_lines" if optional_lines(sheet) else "letter.note")
    word.page.write([Run(note, is_italic=True, is_small=True)])
    for block in sheet:
        _write_block(block, words, word.page)


def _write_both(word: WordFile, project: Project, letter: Letter, aid: Letter) -> None:
    """A table with a row for each block: the letter on the left, and on the right what helps to read it."""
    both = tuple((each, project.words[each.locale]) for each in (letter, aid))
    for each, words in both:
        names = {"language": language_name(letter.locale, each.locale), "other": language_name(aid.locale, each.locale)}
        word.page.write([Run(words.say("letter.both_note", **names), tag=language_tag(each.locale))])
    table = word.table((COLUMN, COLUMN))
    for cell, key, (each, words) in zip(table.row(), ("letter.left", "letter.right"), both, strict=True):
        head = words.say(key, language=language_name(each.locale, each.locale))
        cell.write([Run(head, is_bold=True, tag=language_tag(each.locale))])
    for blocks in zip(build_sheet(letter), build_sheet(aid), strict=True):  # the checks say where they differ
        for cell, block, (_, words) in zip(table.row(), blocks, both, strict=True):
            _write_block(block, words, cell, width=IN_COLUMN, tag=language_tag(words.locale))


def _write_block(block: SheetBlock, words: Words, flow: Flow, *, width: float = 1, tag: str = "") -> None:
    together = (block.lines,) if block.kind == "head" else tuple((line,) for line in block.lines)
    for lines in together:
        runs = [Run(f"{words.say('letter.subject')} ", tag=tag)] if block.kind == "subject" else []
        for number, line in enumerate(lines):
            runs += _runs(line, width, tag, breaks=number > 0)
        before = SIGNING if block.kind == "signature" else 0
        flow.write(runs, STYLES.get(block.kind, "Normal"), before=before, with_next=block.kind == "closing")


def _runs(line: Line, width: float, tag: str, *, breaks: bool) -> Iterator[Run]:
    if line.is_optional:
        yield Run(BOX, tag=tag)
    for number, piece in enumerate(line.pieces):
        is_new = breaks and not number and not line.is_optional
        if isinstance(piece, str):
            yield Run(piece, breaks=is_new, tag=tag)
        else:
            blank = SPACE * int(WIDTHS.get(piece.kind, USUAL) * width)
            yield Run(blank, is_underlined=True, breaks=is_new, tag=tag)
            yield Run(f" [{piece.label}]", is_small=True, tag=tag)
