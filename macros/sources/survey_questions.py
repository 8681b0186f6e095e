"""Reads data/survey_questions.yml, which may be absent: what a survey asks, whom it sorts by, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from macros.model.survey import EVERYBODY, NOT_SAID, OTHERS, AboutYou, Option, Question, Questionnaire
from macros.model.words import Text
from macros.problems import Problem
from macros.sources.nodes import check_keys, not_listed, some, some_texts, words
from macros.sources.yaml_files import Node, parse_yaml, read_yaml, text_in

QUESTIONS_FILE = "data/survey_questions.yml"
ROOT_KEYS = ("title", "consent", "about_you", "questions")
ABOUT_KEYS = ("id", "ask", "name", "why", "options", "districts")
QUESTION_KEYS = ("id", "ask", "short", "says", "options", "counted", "figures", "caution")
OPTION_KEYS = ("id", "label")
ID = re.compile(r"[a-z][a-z0-9_]*")
TAKEN = (EVERYBODY, OTHERS, NOT_SAID, "collected_on", "district_id")  # mean something in tables of answers


def read_questionnaire(root: Path, locales: Sequence[str]) -> tuple[Questionnaire, list[Problem]]:
    """What is asked, in the order of the file; nothing when there is no file."""
    path = root / QUESTIONS_FILE
    if not path.is_file():
        return Questionnaire(), []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return Questionnaire(), read_yaml(path, QUESTIONS_FILE)[1]
    found, problems = _parse(text, tuple(locales))
    return found, list(problems)


@lru_cache(maxsize=8)  # every page that shows the survey asks
def _parse(text: str, locales: tuple[str, ...]) -> tuple[Questionnaire, tuple[Problem, ...]]:
    node, problems = parse_yaml(text, QUESTIONS_FILE)
    if problems:
        return Questionnaire(), tuple(problems)
    check_keys(node, ROOT_KEYS, problems)
    seen: set[str] = set()
    found = Questionnaire(
        title=_said(node.child("title"), locales, problems),
        consent=tuple(_said(entry, locales, problems) for entry in some(node, "consent", problems)),
        about={
            group_id: _about(group_id, entry, locales, problems)
            for group_id, entry in _with_ids(node, "about_you", ABOUT_KEYS, seen, problems)
        },
        questions={
            question_id: _question(question_id, entry, locales, problems)
            for question_id, entry in _with_ids(node, "questions", QUESTION_KEYS, seen, problems)
        },
    )
    return found, tuple(problems)


def _about(group_id: str, node: Node, locales: Sequence[str], problems: list[Problem]) -> AboutYou:
    is_district = node.child("districts").value is True
    return AboutYou(
        group_id=group_id,
        ask=_said(node.child("ask"), locales, problems),
        name=_said(node.child("name"), locales, problems),
        why=_said(node.child("why"), locales, problems),
        options={} if is_district else _options(node, locales, problems),
    )


def _question(question_id: str, node: Node, locales: Sequence[str], problems: list[Problem]) -> Question:
    options = _options(node, locales, problems)
    counted = some_texts(node, "counted", problems)
    for entry in node.child("counted").entries():
        if options and entry.text().strip() not in options:
            problems.append(not_listed(entry, entry.text(), "counted", tuple(options)))
    figures = tuple(entry.text() for entry in node.child("figures").entries())
    return Question(
        place=node.child("figures").place,
        question_id=question_id,
        ask=_said(node.child("ask"), locales, problems),
        short=_said(node.child("short"), locales, problems),
        says=_said(node.child("says"), locales, problems),
        options=options,
        counted=counted,
        figures=figures,
        caution=_said(node.child("caution"), locales, problems) if figures else _nothing(locales),
    )


def _said(node: Node, locales: Sequence[str], problems: list[Problem]) -> Text:
    """The words in every language. A key without words is the rest of a sentence that a comma cut off."""
    for key, child in node.items():
        if child.value is None and key not in locales:
            problems.append(not_listed(child, key, node.place.column or "", locales))
    return text_in(node, locales, problems)


def _nothing(locales: Sequence[str]) -> Text:
    return dict.fromkeys(locales, "")


def _options(node: Node, locales: Sequence[str], problems: list[Problem]) -> dict[str, Option]:
    return {
        option_id: Option(option_id, _said(entry.child("label"), locales, problems))
        for option_id, entry in _with_ids(node, "options", OPTION_KEYS, set(), problems)
    }


def _with_ids(
    node: Node, key: str, known: Sequence[str], seen: set[str], problems: list[Problem]
) -> Iterator[tuple[str, Node]]:
    """The entries of a list that must have some, each with its id, which no other has and which makes a good column."""
    for entry in some(node, key, problems):
        check_keys(entry, known, problems)
        entry_id = words(entry, "id", problems)
        if entry_id in seen:
            problems.append(Problem(entry.child("id").place, "id-twice", {"found": entry_id}))
        elif entry_id and (entry_id in TAKEN or not ID.fullmatch(entry_id)):
            problems.append(Problem(entry.child("id").place, "survey-id", {"found": entry_id}))
        elif entry_id:
            seen.add(entry_id)
            yield entry_id, entry
