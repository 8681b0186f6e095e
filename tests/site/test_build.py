"""What a build counts, and what it tells MkDocs."""

from __future__ import annotations

from macros.site.build import Checked, check, environment, measure
from macros.site.session import PROGRESS
from tests.build_a_project import said, with_evidence, write_project


def test_pages_are_counted_by_language_and_files_and_bytes_in_all(small_project, tmp_path):
    for path in ("index.html", "404.html", "about/index.html", "es/index.html", "essay/index.html", "a.css"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"12345")
    made = measure(small_project, tmp_path, tmp_path / "site")
    assert (made.pages, made.files, made.bytes) == ({"en": 4, "es": 1}, 6, 30)


def test_dates_in_the_site_are_those_of_the_newest_reading_and_not_of_today(small_project, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert environment(small_project)["SOURCE_DATE_EPOCH"] == "1773014400"  # 2026-03-09
    assert environment(with_evidence(small_project))["SOURCE_DATE_EPOCH"] == "946684800"  # 2000-01-01


def test_whoever_builds_may_set_the_date_and_mkdocs_is_asked_to_tell_its_progress(small_project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    found = environment(small_project)
    assert (found["SOURCE_DATE_EPOCH"], found[PROGRESS]) == ("7", "1")


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
