"""States and their laws side by side as HTML: every word of the map, nothing added up, what is federal apart."""

from __future__ import annotations

import pytest

from macros.outputs.compare_data import state_data
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.policies import embedded_issue_map, issue_html, jurisdiction_html, policy_map
from macros.outputs.side_by_side import ready_made_list
from macros.outputs.states_side_by_side import region_html
from macros.views.policies import jurisdictions
from macros.views.states_side_by_side import region_comparisons
from tests.build_a_project import at, with_page, with_tables
from tests.read_html import elements, text_of

TEXT = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"


@pytest.fixture
def here(laws):
    """The page of a region."""
    return PageContext(with_page(laws, TEXT, "en/policies/compare.md"), "en", "policies/compare/main-land/")


@pytest.fixture
def html(here):
    return region_html(here, region_comparisons(here.project, "en")[0])


def hrefs(html):
    return [each.attributes["href"] for each in elements(html, "a")]


def test_a_table_has_a_column_for_each_state_and_a_row_for_each_issue(html):
    heads = [(each.attributes["scope"], each.text) for each in elements(html, "th")]
    assert heads == [
        ("col", "Issue"),
        ("col", "East Quilland"),
        ("col", "North Quilland"),
        ("row", "Say which firms"),
        ("row", "Ask families"),
    ]
    assert [each.text for each in elements(html, "td")] == [
        "East Quilland ? Not checked",
        "North Quilland ● Law found List of firms (Quill. Stat. § 5)",
        "East Quilland – None known Searched on March 2, 2026.",
        "North Quilland ● Law found List of firms (Quill. Stat. § 5)",
    ]


def test_its_words_are_those_that_the_form_shows(here, html):
    rows = {row["id"]: row["cells"] for row in state_data(here)["rows"]}
    shown = [cell.text for cell in elements(html, "td")]
    for column, (code, name) in enumerate((("QB", "East Quilland"), ("QA", "North Quilland"))):
        told = [" ".join(each for each in (name, *cell[1:]) if each) for cell in rows[code]]
        assert told == shown[column::2]


def test_an_old_search_needs_checking_on_every_page_that_tells_of_it(here):
    project = with_tables(here.project, policies=[{"checked_on": "2027-03-03"}])
    said = f"Searched on March 2, 2026. {here.t('policy.needs_check')}"
    page = at(here, project=project)
    issue = project.policy_words.issues["consent"]
    for html in (
        region_html(page, region_comparisons(project, "en")[0]),
        policy_map(page),
        issue_html(page, issue),
        embedded_issue_map(page, issue=issue),
        jurisdiction_html(page, jurisdictions(project)["QB"]),
    ):
        assert said in text_of(html)


def test_what_counts_everywhere_stands_apart_and_the_note_beside(here, html):
    (apart,) = elements(html, "p", "tk-note")
    assert apart.text.startswith("All of Quilland.")
    assert "../../qx/" in hrefs(html)
    assert "Laws opened files." in text_of(html)
    assert here.t("footer.law") in text_of(html)


def test_it_leads_to_the_form_with_the_same_states(html):
    assert "../#with=QB,QA" in hrefs(html)


def test_nothing_is_ranked_or_added_up(html):
    for word in ("rank", "score", "grade", "total", "best", "worst"):
        assert word not in text_of(html).lower()


def test_a_state_leads_to_its_region_and_to_the_form(here, laws):
    page = PageContext(here.project, "en", "policies/qa/")
    found = hrefs(jurisdiction_html(page, jurisdictions(laws)["QA"]))
    assert {"../compare/main-land/", "../compare/#with=QA"} <= set(found)
    of_the_nation = jurisdiction_html(page, jurisdictions(laws)["QX"])
    assert not [each for each in hrefs(of_the_nation) if "compare" in each]
    without = jurisdiction_html(at(page, project=laws), jurisdictions(laws)["QA"])
    assert not [each for each in hrefs(without) if "compare" in each]


def test_the_list_leads_to_each_region_and_without_any_there_is_nothing_to_show(here, laws):
    found = elements(ready_made_list(here, "states"), "a")
    assert [(each.text, each.attributes["href"]) for each in found] == [("Laws side by side: Main land", "./")]
    for project, what, code in ((laws, "states", "nothing-to-show"), (here.project, "state", "unknown-id")):
        with pytest.raises(AuthorError) as caught:
            ready_made_list(at(here, project=project), what)
        assert caught.value.code == code
