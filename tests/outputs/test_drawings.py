"""Drawings and icons are light, have no colours of their own, and are said in every language."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.outputs import components
from macros.outputs.drawings import DRAWINGS, ICONS, decoration, drawing, icon, names
from macros.outputs.errors import AuthorError
from macros.sources.words import engine_words, read_words
from tests.read_html import elements

ROOT = Path(__file__).parents[2]
STYLES = (ROOT / "overrides/styles/drawings.css").read_text(encoding="utf-8")
MOST = 3 * 1024  # bytes of a drawing: it stands inside the page
MOST_OF_AN_ICON = 600
FILES = sorted([*DRAWINGS.glob("*.svg"), *ICONS.glob("*.svg")])
SHAPES = {"svg", "g", "path", "circle"}
GEOMETRY = {"class", "viewBox", "aria-hidden", "d", "cx", "cy", "r", "transform"}
ALT_KEY = "drawing."


def alt_texts(sentences):
    return {key.removeprefix(ALT_KEY): text for key, text in sentences.items() if key.startswith(ALT_KEY)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_holds_shapes_and_classes_and_no_colours_or_styles(path):
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert re.fullmatch(r"0 0 \d+ \d+", root.attrib["viewBox"])
    assert {each.tag for each in root.iter()} <= SHAPES
    assert {name for each in root.iter() for name in each.attrib} <= GEOMETRY


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_light_enough_to_stand_inside_a_page(path):
    assert path.stat().st_size <= (MOST if path.parent == DRAWINGS else MOST_OF_AN_ICON)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shape_of_a_drawing_has_classes_that_the_styles_know(path):
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    used = {name for each in root.iter() for name in each.attrib.get("class", "").split()}
    assert [name for name in used if f".{name} " not in STYLES] == []
    if path.parent == DRAWINGS:
        assert [
            each.attrib for each in root.iter() if each.tag in ("path", "circle") and "class" not in each.attrib
        ] == []


def test_icons_are_of_one_size_and_hidden_from_screen_readers():
    for path in ICONS.glob("*.svg"):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert (root.attrib["viewBox"], root.attrib["aria-hidden"]) == ("0 0 24 24", "true"), path.name


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_drawing_has_an_alternative_text_and_every_text_its_drawing(locale):
    assert set(alt_texts(engine_words(locale).sentences)) == set(names(DRAWINGS))


def test_a_language_of_a_coalition_says_the_drawings_too():
    words, _ = read_words(ROOT / "tests/example/content", ("fr",))
    assert set(alt_texts(words["fr"].sentences)) == set(names(DRAWINGS))


def test_a_drawing_is_said_in_the_language_of_the_page(page, page_es):
    (english,), (spanish,) = elements(drawing(page, "letter"), "svg"), elements(drawing(page_es, "letter"), "svg")
    assert english.attributes["role"] == spanish.attributes["role"] == "img"
    assert english.attributes["aria-label"] == page.t("drawing.letter")
    assert spanish.attributes["aria-label"] == page_es.t("drawing.letter")
    assert "aria-hidden" not in english.attributes


def test_an_author_may_say_a_drawing_in_other_words_which_stay_words(page):
    (svg,) = elements(drawing(page, "letter", '"><b onload="x">'), "svg")
    assert svg.attributes["aria-label"] == '"><b onload="x">'


@pytest.mark.parametrize("draw", [lambda: decoration("letter"), lambda: icon("letter")])
def test_what_only_adorns_is_passed_over_by_screen_readers(draw):
    (svg,) = elements(draw(), "svg")
    assert svg.attributes["aria-hidden"] == "true"
    assert not {"role", "aria-label"} & set(svg.attributes)


@pytest.mark.parametrize(
    ("draw", "wrong", "kind", "near"),
    [
        (decoration, "leter", "drawing", "letter"),
        (decoration, "../icons/letter", "drawing", None),
        (decoration, "x" * 5000, "drawing", None),
        (icon, "downlod", "icon", "download"),
        (icon, "", "icon", None),
        (icon, None, "icon", None),
    ],
)
def test_a_name_that_is_not_there_says_where_the_files_are_and_offers_the_nearest(draw, wrong, kind, near):
    with pytest.raises(AuthorError) as caught:
        draw(wrong)
    error = caught.value
    assert (error.code, error.values["kind"], error.values["found"]) == ("unknown-id", kind, str(wrong))
    assert error.values["where"] == f"overrides/components/{kind}s/"
    assert error.near == near


def test_a_drawing_that_is_not_there_is_told_to_the_author(page):
    with pytest.raises(AuthorError):
        drawing(page, "nothing")


def test_components_can_call_drawings_and_icons(page):
    template = components._environment().from_string(
        "{{ icon('print') }}{{ decoration('print') }}{{ drawing(page, 'print') }}"
    )
    assert len(elements(template.render(page=page), "svg")) == 3
