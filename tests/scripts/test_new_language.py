"""`toolkit new language`: one entry in the settings, words marked for translation, and a check that names the rest."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from macros.site.build import check
from macros.sources.words import engine_words
from scripts.toolkit import toolkit
from tests.build_a_project import SITE, write_project
from tests.project_folders import EXAMPLE, contents


@pytest.fixture
def root(tmp_path):
    folder = write_project(tmp_path / "project")
    (folder / "mkdocs.yml").touch()
    return folder


def run(root, *arguments, lang="en"):
    return CliRunner().invoke(toolkit, ["--root", str(root), "--lang", lang, "new", "language", *arguments])


def written(root, text, *, end="\n"):
    (root / "content/site.yml").write_text(text.replace("\n", end), encoding="utf-8", newline="")


def test_the_settings_have_one_language_more_and_all_else_as_it_was(root):
    assert run(root, "fr").exit_code == 0
    text = (root / "content/site.yml").read_text(encoding="utf-8")
    added = text[text.index('      - locale: "fr"') : text.index("extra:")]
    assert text.replace(added, "") == SITE
    settings = check(root).project.settings
    assert [(each.locale, each.name) for each in settings.languages][-1] == ("fr", "Français")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_comments_and_line_ends_stay(root, end):
    text = SITE.replace("extra:", "\n# ours\nextra:").replace("    languages:", "    languages:  # two")
    written(root, text, end=end)
    assert run(root, "so", "--name", "Soomaali").exit_code == 0
    after = (root / "content/site.yml").read_bytes().decode()
    lines = set(after.split(end)) - set(text.split("\n"))
    assert len(lines) == 6
    assert after.count(f"{end}# ours{end}") == 1


def test_every_sentence_of_the_engine_is_there_to_translate_and_the_check_names_it(root):
    run(root, "fr")
    lines = (root / "content/fr/words.yml").read_text(encoding="utf-8").split("\n")
    assert '# heat_map.caption_in: "What public documents say, by district and question: {scope}"' in lines
    named = {problem.place.column for problem in check(root).problems if problem.code == "no-word"}
    wanted = {key for key in engine_words("en").sentences if not key.startswith(("problems.", "command."))}
    marked = {
        line.removeprefix("# ").partition(":")[0] for line in lines if line.startswith("# ") and '": ' not in line
    }
    assert named <= wanted & marked
    assert len(named) > 500


def test_a_line_without_its_mark_is_a_translation(root):
    run(root, "fr")
    path = root / "content/fr/words.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('# heat_map.district: "District"', 'heat_map.district: "District"'), encoding="utf-8")
    checked = check(root)
    assert checked.project.words["fr"].say("heat_map.district") == "District"
    assert "heat_map.district" not in {problem.place.column for problem in checked.problems}


def test_what_is_missing_is_counted_by_kind(root):
    told = run(root, "fr").output
    pages = sum(problem.code == "translated-in-part" for problem in check(root).problems)
    assert f"'fr': {pages} pages" in told


def test_the_menu_of_the_new_language_waits_for_its_titles(root):
    run(root, "fr")
    assert [problem.values["title"] for problem in check(root).problems if problem.code == "no-menu-title"] == [
        "Families"
    ]


@pytest.mark.parametrize("locale", ["es", "en"])
def test_a_language_that_is_there_is_told(root, locale):
    (root / f"content/{locale}/words.yml").write_text("finder:\n  hint: Name\n", encoding="utf-8")
    before = contents(root)
    assert run(root, locale).exit_code == 2
    assert contents(root) == before


@pytest.mark.parametrize("locale", ["french", "FR", "../x", "qq", "1"])
def test_what_is_no_language_is_refused(root, locale):
    before = contents(root)
    assert run(root, locale).exit_code == 2
    assert contents(root) == before


def test_settings_in_another_form_are_not_touched_and_the_lines_to_add_are_told(root):
    flat = SITE[SITE.index("    languages:") : SITE.index("extra:")]
    written(root, SITE.replace(flat, "    languages: [{locale: en, name: English, default: true}]\n"))
    before = contents(root)
    told = run(root, "fr")
    assert told.exit_code == 2
    assert '- locale: "fr"' in told.output
    assert contents(root) == before


def test_an_entry_added_by_hand_gets_its_words(root):
    written(root, SITE.replace("      - locale: es", "      - {locale: fr, name: Français}\n      - locale: es"))
    assert run(root, "fr").exit_code == 0
    assert (root / "content/fr/words.yml").is_file()


def test_the_settings_of_the_example_take_a_fourth_language(root):
    written(root, (EXAMPLE / "content/site.yml").read_text(encoding="utf-8"))
    assert run(root, "pt").exit_code == 0
    assert check(root).project.locales == ("en", "es", "fr", "pt")
