"""Worksheets as Word files: one language alone, or two in one file, each question in both above one place to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from macros.model.words import Words
from macros.model.worksheets import Part, Section, Worksheet
from macros.outputs.formatting import language_tag
from macros.outputs.origins import behind_in_words
from macros.outputs.word_file import WIDTH, Flow, Run, WordFile
from macros.project import Project
from macros.views.word_files import WordFileName
from macros.views.worksheets import worksheet_files

HEADINGS = (18, 13)  # points
RULE, ROW, SIGNING = 24, 24, 40  # points: between lines to write on, of a row, of a row to sign in
NUMBER, NAMED = 0.4, 2.0  # inches: a column of row numbers, and of names
BOX, CIRCLE = "☐ ", "○ "


def worksheet_documents(project: Project, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every Word file; `moment`, in UTC, is when they say they were made."""
    for versions in project.worksheets.values():
        for file in worksheet_files(versions, project.locales):
            yield file.path, worksheet_document(project, versions, file, moment)


def worksheet_document(
    project: Project, versions: Mapping[str, Worksheet], file: WordFileName, moment: datetime
) -> bytes:
    """The bytes of one Word file: the same for the same worksheet, words and moment."""
    locales = [locale for locale in (file.locale, file.help_locale) if locale]
    first = versions[file.locale]
    author = project.settings.site_name[file.locale]
    word = WordFile(first.title, author, language_tag(file.locale), HEADINGS, moment)
    _Writer(word, project, [versions[locale] for locale in locales]).write()
    return word.packed()


class _Writer:
    """Writes a worksheet; every text stands in each language of the file, one after the other."""

    def __init__(self, word: WordFile, project: Project, versions: Sequence[Worksheet]) -> None:
        self.word, self.project, self.versions = word, project, versions
        self.words: list[Words] = [project.words[each.locale] for each in versions]

    def write(self) -> None:
        page, first = self.word.page, self.versions[0]
        page.write(self._each([each.title for each in self.versions]), "Heading 1")
        page.write(self._each([each.use_when for each in self.versions]))
        page.write(self._labelled("worksheet.who", [each.who for each in self.versions]))
        count = "one" if first.minutes == 1 else "other"
        minutes = [each.say(f"worksheet.minutes.{count}", count=str(first.minutes)) for each in self.words]
        page.write(self._labelled("worksheet.time", minutes))
        page.write(self._each(self._said("worksheet.in_word"), is_italic=True, is_small=True))
        for key in ("worksheet.group", "worksheet.date"):
            self._ask(page, self._said(key), together=True)
            page.rule(1, RULE)
        for sections in zip(
            *(each.sections for each in self.versions), strict=True
        ):  # the checks say where they differ
            self._section(sections)

    def _section(self, sections: Sequence[Section]) -> None:
        page = self.word.page
        page.write(self._each([each.heading for each in sections]), "Heading 2", before=14)
        if sections[0].explanation:
            page.write(self._each([each.explanation for each in sections]))
        origin = behind_in_words(self.project, sections[0].origin, self.versions[0].sources)
        if origin:
            label = " / ".join(dict.fromkeys(self._said("practice.comes_from")))
            page.write([Run(f"{label} {origin}", is_small=True)])
        for parts in zip(*(each.parts for each in sections), strict=True):
            PARTS[parts[0].kind](self, parts)

    def _line(self, parts: Sequence[Part]) -> None:
        self._ask(self.word.page, [each.ask for each in parts])
        self.word.page.rule(parts[0].lines or 1, RULE)

    def _options(self, parts: Sequence[Part]) -> None:
        kind, is_many = parts[0].kind, parts[0].is_many
        hints = self._said("worksheet.choose_many" if is_many else "worksheet.choose_one")
        hinted = [f"{each.ask} {hint}" for each, hint in zip(parts, hints, strict=True)]
        self._ask(self.word.page, hinted if kind == "choice" else [each.ask for each in parts])
        mark = CIRCLE if kind == "choice" and not is_many else BOX
        options = list(zip(*(each.options for each in parts), strict=True))
        for number, texts in enumerate(options, start=1):
            runs = [Run(mark), *self._in_one_line(texts)]
            self.word.page.write(runs, with_next=number < len(options))

    def _table(self, parts: Sequence[Part]) -> None:
        self._ask(self.word.page, [each.ask for each in parts])
        first = NAMED if parts[0].has_names else NUMBER
        columns = list(zip(*(each.columns for each in parts), strict=True))
        table = self.word.table([first, *[(WIDTH - first) / len(columns)] * len(columns)])
        self._head(table.row(), [self._said("worksheet.row") if not parts[0].has_names else [], *columns])
        for names in zip(*(each.rows for each in parts), strict=True):
            shown = names if parts[0].has_names else names[:1]
            table.row(ROW)[0].write(self._each(shown, is_bold=parts[0].has_names))
        self.word.page.write([])  # room below

    def _signatures(self, parts: Sequence[Part]) -> None:
        self._ask(self.word.page, [each.ask for each in parts])
        table = self.word.table([NAMED, *[(WIDTH - NAMED) / 3] * 3])
        heads = ("worksheet.signer", "worksheet.name", "worksheet.signature", "worksheet.date")
        self._head(table.row(), [self._said(each) for each in heads])
        for names in zip(*(each.options for each in parts), strict=True):
            table.row(SIGNING)[0].write(self._each(names, is_bold=True))
        self.word.page.write([])

    def _head(self, cells: Sequence[Flow], heads: Iterable[Sequence[str]]) -> None:
        for cell, texts in zip(cells, heads, strict=True):
            cell.write(self._each(texts, is_bold=True, is_small=True))

    def _ask(self, flow: Flow, texts: Sequence[str], *, together: bool = False) -> None:
        runs = self._in_one_line(texts, is_bold=True) if together else self._each(texts, is_bold=True)
        flow.write(runs, before=6, with_next=True)

    def _said(self, key: str) -> list[str]:
        return [each.say(key) for each in self.words]

    def _labelled(self, key: str, texts: Sequence[str]) -> list[Run]:
        runs = []
        for number, (label, text, run) in enumerate(zip(self._said(key), texts, self._each(texts), strict=True)):
            runs += [Run(f"{label}: ", is_bold=True, breaks=number > 0, tag=run.tag), Run(text, tag=run.tag)]
        return runs

    def _each(
        self, texts: Sequence[str], *, is_bold: bool = False, is_italic: bool = False, is_small: bool = False
    ) -> list[Run]:
        """The texts, one for each language or one for all, below each other."""
        tags = [language_tag(each.locale) for each in self.versions]
        return [
            Run(text, is_bold, is_italic, is_small, breaks=number > 0, tag=tag if len(texts) > 1 else "")
            for number, (text, tag) in enumerate(zip(texts, tags, strict=False))
        ]

    def _in_one_line(self, texts: Sequence[str], *, is_bold: bool = False) -> list[Run]:
        runs = []
        for number, run in enumerate(self._each(texts, is_bold=is_bold)):
            runs += [Run(" / ", is_bold)] if number else []
            runs.append(Run(run.text, is_bold, tag=run.tag))
        return runs


PARTS: Mapping[str, Callable[[_Writer, Sequence[Part]], None]] = {
    "line": _Writer._line,
    "long": _Writer._line,
    "choice": _Writer._options,
    "check": _Writer._options,
    "table": _Writer._table,
    "signatures": _Writer._signatures,
}
