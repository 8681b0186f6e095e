"""`toolkit new guide`, `letter`, `deck` and `session`: pages that the check takes in, told as not yet written."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.site.build import check
from scripts.toolkit import toolkit
from tests.build_a_project import SITE, said, write_project
from tests.build_a_session import write_sessions
from tests.project_folders import contents

TITLES = ("--title-en", "Ask the school", "--title-es", "Pregunte a la escuela")
HOSTILE = 'Ask "who" & <why>: *x* [a](b) # \\ {{ heat_map() }} {#id} | \''
USUAL = SITE.replace("nav_translations: {Families: Familias}", "nav_translations:\n          Families: Familias")
PLACES = {
    "guide": "families/ask-the-school.md",
    "letter": "letters/ask-the-school.md",
    "deck": "decks/ask-the-school.md",
    "session": "fellowship/sessions/01-ask-the-school.md",
}


@pytest.fixture
def root(tmp_path):
    folder = write_project(tmp_path / "project")
    (folder / "mkdocs.yml").touch()
    return folder


def run(root, *arguments, answers=None, lang="en"):
    command = ["--root", str(root), "--lang", lang, "new", *arguments]
    return CliRunner().invoke(toolkit, command, input=answers)


def listed(root):
    return said(check(root).listed)


@pytest.mark.parametrize("kind", PLACES)
def test_a_new_page_is_there_in_both_languages_and_the_check_says_that_it_is_not_written(root, kind):
    before = listed(root)
    assert run(root, kind, *TITLES).exit_code == 0
    assert check(root).is_fine
    pages = [f"content/{locale}/{PLACES[kind]}" for locale in ("en", "es")]
    assert sorted(set(listed(root)) - set(before)) == [f"{page}:4:unwritten page-not-written" for page in pages]


@pytest.mark.parametrize("kind", PLACES)
def test_a_page_that_is_written_is_no_longer_told(root, kind):
    before = listed(root)
    run(root, kind, *TITLES)
    for locale in ("en", "es"):
        page = root / "content" / locale / PLACES[kind]
        page.write_text(page.read_text(encoding="utf-8").replace("unwritten: true\n", ""), encoding="utf-8")
    assert listed(root) == before


@pytest.mark.parametrize("kind", ["guide", "session"])
def test_a_title_may_hold_any_sign(root, kind):
    assert run(root, kind, "--title-en", HOSTILE, "--title-es", HOSTILE, "--name", "signs").exit_code == 0
    checked = check(root)
    assert checked.is_fine
    assert [page.meta["title"] for page in checked.project.pages if "signs" in page.path] == [HOSTILE, HOSTILE]


def test_a_brace_in_the_title_of_a_letter_is_refused_because_braces_are_filled_in(root):
    found = run(root, "letter", "--title-en", "Ask {who}", "--title-es", "Pregunte")
    assert found.exit_code == 2
    assert "Ask {who}" in found.output


def test_nothing_is_written_over(root):
    run(root, "letter", *TITLES)
    (root / "content/en/letters/ask-the-school.md").unlink()
    before = contents(root)
    found = run(root, "letter", *TITLES)
    assert found.exit_code == 2
    assert "content/es/letters/ask-the-school.md is there already" in found.output
    assert contents(root) == before


def test_letters_share_the_questions_that_are_there(root):
    run(root, "letter", *TITLES)
    questions = root / "content/en/letters/fields.yml"
    questions.write_text(questions.read_text(encoding="utf-8") + "# ours\n", encoding="utf-8")
    assert run(root, "letter", *TITLES, "--name", "another").exit_code == 0
    assert questions.read_text(encoding="utf-8").endswith("# ours\n")
    assert check(root).is_fine


def test_a_title_that_nobody_knows_yet_says_so_in_its_language(root):
    assert run(root, "guide", "--title-es", "¿Quién pregunta?").exit_code == 0
    page = (root / "content/en/families/quien-pregunta.md").read_text(encoding="utf-8")
    assert 'title: "Title to write: “¿Quién pregunta?”"' in page
    assert check(root).is_fine


def test_a_guide_stands_in_the_menu_behind_the_last_of_its_folder(root):
    before = USUAL
    (root / "content/site.yml").write_text(before, encoding="utf-8")
    titles = ("--title-en", "Ask: who", "--title-es", "Pregunte")
    told = run(root, "guide", *titles).output
    assert "The page is in the menu" in told
    after = (root / "content/site.yml").read_text(encoding="utf-8")
    assert after.split("\n")[5:7] == ["      - families/index.md", '      - "Ask: who": families/ask-who.md']
    assert len(after.split("\n")) == len(before.split("\n")) + 2
    assert check(root).is_fine


@pytest.mark.parametrize("title", ["Ask: who", "Families"])
def test_what_to_add_to_the_menu_is_told_where_the_settings_are_not_as_usual(root, title):
    site = root / "content/site.yml"
    site.write_text(USUAL if title == "Families" else SITE, encoding="utf-8")
    before = site.read_bytes()
    told = run(root, "guide", "--title-en", title, "--title-es", "Pregunte", "--name", "ask-who").output
    key = '"Ask: who"' if ":" in title else title
    assert f"`- {key}: families/ask-who.md`" in told
    assert f"`{key}: Pregunte`" in told
    assert site.read_bytes() == before


def test_a_session_gets_the_next_number(tmp_path):
    root = write_sessions(tmp_path / "project")
    (root / "mkdocs.yml").touch()
    run(root, "session", *TITLES, "--minutes", "60")
    known = check(root).project.sessions
    assert known["03-ask-the-school"]["es"].number == max(
        each["en"].number for slug, each in known.items() if slug != "03-ask-the-school" and each["en"].kind == "core"
    ) + 1  # fmt: skip
    assert [each.minutes for each in known["03-ask-the-school"]["en"].activities] == [10, 40, 10]


def test_questions_are_asked_in_the_language_of_the_command(root):
    answers = "\nPregunte\n\n\nfamilies/ayuda\nquien\n"
    found = run(root, "guide", "--ask", answers=answers, lang="es")
    assert "Título en español" in found.output
    assert (root / "content/es/families/ayuda/quien.md").is_file()
    assert found.exit_code == 0


@pytest.mark.parametrize("arguments", [(), ("--title-en", " ")])
def test_without_a_terminal_the_missing_options_are_told(root, arguments):
    before = contents(root)
    found = run(root, "guide", *arguments)
    assert found.exit_code == 2
    assert "--title-en, --title-es" in found.output
    assert contents(root) == before


@pytest.mark.parametrize("name", ["../x", "Año", "a b", "-a"])
def test_a_name_that_cannot_be_in_an_address_is_refused(root, name):
    before = contents(root)
    assert run(root, "guide", *TITLES, "--name", name).exit_code == 2
    assert run(root, "guide", *TITLES, "--folder", name).exit_code == 2
    assert contents(root) == before


def test_a_third_language_is_told_and_the_check_names_what_is_missing(root):
    site = root / "content/site.yml"
    text = site.read_text(encoding="utf-8")
    french = "      - {locale: fr, name: Français, build: true}\n"
    site.write_text(text.replace("      - locale: es\n", f"{french}      - locale: es\n"), encoding="utf-8")
    assert "families/ask-the-school.md" in run(root, "guide", *TITLES).output
    assert "content/fr/families/ask-the-school.md translated-in-part" in listed(root)
