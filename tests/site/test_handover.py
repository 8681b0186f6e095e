"""What a check hands to the process that renders the pages, and when that looks again by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import check_again, check_all, check_in_two
from macros.checks.today import DAY
from macros.project import load_project
from macros.site import loading
from macros.site.build import check
from macros.site.handover import FOUND, file_states, hand_over, handed_over
from macros.site.loading import ProblemsError, load_for_pages


@pytest.fixture
def found(folder, tmp_path, monkeypatch):
    """What the check of a project found, handed over."""
    file = tmp_path / "found.json"
    checked = check(folder)
    hand_over(checked.found, file)
    monkeypatch.setenv(FOUND, str(file))
    return checked.found


def test_problems_come_back_as_they_were(folder, found):
    assert handed_over(folder) == list(found.problems) != []


def test_nothing_is_handed_over_unless_somebody_says_where(folder, found, monkeypatch):
    monkeypatch.delenv(FOUND)
    assert handed_over(folder) is None


@pytest.mark.parametrize("path", ["content/en/index.md", "data/evidence.csv", "content/site.yml"])
def test_what_was_found_counts_no_longer_when_a_file_has_changed(folder, found, path):
    (folder / path).write_text((folder / path).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert handed_over(folder) is None


def test_what_was_found_counts_no_longer_when_a_file_was_added_or_taken_away(folder, found):
    new = folder / "content/en/new.md"
    new.write_text("# New\n")
    assert handed_over(folder) is None
    new.unlink()
    assert handed_over(folder) is not None
    (folder / "data/evidence.csv").unlink()
    assert handed_over(folder) is None


def test_pages_know_the_same_with_what_was_handed_over_and_without(folder, found, monkeypatch):
    monkeypatch.setenv(DAY, "2031-05-04")  # rules about age find more than the check of today did
    with_it = load_for_pages(folder, None, None).standing
    monkeypatch.delenv(FOUND)
    assert with_it == load_for_pages(folder, None, None).standing


def test_rules_are_not_asked_again_for_what_was_handed_over(folder, found, monkeypatch):
    monkeypatch.setattr(loading, "check_all", lambda *_: pytest.fail("every rule was asked again"))
    assert load_for_pages(folder, None, None).standing


def test_a_mistake_made_after_the_check_stops_the_pages(folder, found):
    page = folder / "content/en/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n{{ no_such_macro() }}\n", encoding="utf-8")
    with pytest.raises(ProblemsError):
        load_for_pages(folder, None, None)


@pytest.mark.parametrize("day", ["2020-01-01", "2026-11-22", "2039-01-01"])
def test_a_check_in_two_parts_finds_the_same_on_any_day(shipped, monkeypatch, day):
    _, timeless = check_in_two(shipped, ())
    monkeypatch.setenv(DAY, day)
    assert check_again(shipped, (), timeless) == check_all(shipped, ())


def test_some_rules_do_ask_for_the_day(shipped, monkeypatch):
    found = []
    for day in ("2026-11-22", "2039-01-01"):
        monkeypatch.setenv(DAY, day)
        found.append(check_all(replace(shipped), ()))
    assert found[0] != found[1]


def test_the_state_of_files_says_nothing_of_other_folders(folder):
    before = file_states(folder)
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site/index.html").write_text("made")
    assert file_states(folder) == before


def test_the_fixture_is_a_project_without_mistakes(folder):
    assert [each for each in check_all(*load_project(folder)) if each.stops] == []
