"""Where the text of a page uses glossary terms, and the page with its first uses made links.

Of the HTML, nothing changes but what becomes a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.model.citations import Term
from macros.outputs.running_text import pieces, readable
from macros.outputs.term_forms import Form, made_forms, written_forms

APART = re.compile("[\\s\u2010\u2011-]+")  # between words, where a text may write data sharing or data-sharing
APOSTROPHE = re.compile("['\u2019]")
# A word is whole when no part of a longer one, of an address or of a file's name touches it.
BEFORE = "(?<![\\w@#/\\\\])(?<!\\w[-\u2010\u2011.])"
AFTER = "(?![\\w@/\\\\\u0300-\u036f]|[-\u2010\u2011.]\\w)"
BEGUN = re.compile(r"[\w,;]\s+\Z")  # a sentence that has begun


@dataclass(frozen=True, slots=True)
class Use:
    """A term in a page's text: from where to where, in letters of its HTML."""

    term_id: str
    start: int
    end: int
    is_marked: bool  # by the author, with term(); then it is the whole link


class TermFinder:
    """Finds the terms of a glossary in texts of one language."""

    def __init__(self, terms: Sequence[Term], locale: str) -> None:
        self.locale = locale
        self._words: dict[str, Term] = {}
        self._acronyms: dict[str, Term] = {}
        terms = sorted(terms, key=lambda term: term.is_by_hand)
        # What the glossary writes goes before what grammar makes of it: where dato is a term too, datos is still data.
        for term in terms:
            self._add(term, written_forms(term.term[locale]))
        for term in terms:
            self._add(term, made_forms(term.term[locale], locale))
        self._pattern = _pattern(self._words, self._acronyms)

    def _add(self, term: Term, forms: Iterable[Form]) -> None:
        for form in forms:
            if form.is_acronym:
                self._acronyms.setdefault(_spaced(form.text), term)
            else:
                self._words.setdefault(_folded(form.text), term)

    def uses(self, page_html: str) -> Iterator[Use]:
        """Every use in the text of a page, in order; of a term that is linked by hand, those that an author marked."""
        for piece in pieces(page_html, self.locale):
            if piece.term_id:
                yield Use(piece.term_id, piece.start, piece.end, is_marked=True)
                continue
            text, places = readable(page_html[piece.start : piece.end])
            for found in self._pattern.finditer(text):
                term = self._term(text, *found.span())
                if term and not term.is_by_hand:
                    start, end = (piece.start + places[spot] for spot in found.span())
                    yield Use(term.term_id, start, end, is_marked=False)

    def _term(self, text: str, start: int, end: int) -> Term | None:
        """The term of a form; none when its capitals say that it is a part of a name: the Data Practices Act."""
        words = text[start:end]
        if acronym := self._acronyms.get(_spaced(words)):
            return acronym
        term = self._words.get(_folded(words))
        if term is None or not words[0].isupper() or term.term[self.locale][0].isupper():
            return term
        is_name = (
            not words[1:].islower()
            or BEGUN.search(text[max(0, start - 9) : start])
            or text[end:].lstrip()[:1].isupper()
        )
        return None if is_name else term


def first_uses(uses: Sequence[Use]) -> list[Use]:
    """The uses to be links: every one that the author marked, and of each term that nobody marked, the first."""
    seen = {use.term_id for use in uses if use.is_marked}
    chosen = []
    for use in uses:
        if use.is_marked or use.term_id not in seen:
            chosen.append(use)
            seen.add(use.term_id)
    return chosen


def link_uses(page_html: str, uses: Iterable[Use], draw: Callable[[str, Markup, int], Markup]) -> str:
    """The page with each use replaced by what `draw` makes of its term, its words and the links of the term so far."""
    parts: list[str] = []
    drawn: dict[str, int] = {}
    done = 0
    for use in uses:
        words = page_html[use.start : use.end]
        if use.is_marked:
            words = words[words.index(">") + 1 : words.rindex("<")]
        before = drawn.get(use.term_id, 0)
        parts += [page_html[done : use.start], str(draw(use.term_id, Markup(words), before))]  # its words are HTML
        drawn[use.term_id] = before + 1
        done = use.end
    return "".join([*parts, page_html[done:]])


def _spaced(text: str) -> str:
    return APART.sub(" ", text)


def _folded(text: str) -> str:
    return APOSTROPHE.sub("'", _spaced(text)).casefold()


def _pattern(words: Iterable[str], acronyms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms as a whole word; of several, the longest that fits."""
    forms = {form: f"(?i:{_written(form)})" for form in words} | {form: _written(form) for form in acronyms}
    longest_first = [forms[form] for form in sorted(forms, key=lambda form: (-len(form), form))]
    return re.compile(f"{BEFORE}(?:{'|'.join(longest_first) or '(?!)'}){AFTER}")


def _written(form: str) -> str:
    words = (APOSTROPHE.pattern.join(map(re.escape, word.split("'"))) for word in form.split(" "))
    return APART.pattern.join(words)
