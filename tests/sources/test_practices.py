"""What data/practice_frameworks.yml may hold, and which calls on pages show practices."""

from __future__ import annotations

import pytest

from macros.model.practices import Framework, Part
from macros.problems import Place
from macros.sources.pages import parse_page
from macros.sources.practice_calls import practice_calls
from macros.sources.practices import FRAMEWORKS_FILE, read_frameworks
from tests.build_practices import FRAMEWORKS, with_practices

LOCALES = ("en", "es")
PARTS = {"care": ("gather", "tell"), "deals": ("all",)}
FRAMEWORKS_READ = {
    name: Framework(Place(""), name, {}, {}, "law", False, False, {part: Part(part, {}, {}) for part in parts})
    for name, parts in PARTS.items()
}


def read(folder, text):
    (folder / "data").mkdir()
    (folder / FRAMEWORKS_FILE).write_text(text, encoding="utf-8")
    return read_frameworks(folder, LOCALES)


def calls(text):
    page, _ = parse_page(text, "content/en/gather.md", locale="en", inside="gather.md")
    return list(practice_calls([page], FRAMEWORKS_READ))


def test_frameworks_keep_the_order_of_their_parts(tmp_path):
    found, problems = read(tmp_path, FRAMEWORKS)
    assert problems == []
    assert list(found.audiences) == ["families", "offices"]
    assert list(found.frameworks["care"].parts) == ["gather", "tell"]
    assert [(each.is_cycle, each.is_own) for each in found.frameworks.values()] == [
        (True, False), (False, False), (False, True)]  # fmt: skip


def test_a_coalition_may_have_no_frameworks(tmp_path):
    found, problems = read_frameworks(tmp_path, LOCALES)
    assert (found.frameworks, found.audiences, problems) == ({}, {}, [])


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("cycle: yes", "cycle: often", "not-listed"),
        ("cycle: yes", "cyle: yes", "not-listed"),
        ("audiences:\n", "audience:\n", "not-listed"),
        ("    source: law\n", "", "missing-key"),
        ("label: {en: Gather, es: Reunir}", "label: {en: Gather}", "missing-words"),
        ("summary: {en: Ask., es: Pregunte.}", "sumary: {en: Ask.}", "not-listed"),
        ("id: tell", "id: gather", "id-twice"),
        ("  - {id: offices,", "  - {", "missing-key"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_line(tmp_path, old, new, code):
    assert old in FRAMEWORKS
    _, problems = read(tmp_path, FRAMEWORKS.replace(old, new))
    assert problems[0].code == code
    assert all(each.place.path == FRAMEWORKS_FILE for each in problems)


def test_rows_become_practices_with_their_lists(tmp_path):
    practice = with_practices(tmp_path).practices["D1"]
    assert practice.traced_to == ("C-1", "W1.1", "X-9")
    assert (practice.audiences, practice.kind, practice.text["es"]) == (("families",), "do", "D1 dice.")


def test_calls_are_found_with_their_line_however_their_arguments_are_written():
    written = ('practice_pairs("care", part="gather")', 'dos_and_donts(framework="deals")')
    text = "---\ntitle: A\n---\n# A\n\n" + "\n\n".join(f"{{{{ {call} }}}}" for call in written)
    found = calls(text)
    assert [(each.macro, each.framework, each.part) for each in found] == [
        ("practice_pairs", "care", "gather"), ("dos_and_donts", "deals", "all")]  # fmt: skip
    assert [str(each.place) for each in found] == ["content/en/gather.md:6", "content/en/gather.md:8"]
    assert {(each.locale, each.address) for each in found} == {("en", "gather/")}


@pytest.mark.parametrize(
    "text",
    ["practice_pairs is a macro.", '{{ glossary("practice_pairs") }}', '{{ practice_pairs("care", }}',
     '{## {{ practice_pairs("care", "gather") }} ##}', '{{ practice_pairs("care") }}',
     '{{ practice_pairs("care", "gathr") }}', '{{ practice_pairs("car", "gather") }}'],
)  # fmt: skip
def test_what_is_no_call_shows_nothing(text):
    assert calls(text) == []


def test_calls_of_a_project_are_those_of_all_its_pages(tmp_path):
    found = with_practices(tmp_path).practice_calls
    assert len(found) == 2 * 6
    assert said_calls(found, "es") == said_calls(found, "en")


def said_calls(found, locale):
    return [(each.address, each.macro, each.part) for each in found if each.locale == locale]
