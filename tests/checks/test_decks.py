"""What is said about decks that only another look or another data set shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.checks.decks import check_deck_colours, check_slides_fit
from macros.model.look import Look
from macros.problems import Place
from macros.project import load_project
from tests.build_a_project import said

EXAMPLE = Path(__file__).resolve().parents[1] / "example"


@pytest.fixture(scope="module")
def example():
    return load_project(EXAMPLE)[0]


def with_colour(project, role, colour):
    light = {**project.settings.look.colours["light"], role: colour}
    look = Look(
        {**project.settings.look.colours, "light": light}, {("light", role): Place("content/site.yml", 7, role)}
    )
    return replace(project, settings=replace(project.settings, look=look))


def test_letters_on_slides_need_more_contrast_than_those_of_pages(example):
    assert list(check_deck_colours(with_colour(example, "brand", "#10231a"))) == []
    (problem, *_) = check_deck_colours(with_colour(example, "brand", "#5f6b8a"))
    assert (str(problem.place), problem.code) == ("content/site.yml:7:brand", "slide-contrast")
    assert float(problem.values["contrast"]) < 7


def test_a_coalition_without_decks_may_have_other_colours(example):
    assert list(check_deck_colours(replace(with_colour(example, "brand", "#5f6b8a"), decks={}))) == []


def test_a_longer_figure_in_the_data_can_be_too_much_for_a_slide(example):
    assert list(check_slides_fit(example)) == []
    deck = example.decks["cameras"]["en"]
    slide = deck.slides[2]
    long = replace(slide, blocks=(replace(slide.blocks[0], lines=("Many words again and again. " * 40,)),))
    slides = (*deck.slides[:2], long, *deck.slides[3:])
    decks = {"cameras": {"en": replace(deck, slides=slides)}}
    assert [each.rpartition(" ")[2] for each in said(list(check_slides_fit(replace(example, decks=decks))))] == [
        "slide-too-full"
    ]
