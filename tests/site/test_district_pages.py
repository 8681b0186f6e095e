"""How one rendered page is filled for every district, state and dimension."""

from __future__ import annotations

import pytest

from macros.site.district_pages import SHELLS
from macros.site.shells import MARKS, fill, put, stub, write_pages
from macros.sources.pages import parse_page
from tests.build_a_project import with_evidence, with_page, with_tables
from tests.many_side_by_side import many_side_by_side

PROFILE, STATE, PART, DIMENSION, JURISDICTION, COMPARISON, COMPARISON_PART, REGION, RELEASE, ISSUE = SHELLS
HTML = (
    '<title>ZZtitleZZ - Quill</title><link rel="canonical" href="https://quill.example/districts/ZZstateZZ/ZZidZZ/">'
    '<meta content="ZZdescriptionZZ"><main>ZZbodyZZ</main>'
)


@pytest.mark.parametrize(
    ("shell", "addresses"),
    [
        (PROFILE, ["districts/qa/0100001/", "districts/qa/0900002/", "districts/qb/2700003/"]),
        (STATE, ["districts/qa/", "districts/qb/"]),
        (DIMENSION, ["districts/dimensions/who-sees/", "districts/dimensions/what-is-kept/"]),
    ],
)
@pytest.mark.parametrize("locale", ["en", "es"])
def test_there_is_a_page_for_every_district_state_and_dimension(small_project, shell, addresses, locale):
    assert [shell.page_address(page) for page in shell.pages(small_project, locale)] == addresses


@pytest.mark.parametrize(
    ("shell", "addresses"),
    [
        (JURISDICTION, ["policies/qx/", "policies/qa/"]),
        (ISSUE, ["policies/issues/firm-list/", "policies/issues/consent/"]),
    ],
)
@pytest.mark.parametrize("locale", ["en", "es"])
def test_there_is_a_page_for_every_place_with_a_law_and_every_issue(small_project, laws, shell, addresses, locale):
    assert [shell.page_address(page) for page in shell.pages(laws, locale)] == addresses
    assert list(shell.pages(small_project, locale)) == []
    for address, html in fill(shell, HTML, laws, locale):
        assert address in addresses
        assert "ZZ" not in html


@pytest.mark.parametrize("locale", ["en", "es"])
def test_there_is_a_page_for_every_region_of_two_states_where_the_page_that_compares_is_written(laws, locale):
    text = "---\ntitle: Compare\ndescription: Compare.\n---\n# Compare\n"
    compared = with_page(laws, text, "en/policies/compare.md")
    assert list(REGION.pages(laws, locale)) == []
    ((address, html),) = fill(REGION, HTML, compared, locale)
    assert address == "policies/compare/main-land/"
    assert "ZZ" not in html


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_comparison_of_very_many_districts_has_pages_for_its_parts_with_the_card_of_the_comparison(
    small_project, locale
):
    assert list(COMPARISON_PART.pages(small_project, locale)) == []
    pages = dict(fill(COMPARISON_PART, HTML, many_side_by_side(small_project), locale))
    assert list(pages) == [
        "districts/compare/qa/a-b/",
        "districts/compare/qa/c/",
        "districts/compare/size-large/qa-a-b/",
        "districts/compare/size-large/qa-c/",
        "districts/compare/size-large/qb/",
    ]
    assert "ZZ" not in "".join(pages.values())
    cards = {page.values["card"] for page in COMPARISON_PART.pages(many_side_by_side(small_project), locale)}
    assert cards <= {page.values["card"] for page in COMPARISON.pages(many_side_by_side(small_project), locale)}


def test_every_mark_is_filled_and_nothing_else_is_changed(small_project):
    pages = dict(fill(PROFILE, HTML, small_project, "en"))
    html = pages["districts/qa/0100001/"]
    assert html.startswith("<title>Alder Falls: ")
    assert '<link rel="canonical" href="https://quill.example/districts/qa/0100001/">' in html
    assert "<h1>Alder Falls</h1>" in html
    assert html.endswith("</main>")
    assert "ZZ" not in "".join(pages.values())


def test_a_page_speaks_its_language(small_project):
    html = dict(fill(STATE, HTML, small_project, "es"))["districts/qa/"]
    assert html.startswith(f"<title>{small_project.words['es'].say('state.title', state='Quilandia del Norte')} - ")


def test_a_shell_without_a_mark_is_filled_as_well(small_project):
    assert set(dict(fill(STATE, "<p>no marks</p>", small_project, "en")).values()) == {"<p>no marks</p>"}


def test_a_name_cannot_close_the_title_or_stand_for_a_mark(small_project):
    name = "\"></title><script>alert(1)</script> ZZbodyZZ 'x' & Co"
    changed = with_tables(small_project, districts=[{"name": name}], evidence=[{"level": "explains"}])
    html = dict(fill(PROFILE, HTML, changed, "en"))["districts/qa/0100001/"]
    head = html.partition("<main>")[0]
    assert head.count("</title>") == 1
    assert head.count("ZZbodyZZ") == 2
    assert "<script>" not in html
    assert "&lt;script&gt;" in head


def test_a_district_of_a_state_without_a_row_gets_its_page(small_project):
    changed = with_tables(small_project, states=[])
    assert "districts/qa/0100001/" in dict(fill(PROFILE, HTML, changed, "es"))
    assert dict(fill(STATE, HTML, changed, "es")) == {}


def test_every_reading_stands_on_the_page_of_its_district_with_its_source(small_project):
    rows = [{"level": "explains", "source_url": f"https://a.example/{number}"} for number in range(3)]
    html = dict(fill(PROFILE, HTML, with_evidence(small_project, *rows), "en"))["districts/qa/0100001/"]
    for number in range(3):
        assert f'href="https://a.example/{number}" rel="noreferrer"' in html


def test_pages_are_written_below_the_folder_of_their_language(small_project, tmp_path):
    written = list(write_pages(STATE, HTML, small_project, "es", tmp_path / "es"))
    assert written == ["districts/qa/", "districts/qb/"]
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")) == [
        "es/districts/qa/index.html",
        "es/districts/qb/index.html",
    ]
    assert "Quilandia" in (tmp_path / "es/districts/qb/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["Plain", "It's: a 'name' #1", "- dash", "ZZtitleZZ", "&amp; 100 %"])
def test_the_source_of_a_shell_is_a_page_with_that_title(title):
    page, problems = parse_page(stub({**MARKS, "title": title}), "a.md", locale="en", inside="a.md")
    assert not problems
    assert page.meta["title"] == title
    assert page.meta["template"] == "district.html"
    assert page.meta["search"] == {"exclude": True}
    assert page.text.strip() == MARKS["body"]


def test_marks_are_put_all_at_once():
    assert put("ZZstateZZ/ZZidZZ/", {"state": "ZZidZZ", "id": "7"}) == "ZZidZZ/7/"


def test_shells_do_not_share_an_address():
    assert len({shell.source_path for shell in SHELLS}) == len(SHELLS)
    assert PROFILE.source_path == "districts/ZZstateZZ/ZZidZZ.md"
