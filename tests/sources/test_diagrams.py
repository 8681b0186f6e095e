"""A drawing is read strictly: only shapes, classes and rooms for words reach a page."""

from __future__ import annotations

import pytest

from macros.sources.diagram_svg import parse_drawing
from macros.sources.diagrams import read_diagrams
from tests.build_a_project import said

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 100">'
WORD = '<text data-word="school" x="170" y="50" text-anchor="middle" data-width="200" data-size="16"/>'


def parse(inside: str, opening: str = OPEN):
    return parse_drawing(f"{opening}{inside}</svg>", "map", "map.svg")


def codes(inside: str, opening: str = OPEN) -> list[str]:
    return [problem.code for problem in parse(inside, opening)[1]]


def test_shapes_come_through_and_rooms_for_words_keep_their_order():
    drawing, problems = parse(
        f'<g class="tk-d-warm"><path d="M0 0h9v9z"/></g><!-- a note -->{WORD}<circle cx="1" cy="2" r="3"/>'
    )
    assert problems == []
    assert (drawing.width, drawing.height, drawing.words) == (340, 100, ("school",))
    assert [piece for piece in drawing.pieces if isinstance(piece, str)] == [
        '<g class="tk-d-warm">',
        '<path d="M0 0h9v9z"/>',
        "</g>",
        '<circle cx="1" cy="2" r="3"/>',
    ]
    (slot,) = drawing.slots
    assert (slot.x, slot.y, slot.width, slot.size, slot.lines) == (170, 50, 200, 16, 1)
    assert (slot.anchor, slot.hangs, slot.is_bold) == ("middle", "middle", False)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>a{}</style>",
        '<path d="M0 0" onclick="alert(1)"/>',
        '<path d="M0 0" style="fill:red"/>',
        '<path d="M0 0" fill="url(https://tracker.example/)"/>',
        '<path id="a" d="M0 0"/>',
        '<use href="#a"/>',
        '<image href="https://tracker.example/dot.png"/>',
        '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<path d="M0 0"><animate attributeName="d"/></path>',
        '<svg viewBox="0 0 10 10"/>',
        "<?xml-stylesheet href='a.css'?>",
        "<text x='1' y='1' data-size='16'><tspan/></text>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>",
    ],
)
def test_what_is_no_shape_is_refused_and_nothing_of_the_file_is_used(inside):
    drawing, problems = parse(inside)
    assert drawing is None
    assert {problem.code for problem in problems} == {"diagram-part"}


@pytest.mark.parametrize("name", ["a", "b"])
def test_entities_are_refused_before_they_are_read(name):
    bomb = "".join(f'<!ENTITY {each} "{before * 10}">' for each, before in (("a", "x"), ("b", "&a;")))
    drawing, problems = parse_drawing(f"<!DOCTYPE svg [{bomb}]>{OPEN}&{name};</svg>", "map", "map.svg")
    assert drawing is None
    assert [(problem.code, problem.values["found"]) for problem in problems] == [("diagram-part", "<!DOCTYPE")]


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="url(#a)"/>',
        '<rect width="10%" height="1"/>',
        '<path class="md-search" d="M0 0"/>',
        '<path class="tk-d-warm tk-d-red" d="M0 0"/>',
        '<g transform="matrix(1 0 0 1 0 0)"/>',
        '<text data-word="School name" x="1" y="1" data-width="9" data-size="20"/>',
        '<text x="1" y="1" data-size="large">1</text>',
    ],
)
def test_values_that_are_no_geometry_are_told(inside):
    assert codes(inside) == ["diagram-value"]


@pytest.mark.parametrize(
    "opening", ['<svg viewBox="0 0 0 100">', '<svg viewBox="-5 0 340 100">', '<svg viewBox="340 100">']
)
def test_the_view_box_begins_at_nothing_and_has_a_size(opening):
    assert codes("", opening) == ["diagram-value"]


def test_a_root_that_is_not_svg_or_has_no_size_is_told():
    assert [each.code for each in parse_drawing("<html/>", "map", "map.svg")[1]] == ["diagram-part"]
    assert codes("", "<svg>") == ["missing-key"]


def test_a_file_that_is_cut_off_says_on_which_line():
    drawing, problems = parse_drawing(f"{OPEN}\n<path", "map", "map.svg")
    assert drawing is None
    assert said(problems) == ["map.svg:2 diagram-not-xml"]


@pytest.mark.parametrize(
    "inside",
    ["Our school", '<text x="1" y="1" data-size="16">Our school</text>', WORD.replace("/>", ">School</text>")],
)
def test_words_in_the_drawing_are_told_because_they_are_in_one_language(inside):
    assert codes(inside) == ["diagram-words"]


def test_numbers_and_signs_are_the_same_in_every_language():
    drawing, problems = parse('<text x="1" y="1" data-size="16">1</text><text x="1" y="1" data-size="16">?</text>')
    assert problems == []
    assert drawing.words == ()
    assert [piece.sign for piece in drawing.pieces] == ["1", "?"]


@pytest.mark.parametrize("missing", ['x="170" ', 'y="50" ', ' data-size="16"', 'data-width="200" '])
def test_a_room_needs_its_place_and_size(missing):
    assert codes(WORD.replace(missing, "")) == ["missing-key"]


@pytest.mark.parametrize(("size", "told"), [("14.6", []), ("14.4", ["diagram-small-text"])])
def test_letters_have_fourteen_pixels_where_the_drawing_has_the_width_of_a_phone(size, told):
    assert codes(WORD.replace("16", size)) == told


def test_a_project_may_have_no_diagrams(tmp_path):
    diagrams, problems = read_diagrams(tmp_path, ("en", "es"))
    assert (dict(diagrams.drawings), diagrams.names, dict(diagrams.said), problems) == ({}, frozenset(), {}, [])


def test_a_diagram_needs_words_in_every_language_and_a_plain_name(tmp_path):
    (tmp_path / "assets/diagrams").mkdir(parents=True)
    (tmp_path / "assets/diagrams/The map.svg").write_text(f"{OPEN}</svg>", encoding="utf-8")
    (tmp_path / "assets/diagrams/old.svg").write_bytes(f"{OPEN}año</svg>".encode("cp1252"))
    (tmp_path / "en").mkdir()
    (tmp_path / "en/diagrams.yml").write_text("old: {alt: A map., word: {}}", encoding="utf-8")
    assert said(read_diagrams(tmp_path, ("en", "es"))[1]) == [
        "content/assets/diagrams/The map.svg diagram-value",
        "content/assets/diagrams/old.svg not-utf-8",
        "content/en/diagrams.yml:1:old.word not-listed",
        "content/es/diagrams.yml missing-file",
    ]
