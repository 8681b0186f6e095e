"""The ways in which a text may write a glossary term: long and short form, singular and plural."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

BOTH = re.compile(r"(?P<long>[^()]*[^()\s])\s*\((?P<short>[^()]*)\)\s*")  # joint powers agreement (JPA)
# The words after one of these only say more of the term, and keep their form: chain of custody, chains of custody.
JOINS: Mapping[str, frozenset[str]] = {
    "en": frozenset(("about", "at", "by", "for", "from", "in", "of", "on", "to", "with")),
    "es": frozenset(("a", "al", "con", "de", "del", "desde", "en", "hacia", "para", "por", "según", "sin", "sobre")),
}
BARE = str.maketrans("áéíóú", "aeiou")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a term; an acronym counts only in its own capitals."""

    text: str
    is_acronym: bool = False


def written_forms(term: str) -> list[Form]:
    """The term as the glossary writes it; one with a short form in brackets at its end gives two."""
    found = BOTH.fullmatch(term)
    texts = [found["long"], found["short"]] if found else [term]
    return [Form(text, is_acronym(text)) for each in texts if re.search(r"\w", text := " ".join(each.split()))]


def made_forms(term: str, locale: str) -> list[Form]:
    """Plurals of the term, and of several words in the plural their singular: datos abiertos, dato abierto.

    They follow English or Spanish grammar. In any other language a plural has an -s at the end of its first word, of
    its last, or of all.
    """
    made: list[Form] = []
    for form in written_forms(term):
        if form.is_acronym:
            made.append(Form(f"{form.text}s", is_acronym=True))
        else:
            made += map(Form, _changed(form.text.split(), locale.replace("_", "-").partition("-")[0].lower()))
    return made


def is_acronym(text: str) -> bool:
    """True for a form in capitals alone, such as JPA."""
    return len(text) > 1 and text.isupper()


def _changed(words: list[str], language: str) -> Iterator[str]:
    joins = JOINS.get(language, ())
    heads = range(len(list(takewhile(lambda word: word.lower() not in joins, words))))
    if language == "en":
        yield _with(words, heads[-1:], _english_plural)
    elif language == "es":
        yield _with(words, heads[:1], _spanish_plural)
        yield _with(words, heads, _spanish_plural)
        if len(words) > 1:
            yield _with(words, heads, _spanish_singular)
    else:
        for chosen in (heads[:1], heads[-1:], heads):
            yield _with(words, chosen, lambda word: f"{word}s")


def _with(words: list[str], chosen: Collection[int], change: Callable[[str], str]) -> str:
    return " ".join(change(word) if number in chosen else word for number, word in enumerate(words))


def _english_plural(word: str) -> str:
    if re.search(r"[^aeiou]y$", word, re.IGNORECASE):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(s|x|z|ch|sh)$", word, re.IGNORECASE) else f"{word}s"


def _spanish_plural(word: str) -> str:
    if len(word) < 3:
        return word  # datos no disponibles
    if word[-1] in "aeiouáéó":
        return f"{word}s"
    if word[-1] == "s" and word[-2] not in "áéíóú":
        return word  # análisis, and what is a plural already
    if word[-1] == "z":
        return f"{word[:-1]}ces"
    stem = word if word[-1] in "íú" else word[:-2] + word[-2:].translate(BARE)  # decisión, decisiones
    return f"{stem}es"


def _spanish_singular(word: str) -> str:
    if word.endswith("ces"):
        return f"{word[:-3]}z"
    if re.search(r"[aeiou][nrdl]es$", word):
        return re.sub(r"ion$", "ión", word[:-2])  # decisiones, decisión
    return word[:-1] if re.search(r"[aeo]s$", word) else word
