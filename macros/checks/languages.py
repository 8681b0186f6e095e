"""Rules for languages: every page, cell, column, word and menu entry exists in every language of the site."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping

from macros.model.pages import Page
from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.words import REFERENCE, engine_words, has_engine_words


def check_pages_exist(project: Project) -> Iterator[Problem]:
    """A page of one language exists in all, unless it says that it is for that language only."""
    for path, pages in _pages_by_path(project).items():
        if any(page.only_in is not None for page in pages.values()):
            continue  # the next rule
        other = next(iter(pages.values()))
        code = "no-translation" if len(pages) == 1 else "translated-in-part"
        for locale in project.locales:
            if locale not in pages:
                # By the name `file` the problem is left out when that page's own front matter could not be read.
                values = {"file": other.place.path, "locale": other.locale}
                yield Problem(Place(f"content/{locale}/{path}"), code, values)


def check_pages_of_one_language(project: Project) -> Iterator[Problem]:
    """A page that says it exists in one language only names its own, and exists in no other."""
    for pages in _pages_by_path(project).values():
        for page in pages.values():
            place = Place(page.place.path, 1, "only_in")
            if page.only_in not in (None, page.locale):
                yield Problem(place, "wrong-only-in", {"found": page.only_in or "", "locale": page.locale})
            elif page.only_in and (others := [each for each in pages.values() if each is not page]):
                values = {"locale": page.locale, "other": others[0].place.path}
                yield Problem(place, "translated-anyway", values)


def check_columns_in_every_language(project: Project) -> Iterator[Problem]:
    """A column that exists for one language of the site exists for all."""
    for resource in project.dictionary.resources.values():
        names = {field.name for field in resource.fields}
        for stem in _localized_stems(names, project.locales):
            for locale in project.locales:
                if (column := f"{stem}_{locale}") not in names:
                    yield Problem(Place(f"data/{resource.path}", 1, column), "no-language-column", {"column": column})


def check_cells_in_every_language(project: Project) -> Iterator[Problem]:
    """A cell that is filled in one language is filled in all."""
    for name, table in project.tables.items():
        names = {field.name for field in project.dictionary.resources[name].fields}
        stems = _localized_stems(names, project.locales)
        for row in table.rows:
            for stem in stems:
                cells = {locale: row.text(f"{stem}_{locale}") for locale in project.locales}
                for locale, found in cells.items():
                    if not found and any(cells.values()) and f"{stem}_{locale}" in names:
                        yield Problem(row.place.at(f"{stem}_{locale}"), "empty-translation", {"locale": locale})


def check_words(project: Project) -> Iterator[Problem]:
    """Every language of the site has the sentences of the engine, with the same {values}."""
    reference = engine_words(REFERENCE).sentences
    for locale, words in project.words.items():
        place = Place(f"content/{locale}/words.yml")
        for key in _needed(reference, locale):
            if key not in words.sentences:
                yield Problem(place.at(key), "no-word", {"key": key, "sentence": reference[key]})
            elif (found := _values(words.sentences[key])) != _values(reference[key]):
                values = {"found": ", ".join(sorted(found)) or "–",
                          "wanted": ", ".join(sorted(_values(reference[key]))) or "–"}  # fmt: skip
                yield Problem(place.at(key), "other-values", values)
        for key in words.sentences:
            if key not in reference:
                yield Problem(place.at(key), "unknown-word", {"key": key})


def check_menu(project: Project) -> Iterator[Problem]:
    """Every section of the menu has a title in every language."""
    settings = project.settings
    for title, place in settings.nav_sections:
        for locale in settings.locales:
            if locale != settings.default_locale and not settings.nav_translations.get(title, {}).get(locale):
                yield Problem(place, "no-menu-title", {"title": title, "locale": locale})


def _needed(reference: Mapping[str, str], locale: str) -> Iterator[str]:
    # What the command line says needs no translation where the engine itself has none: it then speaks English.
    for key in reference:
        if has_engine_words(locale) or not key.startswith(("problems.", "command.")):
            yield key


def _pages_by_path(project: Project) -> Mapping[str, dict[str, Page]]:
    found: dict[str, dict[str, Page]] = {}
    for page in project.pages:
        found.setdefault(page.path, {})[page.locale] = page
    return found


def _localized_stems(names: set[str], locales: tuple[str, ...]) -> tuple[str, ...]:
    endings = tuple(f"_{locale}" for locale in locales)
    return tuple(sorted({name.rpartition("_")[0] for name in names if name.endswith(endings)}))


def _values(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
