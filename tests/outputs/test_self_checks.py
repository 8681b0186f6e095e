"""A self-check on its page: questions with four answers, a first step for each, three lists, and no score."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.outputs.page_context import PageContext
from macros.outputs.self_checks import self_check, self_check_list
from macros.project import load_project
from macros.sources.words import engine_words
from tests.build_a_form import with_forms
from tests.build_a_project import at
from tests.read_html import elements

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "overrides/assets/self_check.js"
MOST_SCRIPT = 4 * 1024  # bytes as written


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return PageContext(with_forms(tmp_path_factory.mktemp("forms")), "en", "self-checks/plan/")


@pytest.fixture(scope="module")
def html(page):
    return self_check(page)


def test_each_question_is_a_group_with_four_answers(html):
    assert [each.text for each in elements(html, "legend")] == [
        "Did you ask families?",
        "Did you listen?",
        "Did you answer?",
    ]
    radios = [(each.attributes["name"], each.attributes["value"]) for each in elements(html, "input")
              if each.attributes["type"] == "radio"]  # fmt: skip
    names = list(dict.fromkeys(name for name, _ in radios))
    assert names == ["tk-1-1", "tk-1-2", "tk-2-1"]
    for name in names:
        assert [value for each, value in radios if each == name] == ["yes", "partly", "not_yet", "unknown"]
    labels = [each.text for each in elements(html, "label", "tk-check")]
    assert labels == ["Yes", "Partly", "Not yet", "We do not know"] * 3


def test_no_answer_is_chosen_and_nothing_can_be_sent(html):
    assert "checked" not in html
    assert elements(html, "form") == []
    assert {each.attributes["type"] for each in elements(html, "button")} == {"button"}


def test_each_question_says_where_it_comes_from_and_what_to_do_when_it_is_missing(html):
    steps = [each.text for each in elements(html, "p", "tk-if-missing")]
    assert steps[1] == "If it is missing: Listen first."
    origins = [each.text for each in elements(html, "div", "tk-origin")]
    assert origins[1] == "Comes from: ASK-1.2, ASK-2 [Laird, Grant-Chapman 2021]"


def test_the_three_lists_wait_empty_and_unseen(html):
    (lists,) = elements(html, "section", "tk-lists")
    assert "hidden" in lists.attributes
    assert [each.text for each in elements(html, "h4")] == ["In place", "Missing or unclear", "What to do first"]
    assert [each.text for each in elements(html, "ul")] == ["", "", ""]
    (status,) = [each for each in elements(html, "p") if each.attributes.get("role") == "status"]
    assert status.text == ""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_no_word_of_it_has_a_number_or_a_percentage(locale):
    sentences = [text for key, text in engine_words(locale).sentences.items() if key.startswith("self_check.")]
    assert sentences
    assert not [text for text in sentences if re.search(r"\d|%|\{", text)]


def test_the_script_counts_nothing_and_keeps_and_sends_nothing():
    script = SCRIPT.read_text(encoding="utf-8")
    assert len(script.encode()) <= MOST_SCRIPT
    for word in ("Storage", "indexedDB", "cookie", "sendBeacon", "XMLHttpRequest", "innerHTML", "fetch(", "%", "Math"):
        assert word not in script
    assert "length" not in re.sub(r'!all\("li", part\)\.length', "", script)


def test_the_list_leads_to_every_self_check(page):
    html = self_check_list(at(page, address="self-checks/", locale="es"))
    (card,) = elements(html, "li")
    assert card.text == "Mírense Respondan por un plan."
    assert elements(html, "a")[0].attributes["href"] == "plan/"


def test_other_pages_have_none(page):
    assert self_check(at(page, address="self-checks/")) == ""


def test_the_agreement_review_asks_each_of_the_fourteen_dos_once_in_every_language():
    project, _ = load_project(ROOT)
    for check in project.self_checks["agreement-review"].values():
        asked = [each for origin in check.origins for each in origin.practice_ids]
        assert asked == [f"DSA-D{number}" for number in range(1, 15)]
