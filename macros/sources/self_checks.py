"""Reads self-checks: the key `self_check` in the front matter of the pages in content/<locale>/self-checks/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from macros.model.pages import Page
from macros.model.self_checks import FOLDER, Question, QuestionGroup, SelfCheck
from macros.problems import Problem
from macros.sources.form_pages import FROM, SOURCES, pages_with, read_framework_sources, read_origin
from macros.sources.nodes import check_keys, some, words
from macros.sources.yaml_files import Node

KEY = "self_check"
KEYS = ("intro", SOURCES, "groups")
GROUP_KEYS = ("heading", "questions")
QUESTION_KEYS = ("ask", FROM, "if_missing")

SelfChecks = Mapping[str, Mapping[str, SelfCheck]]  # by slug, then by locale


def read_self_checks(pages: Sequence[Page]) -> tuple[SelfChecks, list[Problem]]:
    """Every self-check."""
    problems: list[Problem] = []
    found: dict[str, dict[str, SelfCheck]] = {}
    for page, slug, node in pages_with(pages, KEY, FOLDER, problems):
        check_keys(node, KEYS, problems)
        found.setdefault(slug, {})[page.locale] = SelfCheck(
            place=node.place,
            places={key: child.place for key, child in node.items()},
            slug=slug,
            locale=page.locale,
            title=str(page.meta.get("title") or slug),
            intro=words(node, "intro", problems),
            sources=read_framework_sources(node, problems),
            groups=tuple(_group(each, problems) for each in some(node, "groups", problems)),
        )
    return dict(sorted(found.items())), problems


def _group(node: Node, problems: list[Problem]) -> QuestionGroup:
    check_keys(node, GROUP_KEYS, problems)
    heading = words(node, "heading", problems)
    questions = tuple(_question(each, problems) for each in some(node, "questions", problems))
    return QuestionGroup(node.place, heading, questions)


def _question(node: Node, problems: list[Problem]) -> Question:
    check_keys(node, QUESTION_KEYS, problems)
    if node.child(FROM).value in (None, []):  # every question comes from a practice
        some(node, FROM, problems)
    return Question(words(node, "ask", problems), words(node, "if_missing", problems), read_origin(node, problems))
