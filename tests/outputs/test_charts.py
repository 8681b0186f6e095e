"""The interactive chart says what the table says, and no cell can put HTML into it."""

from __future__ import annotations

import json
import re

import pytest

from macros.outputs.agencies import agency_map
from macros.outputs.chart_grids import agency_grid, district_grid, law_grid
from macros.outputs.charts import LIBRARY_IN_SITE, build_figure, chart_files
from macros.outputs.comparison import heat_map
from macros.outputs.page_context import PageContext
from macros.views.heat_map import build_heat_map
from macros.views.policies import build_policy_map
from tests.build_a_project import at, with_evidence, with_tables
from tests.read_html import elements


def trace_of(page, project=None):
    page = at(page, project=project or page.project)
    grid = district_grid(page, build_heat_map(page.project))
    return build_figure(grid, page.project.scale)["data"][0]


def as_lists(values):
    return json.loads(json.dumps(values))


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_chart_has_the_cells_and_the_words_of_the_table(page, locale):
    here = at(page, locale=locale)
    trace = trace_of(here)
    html = heat_map(here, context="comparison")
    confirmed = f" {here.t('cell.confirmed')}"
    from_table = [each.text.removesuffix(confirmed) for each in elements(html, "td")]
    assert [mark.replace("<br>", " ") for row in trace["text"][::-1] for mark in row] == from_table
    assert list(trace["x"]) == [each.text for each in elements(html, "th") if "data-dimension" in each.attributes]
    assert [name.replace("(", "").replace(")", "") for name in trace["y"][::-1]] == [
        each.text for each in elements(html, "th") if each.attributes.get("scope") == "row"
    ]


def test_heights_are_the_order_of_levels_and_a_reason_is_none_of_them(page):
    trace = trace_of(page)
    assert as_lists(trace["z"]) == [[1, 0], [2, 0]]
    assert (trace["zmin"], trace["zmax"]) == (0, 2)


def test_colours_are_those_of_the_scale_one_for_each_height(page):
    assert as_lists(trace_of(page)["colorscale"]) == [[0, "#f3efe6"], [0.5, "#ffffff"], [1, "#1b2a4a"]]


def test_cell_text_in_the_chart_is_text_and_never_a_tag(page):
    hostile = "<b>bold</b> & <a href='javascript:alert(1)'>x</a>"
    rows = [{"level": "explains", "finding_en": hostile, "source_title": hostile}]
    project = with_evidence(with_tables(page.project, districts=[{"name": hostile}]), *rows)
    trace = trace_of(page, project)
    said = f"{trace['y'][0]} {trace['customdata'][0][0]}"
    assert set(re.findall(r"<[^>]*>", said)) == {"<br>", "<i>", "</i>"}
    assert said.count("&lt;b>bold&lt;/b> &amp; ") == 3


def test_two_districts_with_one_name_stay_two_rows(page):
    project = with_tables(page.project, districts=[{"name": "Same"}, {"district_id": "0900002", "name": "Same"}])
    names = list(trace_of(page, project)["y"])
    assert len(set(names)) == 2
    assert all(name.startswith("Same (QA)") for name in names)


def test_the_words_beside_a_cell_are_of_the_reading_that_gives_its_mark(page):
    rows = [
        {"level": "mentions", "finding_en": "A link.", "source_url": "https://a.example/1"},
        {"level": "explains", "finding_en": "A list.", "source_url": "https://a.example/2"},
        {
            "dimension": "what_is_kept",
            "reason": "not_found",
            "finding_en": "Nothing.",
            "source_url": "https://a.example/1",
        },
        {
            "dimension": "what_is_kept",
            "reason": "refused",
            "finding_en": "They said no.",
            "source_url": "https://a.example/2",
        },
    ]
    first, second = trace_of(page, with_evidence(page.project, *rows))["customdata"][0]
    assert first.startswith("● Explains<br>A list.<br>")
    assert second.startswith("× Declined<br>They said no.<br>")
    assert first.endswith(page.t("heat_map.more_readings.one", count=1))


def test_a_cell_nobody_read_says_so(page):
    assert trace_of(page)["customdata"][0][1] == f"? Not read<br>{page.t('heat_map.no_finding')}"


def test_there_is_a_chart_for_all_and_for_each_state_with_readings_in_each_language_and_the_library(project):
    files = dict(chart_files(project))
    names = ("all", "qa", "agencies")
    charts = [f"assets/charts/{name}.{locale}.json" for locale in ("en", "es") for name in names]
    assert list(files) == [*charts, LIBRARY_IN_SITE]
    assert set(json.loads(files["assets/charts/qa.es.json"])) == {"data", "layout"}
    assert len(files[LIBRARY_IN_SITE]) > 1_000_000


def test_a_chart_is_the_same_bytes_every_time(project):
    assert dict(chart_files(project)) == dict(chart_files(project))


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_chart_of_laws_has_the_words_of_the_map(laws, locale):
    page = PageContext(laws, locale, "policies/")
    trace = build_figure(law_grid(page), laws.scale)["data"][0]
    issues = [page.pick(issue.short) for issue in laws.policy_words.issues.values()]
    assert list(trace["x"]) == issues
    for row in build_policy_map(laws, locale).rows:
        at = list(trace["y"]).index(page.pick(row.jurisdiction.name))
        marks = [f"{cell.mark.symbol} {page.pick(cell.mark.label)}" for cell in row.cells]
        assert [mark.replace("<br>", " ") for mark in trace["text"][at]] == marks
        assert [bool(height) for height in trace["z"][at]] == [bool(cell.policies) for cell in row.cells]


def test_a_square_of_the_chart_of_laws_names_them_with_their_citations(laws):
    trace = build_figure(law_grid(PageContext(laws, "en", "policies/")), laws.scale)["data"][0]
    at = list(trace["y"]).index("North Quilland")
    assert "List of firms (Quill. Stat. § 5)" in trace["customdata"][at][0]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_chart_of_agencies_has_the_words_of_the_table(page, locale):
    here = at(page, locale=locale)
    trace = build_figure(agency_grid(here), here.project.scale)["data"][0]
    from_table = [each.text for each in elements(agency_map(here, context="comparison"), "td")]
    assert [mark.replace("<br>", " ") for row in trace["text"][::-1] for mark in row] == from_table
    assert [row[0] for row in as_lists(trace["z"])[::-1]] == [2, 0]


def test_the_chart_of_agencies_names_each_agency_of_a_square(page):
    trace = build_figure(agency_grid(page), page.project.scale)["data"][0]
    assert "A museum: Named" in trace["customdata"][-1][0]
    assert "None named." in trace["customdata"][-1][1]
