"""Releases stand as the file has them, and corrections first in each."""

from __future__ import annotations

from macros.views.changes import releases
from tests.build_a_project import with_tables


def test_releases_stand_in_the_order_of_the_file_with_their_newest_day(project):
    rows = [
        {"release": "2.0.0", "changed_on": "2026-03-01"},
        {"change_id": "b", "release": "2.0.0", "changed_on": "2026-04-02"},
        {"change_id": "c", "release": "1.10.0"},
    ]
    found = releases(with_tables(project, changes=rows))
    assert [(each.number, str(each.day), each.slug) for each in found] == [
        ("2.0.0", "2026-04-02", "2-0-0"),
        ("1.10.0", "2026-03-09", "1-10-0"),
    ]


def test_kinds_stand_in_the_order_of_the_scale_and_one_without_changes_is_left_out(project):
    rows = [{"kind": "begun"}, {"change_id": "b", "kind": "mended"}, {"change_id": "c", "kind": "begun"}]
    (release,) = releases(with_tables(project, changes=rows))
    assert [kind.choice_id for kind, _ in release.kinds] == ["mended", "begun"]
    assert [change.change_id for change in release.changes] == ["b", "a_name", "c"]
    (only,) = releases(with_tables(project, changes=[{"kind": "begun"}]))
    assert [kind.choice_id for kind, _ in only.kinds] == ["begun"]
