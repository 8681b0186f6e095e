"""What pages of laws show: the map as a table and as squares, the links that narrow it, the pages it leads to."""

from __future__ import annotations

import pytest

from macros.model.policies import FOUND, MARKS, NONE_KNOWN, NOT_CHECKED
from macros.outputs.district_html import dimension_html, state_html
from macros.outputs.page_context import PageContext
from macros.outputs.policies import (
    issue_html,
    jurisdiction_html,
    policy_checks,
    policy_filters,
    policy_issues,
    policy_map,
)
from macros.views.policies import jurisdictions
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of


@pytest.fixture
def here(laws):
    return PageContext(laws, "en", "policies/")


@pytest.fixture
def place(laws):
    return PageContext(laws, "en", "policies/qa/")


def elements_of_key(html):
    """The lines of the key, in the order of the marks."""
    text = html.partition("tk-law-key")[2].partition("</ul>")[0]
    return [f"<p>{line.partition('</li>')[0]}</p>" for line in text.split("<li>")[1:]]


def hrefs(html, name=""):
    return [each.attributes["href"] for each in elements(html, "a", name)]


def rows(html):
    """The cells of each row of the table in words."""
    found = []
    for each in elements(html):
        if each.tag == "tr":
            found.append([])
        elif each.tag in ("th", "td"):
            found[-1].append(each.text)
    return found


def test_the_table_says_every_cell_in_a_word_and_a_symbol(here):
    html = policy_map(here)
    assert rows(html) == [
        [here.t("policy.state"), "Firms", "Consent"],
        ["East Quilland", "? Not checked", "– None known Searched on March 2, 2026."],
        ["Far Quilland", "? Not checked"],
        [f"North Quilland {here.many('policy.laws', 2)}", "● Law found", "● Law found"],
    ]
    assert {each.attributes["scope"] for each in elements(html, "th")} == {"col", "row"}
    assert elements(html, "caption")[0].text == here.t("policy.caption")


def test_the_key_says_of_a_word_that_no_square_shows_it(here, laws):
    key = {mark: text_of(line) for mark, line in zip(MARKS, elements_of_key(policy_map(here)), strict=True)}
    assert all(here.t("policy.not_said") not in line for line in key.values())
    issue = issue_html(here, laws.policy_words.issues["firm_list"])
    told = {mark: here.t("policy.not_said") in line for mark, line in zip(MARKS, elements_of_key(issue), strict=True)}
    assert told == {FOUND: False, NONE_KNOWN: True, NOT_CHECKED: False}


def test_pages_of_a_place_and_of_an_issue_say_the_day_of_a_search(place, laws):
    page = PageContext(laws, "es", "policies/issues/consent/")
    assert "Quilandia del Este Búsqueda del 2 de marzo de 2026." in text_of(
        issue_html(page, laws.policy_words.issues["consent"])
    )
    html = jurisdiction_html(place, jurisdictions(laws)["QB"])
    assert "Ask families Searched on March 2, 2026." in text_of(html)


def test_a_state_that_nobody_checked_is_one_cell_over_all_issues(here):
    wide = [each for each in elements(policy_map(here), "td") if "colspan" in each.attributes]
    assert [(each.text, each.attributes["colspan"]) for each in wide] == [("? Not checked", "2")]


def test_nothing_is_ranked_or_added_up_and_a_state_without_a_row_is_never_without_law(here):
    text = text_of(policy_map(here)).lower()
    assert "no law" not in text.replace(here.many("policy.laws", 0).lower(), "")
    for word in ("rank", "score", "grade", "total", "best", "worst"):
        assert word not in text


def test_a_cell_with_a_law_leads_to_its_issue_on_the_page_of_the_state(here):
    assert {"qa/#firm-list", "qa/#consent", "qa/"} <= set(hrefs(policy_map(here)))


def test_laws_of_the_nation_stand_apart_from_the_states(here):
    html = policy_map(here)
    (apart,) = elements(html, "div", "tk-nationwide")
    assert apart.text.startswith("All of Quilland.")
    assert "All of Quilland" not in " ".join(cell for row in rows(html) for cell in row)
    assert "qx/#firm-list" in hrefs(html)


def test_every_state_is_a_square_with_a_link_and_a_whole_name(here):
    squares = [each for each in elements(policy_map(here), "a") if "transform" in each.attributes]
    told = {each.attributes["aria-label"]: each.attributes["href"] for each in squares}
    assert told == {
        "East Quilland (QB): Not checked": "./#at-qb",
        "Far Quilland (QC): Not checked": "./#at-qc",
        f"North Quilland (QA): Law found. {here.many('policy.laws', 2)}": "qa/",
    }
    ids = {each.attributes.get("id") for each in elements(policy_map(here), "tr")}
    assert {"at-qa", "at-qb", "at-qc"} <= ids


def test_a_square_shows_symbol_and_code_and_where_it_stands(here):
    squares = [each for each in elements(policy_map(here), "a") if "transform" in each.attributes]
    assert {each.text: each.attributes["transform"] for each in squares} == {
        "QA●": "translate(0 0)",
        "QB?": "translate(30 0)",
        "QC?": "translate(30 60)",
    }


def test_a_coalition_without_squares_has_the_table_alone(here, laws):
    changed = at(here, project=with_tables(laws, state_tiles=[]))
    assert elements(policy_map(changed), "svg") == []
    assert len(rows(policy_map(changed))) == 3
    assert elements(issue_html(changed, laws.policy_words.issues["consent"]), "svg", "tk-states") == []


def test_the_summary_counts_laws_and_states_and_says_how_many_nobody_checked(here):
    wanted = here.t("policy.summary", total="3", nationwide="1", others="2", states="1", unchecked="1")
    assert wanted in text_of(policy_map(here))


def test_the_context_stands_beside_the_map(here, laws):
    for html in (policy_map(here), issue_html(here, laws.policy_words.issues["consent"])):
        (note,) = elements(html, name="tk-context")
        assert "Laws opened files. " in note.text


def test_links_narrow_by_place_issue_and_dimension(here):
    assert hrefs(policy_filters(here)) == [
        *("qx/", "qa/"),
        *("issues/firm-list/", "issues/consent/"),
        *("../districts/dimensions/who-sees/#laws", "../districts/dimensions/what-is-kept/#laws"),
    ]


def test_every_issue_is_told_with_its_meaning_and_its_number_of_laws(here):
    text = text_of(policy_issues(here))
    assert f"Say which firms A list of firms. {here.many('policy.laws', 2)}" in text
    assert f"Ask families A yes comes first. {here.many('policy.laws', 1)}" in text


def test_how_laws_were_checked_is_told_of_each_way_that_occurs(here, laws):
    text = text_of(policy_checks(here))
    assert f"Text read We read it. {here.many('policy.said_of', 2)}" in text
    assert f"Listed A report has it. {here.many('policy.said_of', 1)}" in text
    few = at(here, project=with_tables(laws, policies=[{}]))
    assert "Listed" not in text_of(policy_checks(few))


def test_the_page_of_a_state_has_its_laws_by_issue_the_districts_and_no_advice(place, laws):
    html = jurisdiction_html(place, jurisdictions(laws)["QA"])
    assert elements(html, "h1")[0].text == place.t("policy.title", place="North Quilland")
    assert [each.attributes["id"] for each in elements(html, "article")] == ["qa01", "qa02"]
    assert [each.attributes.get("id") for each in elements(html, "h2")][:2] == ["firm-list", "consent"]
    assert "../../districts/qa/" in hrefs(html)
    assert text_of(html).count(place.t("footer.law")) == 1
    assert place.t("policy.not_all") in text_of(html)
    assert text_of(html).count(place.t("policy.needs_check_text")) == 1


def test_the_page_of_the_nation_says_that_its_laws_count_everywhere_and_what_is_not_checked(place, laws):
    html = jurisdiction_html(place, jurisdictions(laws)["QX"])
    assert place.t("policy.nationwide") in text_of(html)
    assert "? Not checked No one did." in text_of(html)
    assert "../issues/consent/" in hrefs(html)
    assert not [href for href in hrefs(html) if "districts/q" in href]


def test_the_page_of_an_issue_has_its_laws_by_place_and_the_states_without(laws):
    page = PageContext(laws, "es", "policies/issues/firm-list/")
    html = issue_html(page, laws.policy_words.issues["firm_list"])
    assert [each.attributes["id"] for each in elements(html, "article")] == ["qx01", "qa01"]
    assert [each.text for each in elements(html, "h2")][1:3] == ["Toda Quilandia", "Quilandia del Norte"]
    assert "? Sin revisar Nadie. Quilandia del Este · Quilandia Lejana" in text_of(html)
    squares = [each for each in elements(html, "a") if "transform" in each.attributes]
    assert "../../qa/#firm-list" in [each.attributes["href"] for each in squares]


def test_a_state_of_districts_leads_to_its_laws_or_says_that_nobody_looked(laws, small_project):
    page = PageContext(laws, "en", "districts/qa/")
    assert "../../policies/qa/" in hrefs(state_html(page, laws.states["QA"]))
    html = state_html(page, laws.states["QB"])
    assert page.t("policy.state_unchecked") in text_of(html)
    assert "../../policies/#at-qb" in hrefs(html)
    without = at(page, project=small_project)
    assert not [href for href in hrefs(state_html(without, small_project.states["QA"])) if "policies" in href]


def test_a_dimension_lists_the_laws_that_bear_on_it(laws, small_project):
    page = PageContext(laws, "en", "districts/dimensions/who-sees/")
    html = dimension_html(page, laws.dimensions["who_sees"])
    assert [href for href in hrefs(html) if "policies" in href] == [
        "../../../policies/",
        "../../../policies/qx/#qx01",
        "../../../policies/qa/#qa01",
    ]
    html = dimension_html(at(page, project=small_project), small_project.dimensions["who_sees"])
    assert page.t("policy.dimension") not in text_of(html)
