"""Words that search takes for the same: what maps shorten in the language of names, and a coalition's own."""

from __future__ import annotations

from collections.abc import Mapping

from macros.project import Project
from macros.sources.search_words import read_equal_words

# By the language that names of districts are in. Readers of every language type them.
PLACE_NAMES: Mapping[str, list[list[str]]] = {
    "en": [["saint", "st"], ["sainte", "ste"], ["mount", "mt"], ["fort", "ft"]],
    "es": [["santa", "sta"], ["santo", "sto"]],
    "fr": [["saint", "st"], ["sainte", "ste"]],
}


def equal_words(project: Project, locale: str) -> list[list[str]]:
    """Groups of words or phrases that mean the same to readers of a language."""
    groups, _ = read_equal_words(project.root / "content", locale)
    return [*PLACE_NAMES.get(project.settings.names_locale, []), *groups]
