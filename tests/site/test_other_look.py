"""Another coalition's colours give another site that is just as readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, Route

from macros.checks.look import check_contrast
from macros.outputs.stylesheet import STYLESHEET, stylesheet
from macros.project import Project
from macros.sources.look import read_look
from macros.sources.yaml_files import parse_yaml
from tests.page_kinds import MAIN

pytestmark = [pytest.mark.site, pytest.mark.browser]

LOOKS = {
    "river": """
light: {paper: "#f4fbf8", surface: "#ffffff", text: "#10231a", text-soft: "#3f5248", line: "#cfe3d8", edge: "#5d7468",
        link: "#0b5d3b", brand: "#0d3b2a", on-brand: "#f0fff7", bar: "#0d3b2a", accent: "#8a2c55", warm: "#d3efdd",
        warm-soft: "#e7f7ed", warm-line: "#3c9d6a", cool: "#87a99a", cool-soft: "#eaf1f8", focus: "#8a2c55"}
dark: {paper: "#0f1613", surface: "#1b2620", link: "#8fe0b8", brand: "#0d3b2a", bar: "#87a99a", accent: "#f0a3c4",
       warm: "#1f4a35", warm-soft: "#1c3328", warm-line: "#3c9d6a", focus: "#ffd479"}
""",
    "plum": """
light: {paper: "#fff9f7", text: "#2a1620", text-soft: "#5c4550", line: "#ecd8d8", edge: "#84646f", link: "#7a1f4b",
        brand: "#3d0e29", on-brand: "#ffeef4", bar: "#3d0e29", accent: "#4c3a9c", warm: "#ffdfd3", warm-soft: "#fff0ea",
        warm-line: "#d9784f", cool: "#a58fb0", cool-soft: "#f4eef7", focus: "#4c3a9c"}
dark: {paper: "#1a1217", surface: "#2a1e26", link: "#ffb0d0", brand: "#3d0e29", bar: "#a58fb0", accent: "#c6b8ff",
       warm: "#5a2c2a", warm-soft: "#3d2426", warm-line: "#d9784f", focus: "#ffd479"}
""",
}
PLACES = [*MAIN.values(), "es/districts/mn/2733840/"]
UNREADABLE = """() => axe.run({ runOnly: ["color-contrast", "link-in-text-block"], resultTypes: ["violations"] })
    .then(told => told.violations.flatMap(rule => rule.nodes.map(node => `${node.target} ${node.failureSummary}`)))"""
COLOURS = """() => [document.body, document.querySelector("a[href]"), document.querySelector(".tk-footer")]
    .map(each => getComputedStyle(each)).flatMap(drawn => [drawn.backgroundColor, drawn.color])"""


def look_of(name: str):
    problems = []
    node, _ = parse_yaml(LOOKS[name], "content/site.yml")
    look = read_look(node, problems)
    assert problems == []
    return look


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    context.add_init_script(AXE_SCRIPT)
    yield context.new_page()
    context.close()


def paint(page: Page, css: bytes) -> None:
    """Gives every page that is opened from now on this style sheet."""

    def answer(route: Route) -> None:
        route.fulfill(body=css, content_type="text/css")

    page.route(f"**/{STYLESHEET}", answer)


@pytest.mark.parametrize("name", LOOKS)
def test_other_colours_are_readable_on_every_kind_of_page(page: Page, address, shipped: Project, name):
    page.goto(address)
    usual = page.evaluate(COLOURS)
    paint(page, stylesheet(look_of(name), shipped.scale))
    for place in PLACES:
        page.goto(address + place, wait_until="networkidle")
        assert page.evaluate(UNREADABLE) == [], place
        assert page.evaluate(COLOURS) != usual


def test_a_colour_that_the_check_refuses_is_one_that_nobody_can_read(browser: Browser, address, shipped: Project):
    node, _ = parse_yaml('light: {text-soft: "#b9b0a5"}', "content/site.yml")
    pale = read_look(node, [])
    settings = shipped.settings
    assert list(check_contrast(replace(shipped, settings=replace(settings, look=pale))))
    context = browser.new_context(color_scheme="light")
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    paint(page, stylesheet(pale, shipped.scale))
    page.goto(address + "districts/")
    assert page.evaluate(UNREADABLE)
    context.close()
