"""Pages are looked at as a visitor would meet them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.integrity import MOST_PAGES, Inspection, chosen
from macros.site.integrity import inspect as inspect_pages

FINE = '<h1 id="top">Title</h1><p><a href="b/">Other</a> <a href="#top">Up</a> <img src="p.svg" alt=""></p>'
OTHER = '<h1 id="here">Other</h1><p><a href="../#top">Back</a> <a href="https://elsewhere.example/x#y">Out</a></p>'
SITE_URL = "https://quill.example/toolkit/"


def inspect(folder: Path) -> Inspection:
    """All pages of the folder, looked at."""
    return inspect_pages(folder, sorted(folder.rglob("*.html")), SITE_URL)


def site(folder: Path, home: str = FINE, **pages: str) -> Path:
    """A folder with a home page, a page b/ and a picture."""
    for name, text in {"index.html": home, "b/index.html": OTHER, "p.svg": "<svg/>", **pages}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'{text}<i id="top"></i>' if 'id="top"' not in text else text, encoding="utf-8")
    return folder


def test_pages_whose_links_lead_somewhere_have_no_problem(tmp_path):
    found = inspect(site(tmp_path))
    assert (found.pages, found.links, found.problems) == (2, 4, ())


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ('<a href="c/">x</a>', "broken-link", {"found": "c/"}),
        ('<a href="p.png" download>x</a>', "broken-link", {"found": "p.png"}),
        ("<script src='none.js'></script>", "broken-link", {"found": "none.js"}),
        ('<link rel="stylesheet" href="none.css">', "broken-link", {"found": "none.css"}),
        (f'<link rel="canonical" href="{SITE_URL}c/">', "broken-link", {"found": f"{SITE_URL}c/"}),
        (f'<meta property="og:image" content="{SITE_URL}c.png">', "broken-link", {"found": f"{SITE_URL}c.png"}),
        ('<div data-tk-chart="charts/none.json"></div>', "broken-link", {"found": "charts/none.json"}),
        ('<a href="b/#there">x</a>', "broken-anchor", {"found": "b/#there", "anchor": "there"}),
        ('<a href="#there">x</a>', "broken-anchor", {"found": "#there", "anchor": "there"}),
        ("<p>{{ heat_map() }}</p>", "left-over", {"found": "{{ heat_map"}),
        ("<p>Traceback (most recent call last)</p>", "left-over", {"found": "Traceback (most recent"}),
        ("<p>ZZaltZZ</p>", "left-over", {"found": "ZZaltZZ"}),
        ("<p>ZZnameZZ ZZtitleZZ</p>", "left-over", {"found": "ZZtitleZZ"}),
        ("<h2> </h2>", "empty-heading", {}),
        ('<img src="p.svg">', "no-alt-text", {"found": "p.svg"}),
        ('<p id="a"></p><p id="a"></p>', "id-on-page-twice", {"found": "a"}),
    ],
)
def test_what_a_visitor_would_stumble_over_is_a_problem_of_its_page(tmp_path, text, code, values):
    (problem,) = inspect(site(tmp_path, home=text)).problems
    assert (problem.code, dict(problem.values), problem.place.path) == (code, values, "site/index.html")


def test_scripts_and_comments_are_not_read_as_text(tmp_path):
    assert not inspect(site(tmp_path, home="<script>if(a){{b}}</script><!-- {{ x }} -->")).problems


def test_braces_of_a_cell_are_no_call(tmp_path):
    assert not inspect(site(tmp_path, home="<td>{{ no_macro }}</td>")).problems


def test_links_from_the_top_start_at_the_sites_own_path(tmp_path):
    home = '<a href="/toolkit/b/">x</a>'
    assert not inspect(site(tmp_path, home=home)).problems
    (problem,) = inspect(site(tmp_path, home='<a href="/toolkit/none/">x</a>')).problems
    assert problem.code == "broken-link"


def test_the_picture_of_a_shared_link_is_a_file_of_the_site(tmp_path):
    home = f'<meta property="og:image" content="{SITE_URL}p.svg"><meta property="og:url" content="{SITE_URL}none/">'
    found = inspect(site(tmp_path, home=home))
    assert (found.links, found.problems) == (2, ())


def test_of_very_many_pages_every_ordinary_one_and_a_spread_of_the_others_is_read():
    folder = Path("site")
    ordinary = [folder / "about" / f"{number}.html" for number in range(50)]
    deep = [folder / "districts" / "xa" / f"{number:07}" / "index.html" for number in range(20_000)]
    found = chosen(sorted(ordinary + deep), folder)
    assert set(ordinary) <= set(found)
    assert MOST_PAGES / 2 < len(found) <= MOST_PAGES
