"""What is said about colours that cannot be told apart, in light and in dark."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks.look import check_contrast
from macros.model.look import PAIRS, SCHEMES, contrast, nearest_readable
from macros.sources.look import read_look
from macros.sources.yaml_files import parse_yaml

MINT = {
    "paper": "#f4fbf7",
    "text": "#10231a",
    "link": "#0b5d3b",
    "brand": "#0d3b2a",
    "accent": "#8a2c55",
    "warm": "#d7f0df",
}
DUSK = {
    "paper": "#fff8f6",
    "text": "#2a1620",
    "link": "#7a1f4b",
    "brand": "#4a1030",
    "accent": "#5b3fa0",
    "warm": "#ffe0d6",
}


def look_of(text):
    problems = []
    node, _ = parse_yaml(text, "content/site.yml")
    return read_look(node, problems), problems


def project_with(project, text):
    look, problems = look_of(text)
    assert problems == []
    return replace(project, settings=replace(project.settings, look=look))


def test_the_standard_look_has_enough_contrast_everywhere(project):
    assert list(check_contrast(project)) == []
    assert {front for front, _, _ in PAIRS} | {ground for _, ground, _ in PAIRS} <= SCHEMES["light"].keys()
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


@pytest.mark.parametrize("light", [MINT, DUSK])
def test_other_coalitions_choose_other_colours(project, light):
    written = "light: {" + ", ".join(f'{role}: "{colour}"' for role, colour in light.items()) + "}"
    assert list(check_contrast(project_with(project, written))) == []


def test_a_pale_text_is_said_once_at_its_line_with_a_colour_that_would_do_everywhere(project):
    (problem,) = check_contrast(project_with(project, 'light:\n  text-soft: "#bbbbbb"\n'))
    assert (problem.place.row, problem.values["role"], problem.values["other"]) == (2, "text-soft", "warm")
    for front, ground, least in PAIRS:
        if front == "text-soft":
            assert contrast(problem.near, SCHEMES["light"][ground]) >= least


def test_a_ground_that_is_too_dark_is_said_once_at_the_ground(project):
    (problem,) = check_contrast(project_with(project, 'light:\n  warm: "#7a5a10"\n'))
    assert (problem.place.column, problem.place.row) == ("light.warm", 2)
    assert contrast(problem.near, SCHEMES["light"]["link"]) >= 4.5


@pytest.mark.parametrize(
    ("text", "code", "near"),
    [
        ('dusk: {paper: "#111111"}', "not-listed", None),
        ('lihgt: {paper: "#111111"}', "not-listed", "light"),
        ('light: {papper: "#ffffff"}', "not-listed", "paper"),
        ("light: {paper: white}", "not-a-colour", None),
        ('light: {paper: "#fff"}', "not-a-colour", None),
    ],
)
def test_a_wrong_name_or_colour_is_said_and_the_standard_stays(text, code, near):
    look, problems = look_of(text)
    assert [(problem.code, problem.near) for problem in problems] == [(code, near)]
    assert look.colours == SCHEMES


@pytest.mark.parametrize("front", ["#bbbbbb", "#ff0000", "#00ff00", "#ffff00", "#808080"])
@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#fdfaf3", "#7f7f7f"])
def test_the_nearest_readable_colour_is_readable(front, ground):
    assert contrast(nearest_readable(front, [(ground, 4.5)]), ground) >= 4.5


def test_no_colour_is_readable_on_black_and_on_white_at_once_with_a_high_contrast():
    assert nearest_readable("#808080", [("#ffffff", 7), ("#000000", 7)]) is None


@pytest.mark.parametrize(
    ("scheme", "role", "colour", "other"),
    [
        ("light", "cool", "#5a6475", "text"),
        ("light", "bar", "#767f8f", "paper"),
        ("dark", "warm-line", "#6b4e16", "paper"),
    ],
)
def test_the_shapes_that_words_of_diagrams_stand_on_differ_enough_from_them(project, scheme, role, colour, other):
    problems = list(check_contrast(project_with(project, f'{scheme}: {{{role}: "{colour}"}}')))
    assert [(each.values["role"], each.values["other"]) for each in problems] == [(role, other)]
