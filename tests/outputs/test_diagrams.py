"""A diagram says what it says in the language of the page, is light, and has colours that the styles know."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from macros.model.diagrams import CLASSES
from macros.outputs.diagrams import diagram, fits, lines_in
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.project import Project, load_project
from tests.build_a_project import load, write_project
from tests.read_html import elements

ROOT = Path(__file__).parents[2]
STYLES = (ROOT / "overrides/styles/drawings.css").read_text(encoding="utf-8")
MOST = 4 * 1024  # bytes packed: it stands inside the page
SVG = """<svg viewBox="0 0 340 100"><path class="tk-d-warm" d="M0 0h340v100H0z"/>
<text data-word="school" x="170" y="{y}" data-hangs="{hangs}" text-anchor="middle"
 data-width="100" data-size="20" data-lines="2"/>
<text class="tk-d-strong" x="9" y="50" data-size="20">1</text></svg>"""
SAID = {
    "en": 'map: {alt: "A <b>school</b> & \\"more\\"", caption: "Who <sees>", words: {school: "The <i>"}}',
    "es": 'map: {alt: "Una escuela", caption: "Quién ve", words: {school: "La escuela del norte"}}',
}


@pytest.fixture(scope="module")
def with_diagram(tmp_path_factory) -> Project:
    return project_with(tmp_path_factory.mktemp("diagrams"))


def project_with(folder: Path, hangs: str = "middle", y: str = "50") -> Project:
    words = {f"content/{locale}/diagrams.yml": text for locale, text in SAID.items()}
    drawing = {"content/assets/diagrams/map.svg": SVG.format(hangs=hangs, y=y)}
    return load(write_project(folder, {**drawing, **words}))


def drawn(project: Project, locale: str) -> str:
    return diagram(PageContext(project, locale, "districts/"), "map")


def test_it_says_its_words_in_the_language_of_the_page(with_diagram):
    (english,), (spanish,) = (elements(drawn(with_diagram, locale), "svg") for locale in ("en", "es"))
    assert english.attributes["role"] == spanish.attributes["role"] == "img"
    assert spanish.attributes["aria-label"] == "Una escuela"
    assert [each.text for each in elements(drawn(with_diagram, "es"), "tspan")] == ["La escuela", "del norte"]
    assert [each.text for each in elements(drawn(with_diagram, "es"), "figcaption")] == ["Quién ve"]


def test_words_stay_words(with_diagram):
    html = drawn(with_diagram, "en")
    assert elements(html, "svg")[0].attributes["aria-label"] == 'A <b>school</b> & "more"'
    assert [each.text for each in elements(html, "text")] == ["The <i>", "1"]
    assert [each.text for each in elements(html, "figcaption")] == ["Who <sees>"]
    assert not elements(html, "b") + elements(html, "i")


def test_there_is_no_caption_where_none_is_written(with_diagram, tmp_path):
    words = {f"content/{locale}/diagrams.yml": 'map: {alt: "A", words: {school: "B"}}' for locale in ("en", "es")}
    drawing = {"content/assets/diagrams/map.svg": SVG.format(hangs="top", y="9")}
    assert elements(drawn(load(write_project(tmp_path, {**drawing, **words})), "en"), "figcaption") == []


@pytest.mark.parametrize(("hangs", "tops"), [("top", [68.8, 92.8]), ("middle", [44.8, 68.8]), ("bottom", [20.8, 44.8])])
def test_lines_hang_from_an_edge_or_stand_around_the_middle(tmp_path, hangs, tops):
    html = drawn(project_with(tmp_path, hangs), "es")
    assert [float(each.attributes["y"]) for each in elements(html, "tspan")] == tops


def test_a_name_that_is_not_there_offers_the_nearest(with_diagram):
    with pytest.raises(AuthorError) as caught:
        diagram(PageContext(with_diagram, "en", ""), "mapp")
    assert (caught.value.code, caught.value.near) == ("unknown-id", "map")


def test_words_fit_when_neither_a_line_is_too_wide_nor_lines_too_many(with_diagram):
    (slot,) = with_diagram.diagrams.drawings["map"].slots
    assert fits(slot, "La escuela del norte")
    assert not fits(slot, "La escuela del norte y del sur de la ciudad")
    assert not fits(slot, "Electrodomésticos")
    assert not fits(replace(slot, lines=1), "La escuela del norte")
    assert lines_in(slot, "") == ()


def test_every_class_of_a_diagram_has_its_style():
    assert [each for each in CLASSES if f".{each} " not in STYLES] == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_diagrams_of_the_site_are_light_enough_to_stand_inside_a_page(locale):
    project, _ = load_project(ROOT)
    page = PageContext(project, locale, "districts/")
    weights = {name: len(gzip.compress(diagram(page, name).encode())) for name in project.diagrams.drawings}
    assert {name: weight for name, weight in weights.items() if weight > MOST} == {}
