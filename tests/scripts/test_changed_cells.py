"""Changed cells are told against what git kept, in words that mean nothing to Markdown."""

from __future__ import annotations

import subprocess

import pytest
from click.testing import CliRunner

from macros.sources.words import engine_words
from scripts.toolkit import toolkit

AS = ("-c", "user.name=Curator", "-c", "user.email=curator@site.example", "-c", "commit.gpgsign=false")


def git(folder, *arguments):
    subprocess.run(["git", "-C", str(folder), *AS, *arguments], check=True, capture_output=True)


@pytest.fixture
def kept(folder):
    """The project, kept by git inside a larger folder, on a branch named main."""
    git(folder.parent, "init", "--quiet", "--initial-branch", "main")
    git(folder.parent, "add", "--all")
    git(folder.parent, "commit", "--quiet", "--message", "First")
    return folder


def run(folder, *arguments):
    return CliRunner().invoke(toolkit, ["--root", str(folder), *arguments])


def edit(folder, name, change):
    path = folder / "data" / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def said(key, **values):
    return engine_words("en").say(f"command.changes.{key}", **values)


def test_nothing_changed_is_said_so(kept):
    result = run(kept, "changes")
    assert (result.exit_code, result.output) == (0, f"{said('none')}\n")


def test_a_changed_cell_a_new_row_and_a_row_taken_out_are_told(kept):
    lines = (kept / "data/districts.csv").read_text(encoding="utf-8").splitlines()
    first = lines[1].split(",")
    assert first[0] == "0100001"
    changed = ",".join([first[0], "Another Name", *first[2:]])
    new = ",".join(["0100099", "New District", *first[2:]])
    edit(kept, "districts.csv", lambda text: "\n".join([lines[0], changed, *lines[2:-1], new]) + "\n")
    result = run(kept, "changes", "--base", "main")
    assert result.output.splitlines() == [
        said("table", table="districts", cells=1, added=1, missing=1),
        f"  0100001 – name – {first[1]} – Another Name",
        f"  0100099 – {said('new')}",
        f"  {lines[-1].partition(',')[0]} – {said('gone')}",
    ]


def test_an_emptied_cell_and_a_filled_one_say_that_there_was_nothing(kept):
    edit(kept, "districts.csv", lambda text: text.replace("Birch", ""))
    assert f"county – Birch – {said('empty')}" in run(kept, "changes").output


def test_the_changes_stay_told_after_they_are_committed_against_the_branch_before(kept):
    git(kept, "switch", "--quiet", "--create", "work")
    edit(kept, "states.csv", lambda text: text.replace("North Quilland", "Far Quilland"))
    git(kept, "commit", "--quiet", "--all", "--message", "Second")
    assert run(kept, "changes").output == f"{said('none')}\n"
    assert "Far Quilland" in run(kept, "changes", "--base", "main").output


def test_a_table_that_is_new_has_only_new_rows(kept):
    git(kept, "rm", "--quiet", "--cached", "data/states.csv")
    git(kept, "commit", "--quiet", "--message", "Without")
    rows = len((kept / "data/states.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert said("table", table="states", cells=0, added=rows, missing=0) in run(kept, "changes").output


@pytest.mark.parametrize("locale", ["en", "es"])
def test_markdown_shows_cells_as_they_are_and_nothing_in_them_counts(kept, locale):
    edit(
        kept, "states.csv", lambda text: text.replace("North Quilland", '"<img src=x> | [a](b) `c` @d ${{ e }} ::set"')
    )
    words = engine_words(locale)
    output = run(kept, "--lang", locale, "changes", "--format", "markdown").output
    assert output.startswith(f"## {words.say('command.changes.title')}\n")
    row = next(line for line in output.splitlines() if line.startswith("| Q"))
    assert row.count("|") == 5
    assert not set("<>[]`@${}*_") & set(row)
    assert "&#60;img src&#61;x&#62; &#124; &#91;a&#93;" in row


def test_markdown_of_very_many_changes_says_how_many_more_there_are(kept):
    _, first, *_ = (kept / "data/states.csv").read_text(encoding="utf-8").splitlines()
    names = first.split(",")[1:]
    many = [",".join([f"Q{number}", *names]) for number in range(600)]
    edit(kept, "states.csv", lambda text: text + "\n".join(many) + "\n")
    output = run(kept, "changes", "--format", "markdown").output
    assert output.count("\n| ") == 501
    assert said("more", count=100) in output


def test_a_table_that_cannot_be_read_is_named_and_not_compared(kept):
    edit(kept, "states.csv", lambda text: text.replace("state,", "stat,", 1))
    output = run(kept, "changes").output
    assert said("unreadable", table="data/states.csv") in output
    assert said("gone") not in output
    assert said("none") not in output


@pytest.mark.parametrize("base", ["no-such-branch", "--help", "-n"])
def test_an_unknown_version_is_a_wrong_call(kept, base):
    result = run(kept, "changes", f"--base={base}")
    assert result.exit_code == 2
    assert said("no_base", base=base) in " ".join(result.output.split())


def test_a_folder_that_git_does_not_keep_is_a_wrong_call(folder, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert run(folder, "changes").exit_code == 2
