"""What pages and data say, sentence by sentence, and whether a sentence is about a district that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.model.pages import Page
from macros.problems import Place
from macros.project import Project
from macros.views.markdown_lines import CALL, Arguments, plain_words, with_calls_shown, without_code

SENTENCE = re.compile(r"(?<=[.!?…])[\"”'»)\]]*\s+")
IN_OTHER_LANGUAGE = re.compile(r"<(\w+)[^>]*\slang=[^>]*>.*?</\1>", re.DOTALL)
OWN_WORDS = "replies"  # what districts answered stands as they wrote it
WORD = re.compile(r"\w+")
SHORTEST_NAME = 2  # words: one word may be any word


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence as it is read, where it stands, and whether it names a district."""

    place: Place
    locale: str
    text: str
    names_district: bool
    page: Page | None = None


def said_on_pages(project: Project) -> Iterator[Said]:
    """Every sentence of every page, headings and tables too, without code."""
    names = _names(project)
    for page in project.pages:
        source = IN_OTHER_LANGUAGE.sub(" ", without_code(page.text))
        for number, line in enumerate(source.split("\n")):
            if not line.strip():
                continue
            has_call = any(found[1] == "district" for found in CALL.finditer(line))
            words = plain_words(with_calls_shown(line, _shown))
            place = Place(page.place.path, page.first_line + number)
            for sentence in SENTENCE.split(words.strip(" |#")):
                if sentence:
                    yield Said(place, page.locale, sentence, has_call or names.is_in(sentence), page)


def said_in_data(project: Project, counts: Callable[[str, str], bool]) -> Iterator[Said]:
    """Every sentence of the cells that readers see and that count, by language and text; in a table with districts each
    is about one.
    """
    for name, table in project.tables.items():
        columns = [field.name for field in project.dictionary.resources[name].fields]
        localized = [(each, locale) for locale in project.locales for each in columns if each.endswith(f"_{locale}")]
        is_about = "district_id" in columns and name != OWN_WORDS
        for row in table.rows:
            for column, locale in localized:
                text = row.text(column)
                for sentence in SENTENCE.split(text) if text and counts(locale, text) else ():
                    if sentence:
                        yield Said(row.place.at(column), locale, sentence, is_about)


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of districts by their first word, since there may be thousands."""

    by_word: Mapping[str, Sequence[str]]

    def is_in(self, sentence: str) -> bool:
        """True when the sentence has one of them."""
        words = self.by_word.keys() & set(WORD.findall(sentence))
        return any(name in sentence for word in words for name in self.by_word[word])


def _names(project: Project) -> _Names:
    found: dict[str, list[str]] = {}
    for each in project.districts.values():
        if len(each.name.split()) >= SHORTEST_NAME and (word := WORD.search(each.name)):
            found.setdefault(word[0], []).append(each.name)
    return _Names(found)


def _shown(name: str, arguments: Arguments) -> str:
    """What a call leaves in the sentence: the words that its author gave, or a place for what it names."""
    words = [value for _, value in arguments[1:]]
    return words[0] if name == "term" and words else "…"
