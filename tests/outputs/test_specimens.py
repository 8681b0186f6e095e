"""The gallery shows every box and every component, with invented words in its languages."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from macros.outputs import pieces
from macros.outputs.boxes import KINDS
from macros.outputs.errors import AuthorError
from macros.outputs.specimens import SPECIMENS, specimen
from tests.build_a_project import at
from tests.read_html import elements, text_of

GALLERIES = sorted(Path(__file__).parents[2].glob("content/*/components.md"))


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_speaks_the_language_of_its_page(page, page_es, name):
    english, spanish = specimen(page, name), specimen(page_es, name)
    assert text_of(english)
    assert text_of(english) != text_of(spanish)
    assert [each.tag for each in elements(english)] == [each.tag for each in elements(spanish)]


def test_every_component_that_stands_alone_has_a_specimen():
    drawing = {name for name, each in inspect.getmembers(pieces, inspect.isfunction)
               if each.__module__ == pieces.__name__} - {"size"}  # fmt: skip
    assert drawing <= set(SPECIMENS)


def test_a_specimen_that_is_not_there_is_told_with_the_nearest(page):
    with pytest.raises(AuthorError) as raised:
        specimen(page, "policy_cart")
    assert (raised.value.code, raised.value.near) == ("unknown-id", "policy_card")


def test_a_specimen_in_a_language_that_it_does_not_speak_is_told(page):
    with pytest.raises(AuthorError) as raised:
        specimen(at(page, locale="fr"), "clause")
    assert raised.value.values["found"] == "clause (fr)"


@pytest.mark.parametrize("gallery", GALLERIES, ids=lambda path: path.parent.name)
def test_the_gallery_shows_every_kind_of_box_and_every_specimen(gallery):
    text = gallery.read_text(encoding="utf-8")
    assert set(re.findall(r'\{\{ box\("(\w+)"', text)) == set(KINDS)
    assert set(re.findall(r'\{\{ specimen\("(\w+)"', text)) == set(SPECIMENS)
    assert {f"kind: {kind}" in text for kind in ("read", "print", "ask", "data")} == {True}
    assert "\nrelated:" in text


def test_there_is_a_gallery_in_both_languages():
    assert [path.parent.name for path in GALLERIES] == ["en", "es"]
