"""Parts of a page have marks that change with their words alone, and translations are counted by section."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.sources.pages import parse_page
from macros.views.translations import all_translated, by_section, parts, recorded
from tests.build_a_project import with_page

ENGLISH = "---\ntitle: Guide\n---\n# Guide\n\nOne.\n\n## First {#first}\n\nTwo\nlines.\n\n```\n## No heading\n```\n"


def page_of(text, locale="en", path="guide.md"):
    return parse_page(text, f"content/{locale}/{path}", locale=locale, inside=path)[0]


def marks(text):
    return [part.mark for part in parts(page_of(text))]


def spanish(of, **said):
    lines = "".join(f"  {key}: {value}\n" for key, value in {"source": marks(of), **said}.items())
    return f"---\ntitle: Guía\ntranslation:\n{lines}---\n# Guía\n\nUno.\n\n## Primera {{#first}}\n\nDos\nlíneas.\n"


def pair(project, english, text):
    return with_page(with_page(project, english, "en/guide.md"), text, "es/guide.md")


def test_the_top_and_each_section_are_a_part_and_code_has_no_headings():
    found = parts(page_of(ENGLISH))
    assert [(part.level, part.heading, part.line) for part in found] == [
        (0, "Guide", 1),
        (1, "Guide", 4),
        (2, "First", 8),
    ]


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("title: Guide", "title: The guide", [0]),
        ("One.", "One more.", [1]),
        ("## First", "## The first", [2]),
        ("## No heading", "## Still no heading", [2]),
        ("Two\nlines.", "Two lines.", []),
        ("title: Guide", "title: Guide\ndrawing: reading", []),
        ("title: Guide", "title: Guide\ntranslation: {reviewed_by: data lead}", []),
    ],
)
def test_a_mark_changes_when_the_words_of_its_part_do(old, new, changed):
    before, after = marks(ENGLISH), marks(ENGLISH.replace(old, new, 1))
    assert [number for number, (a, b) in enumerate(zip(before, after, strict=True)) if a != b] == changed


def test_no_mark_can_be_read_as_a_number():
    many = marks("".join(f"# Heading {number}\n\n" for number in range(500)))
    assert all(mark.isalpha() and mark.islower() and len(mark) == 8 for mark in many)


def test_what_has_changed_is_told_with_the_part_that_stands_for_it(project):
    changed = ENGLISH.replace("Two", "Three")
    (each,) = [one for one in all_translated(pair(project, changed, spanish(ENGLISH))) if one.page.path == "guide.md"]
    assert [(one.part.heading, one.own and one.own.heading) for one in each.behind] == [("First", "Primera")]
    assert (each.count, each.is_recorded, each.is_reviewed) == (3, True, True)


def test_a_part_that_is_new_in_the_original_has_none_that_stands_for_it(project):
    longer = f"{ENGLISH}\n## Second\n\nNew.\n"
    (each,) = [one for one in all_translated(pair(project, longer, spanish(ENGLISH))) if one.page.path == "guide.md"]
    assert [(one.part.heading, one.own) for one in each.behind] == [("Second", None)]


@pytest.mark.parametrize("front", ["", "translation: yes", "translation: {source: abc}", "translation: {source: }"])
def test_what_is_no_list_of_marks_records_nothing(front):
    assert recorded(page_of(f"---\n{front}\n---\n# Guía\n")) is None


def test_sections_are_counted_and_what_waits_is_named(project):
    machine = {"machine_assisted": "true", "reviewed_by": "''"}
    both = pair(project, ENGLISH.replace("Two", "Three"), spanish(ENGLISH, **machine))
    more = with_page(with_page(both, ENGLISH, "en/families/more.md"), spanish(ENGLISH), "es/families/more.md")
    families, alone = by_section(with_page(more, ENGLISH, "en/families/only.md"), "es")
    assert (families.address, families.wanted, families.done, families.reviewed) == ("families/", 3, 2, 2)
    assert [each.page.path for each in families.waiting] == ["families/index.md"]  # it records nothing
    assert (alone.address, alone.wanted, alone.done) == (None, 2, 2)
    assert [(each.page.path, len(each.behind)) for each in alone.waiting] == [("index.md", 0), ("guide.md", 1)]
    assert (alone.parts, alone.current, alone.reviewed) == (5, 2, 1)


def test_drafts_are_in_no_section(project):
    both = pair(project, ENGLISH, spanish(ENGLISH))
    drafts = frozenset({"content/en/guide.md", "content/es/guide.md"})
    assert [each.path for group in by_section(replace(both, drafts=drafts), "es") for each in
            (one.page for one in group.pages)] == ["families/index.md", "index.md"]  # fmt: skip
