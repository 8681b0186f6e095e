"""Rules for translations over time: what has changed in the main language since, and what nobody knows, is noted."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.pages import Page
from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.nodes import check_keys
from macros.sources.pages import front_node
from macros.views.translations import SOURCE, TRANSLATION, all_translated

KEYS = ("machine_assisted", "reviewed_by", SOURCE)


def check_translations_are_current(project: Project) -> Iterator[Problem]:
    """Each part of a page says what its part in the main language says now; a page records which text it is from."""
    for each in all_translated(project):
        path, inside = each.page.place.path, each.page.path
        if TRANSLATION in each.page.meta and not each.is_recorded:
            place, values = each.page.front(TRANSLATION), {"page": inside, "file": each.other.place.path}
            yield Problem(place, "translation-not-recorded", values, severity="note")
        for behind in each.behind:
            place = Place(path, behind.own.line) if behind.own else each.page.front(f"{TRANSLATION}.{SOURCE}")
            values = {"heading": (behind.own or behind.part).heading, "wanted": behind.part.heading, "page": inside,
                      "other": f"{each.other.place.path}:{behind.part.line}"}  # fmt: skip
            yield Problem(place, "translation-behind", values, severity="note")


def check_translation_entries(project: Project) -> Iterator[Problem]:
    """What a page says of its translation has known names."""
    for page in project.pages:
        yield from _unknown_keys(page)


def _unknown_keys(page: Page) -> list[Problem]:
    found: list[Problem] = []
    if isinstance(page.meta.get(TRANSLATION), dict):
        check_keys(front_node(page, TRANSLATION), KEYS, found)
    return found
