"""Addresses of one outside page in two languages are the same link when a page says so."""

from __future__ import annotations

import pytest

from macros.checks import run_checks
from tests.build_a_project import PAGE, said, with_page

SAME = "same_links: [{en: https://a.example/en, es: https://a.example/es}]\n"


def pair(project, english, spanish, same=SAME, of="es"):
    for locale, link in (("en", english), ("es", spanish)):
        text = PAGE.format(title="A").replace("next:", f"{same if locale == of else ''}next:")
        project = with_page(project, f"{text}\n[a]({link})\n", f"{locale}/families/a.md")
    return run_checks(project)


@pytest.mark.parametrize("of", ["en", "es"])
def test_two_addresses_of_one_page_are_the_same_link(project, of):
    assert pair(project, "https://a.example/en", "https://a.example/es", of=of) == []
    (problem,) = pair(project, "https://a.example/en", "https://a.example/es", same="")
    assert problem.code == "other-links"


def test_only_those_addresses_are(project):
    found = pair(project, "https://a.example/en", "https://a.example/other")
    assert {each.code for each in found} == {"other-links", "unused-same-link"}


def test_an_entry_that_no_link_needs_is_a_problem(project):
    (problem,) = pair(project, "https://b.example/", "https://b.example/")
    assert said([problem]) == ["content/es/families/a.md:4:same_links.1.es unused-same-link"]


@pytest.mark.parametrize(
    ("same", "problem"),
    [
        ("same_links: https://a.example/es\n", "same_links not-a-list"),
        ("same_links: [{es: https://a.example/es}]\n", "same_links.1.en missing-words"),
    ],
)
def test_an_entry_that_says_too_little_is_a_problem(project, same, problem):
    found = pair(project, "https://a.example/es", "https://a.example/es", same=same)
    assert said(found) == [f"content/es/families/a.md:4:{problem}"]
