"""A built site is looked at as a whole: every rule on every page, and a fair share of very many pages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from macros.site.inspection import LARGEST, MOST_PAGES, PAGE_RULES, chosen, inspect
from macros.site.inspection.left_over import check_left_over
from tests.site.inspection.fine_site import BODY, SITEMAP, entry, page, told, write_site
from tests.site.inspection.noise import noise

PACKAGE = Path(__file__).parents[3] / "macros/site/inspection"


def test_a_fine_site_has_no_problem_and_its_figures_are_told(tmp_path):
    found = inspect(write_site(tmp_path))
    assert found.problems == ()
    assert (found.pages, found.addresses, found.sheets) == (5, 4, 1)
    assert (found.links.links, found.links.anchors) == (5 + 8, 5)  # anchors; own addresses in the heads of pages
    assert found.seen["headings"] == found.seen["main_headings"] == 5
    assert sum(found.sitemaps.languages.values()) + found.sitemaps.districts == found.addresses
    assert found.weight.bytes > 0


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"b/index.html": page("b/", body=f"{BODY}{{{{ heat_map() }}}}")}, {"site/b/index.html left-over"}),
        ({"es/index.html": page("", "es").replace('"es"', '"en"', 1)}, {"site/es/index.html wrong-page-language"}),
        ({"a.css": "@import 'https://elsewhere.example/a.css'"}, {"site/a.css outside-address"}),
        ({"index.html": page(body=f'{BODY}<a href="c/">x</a>')}, {"site/index.html broken-link"}),
        ({"sitemap.xml": SITEMAP.format(entry("") + entry("c/"))}, {"site/sitemap.xml no-page-of-sitemap"}),
        ({"assets/toolkit.js": noise(8000)}, {"site/assets/toolkit.js heavy-page"}),
    ],
)  # fmt: skip
def test_problems_of_pages_sheets_links_sitemaps_and_weights_are_all_told(tmp_path, changes, wanted):
    found = inspect(write_site(tmp_path, changes))
    assert {f"{each.place} {each.code}" for each in found.problems} == wanted


def test_problems_and_the_pages_that_have_them_are_counted_by_code(tmp_path):
    twice = page(body=f'{BODY}<p style="a"><p style="b"><p onclick="c">')
    found = inspect(write_site(tmp_path, {"index.html": twice}))
    assert (found.count("inline-style"), found.count("inline-style", "inline-handler")) == (2, 3)
    assert (found.pages_with("inline-style", "inline-handler"), found.pages_with("left-over")) == (1, 0)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>{{ heat_map() }}</p>", "{{ heat_map"),
        ("<p>Traceback (most recent call last)</p>", "Traceback (most recent"),
        ("<p>ZZnameZZ ZZtitleZZ</p>", "ZZtitleZZ"),
        ('<p title="{{- term(1) }}">x</p>', "{{- term"),
    ],
)
def test_what_is_left_over_of_the_engine_is_a_problem_of_its_page(html, found):
    (problem,) = told(check_left_over, html, "b/index.html")
    assert (problem.code, dict(problem.values), str(problem.place)) == (
        "left-over",
        {"found": found},
        "site/b/index.html",
    )


@pytest.mark.parametrize(
    "html", ["<script>if(a){{ heat_map }}</script><!-- {{ cite }} -->", "<td>{{ no_macro }}</td>", "<p>Text.</p>"]
)
def test_scripts_comments_and_braces_of_a_cell_are_not_left_over(html):
    assert told(check_left_over, html) == []


def test_every_rule_for_pages_is_used():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.glob("*.py")]
    names = {node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)}
    rules = {name for name in names if name.startswith("check_")} - {"check_sheet"}
    assert {rule.__name__ for rule in PAGE_RULES} == rules


def test_of_very_many_pages_every_ordinary_one_the_largest_and_a_spread_of_the_others_is_read():
    ordinary = [f"about/{number}.html" for number in range(50)]
    deep = [f"districts/xa/{number:07}/index.html" for number in range(20_000)]
    lengths = dict.fromkeys(sorted(ordinary + deep), 20_000)
    found = chosen(lengths)
    assert set(ordinary) <= set(found)
    assert MOST_PAGES / 2 < len(found) <= MOST_PAGES
    left_out = sorted(set(deep) - set(found))[:LARGEST]
    assert len(left_out) == LARGEST
    assert set(left_out) <= set(chosen(lengths | dict.fromkeys(left_out, 20_001)))
    assert chosen(dict.fromkeys(ordinary, 1)) == ordinary


def test_a_page_of_very_many_that_has_outgrown_its_kind_is_told(tmp_path):
    many = {f"districts/xa/{number:07}/index.html": page(f"districts/xa/{number:07}/") for number in range(MOST_PAGES)}
    packs_well = page("districts/xa/0000001/", body=BODY + "<p>Same</p>" * 60_000)
    packs_badly = page("districts/xa/0000003/", body=f"{BODY}<p>{noise(120_000)}</p>")
    grown = {"districts/xa/0000001/index.html": packs_well, "districts/xa/0000003/index.html": packs_badly}
    found = inspect(write_site(tmp_path, many | grown))
    told = {f"{each.place} {each.code}" for each in found.problems if each.code in ("heavy-page", "long-page")}
    assert told == {"site/districts/xa/0000001/index.html long-page", "site/districts/xa/0000003/index.html heavy-page"}
