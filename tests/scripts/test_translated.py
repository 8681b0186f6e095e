"""`toolkit translated` writes marks into front matter, and nothing else in a page changes."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.project import load_project
from macros.sources.words import engine_words
from macros.views.translations import all_translated, parts
from scripts.toolkit import toolkit
from scripts.translated import with_marks
from tests.build_a_project import write_project
from tests.views.test_translations import ENGLISH

SPANISH = "---\ntitle: Guía\n{}drawing: reading\n---\n# Guía\n\nUno.\n\n## Primera {{#first}}\n\nDos\nlíneas.\n"
BLOCK = 'translation:\n  machine_assisted: true\n  reviewed_by: ""\n'
WORDS = engine_words("en")


@pytest.fixture
def site(folder):
    return write_project(folder, {"content/en/guide.md": ENGLISH, "content/es/guide.md": SPANISH.format(BLOCK)})


def run(folder, *arguments):
    return CliRunner().invoke(toolkit, ["--root", str(folder), "translated", *arguments])


def marks_now(folder):
    project, _ = load_project(folder)
    (each,) = [one for one in all_translated(project) if one.page.path == "guide.md"]
    return each, [part.mark for part in parts(each.other)]


@pytest.mark.parametrize("name", ["guide.md", "content/es/guide.md", "content/en/guide.md"])
def test_a_page_named_in_any_way_records_its_original(site, name):
    result = run(site, name)
    each, marks = marks_now(site)
    assert result.exit_code == 0
    assert result.output.strip() == WORDS.say("command.translated.done", path="content/es/guide.md", count=3)
    assert each.page.meta["translation"] == {"machine_assisted": True, "reviewed_by": "", "source": marks}
    lines = (site / "content/es/guide.md").read_text(encoding="utf-8").splitlines()
    written = ["  source:", *(f"    - {mark}" for mark in marks)]
    assert [line for line in lines if line not in written] == SPANISH.format(BLOCK).splitlines()
    assert each.behind == ()


def test_doing_it_again_changes_nothing_and_says_so(site):
    run(site, "guide.md")
    before = (site / "content/es/guide.md").read_bytes()
    assert run(site, "guide.md").output.strip() == WORDS.say("command.translated.same", path="content/es/guide.md")
    assert (site / "content/es/guide.md").read_bytes() == before


def test_new_marks_take_the_place_of_old_ones(site):
    run(site, "guide.md")
    (site / "content/en/guide.md").write_text(ENGLISH.replace("Two", "Three"), encoding="utf-8")
    assert len(marks_now(site)[0].behind) == 1
    assert run(site, "guide.md").exit_code == 0
    each, marks = marks_now(site)
    assert each.behind == ()
    assert each.page.meta["translation"]["source"] == marks


@pytest.mark.parametrize(
    ("front", "kept"),
    [
        ("", {}),
        ("translation: {machine_assisted: false, reviewed_by: A \"group\"}\n",
         {"machine_assisted": False, "reviewed_by": 'A "group"'}),
        ("translation:  # by hand\n  source: [a, b]\n  reviewed_by: us\n", {"reviewed_by": "us"}),
        ("translation:\n    source:\n    - a\n    - b\n    reviewed_by: us\n", None),  # other indents: by hand
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_entries_keep_what_they_say_however_they_are_written(site, front, kept, end):
    path = site / "content/es/guide.md"
    text = SPANISH.format(front).replace("\n", end)
    path.write_bytes(f"\ufeff{text}".encode())
    result = run(site, "guide.md")
    each, marks = marks_now(site)
    if kept is None:
        assert result.exit_code == 1
        assert " ".join(marks) in result.output
        assert path.read_bytes() == f"\ufeff{text}".encode()
    else:
        assert each.page.meta["translation"] == {**kept, "source": marks}
        assert each.page.meta["drawing"] == "reading"
        assert path.read_bytes().count(b"\r") == (path.read_bytes().count(b"\n") if end == "\r\n" else 0)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf---")


def test_a_page_with_other_headings_is_not_recorded_and_all_leaves_it_out(site):
    path = site / "content/es/guide.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n## Más\n", encoding="utf-8")
    before = path.read_bytes()
    result = run(site, "guide.md")
    values = {"path": "content/es/guide.md", "other": "content/en/guide.md"}
    assert result.output.strip() == WORDS.say("command.translated.unlike", **values)
    assert result.exit_code == 1
    everything = run(site, "--all")
    assert everything.exit_code == 0
    assert "guide.md" not in everything.output
    assert path.read_bytes() == before
    assert (site / "content/es/index.md").read_text(encoding="utf-8").count("source:") == 1


@pytest.mark.parametrize("arguments", [[], ["--all", "guide.md"]])
def test_either_pages_or_all_are_named(site, arguments):
    result = run(site, *arguments)
    assert WORDS.say("command.translated.nothing") in result.output
    assert result.exit_code == 2


def test_a_page_that_is_not_there_is_told_with_the_nearest(site):
    result = run(site, "guid.md")
    assert result.exit_code == 2
    assert WORDS.say("problems.did-you-mean", near="guide.md") in result.output


def test_a_text_without_front_matter_stays_as_it_is():
    assert with_marks("# Guía\n", None, ["abcdefgh"]) == "# Guía\n"
