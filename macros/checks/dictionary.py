"""Rules for data/datapackage.json: no table without a title, no column without a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from macros.problems import Place, Problem
from macros.project import DICTIONARY_FILE, Project


def check_tables_are_explained(project: Project) -> Iterator[Problem]:
    """Every table has a title and a description in every language."""
    for name, resource in project.dictionary.resources.items():
        for locale in project.locales:
            for key, text in (("title", resource.title), ("description", resource.description)):
                if not text.get(locale):
                    yield _not_explained(project, f"resources.{name}", key, locale)


def check_columns_are_explained(project: Project) -> Iterator[Problem]:
    """Every column says in every language what it is and why it exists, and whom it serves."""
    for name, resource in project.dictionary.resources.items():
        for field in resource.fields:
            path = f"resources.{name}.schema.fields.{field.name}"
            for locale in project.locales:
                for key, text in (("description", field.description), ("purpose", field.purpose)):
                    if not text.get(locale):
                        yield _not_explained(project, path, key, locale)
            if not field.serves:
                yield Problem(Place(DICTIONARY_FILE, None, f"{path}.serves"), "serves-nobody")


def _not_explained(project: Project, path: str, key: str, locale: str) -> Problem:
    missing = key if locale == project.settings.default_locale else f"{key}_{locale}"
    return Problem(Place(DICTIONARY_FILE, None, f"{path}.{missing}"), "not-explained", {"key": missing})
