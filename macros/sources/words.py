"""Reads what the engine says: macros/locales/<locale>.yml, and a coalition's own content/<locale>/words.yml on top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from macros.model.words import Words
from macros.problems import Place, Problem
from macros.sources.yaml_files import Node, read_yaml

ENGINE_LOCALES = Path(__file__).resolve().parent.parent / "locales"
REFERENCE = "en"


def read_words(content: Path, locales: Sequence[str]) -> tuple[dict[str, Words], list[Problem]]:
    """The engine's words for every locale; a locale that has neither file is a problem."""
    problems: list[Problem] = []
    found: dict[str, Words] = {}
    for locale in locales:
        sentences: dict[str, str] = {}
        own = content / locale / "words.yml"
        files = [(ENGINE_LOCALES / f"{locale}.yml", f"macros/locales/{locale}.yml")]
        files.append((own, f"content/{locale}/words.yml"))
        for path, shown in files:
            if path.is_file():
                node, broken = read_yaml(path, shown)
                problems += broken
                sentences |= dict(_flat(node))
        if not sentences:
            problems.append(Problem(Place(f"content/{locale}/words.yml"), "no-words", {"locale": locale}))
        found[locale] = Words(locale, sentences)
    return found, problems


@cache
def has_engine_words(locale: str) -> bool:
    """True when the engine itself speaks this language."""
    return (ENGINE_LOCALES / f"{locale}.yml").is_file()


@cache
def engine_words(locale: str) -> Words:
    """The engine's own words in one of its locales, for command lines; English for any other locale."""
    path = ENGINE_LOCALES / f"{locale}.yml"
    node, _ = read_yaml(path if path.is_file() else ENGINE_LOCALES / f"{REFERENCE}.yml", "")
    return Words(locale, dict(_flat(node)))


def _flat(node: Node, prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, child in node.items():
        path = f"{prefix}{key}"
        if isinstance(child.value, dict):
            yield from _flat(child, f"{path}.")
        else:
            yield path, child.text()
