"""Every name that authors may call is documented with an example that runs, and nothing else is."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from macros.outputs.page_context import PageContext
from macros.page_macros import expand
from macros.problems import Place
from macros.registry import MACROS

GUIDE = Path(__file__).parents[1] / "CONTRIBUTING.md"
SECTION = re.compile(r"^## Macros\s*$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ENTRY = re.compile(r"^### `(\w+)\((.*?)\)`[^\n]*$(.*?)(?=^### |\Z)", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
ABOUT_THE_CALL = {"macro-arguments", "macro-syntax", "macro-not-allowed", "unknown-macro"}


def documented() -> dict[str, tuple[str, str]]:
    """What CONTRIBUTING.md says of each macro: its parameters and its text."""
    section = SECTION.search(GUIDE.read_text(encoding="utf-8"))
    return {name: (parameters, text) for name, parameters, text in ENTRY.findall(section.group(1) if section else "")}


def test_exactly_the_macros_that_exist_are_documented():
    assert sorted(documented()) == sorted(MACROS)


@pytest.mark.parametrize("name", MACROS)
def test_the_guide_names_every_keyword_that_a_macro_takes(name):
    parameters, text = documented()[name]
    taken = inspect.signature(MACROS[name].draw).parameters.values()
    keywords = [each.name for each in taken if each.kind is each.KEYWORD_ONLY]
    assert [each for each in keywords if each not in parameters + text] == []


@pytest.mark.parametrize("name", MACROS)
def test_the_example_of_a_macro_can_be_called_as_it_stands(name, project):
    calls = [call for call in CALL.findall(documented()[name][1]) if re.match(rf"\{{\{{\s*{name}\(", call)]
    assert calls
    for call in calls:
        problems = expand(PageContext(project, "en", ""), call, Place("CONTRIBUTING.md")).problems
        assert not [each for each in problems if each.code in ABOUT_THE_CALL]


@pytest.mark.parametrize(("name", "macro"), MACROS.items())
def test_every_macro_takes_the_page_first_and_says_what_it_draws(name, macro):
    assert next(iter(inspect.signature(macro.draw).parameters)) == "page"
    assert inspect.getdoc(macro.draw)
