"""Terms of the glossary can be told apart, so that pages link each use to the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.outputs.term_forms import written_forms
from macros.problems import Problem
from macros.project import Project
from macros.sources.records import to_term

EMPTY_BRACKETS = re.compile(r"\(\s*\)\s*$")


def check_terms_differ(project: Project) -> Iterator[Problem]:
    """No two terms that pages link by themselves are written alike, and no short form is empty."""
    seen: dict[tuple[str, str], str] = {}
    for row in project.tables["glossary"].rows if "glossary" in project.tables else ():
        term = to_term(row, project.locales)
        for locale, words in term.term.items():
            place = row.place.at(f"term_{locale}")
            if EMPTY_BRACKETS.search(words):
                yield Problem(place, "empty-short-form", {"found": words})
            for form in () if term.is_by_hand else written_forms(words):
                known = form.text if form.is_acronym else form.text.casefold()
                if (other := seen.setdefault((locale, known), term.term_id)) != term.term_id:
                    yield Problem(place, "same-term", {"found": form.text, "other": other})
