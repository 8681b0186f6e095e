"""What is said about next steps that lead nowhere, and about pages that lead on to nothing."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from macros.checks.next_steps import known_addresses
from tests.build_a_project import said, with_page

HEAD = "---\ntitle: A\ndescription: A.\n{steps}---\n# A\n"


def problems_of(project, steps):
    changed = with_page(with_page(project, HEAD.format(steps=steps), "en/a.md"), HEAD.format(steps=steps), "es/a.md")
    return run_checks(changed)


@pytest.mark.parametrize(
    "link",
    ["families/", "families/#ask", "./", "a/", "districts/qa/", "districts/qa/0100001/", "downloads/evidence.csv",
     "districts/dimensions/who-sees/", "downloads/comparison.csv", "downloads/districts/0100001.csv"],
)  # fmt: skip
def test_a_link_to_a_page_or_a_file_is_fine(project, link):
    assert said(problems_of(project, f"next:\n  - title: B\n    link: {link}\n")) == []


@pytest.mark.parametrize("key", ["next", "related"])
@pytest.mark.parametrize(
    ("link", "near"),
    [("famlies/", "families/"), ("/families/", "families/"), ("families", "families/"),
     ("https://other.example/", None), ("districts/xx/", None), ("downloads/gone.csv", None)],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told_at_its_line_with_the_nearest_page(project, key, link, near):
    other = "next: [{kind: print}]\n" if key == "related" else ""
    problems = problems_of(project, f"{other}{key}:\n  - kind: print\n  - title: B\n    link: {link}\n")
    line = 7 + bool(other)
    assert said(problems) == [f"content/{locale}/a.md:{line}:{key}.2.link broken-next-link" for locale in ("en", "es")]
    if near:
        assert problems[0].near == near


def test_a_page_that_leads_on_to_nothing_is_noted_and_stops_no_build(project):
    problems = problems_of(project, "")
    assert said(problems) == [f"content/{locale}/a.md:1:next no-next-step" for locale in ("en", "es")]
    assert not any(problem.stops for problem in problems)


def test_an_address_is_known_only_where_there_is_a_page(project):
    english = with_page(project, HEAD.format(steps=""), "en/only.md")
    assert "only/" in known_addresses(english, "en")
    assert "only/" not in known_addresses(english, "es")
    assert not any("qc" in address for address in known_addresses(project, "en"))
