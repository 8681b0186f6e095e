"""Which sentences does a reader meet on a page, and on which line of its file?

Prose is running text and the points of lists, each of which ends a sentence. Headings, bold labels, tables, code,
pictures, addresses and citations of laws in parentheses are not. A call counts as the words that it shows; a number
in digits, and a blank of a letter, as one word of one syllable, as readers take it in at a glance. Blanks alone are
no sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.views.markdown_lines import DEFINITION, Shown, plain_words, with_calls_shown, without_code

NOT_PROSE = re.compile(r"\s*(?:#{1,6}\s|\||!!!|\?\?\?|(?:[-*_=]\s*){3,}$)")
ITEM = re.compile(r"\s*(?:(?:[-*+>?]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)+")
# Bold words that open a paragraph or a point: a label, as a heading is.
LABEL = re.compile(r"(\*\*|__)(?=\S)[^*_\n]+[.:?!]\1(?=\s|$)")
CITATION = re.compile(r"\s*\((?=(?:[^()]|\([^()]*\))*(?:§|\b\d+\s+[A-Z][A-Z.]+\s))(?:[^()]|\([^()]*\))*\)")
END = re.compile(r"([.!?…]+)[\"'”’»)\]]*\s+(?=[\"'“‘«(¿¡\[]*[A-ZÁÉÍÓÚÜÑ0-9])")
LAST_TOKEN = re.compile(r"(\S+?)\.$")
# A point after these is not the end of a sentence. After "No." it is, unless a number follows inside a sentence.
ABBREVIATIONS = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "cf", "sec", "subd", "stat", "vol", "ed", "eds", "pp"),
        *("dra", "sr", "sra", "srta", "ud", "uds", "ee", "p", "pág", "págs", "núm", "núms", "n.º", "art", "arts"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"),
    }
)
SPLIT = re.compile(r"[\s/–—]+")
EDGES = re.compile(r"^\W+|[^\w]+$")
DIGIT = re.compile(r"\d")
BLANK = "{"  # opens a blank of a letter
BLANKS_ALONE = re.compile(r"(?:\W*\{\w+\}\W*)+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is read, with its line in the file and its syllables word by word."""

    line: int
    text: str
    syllables: tuple[int, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.syllables)


def sentences(text: str, first_line: int, shown: Shown, syllables: Callable[[str], int]) -> Iterator[Sentence]:
    """The sentences of a Markdown text that begins on a line of its file; `syllables` counts those of a word."""
    for block in _blocks(with_calls_shown(DEFINITION.sub("", without_code(text)), shown)):
        for line, said in _split(block):
            if not BLANKS_ALONE.fullmatch(said) and (counted := tuple(_syllables(said, syllables))):
                yield Sentence(first_line + line, said, counted)


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """Paragraphs and points of lists: the lines of each, with their number from 0."""
    block: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n")):
        item = ITEM.match(line)
        is_prose = bool(line.strip()) and not NOT_PROSE.match(line)
        if block and (item or not is_prose):
            yield block
            block = []
        if is_prose:
            line = line[item.end() :] if item else line
            words = CITATION.sub("", plain_words(line if block else _without_label(line)))
            block.append((number, re.sub(r"\s+([.,;:!?])", r"\1", " ".join(words.split()))))
    if block:
        yield block


def _without_label(line: str) -> str:
    label = LABEL.match(line)
    return line[label.end() :] if label else line


def _split(block: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Each sentence of a block with the line on which it begins."""
    text, starts = "", list[tuple[int, int]]()
    for number, words in block:
        starts.append((len(text), number))
        text += f"{words} "
    begin = 0
    for end in END.finditer(text):
        if end[1].startswith(".") and _is_abbreviation(text[begin : end.start() + 1], text[end.end() :]):
            continue
        yield _line_at(starts, begin), text[begin : end.end()].strip()
        begin = end.end()
    if text[begin:].strip():
        yield _line_at(starts, begin), text[begin:].strip()


def _is_abbreviation(before: str, after: str) -> bool:
    token = LAST_TOKEN.search(before)
    last = token[1].lstrip("(\"'“«") if token else ""
    if last.lower() == "no":
        return before.strip() != f"{last}." and bool(DIGIT.match(after))
    is_initial = len(last.rpartition(".")[2]) == 1 and last[-1:].isupper()
    return is_initial or last.lower() in ABBREVIATIONS


def _line_at(starts: list[tuple[int, int]], offset: int) -> int:
    return max((start, line) for start, line in starts if start <= offset)[1]


def _syllables(sentence: str, count: Callable[[str], int]) -> Iterator[int]:
    for token in SPLIT.split(sentence):
        word = EDGES.sub("", token)
        if DIGIT.search(word) or BLANK in token:
            yield 1
        elif word:
            yield count(word.replace(".", ""))
