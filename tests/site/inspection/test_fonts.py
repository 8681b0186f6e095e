"""A browser fetches a font file for a page that has one of its letters."""

from __future__ import annotations

import pytest

from macros.site.inspection.fonts import fetched
from macros.site.inspection.page import read_page
from macros.site.inspection.weight import first_view, packed_size
from tests.site.inspection.fine_site import write_site
from tests.site.inspection.noise import noise

CSS = """
@font-face{font-family:A;src:url(fonts/core.woff2) format("woff2");unicode-range:U+20-7E,U+E1}
@font-face { font-family: A; src: url("fonts/more.woff2"); unicode-range: U+E7, U+152-153; }
@font-face { font-family: B; src: url('fonts/every.woff2') }
p { background: url(p.png) }
"""


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("plain", ["core", "every"]),
        ("á", ["core", "every"]),
        ("ç", ["more", "every"]),
        ("œuvre", ["core", "more", "every"]),
        ("ş", ["every"]),
    ],
)
def test_letters_choose_the_files(text, files):
    assert list(fetched(CSS, frozenset(map(ord, text)))) == [f"fonts/{name}.woff2" for name in files]


def test_fonts_weigh_with_the_page_that_needs_them(tmp_path):
    site = write_site(tmp_path, {"a/a.css": CSS, "a/fonts/core.woff2": noise(900), "a/fonts/more.woff2": noise(5000)})
    html = '<link rel="stylesheet" href="../a/a.css"><p>x</p>'
    weight = first_view(read_page("b/index.html", html), site, {})
    assert weight == sum(packed_size(each.encode()) for each in (html, CSS, noise(900)))
