"""What the box of search says is in a file of its own for each language."""

from __future__ import annotations

import json

import pytest

from macros.site.search_dialog import SENTENCES, dialog_file, dialogs, theme_script

SCRIPT = "assets/javascripts/bundle.0a1b2c3d.min.js"


@pytest.fixture
def site(tmp_path):
    """A site with the theme's script, which has a map beside it."""
    for name in (SCRIPT, f"{SCRIPT}.map"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    return tmp_path


def test_each_language_has_its_words_and_the_place_of_the_script_of_the_theme(project, site):
    told = {name: json.loads(text) for name, text in dialogs(project, site)}
    assert list(told) == ["search/en.words.json", "search/es.words.json"]
    for locale, words in project.words.items():
        found = told[dialog_file(locale)]
        assert found["theme"] == SCRIPT
        assert f'aria-label="{words.say("search.clear")}"' in found["parts"][".md-search__form"]
        assert f">{words.say('search.starting')}<" in found["parts"][".md-search__inner"]
        assert found["config"]["translations"] == {name: words.say(ours) for name, ours in SENTENCES.items()}


def test_sentences_with_a_number_have_its_sign_and_the_others_none(project, site):
    for _, text in dialogs(project, site):
        for name, sentence in json.loads(text)["config"]["translations"].items():
            assert ("#" in sentence) == name.endswith(".other")


def test_a_site_without_the_theme_names_no_script(tmp_path):
    assert theme_script(tmp_path) == ""
