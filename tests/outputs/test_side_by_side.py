"""Districts side by side as HTML and as the file that the form reads: the same words as the heat map, no rank."""

from __future__ import annotations

import json

import pytest

from macros.outputs.compare_data import compare_files, district_data, state_data
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.side_by_side import compare, comparison_html, comparison_part_html, links_of, ready_made_list
from macros.views.comparison_parts import LONGEST
from macros.views.side_by_side import compared_districts, ready_made
from tests.build_a_project import at, with_page, with_tables
from tests.many_side_by_side import many_side_by_side
from tests.read_html import elements, text_of

TEXT = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"


@pytest.fixture(scope="module")
def compared(small_project):
    """The project with the page of comparisons: of two districts that were read."""
    return with_page(small_project, TEXT, "en/districts/compare.md")


@pytest.fixture
def here(compared):
    """The page of the districts of one state side by side."""
    return PageContext(compared, "en", "districts/compare/qa/")


def test_a_ready_made_table_has_a_column_for_each_district_and_a_row_for_each_question(here):
    html = comparison_html(here, ready_made(here.project)[0])
    heads = [(each.attributes["scope"], each.text) for each in elements(html, "th")]
    assert heads == [
        ("col", "Question"),
        ("col", "Alder Falls QA"),
        ("col", "Zinnia Valley QA"),
        ("row", "Students"),
        ("row", "Who sees data"),
        ("row", "What is kept"),
    ]
    cells = [each.text for each in elements(html, "td")]
    assert cells == [
        "Alder Falls 12,345 in 2023-24",
        "Zinnia Valley Not recorded yet",
        "Alder Falls ● Explains Names two offices.",
        "Zinnia Valley → Mentions (confirmed) Names two offices.",
        "Alder Falls – Not found No list seen.",
        "Zinnia Valley ? Not read",
    ]


def test_it_stands_with_its_context_note_and_leads_to_the_form_with_the_same_choice(here):
    html = comparison_html(here, ready_made(here.project)[0])
    assert "Lists did harm." in text_of(html)
    assert "../#with=0100001,0900002" in [each.attributes["href"] for each in elements(html, "a")]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_file_has_the_words_of_the_scale_and_every_district(compared, locale):
    page = PageContext(compared, locale, "")
    data = district_data(page)
    assert data["questions"] == [page.pick(each.label) for each in compared.dimensions.values()]
    rows = {row["id"]: row for row in data["rows"]}
    assert list(rows) == ["0100001", "2700003", "0900002"]  # by name
    level, reason = compared.scale.levels["explains"], compared.scale.reasons["not_found"]
    assert [cell[:3] for cell in rows["0100001"]["cells"]] == [
        ["tk-level-explains", "●", page.pick(level.label)],
        ["tk-reason tk-reason-not_found", "–", page.pick(reason.label)],
    ]
    assert rows["2700003"]["cells"] == []
    assert data["blank"] == [
        "tk-reason tk-reason-not_reviewed",
        "?",
        page.pick(compared.scale.reasons["not_reviewed"].label),
        "",
    ]


def test_of_states_the_file_says_laws_with_citations_and_not_checked_is_no_square(laws):
    rows = {row["id"]: row for row in state_data(PageContext(laws, "en", ""))["rows"]}
    assert "QX" not in rows  # what counts everywhere is of no state
    assert rows["QA"]["cells"][0] == ["tk-law-found", "●", "Law found", "List of firms (Quill. Stat. § 5)"]
    assert rows["QC"]["cells"] == []
    assert rows["QB"]["cells"][1][2] == "None known"


def test_a_file_is_written_only_for_a_page_that_is_there(compared, small_project, laws):
    assert [path for path, _ in compare_files(compared)] == [
        "assets/compare/districts.en.json",
        "assets/compare/districts.es.json",
    ]
    assert list(compare_files(small_project)) == []
    both = with_page(laws, TEXT, "en/policies/compare.md")
    files = dict(compare_files(both))
    assert list(files) == ["assets/compare/states.en.json", "assets/compare/states.es.json"]
    assert json.loads(files["assets/compare/states.es.json"])["questions"][0] == "Decir qué empresas"


def test_the_form_is_hidden_until_its_script_runs_and_says_so(here):
    html = compare(here, context="comparison")
    (form,) = elements(html, "form")
    assert "hidden" in form.attributes
    assert here.t("compare.off") in text_of(html)
    (label,), (field,) = elements(html, "label"), elements(html, "input")
    assert label.attributes["for"] == field.attributes["id"]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda page: compare(page), "no-context"),
        (lambda page: compare(page, "district", context="comparison"), "unknown-id"),
        (lambda page: compare(page, context="comparisons"), "unknown-id"),
    ],
)
def test_a_call_that_cannot_be_drawn_is_told(here, call, code):
    with pytest.raises(AuthorError) as caught:
        call(here)
    assert caught.value.code == code


def test_profiles_lead_to_the_comparisons_of_their_district(here):
    places = compared_districts(here.project)
    assert links_of(here, places["0100001"]) == (("Districts of North Quilland side by side", "districts/compare/qa/"),)
    assert links_of(here, places["2700003"]) == ()


def test_the_list_leads_to_each_and_without_any_there_is_nothing_to_show(here, page):
    found = elements(ready_made_list(here), "a")
    assert [(each.text, each.attributes["href"]) for each in found] == [
        ("Districts of North Quilland side by side", "./")
    ]
    with pytest.raises(AuthorError) as caught:
        ready_made_list(at(page))
    assert caught.value.code == "nothing-to-show"


@pytest.fixture(scope="module")
def many(small_project):
    """More districts of a state and of a size than one page can show."""
    return many_side_by_side(small_project)


def comparison_of(project, slug):
    return next(each for each in ready_made(project) if each.slug == slug)


def hrefs(html):
    return {each.text: each.attributes["href"] for each in elements(html, "a")}


def test_a_long_comparison_is_a_list_that_says_why_and_leads_to_its_parts(many):
    page = PageContext(many, "en", "districts/compare/size-large/")
    html = comparison_html(page, comparison_of(many, "size-large"))
    assert elements(html, "table") == []
    assert page.t("compare.long") in text_of(html)
    assert page.t("compare.long_states") in text_of(html)
    links = hrefs(html)
    assert [links[name] for name in ("State QA, A to B", "State QA, C", "State QB")] == ["qa-a-b/", "qa-c/", "qb/"]
    assert "State QB 3 districts" in text_of(html)
    assert links["Choose your own districts"] == "../"


def test_of_a_letter_that_is_cut_the_list_names_the_first_and_the_last_district_of_each_part(small_project):
    project = many_side_by_side(small_project, {"A": LONGEST + 1})
    html = comparison_html(PageContext(project, "en", "districts/compare/qa/"), comparison_of(project, "qa"))
    assert "A, part 1 19 districts: A 0 – A 25" in text_of(html)
    assert "A, part 2 18 districts: A 26 – A 9" in text_of(html)


def test_a_district_that_would_be_alone_on_a_part_is_named_with_its_profile(many):
    page = PageContext(many, "en", "districts/compare/size-large/")
    html = comparison_html(page, comparison_of(many, "size-large"))
    (alone,) = [each for each in many.districts.values() if each.name == "Single 0"]
    assert hrefs(html)["Single 0"] == f"../../qc/{alone.district_id}/"
    assert "State QC: Single 0" in text_of(html)


def test_the_parts_are_in_the_order_of_the_names_of_states_in_each_language(many):
    states = {"QA": ("Zeta", "Alfa"), "QB": ("Alpha", "Beta"), "QC": ("Beta", "Zeta")}
    rows = [{"state": code, "name_en": en, "name_es": es} for code, (en, es) in states.items()]
    named = with_tables(many, states=rows)
    for locale, wanted in (("en", ["Alpha", "Beta", "Zeta"]), ("es", ["Alfa", "Beta", "Zeta"])):
        page = PageContext(named, locale, "districts/compare/size-large/")
        items = [each.text for each in elements(comparison_html(page, comparison_of(named, "size-large")), "li")]
        found = [name for item in items for name in wanted if item.startswith(name)]
        assert list(dict.fromkeys(found)) == wanted


def test_a_part_shows_its_districts_and_leads_back_and_to_the_other_letters_of_its_state(many):
    comparison = comparison_of(many, "size-large")
    part = comparison.parts[0]
    page = PageContext(many, "en", "districts/compare/size-large/qa-a-b/")
    html = comparison_part_html(page, comparison, part)
    heads = [each.text for each in elements(html, "th") if each.attributes["scope"] == "col"]
    assert sum(each.endswith("QA") for each in heads) == len(part.districts) <= LONGEST
    (title,) = elements(html, "h1")
    assert title.text == "Districts with many students side by side: State QA, A to B"
    links = hrefs(html)
    assert (links["A to B"], links["C"]) == ("./", "../qa-c/")
    assert "State QB" not in links
    assert links["Districts with many students side by side"] == "../"
    (current,) = [each.text for each in elements(html, "a") if each.attributes.get("aria-current")]
    assert current == "A to B"
    whole_state = comparison_part_html(page, comparison, comparison.parts[2])
    assert elements(whole_state, "nav", "tk-parts") == []


def test_profiles_name_the_part_that_their_district_stands_in(many):
    page = PageContext(many, "en", "districts/qa/0100001/")
    (district,) = [each for each in many.districts.values() if each.name == "C 7"]
    assert links_of(page, compared_districts(many)[district.district_id]) == (
        ("Districts with many students side by side: State QA, C", "districts/compare/size-large/qa-c/"),
        ("Districts of State QA side by side: C", "districts/compare/qa/c/"),
    )
