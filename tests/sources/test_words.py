"""What the engine says: the same sentences in every language, and each that the code asks for."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from macros.sources.words import engine_words, read_words
from tests.build_a_project import said

ROOT = Path(__file__).parents[2]
LOCALES = tuple(path.stem for path in sorted((ROOT / "macros/locales").glob("*.yml")))
SAYING = {"say", "t", "count", "many"}
COUNTING = {"count", "many"}
# lang.t(...) asks the theme for a word of its own.
IN_TEMPLATE = re.compile(r"(?<!lang)\.(t|many)\(\s*[\"']([\w.-]+)[\"']")


def asked_for() -> dict[str, bool]:
    """Every key that code or a template asks for in so many letters, and whether it depends on a count."""
    found = {}
    for path in [*ROOT.glob("macros/**/*.py"), *ROOT.glob("scripts/*.py")]:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SAYING:
                for constant in call.args[:1]:
                    if isinstance(constant, ast.Constant) and "." in str(constant.value):
                        found[str(constant.value)] = call.func.attr in COUNTING
    for path in (ROOT / "overrides").rglob("*.html"):
        found |= {key: name == "many" for name, key in IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))}
    return found


def values(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_sentence_that_the_code_asks_for_is_there(locale):
    sentences = engine_words(locale).sentences
    needed = {f"{key}.other" if counts else key for key, counts in asked_for().items()}
    assert len(needed) > 90
    assert sorted(needed - set(sentences)) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_the_sentences_of_english_with_the_same_values(locale):
    english, other = engine_words("en").sentences, engine_words(locale).sentences
    assert set(other) == set(english)
    assert [key for key in english if values(english[key]) != values(other[key])] == []
    assert [key for key, sentence in other.items() if not sentence.strip()] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sentence_that_depends_on_a_count_has_a_form_for_one_and_for_more(locale):
    sentences = engine_words(locale).sentences
    stems = {key.rpartition(".")[0] for key in sentences if key.endswith(".one")}
    assert stems
    assert stems == {key.rpartition(".")[0] for key in sentences if key.endswith(".other")}


def test_a_coalition_may_say_a_sentence_its_own_way(tmp_path):
    (tmp_path / "es").mkdir()
    (tmp_path / "es/words.yml").write_text("context: {label: Trasfondo}\n", encoding="utf-8")
    words, problems = read_words(tmp_path, ("en", "es"))
    assert not problems
    assert words["es"].say("context.label") == "Trasfondo"
    assert words["en"].say("context.label") == engine_words("en").say("context.label")
    assert words["es"].say("context.history") == engine_words("es").say("context.history")


def test_a_language_that_the_engine_does_not_speak_needs_words_of_its_own(tmp_path):
    words, problems = read_words(tmp_path, ("so",))
    assert said(problems) == ["content/so/words.yml no-words"]
    assert words["so"].sentences == {}


def test_command_lines_speak_english_where_the_engine_lacks_a_language():
    assert engine_words("so").sentences == engine_words("en").sentences
    assert engine_words("so").locale == "so"
