"""Self-checks as HTML: the questions of one with the lists that its answers make, and the list of all."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.self_checks import ANSWERS
from macros.outputs.components import draw
from macros.outputs.origins import behind
from macros.outputs.page_context import PageContext
from macros.views.versions import find_at, for_readers

SCRIPT = "assets/self_check.js"


def self_check(page: PageContext) -> Markup:
    """The self-check of the page: questions with their answers, and three empty lists; nothing on any other page."""
    found = find_at(page.project.self_checks, page.locale, page.address)
    if found is None:
        return Markup()
    groups = [
        (group, [(question, behind(page, question.origin, found.sources)) for question in group.questions])
        for group in found.groups
    ]
    return draw("self_check", page, check=found, groups=groups, answers=ANSWERS)


def self_check_list(page: PageContext) -> Markup:
    """Every self-check with its opening words, in alphabetical order."""
    return draw("self_check_list", page, checks=for_readers(page.project.self_checks, page.locale))
