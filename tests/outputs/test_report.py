"""How problems are told: in text, as JSON, to GitHub, in English and in Spanish."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from macros.outputs.report import FORMATS, as_github, as_json, as_text, counted, describe, is_counted_only
from macros.problems import Place, Problem
from macros.sources.rules import all_rules, rule_words
from macros.sources.words import engine_words

ROOT = Path(__file__).parents[2]
BAD_LEVEL = Problem(
    Place("data/evidence.csv", 12, "level"),
    "not-listed",
    {"found": "mention", "where": "data/scale.yml", "known": "mentions, explains"},
    "mentions",
)
NO_PAGE = Problem(Place("content/es/a.md"), "no-translation", {"file": "content/en/a.md", "locale": "en"})
NOTE = Problem(Place("data/a.csv", 3), "missing-key", {"key": "50 %\nof"}, severity="note")


def test_text_says_place_fault_and_fix_in_order_one_line_each():
    english = engine_words("en")
    assert as_text([BAD_LEVEL, NO_PAGE], "en").splitlines() == [
        f"content/es/a.md: DJ601 {english.say('problems.no-translation', **NO_PAGE.values)}",
        f"data/evidence.csv:12:level: DJ103 {english.say('problems.not-listed', **BAD_LEVEL.values)} "
        f"{english.say('problems.did-you-mean', near='mentions')}",
    ]


def test_text_marks_what_does_not_stop_a_build():
    assert as_text([NOTE], "es").startswith(f"data/a.csv:3: DJ005 {engine_words('es').say('problems.note')} ")
    assert engine_words("es").say("problems.note") not in as_text([NO_PAGE], "es")


def test_spanish_reports_are_in_spanish_words():
    words = engine_words("es")
    wanted = (
        words.say("problems.not-listed", **BAD_LEVEL.values) + " " + words.say("problems.did-you-mean", near="mentions")
    )
    assert as_text([BAD_LEVEL], "es") == f"data/evidence.csv:12:level: DJ103 {wanted}"
    assert json.loads(as_json([BAD_LEVEL], "es"))[0]["message"] == wanted
    assert as_github([BAD_LEVEL], "es").endswith(wanted)


def test_json_holds_every_part_of_a_problem():
    first, second = json.loads(as_json([BAD_LEVEL, NO_PAGE], "en"))
    assert (first["path"], first["row"], first["column"]) == ("content/es/a.md", None, None)
    assert (second["path"], second["row"], second["column"]) == ("data/evidence.csv", 12, "level")
    assert (second["code"], second["severity"]) == ("not-listed", "problem")
    assert second["message"] == describe(BAD_LEVEL, engine_words("en"))


def test_github_annotations_stand_on_one_line_with_file_and_row():
    first, second = as_github([BAD_LEVEL, NOTE], "en").splitlines()
    assert first.startswith("::notice file=data/a.csv,line=3,title=DJ005 missing-key::")
    assert "50 %25%0Aof" in first
    assert second.startswith("::error file=data/evidence.csv,line=12,title=DJ103 not-listed::level: ")
    assert second.endswith(describe(BAD_LEVEL, engine_words("en")))


@pytest.mark.parametrize(("name", "nothing"), [("text", ""), ("json", "[]"), ("github", "")])
def test_no_problems_are_no_lines_and_an_empty_list(name, nothing):
    assert FORMATS[name]([], "en") == nothing


def test_braces_in_a_value_are_shown_as_they_are():
    problem = Problem(Place("a.md"), "macro-syntax", {"reason": "{x} {"})
    assert "{x} {" in describe(problem, engine_words("en"))


def codes_in_code() -> set[str]:
    """Every code that a Problem, a Fault or an author's error is made with in so many letters."""
    position = {"Problem": 1, "Fault": 0, "repair": 0, "AuthorError": 0}
    found = set()
    for path in ROOT.glob("macros/**/*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(getattr(call, "func", None), "id", "")
            if isinstance(call, ast.Call) and len(call.args) > position.get(name, 99):
                found |= {each.value for each in ast.walk(call.args[position[name]])
                          if isinstance(each, ast.Constant) and isinstance(each.value, str)}  # fmt: skip
    return {code for code in found if code}


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_problem_has_words_in_every_language_of_the_engine(locale):
    sentences = engine_words(locale).sentences
    assert len(codes_in_code()) > 60
    assert sorted(code for code in codes_in_code() if f"problems.{code}" not in sentences) == []


WAIVED = Problem(
    Place("content/es/a.md", 4),
    "bare-address",
    {"found": "https://alder.example/"},
    severity="waived",
    waiver={"reason": "It is so.", "decided_by": "data lead", "decided_on": "2026-10-01", "expires": "2026-12-31"},
)
ONE_READER = Problem(Place("data/evidence.csv", 2), "one-reader", severity="note")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_what_is_set_aside_says_until_when_and_why(locale):
    text = as_text([WAIVED], locale)
    assert text.startswith(f"content/es/a.md:4: DJ704 {engine_words(locale).say('problems.waived', **WAIVED.waiver)} ")
    assert json.loads(as_json([WAIVED], locale))[0]["waiver"] == WAIVED.waiver
    assert as_github([WAIVED], locale).startswith("::notice ")


def test_notes_that_are_only_counted_are_counted_by_rule():
    assert counted([ONE_READER, ONE_READER, NOTE, BAD_LEVEL]) == "DJ110 2"
    assert [is_counted_only(each) for each in (ONE_READER, NOTE, BAD_LEVEL, WAIVED)] == [True, False, False, False]


def test_sarif_has_every_rule_and_a_result_for_each_problem():
    (run,) = json.loads(FORMATS["sarif"]([BAD_LEVEL, NOTE, WAIVED], "es"))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert list(rules) == list(all_rules())
    assert rules["DJ103"]["shortDescription"]["text"] == rule_words("DJ103", "es").title
    waived, note, bad = run["results"]
    assert (bad["ruleId"], bad["level"], bad["properties"]["code"]) == ("DJ103", "error", "not-listed")
    place = bad["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("data/evidence.csv", 12)
    assert (note["level"], "suppressions" in note) == ("note", False)
    assert waived["suppressions"] == [{"kind": "external", "justification": "It is so."}]
