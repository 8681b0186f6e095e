"""Which pages are guests in which languages, and what they need there."""

from __future__ import annotations

import pytest

from macros.site.languages import guest_addresses, guest_files, guest_source, guests, without_anchor
from tests.build_a_project import PAGE, load, write_project

MEETING = PAGE.format(title="Meeting").replace("---\n", "---\nonly_in: en\n", 1)
NOTICIAS = PAGE.format(title="Noticias").replace("---\n", "---\nonly_in: es\n", 1)


@pytest.fixture
def two(folder):
    """A project with a page only in English and one only in Spanish, each with a picture beside it."""
    pages = {"content/en/families/meeting.md": f"\ufeff{MEETING}", "content/es/año.md": NOTICIAS}
    pictures = {
        "content/en/families/map.svg": "<svg/>",
        "content/es/both.svg": "<svg/>",
        "content/en/both.svg": "<svg/>",
    }
    return load(write_project(folder, pages | pictures))


def test_a_page_in_one_language_only_is_a_guest_at_the_same_path_of_the_other(two):
    assert {path: page.place.path for path, page in guests(two).items()} == {
        "es/families/meeting.md": "content/en/families/meeting.md",
        "en/año.md": "content/es/año.md",
    }
    assert guest_addresses(two) == {
        "https://quill.example/es/families/meeting/",
        "https://quill.example/a%C3%B1o/",
    }


def test_a_project_whose_pages_are_in_all_languages_has_no_guest(small_project):
    assert guests(small_project) == {}
    assert guest_addresses(small_project) == frozenset()
    assert guest_files(small_project, "es") == {}


def test_a_guest_has_the_source_of_its_page(two):
    assert guest_source(two, guests(two)["es/families/meeting.md"]) == MEETING


def test_a_guest_finds_the_pictures_beside_it_where_they_are_and_not_the_readers_own(two):
    english, spanish = two.root / "content/en", two.root / "content/es"
    assert guest_files(two, "es") == {"es/families/map.svg": (english / "families/map.svg", "families/map.svg")}
    (spanish / "solo.svg").write_text("<svg/>")
    assert guest_files(two, "en") == {"en/solo.svg": (spanish / "solo.svg", "es/solo.svg")}


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<a href="../#here">x</a>', '<a href="../">x</a>'),
        ('<a href="../?a=1&amp;b#here">x</a>', '<a href="../?a=1&amp;b">x</a>'),
        ('<a href="../#here-too">x</a>', '<a href="../#here-too">x</a>'),
        ('<a href="../../#here">x</a>', '<a href="../../#here">x</a>'),
        ('<a href="#here">x</a>', '<a href="#here">x</a>'),
        ("<p>../#here</p>", "<p>../#here</p>"),
    ],
)
def test_a_link_to_a_heading_that_is_not_there_leads_to_the_top_of_its_page(html, kept):
    assert without_anchor(html, "../", "here") == kept
