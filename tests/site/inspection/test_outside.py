"""Whatever would be loaded from outside the site is a problem; what one may click on is not."""

from __future__ import annotations

import pytest

from macros.site.inspection.outside import check_outside, check_sheet, in_styles, is_outside
from tests.site.inspection.fine_site import URL, told, write_site

OUT = "https://elsewhere.example/x"


@pytest.mark.parametrize(
    "html",
    [
        f'<script src="{OUT}"></script>',
        f'<img src="{OUT}" alt="">',
        f'<img srcset="p.svg 1x, {OUT} 2x" alt="">',
        f'<iframe src="{OUT}"></iframe>',
        f'<video poster="{OUT}"></video>',
        f'<object data="{OUT}"></object>',
        f'<form action="{OUT}"></form>',
        f'<a href="b/" ping="{OUT}">x</a>',
        f'<link rel="stylesheet" href="{OUT}">',
        f'<link rel="shortcut icon" href="{OUT}">',
        f'<link rel="preload" imagesrcset="{OUT} 1x">',
        f'<link rel="preconnect" href="{OUT}">',
        f'<link rel="alternate stylesheet" href="{OUT}">',
        f'<svg><use href="{OUT}"/></svg>',
        f'<svg><image xlink:href="{OUT}"/></svg>',
        f'<base href="{OUT}">',
        f'<meta http-equiv="refresh" content="0; url={OUT}">',
        f'<div data-tk-chart="{OUT}"></div>',
        f'<p style="background: url({OUT})"></p>',
        f'<style>@import "{OUT}";</style>',
    ],
)
def test_what_a_page_would_load_from_outside_is_a_problem_of_the_page(html):
    (problem,) = told(check_outside, html, "b/index.html")
    assert (problem.code, dict(problem.values)) == ("outside-address", {"found": OUT})
    assert str(problem.place) == "site/b/index.html"


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{OUT}">x</a>',
        f'<link rel="canonical" href="{OUT}"><link rel="alternate " hreflang="en" href="{OUT}">',
        f'<meta name="description" content="0; url={OUT}">',
        f'<img src="p.svg" alt="{OUT}"><img src="data:image/png;base64,AA//AA==" alt="">',
        f'<script src="{URL}a.js"></script><script src="/a.js"></script>',
        f"<!-- <script src='{OUT}'></script> -->",
        '<p data-tk-note="1 // 2">x</p>',
    ],
)
def test_what_is_linked_or_lies_in_the_site_is_no_problem(html):
    assert told(check_outside, html) == []


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a { background: url(p.svg) } b { background: URL( 'q.svg' ) }", ["p.svg", "q.svg"]),
        (f'@import "{OUT}"; @import url("{OUT}") print;', [OUT, OUT]),
        ("a { background: url(\"data:,<svg xmlns='http://q.example'/>\") }", ["data:,<svg xmlns='http://q.example'/>"]),
        (f"/* url({OUT}) */ a::after {{ content: 'url({OUT})' }}", []),
    ],
)
def test_addresses_are_found_in_styles_but_not_in_comments_and_texts(css, found):
    assert list(in_styles(css)) == found


def test_a_style_sheet_that_loads_from_outside_is_a_problem_of_the_sheet(tmp_path):
    site = write_site(tmp_path, {"a.css": f"@font-face {{ src: url({OUT}) }} a {{ background: url(p.svg) }}"})
    (problem,) = check_sheet("a.css", site)
    assert (problem.code, dict(problem.values), str(problem.place)) == ("outside-address", {"found": OUT}, "site/a.css")


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("//elsewhere.example/x", True),
        ("\\\\elsewhere.example/x", True),
        (" HTTPS://elsewhere.example", True),
        ("http://quill.example/x", True),  # without encryption it is another place
        ("https://quill.example:8080/x", True),
        ("https://[broken/", True),
        ("HTTPS://Quill.example/x", False),
        ("//quill.example/x", False),
        ("../x", False),
        ("data:,<svg xmlns='http://elsewhere.example'/>", False),
        ("mailto:hello@quill.example", False),
    ],
)
def test_an_address_is_outside_when_it_names_another_host(address, outside):
    assert is_outside(address, "https://quill.example") is outside
