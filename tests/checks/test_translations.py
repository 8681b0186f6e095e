"""What is behind its original is noted at its section; what records nothing is noted once; unknown keys are wrong."""

from __future__ import annotations

import pytest

from macros.checks import translations
from tests.build_a_project import said, with_page
from tests.views.test_translations import ENGLISH, pair, spanish


def test_a_part_that_changed_is_noted_at_the_heading_that_stands_for_it(project):
    changed = pair(project, ENGLISH.replace("Two", "Three"), spanish(ENGLISH))
    (problem,) = translations.check_translations_are_current(changed)
    assert said([problem]) == ["content/es/guide.md:10 translation-behind"]
    assert problem.severity == "note"
    assert problem.values == {
        "heading": "Primera", "wanted": "First", "page": "guide.md", "other": "content/en/guide.md:8"
    }  # fmt: skip


def test_what_is_current_is_not_noted(project):
    assert list(translations.check_translations_are_current(pair(project, ENGLISH, spanish(ENGLISH)))) == []


def test_a_part_without_counterpart_is_noted_at_the_marks(project):
    longer = pair(project, f"{ENGLISH}\n## Second\n\nNew.\n", spanish(ENGLISH))
    found = said(translations.check_translations_are_current(longer))
    assert found == ["content/es/guide.md:4:translation.source translation-behind"]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("translation: {machine_assisted: true}", ["content/es/guide.md:3:translation translation-not-recorded"]),
        ("drawing: reading", []),  # nothing says that it is a translation
    ],
)
def test_a_translation_that_records_nothing_is_noted(project, entry, found):
    text = f"---\ntitle: Guía\n{entry}\n---\n# Guía\n"
    assert said(translations.check_translations_are_current(pair(project, ENGLISH, text))) == found


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("machine_assisted: true", []),
        ("machine_asisted: true", ["content/es/guide.md:3:translation.machine_asisted not-listed"]),
    ],
)
def test_a_misspelled_entry_is_told(project, entry, found):
    text = f"---\ntitle: Guía\ntranslation: {{{entry}, source: []}}\n---\n# Guía\n"
    assert said(translations.check_translation_entries(with_page(project, text, "es/guide.md"))) == found
