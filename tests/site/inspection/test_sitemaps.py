"""Sitemaps name pages that are there, and every page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.site.inspection.sitemaps import read_sitemaps
from tests.site.inspection.fine_site import SITEMAP, URL, entry, write_site


def test_the_addresses_of_each_sitemap_are_counted(tmp_path):
    found = read_sitemaps(write_site(tmp_path))
    assert (found.languages, found.districts, found.problems) == ({"en": 1, "es": 1}, 2, ())


@pytest.mark.parametrize(
    ("name", "text", "code", "values", "place"),
    [
        ("sitemap.xml", entry("") + entry("c/"), "no-page-of-sitemap", {"found": f"{URL}c/"}, "site/sitemap.xml"),
        (
            "es/sitemap.xml",
            entry("es/").replace(f'href="{URL}es/"', f'href="{URL}fr/?a=1&amp;b=2"'),
            "no-page-of-sitemap",
            {"found": f"{URL}fr/?a=1&b=2"},
            "site/es/sitemap.xml",
        ),
        (
            "sitemap.xml",
            entry("") + "<url><loc>https://elsewhere.example/</loc></url>",
            "no-page-of-sitemap",
            {"found": "https://elsewhere.example/"},
            "site/sitemap.xml",
        ),
        ("sitemap-districts.xml", entry("b/"), "not-in-sitemap", {"wanted": f"{URL}es/b/"}, "site/es/b/index.html"),
    ],
)
def test_an_address_without_a_page_and_a_page_without_an_address_are_problems(
    tmp_path, name, text, code, values, place
):
    (problem,) = read_sitemaps(write_site(tmp_path, {name: SITEMAP.format(text)})).problems
    assert (problem.code, dict(problem.values), str(problem.place)) == (code, values, place)


def test_a_page_is_not_named_where_it_is_a_guest(tmp_path):
    site = replace(write_site(tmp_path), guests=frozenset({"es/b/index.html"}))
    (problem,) = read_sitemaps(site).problems
    assert (problem.code, problem.values["found"]) == ("no-page-of-sitemap", f"{URL}es/b/")
    without = write_site(tmp_path, {"sitemap-districts.xml": SITEMAP.format(entry("b/"))})
    assert read_sitemaps(replace(without, guests=site.guests)).problems == ()


def test_a_sitemap_that_is_missing_names_no_page(tmp_path):
    found = read_sitemaps(write_site(tmp_path, {"es/sitemap.xml": None}))
    assert found.languages == {"en": 1, "es": 0}
    assert [(each.code, each.place.path) for each in found.problems] == [("not-in-sitemap", "site/es/index.html")]
