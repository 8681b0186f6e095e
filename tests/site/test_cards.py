"""Which cards are written, and which one a page names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.project import Project
from macros.site.cards import all_cards, card_colours, write_cards
from macros.site.district_pages import SHELLS
from macros.site.session import CARDS, Session
from tests.build_a_project import with_evidence
from tests.project_folders import contents

PAGES = ["index.png", "families.png"]
SHARED = [
    "districts/qa.png",
    "districts/qb.png",
    "districts/dimensions/who-sees.png",
    "districts/dimensions/what-is-kept.png",
]
READ = ["districts/qa/0100001.png", "districts/qa/0900002.png"]
UNREAD = ["districts/qb/2700003.png"]


def never() -> bool:
    return False


def sharing(project: Project, choice: str) -> Project:
    return replace(project, settings=replace(project.settings, share_cards=choice))


@pytest.mark.parametrize(
    ("choice", "cards"), [("every", [*PAGES, *SHARED, *READ, *UNREAD]), ("read", [*PAGES, *SHARED, *READ])]
)
def test_every_page_has_a_card_in_every_language(small_project, tmp_path, choice, cards):
    count = write_cards(sharing(small_project, choice), tmp_path, never)
    written = contents(tmp_path)
    assert sorted(written) == sorted(f"assets/cards/{locale}/{card}" for locale in ("en", "es") for card in cards)
    assert count == len(written)
    assert all(content.startswith(b"\x89PNG") for content in written.values())


@pytest.mark.parametrize("choice", ["every", "read"])
def test_a_page_names_a_card_that_is_written_and_what_it_says(small_project, choice):
    project = sharing(small_project, choice)
    alts = {path: tell().alt for path, tell in all_cards(project)}
    for locale in project.locales:
        for shell in SHELLS:
            for page in shell.pages(project, locale):
                assert page.words["alt"] == alts[page.values["card"]]


def test_a_district_that_nobody_read_shares_the_card_of_its_state(small_project):
    pages = {page.values["id"]: page for page in SHELLS[0].pages(sharing(small_project, "read"), "es")}
    assert pages["2700003"].values["card"] == "assets/cards/es/districts/qb.png"
    assert pages["2700003"].words["alt"].startswith("Quilandia del Este")
    assert pages["0100001"].values["card"] == "assets/cards/es/districts/qa/0100001.png"


def test_a_card_changes_only_with_what_it_shows(small_project, tmp_path):
    write_cards(small_project, tmp_path / "one", never)
    write_cards(small_project, tmp_path / "again", never)
    write_cards(with_evidence(small_project, {"level": "mentions"}), tmp_path / "other", never)
    one, again, other = (contents(tmp_path / name) for name in ("one", "again", "other"))
    assert one == again
    changed = {path.rpartition("/en/")[2] for path in one if "/en/" in path and one[path] != other[path]}
    assert changed == {"districts/qa/0100001.png", "districts/qa/0900002.png", "districts/qa.png"}


def test_drawing_stops_when_the_build_does(small_project, tmp_path):
    answers = iter([False, False, True])
    assert write_cards(small_project, tmp_path, lambda: next(answers)) == 2


def test_squares_have_the_colours_of_the_scale(small_project):
    assert card_colours(small_project).squares == (
        ("#ffffff", "#1b2a4a"),
        ("#1b2a4a", "#ffffff"),
        ("#f3efe6", "#2b2b2b"),
    )


@pytest.mark.parametrize(("set_by_build", "count"), [("1", 1), ("", 0)])
def test_pages_name_cards_only_when_they_are_drawn(small_project, monkeypatch, set_by_build, count):
    monkeypatch.setenv(CARDS, set_by_build)
    session = Session(small_project)
    page = session.page_context("es", "families/")
    tags = str(session.share_tags(page, {"title": "Familias", "description": "Para familias."}, is_filled=False))
    assert tags.count('content="https://quill.example/assets/cards/es/families.png"') == count
    assert tags.count('content="Familias – Para familias."') == count
    assert 'property="og:title" content="Familias"' in tags
