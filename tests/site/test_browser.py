"""The main kinds of pages in a real browser: nothing breaks, nothing leaves the site, every cell can be heard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from macros.project import Project
from macros.views.heat_map import build_heat_map
from tests.page_kinds import MAIN

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)


@dataclass
class Visit:
    """What a browser saw on one page."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator:
    """Opens a page of the site; visit(address, width=..., ...)."""
    contexts = []

    def open_page(inside: str, *, width: int = 1280, scripts: bool = True) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
        contexts.append(context)
        seen = Visit(context.new_page())
        seen.page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
        seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
        seen.page.on("request", lambda request: seen.requests.append(request.url))
        seen.page.goto(address + inside, wait_until="networkidle")
        return seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["", "es/"])
@pytest.mark.parametrize("kind", MAIN)
def test_a_page_opens_without_errors_and_asks_only_its_own_site(visit, address, kind, language, width):
    seen = visit(language + MAIN[kind], width=width)
    assert seen.errors == []
    assert [url for url in seen.requests if not url.startswith((address, "data:", "blob:"))] == []
    assert not [url for url in seen.requests if "plotly" in url]


@pytest.mark.parametrize("language", ["", "es/"])
@pytest.mark.parametrize("kind", MAIN)
def test_a_page_never_scrolls_sideways_on_a_narrow_phone(visit, kind, language):
    seen = visit(language + MAIN[kind], width=320)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_cell_of_the_heat_map_is_heard_with_its_row_column_and_word(visit, shipped: Project, locale, width):
    seen = visit("districts/" if locale == "en" else "es/districts/", width=width)
    assert heard_cells(seen.page) == written_cells(shipped, locale)


@pytest.mark.parametrize(("locale", "inside"), [("en", "districts/"), ("es", "es/districts/")])
def test_the_chart_comes_from_our_own_server_after_a_click(visit, address, shipped: Project, locale, inside):
    seen = visit(inside)
    button = seen.page.locator("[data-tk-chart-button]")
    button.click()
    seen.page.wait_for_selector(
        ".js-plotly-plot .heatmaplayer image, .js-plotly-plot .heatmaplayer .hm", timeout=30_000
    )
    assert any(url.endswith("assets/plotly/plotly.min.js") for url in seen.requests)
    assert [url for url in seen.requests if not url.startswith((address, "data:", "blob:"))] == []
    assert seen.errors == []
    drawn = json.loads(seen.page.evaluate("JSON.stringify(document.querySelector('.js-plotly-plot').data[0].text)"))
    marks = shipped.scale.levels | shipped.scale.reasons
    cells = [[f"{marks[c.level or c.reason].symbol} {marks[c.level or c.reason].label[locale]}" for c in row.cells]
             for row in build_heat_map(shipped).rows]  # fmt: skip
    assert [[text.replace("<br>", " ") for text in row] for row in drawn] == cells[::-1]


def test_filters_narrow_the_heat_map_and_stay_in_the_address(visit):
    page = visit("districts/").page
    page.select_option("select[name=state]", "MN")
    page.select_option("select[name=dimension]", "data_types")
    assert page.locator(".tk-heat tbody tr:visible").count() == 16
    assert page.locator(".tk-heat tbody tr:visible").first.locator("td:visible").count() == 1
    assert "state=MN" in page.url
    assert "dimension=data_types" in page.url
    page.reload(wait_until="networkidle")
    assert page.locator(".tk-heat tbody tr:visible").count() == 16


def test_filters_do_not_wait_for_the_themes_script(visit):
    page = visit("").page
    page.route("**/javascripts/bundle.*.js", lambda route: None)  # never comes
    page.goto(f"{page.url}districts/", wait_until="commit")
    page.select_option("select[name=state]", "MN")
    assert page.locator(".tk-heat tbody tr:visible").count() == 16


def test_without_javascript_the_filters_are_links_and_the_finder_lists_states(visit):
    page = visit("districts/", scripts=False).page
    assert page.locator("[data-tk-filters]").is_hidden()
    assert page.locator("[data-tk-chart-button]").is_hidden()
    page.locator("[data-tk-filter-links] a", has_text="Minnesota").click()
    assert page.url.endswith("/districts/mn/")
    home = visit("", scripts=False).page
    home.locator(".tk-finder-states summary").click()
    assert home.locator(".tk-finder-states a", has_text="Texas").is_visible()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("saint paul", "Saint Paul Public Schools"),
        ("St Paul", "Saint Paul Public Schools"),
        ("SAN FRANCISCO", "San Francisco Unified School District"),
        ("minnesota st cloud", "St. Cloud Area School District 742"),
        ("saint cloud", "St. Cloud Area School District 742"),
    ],
)
def test_the_finder_leads_to_the_profile_with_the_keyboard_alone(visit, typed, name):
    page = visit("").page
    box = page.get_by_role("combobox")
    box.focus()
    page.keyboard.type(typed)
    page.wait_for_selector("#tk-finder-list [role=option]")
    names = page.locator("#tk-finder-list [role=option]").all_inner_texts()
    place = next(number for number, text in enumerate(names) if name in text)
    for _ in range(place + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/districts/*/*/")
    assert page.locator("h1").inner_text() == name


@pytest.mark.parametrize("inside", ["", "families/", "districts/", "districts/mn/2733840/", "districts/mn/"])
def test_the_language_switch_keeps_the_reader_on_the_page(visit, address, inside):
    page = visit(inside).page
    page.locator(".tk-language").first.click()
    assert page.url == f"{address}es/{inside}"
    page.locator(".tk-language").first.click()
    assert page.url == f"{address}{inside}"


def written_cells(shipped: Project, locale: str) -> set[tuple[str, str, str]]:
    """District, dimension and word of every cell, as the data say."""
    marks = shipped.scale.levels | shipped.scale.reasons
    return {
        (row.district.name, shipped.dimensions[cell.dimension_id].label[locale],
         marks[cell.level or cell.reason].label[locale])
        for row in build_heat_map(shipped).rows
        for cell in row.cells
    }  # fmt: skip


def heard_cells(page: Page) -> set[tuple[str, str, str]]:
    """Row, column and word of every cell of the first table, as the accessibility tree gives them."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    nodes = {node["nodeId"]: node for node in tree}

    def role(node):
        return node.get("role", {}).get("value")

    def below(node, wanted):
        for child_id in node.get("childIds", []):
            child = nodes[child_id]
            if role(child) in wanted:
                yield child
            else:
                yield from below(child, wanted)

    def text(node):
        own = node["name"]["value"] if role(node) == "StaticText" else ""
        return own + "".join(text(nodes[child]) for child in node.get("childIds", []))

    table = next(node for node in tree if role(node) == "table" and not node.get("ignored"))
    header, *rows = below(table, {"row"})
    columns = [text(node).strip() for node in below(header, {"columnheader"})][1:]
    heard = set()
    for row in rows:
        names = [text(link) for node in below(row, {"rowheader"}) for link in below(node, {"link"})]
        cells = [text(node).split(" ", 1)[-1].strip() for node in below(row, {"cell", "gridcell"})]
        assert len(cells) == len(columns)
        heard |= {(names[0].strip(), column, cell) for column, cell in zip(columns, cells, strict=True)}
    return heard
