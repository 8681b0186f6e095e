"""A check holds everything that is wrong."""

from __future__ import annotations

from macros.site.build import Checked, check
from tests.build_a_project import said, write_project


def test_a_check_holds_what_reading_and_rules_find_in_one_order(folder):
    write_project(folder, {"data/context_notes.yml": "comparison: [", "content/en/about.md": "Text.\n"})
    checked = check(folder)
    assert not checked.is_fine
    found = said(checked.problems)
    assert found == sorted(found)
    assert {"data/context_notes.yml:1 broken-yaml", "content/en/about.md:1:title no-front-matter"} <= set(found)


def test_notes_alone_do_not_stop_a_build(small_project, folder):
    assert check(folder).is_fine
    assert Checked(small_project, ()).is_fine
