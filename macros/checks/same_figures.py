"""Rules for translations: cells, the top of pages and the words of data name the same figures in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from macros.checks.same_sections import page_pairs, told
from macros.model.pages import MetaValue
from macros.model.words import Text
from macros.problems import Place, Problem
from macros.project import Project
from macros.views.figures import only_in_one

LINK = re.compile(r"(?:^|\.)link$")  # keys of the front matter that hold an address


def check_front_matter_matches(project: Project) -> Iterator[Problem]:
    """What stands at the top of a page has the same figures in every language and leads to the same places."""
    for page, other in page_pairs(project):
        wanted = dict(_leaves(other.meta, ""))
        for column, found in _leaves(page.meta, ""):
            place = page.front(column)
            if LINK.search(column):
                if column in wanted and found != wanted[column]:
                    values = {"found": found, "wanted": wanted[column], "other": other.place.path}
                    yield Problem(place, "other-entries", values)
            elif column in wanted:
                yield from _unlike(place, str(other.front(column)), {page.locale: found, other.locale: wanted[column]})


def check_cells_match(project: Project) -> Iterator[Problem]:
    """A cell names the same figures in every language."""
    default, *others = project.locales
    for name, table in project.tables.items():
        names = {field.name for field in project.dictionary.resources[name].fields}
        stems = sorted(each.removesuffix(f"_{default}") for each in names if each.endswith(f"_{default}"))
        for row in table.rows:
            for stem in stems:
                main = row.text(f"{stem}_{default}")
                for locale in others if main else ():
                    column = f"{stem}_{locale}"
                    texts = {locale: row.text(column), default: main}
                    yield from _unlike(row.place.at(column), f"{stem}_{default}", texts)


def check_questions_and_notes_match(project: Project) -> Iterator[Problem]:
    """The words of data/rubric/ and data/context_notes.yml name the same figures in every language."""
    default = project.settings.default_locale
    for place, text in _data_texts(project):
        for locale in project.locales:
            if locale != default:
                own = place.at(f"{place.column}.{locale}")
                texts = {locale: text.get(locale, ""), default: text.get(default, "")}
                yield from _unlike(own, f"{place.column}.{default}", texts)


def _unlike(place: Place, other: str, texts: Mapping[str, str]) -> Iterator[Problem]:
    """The problem of two texts, the own one first, unless their figures are the same or one of them is missing."""
    if all(texts.values()):
        here, there = only_in_one(texts)
        if here or there:
            yield Problem(place, "other-figures-there", {"other": other, **told(here, there)})


def _data_texts(project: Project) -> Iterator[tuple[Place, Text]]:
    for each in project.dimensions.values():
        place = Place(f"data/rubric/{each.dimension_id}.yml")
        yield from ((place.at(key), text) for key, text in (("question", each.question), ("why", each.why)))
        yield from ((place.at(f"levels.{level}"), text) for level, text in each.levels.items())
        yield from ((place.at(f"ask.{number}"), text) for number, text in enumerate(each.ask, start=1))
    for note in project.context_notes.values():
        place = Place(note.place.path)
        yield place.at(f"{note.note_id}.history"), note.history
        yield place.at(f"{note.note_id}.limits"), note.limits


def _leaves(value: MetaValue | Mapping[str, MetaValue], column: str) -> Iterator[tuple[str, str]]:
    """Every text of the front matter with the path of keys that leads to it."""
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from _leaves(child, f"{column}.{key}" if column else str(key))
    elif isinstance(value, list):
        for number, child in enumerate(value, start=1):
            yield from _leaves(child, f"{column}.{number}")
    elif isinstance(value, str):
        yield column, value
