"""How the comparison of districts looks as HTML: a table with words, counts in a sentence, links that lead on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.outputs import comparison
from macros.outputs.download_list import downloads
from macros.outputs.errors import AuthorError
from macros.views.heat_map import MOST
from tests.build_a_project import at, with_evidence, with_tables
from tests.read_html import elements, text_of


def table_of(page, **filters):
    html = comparison.heat_map(page, context="comparison", **filters)
    rows = [f"<tr{row.partition('</tr>')[0]}</tr>" for row in html.split("<tr")[1:]]
    return [[each.text for each in elements(row) if each.tag in ("th", "td")] for row in rows]


def test_every_cell_says_its_level_or_reason_in_words_and_with_a_symbol(page, page_es):
    assert table_of(page) == [
        ["District", "Who sees data", "What is kept"],
        ["Alder Falls QA", "● Explains", "– Not found"],
        ["Zinnia Valley QA", "→ Mentions " + page.t("cell.confirmed"), "? Not read"],
    ]
    assert table_of(page_es)[1:] == [
        ["Alder Falls QA", "● Explica", "– No está"],
        ["Zinnia Valley QA", "→ Menciona " + page_es.t("cell.confirmed"), "? Sin leer"],
    ]


def test_the_table_has_a_caption_and_headers_with_scope(page):
    html = comparison.heat_map(page, context="comparison")
    assert [each.text for each in elements(html, "caption")] == [page.t("heat_map.caption")]
    scopes = [each.attributes.get("scope") for each in elements(html, "th")]
    assert scopes == ["col"] * 3 + ["row"] * 2


@pytest.mark.parametrize(
    ("filters", "caption"),
    [
        ({"state": "QA"}, "Quilandia del Norte"),
        ({"dimension": "who_sees"}, "Quién ve los datos"),
        ({"state": "QA", "dimension": "who_sees"}, "Quilandia del Norte, Quién ve los datos"),
    ],
)
def test_a_narrowed_heat_map_says_so_in_its_caption_and_offers_no_more_filters(page_es, filters, caption):
    html = comparison.heat_map(page_es, context="comparison", **filters)
    assert elements(html, "caption")[0].text == page_es.t("heat_map.caption_in", scope=caption)
    assert not elements(html, "form")


@pytest.mark.parametrize(
    ("rows", "form", "counts"),
    [
        (None, "other", {"count": 2, "total": 4, "levels": 2, "not_found": 1, "confirmed": 1}),
        ([], "none", {}),
        ([{"reason": "not_reviewed", "extent_read": "none"}], "none", {}),
        ([{"reason": "not_found"}], "one", {"count": 1, "total": 2, "levels": 0, "not_found": 1, "confirmed": 0}),
    ],
)
def test_the_summary_counts_what_the_table_shows(page, rows, form, counts):
    project = page.project if rows is None else with_evidence(page.project, *rows)
    html = comparison.heat_map(at(page, project=project), context="comparison")
    assert elements(html, "p", "tk-summary")[0].text == page.t(f"heat_map.summary.{form}", **counts)


def test_the_chart_is_offered_for_a_whole_state_and_not_for_a_single_dimension(page):
    def chart(**filters):
        html = comparison.heat_map(page, context="comparison", **filters)
        return [each.attributes["data-tk-chart"] for each in elements(html, "div", "tk-chart")]

    assert chart() == ["../assets/charts/all.en.json"]
    assert chart(state="QA") == ["../assets/charts/qa.en.json"]
    assert chart(dimension="who_sees") == []
    assert chart(state="QB") == []


def test_a_comparison_never_stands_without_its_context(page):
    for draw in (comparison.heat_map, comparison.coverage):
        with pytest.raises(AuthorError, match="no-context"):
            draw(page)
        assert "Lists did harm." in text_of(draw(page, context="comparison"))


@pytest.mark.parametrize("filters", [{"state": "ZZ"}, {"dimension": "who_see"}])
def test_a_filter_that_is_not_there_is_a_mistake_of_the_author(page, filters):
    with pytest.raises(AuthorError, match="unknown-id"):
        comparison.heat_map(page, context="comparison", **filters)


def test_names_of_districts_are_marked_as_words_of_their_own_language(page, page_es):
    assert 'lang="en" translate="no">Alder Falls' in comparison.district(page_es, "0100001")
    assert "lang=" not in comparison.district(page, "0100001")


def test_links_to_profiles_keep_the_zeros_of_ids(page):
    html = comparison.heat_map(page, context="comparison")
    links = [each.attributes["href"] for each in elements(html, "a")]
    assert "qa/0100001/" in links


def test_the_legend_gives_every_level_and_reason_a_word_and_a_meaning(page):
    html = comparison.scale_legend(page)
    assert [each.text for each in elements(html, "dt")] == [
        "→ Mentions",
        "● Explains",
        "× Declined",
        "– Not found",
        "? Not read",
    ]
    assert len(elements(html, "dd")) == 5


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], ["notice.nothing_read"]),
        ([{"level": "mentions"}], ["notice.first_title", "notice.in_part", "notice.not_a_rating"]),
        ([{"level": "mentions", "extent_read": "whole"}], ["notice.first_title", "notice.in_full"]),
        ([{"level": "mentions", "second_reader": "R2"}], ["notice.confirmed_title", "notice.in_part"]),
    ],
)
def test_the_notice_says_who_read_and_how_much(page_es, rows, words):
    here = at(page_es, project=with_evidence(page_es.project, *rows))
    text = text_of(comparison.reading_notice(here))
    assert [key for key in words if here.t(key) not in text] == []


@pytest.mark.parametrize(
    ("days", "key", "values"),
    [
        (["2026-03-01", "2026-03-01"], "on_day", {"day": "March 1, 2026"}),
        (["2026-03-09", "2026-03-01"], "between", {"first": "March 1, 2026", "last": "March 9, 2026"}),
    ],
)
def test_the_notice_says_on_which_days(page, days, key, values):
    rows = [
        {"level": "mentions", "accessed_on": day, "dimension": name}
        for day, name in zip(days, page.project.dimensions, strict=True)
    ]
    text = text_of(comparison.reading_notice(at(page, project=with_evidence(page.project, *rows))))
    assert page.t(f"notice.{key}", **values) in text


def test_lists_lead_to_every_state_and_every_dimension(page):
    def links(html):
        return [each.attributes["href"] for each in elements(html, "a")]

    assert links(comparison.state_list(page)) == ["qb/", "qa/"]
    assert links(comparison.dimension_list(page)) == ["dimensions/who-sees/", "dimensions/what-is-kept/"]
    assert links(comparison.district_finder(page)) == ["qb/", "qa/"]


def test_the_rubric_shows_every_level_of_every_dimension_with_questions_and_sources(page):
    html = comparison.rubric(page)
    assert [each.text for each in elements(html, "h3")] == ["Who sees data", "What is kept"]
    assert [each.text for each in elements(html, "dd")] == ["A link.", "A list."] * 2
    assert text_of(html).count("[Records law 1974]") == 2


@pytest.mark.parametrize(
    ("email", "address", "shown"),
    [
        ("a@quill.example", "Box 1", '<a href="mailto:a@quill.example">a@quill.example</a>'),
        ("", "Box 1", "Box 1"),
        ("", "", None),
    ],
)
def test_the_contact_is_an_email_an_address_or_the_plain_truth(page, email, address, shown):
    settings = replace(page.project.settings, contact_email=email, contact_address=address)
    assert comparison.contact(at(page, project=replace(page.project, settings=settings))) == (
        shown or page.t("contact.none")
    )


def test_the_list_of_downloads_names_every_table_with_its_rows(page):
    rows = elements(downloads(page), "tr")[1:]
    files = [each.attributes["href"] for each in elements(downloads(page), "a")]
    tables = ["comparison.csv", *(each.path for each in page.project.dictionary.resources.values())]
    forms = [name.removesuffix("csv") + form for name in tables for form in ("csv", "json", "xlsx")]
    assert files == [f"../downloads/{name}" for name in (*forms, "datapackage.json", "data-package.zip")]
    assert rows[1].text.startswith("Districts")
    assert [each.text for each in elements(downloads(page), "td", "tk-number")][:3] == ["2", "3", "2"]


def test_coverage_shows_counts_and_never_a_rank(page):
    changed = with_tables(page.project, districts=[{}, {"district_id": "0900002", "name": "B"}])
    html = comparison.coverage(at(page, project=changed), context="comparison")
    assert [[each.text for each in elements(html, tag)] for tag in ("caption", "td")] == [
        [page.t("coverage.caption")],
        ["2", "2"],
    ]


@pytest.mark.parametrize("draw", [comparison.heat_map, comparison.embedded_heat_map])
def test_a_state_with_more_districts_than_a_table_can_show_has_counts_that_lead_to_its_parts(page, draw):
    names = {f"{number:07}": f"{'ABC'[number % 3]} {number}" for number in range(100_000, 100_000 + MOST + 1)}
    districts = [{"district_id": each, "name": name} for each, name in names.items()]
    others = dict.fromkeys(("replies", "case_names", "cases", "agreements", "agency_access", "evidence"), ())
    project = with_tables(page.project, **others, districts=districts)
    project = with_evidence(project, *({"district_id": each, "level": "explains"} for each in names))
    html = draw(at(page, project=project), context="comparison", state="QA", dimension="who_sees")
    assert [each.text for each in elements(html, "th") if each.attributes["scope"] == "col"] == [
        "Names",
        "Districts listed",
        "Districts read",
        "Who sees data",
    ]
    assert [each.text for each in elements(html, "a")][:2] == ["A to B", "C"]
    assert "Lists did harm." in text_of(html)
