"""Links inside the site are followed to their file and anchor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.site.inspection.links import follow, inside, links_of
from macros.site.inspection.page import read_page
from tests.site.inspection.fine_site import SETTINGS, URL, page, write_site


def followed(folder, body, settings=SETTINGS):
    """The links of a home page with this body, and of b/."""
    site = write_site(folder, {"index.html": page(body=body)}, settings)
    names = ("index.html", "b/index.html")
    return follow({name: links_of(read_page(name, site.read(name))) for name in names}, site)


def test_links_that_lead_somewhere_are_counted_once_a_page(tmp_path):
    body = f'<p id="top"></p><a href="b/">1</a><a href="b/">1</a><a href="b/#top">2</a><a href="{URL}">out</a>'
    found = followed(tmp_path, body)
    assert (found.links, found.anchors, found.problems) == (
        2 + 1 + 4,
        1 + 1,
        (),
    )  # b/ links to its own #top; addresses in heads


@pytest.mark.parametrize(
    ("html", "code", "values"),
    [
        ('<a href="c/">x</a>', "broken-link", {"found": "c/"}),
        ('<a href="p.png" download>x</a>', "broken-link", {"found": "p.png"}),
        ("<script src='none.js'></script>", "broken-link", {"found": "none.js"}),
        ('<link rel="stylesheet" href="none.css">', "broken-link", {"found": "none.css"}),
        ('<div data-tk-chart="charts/none.json"></div>', "broken-link", {"found": "charts/none.json"}),
        ('<a href="search/">a folder without a page</a>', "broken-link", {"found": "search/"}),
        ('<a href="b/#there">x</a>', "broken-anchor", {"found": "b/#there", "anchor": "there"}),
        ('<a href="#there">x</a>', "broken-anchor", {"found": "#there", "anchor": "there"}),
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem_of_its_page(tmp_path, html, code, values):
    (problem,) = followed(tmp_path, html).problems
    assert (problem.code, dict(problem.values), str(problem.place)) == (code, values, "site/index.html")


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("b", ("b/index.html", "")),
        ("b/?a=1#t%C3%ADa", ("b/index.html", "tía")),
        ("../../..", ("index.html", "")),
        ("https://elsewhere.example/x#y", None),
        ("mailto:hello@quill.example", None),
    ],
)
def test_a_link_is_read_as_browsers_read_it(tmp_path, link, target):
    assert inside("index.html", link, write_site(tmp_path)) == target


def test_links_of_a_page_that_is_shown_at_any_address_start_at_the_sites_own_path(tmp_path):
    settings = replace(SETTINGS, site_url=f"{URL}toolkit/")
    text = f'<p id="top"></p><a href="/toolkit/b/">x</a><a href="#top">x</a><a href="{URL}">x</a>'
    site = write_site(tmp_path, {"404.html": text, "b/404.html": '<a href="../b/">x</a>'}, settings)
    pages = {name: links_of(read_page(name, site.read(name))) for name in ("404.html", "b/404.html")}
    (problem,) = follow(pages, site).problems
    assert (problem.code, problem.place.path) == ("broken-link", "site/b/404.html")


def test_links_from_the_top_start_at_the_sites_own_path(tmp_path):
    settings = replace(SETTINGS, site_url=f"{URL}toolkit/")
    assert not followed(tmp_path, '<a href="/toolkit/b/">x</a><p id="top">', settings).problems
    (problem,) = followed(tmp_path, '<a href="/toolkit/none/">x</a>', settings).problems
    assert problem.code == "broken-link"
