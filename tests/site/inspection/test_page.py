"""A finished page is read as browsers read it, as far as the rules need."""

from __future__ import annotations

import pytest

from macros.site.inspection.page import read_page


def names(html):
    return [tag.name for tag in read_page("index.html", html).tags]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<!doctype html><P>a</P><br/>", ["p", "/p", "br"]),
        ("1 < 2 and <b>3</b>", ["b", "/b"]),
        ("<script>if (a<b) { c('<p>') }</script><p>", ["script", "p"]),
        ("<STYLE>a > b {}</STYLE ><p>", ["style", "p"]),
        ("<script-like><p>", ["script-like", "p"]),
        ("<!-- <p> --><b>", ["", "b"]),
        ('<a title="1 > 2">x</a>', ["a", "/a"]),
    ],
)
def test_tags_are_found_and_what_only_looks_like_one_is_not(html, found):
    assert names(html) == found


@pytest.mark.parametrize(
    ("html", "attributes"),
    [
        ("<a href='x?a=1&amp;b=2' download>", {"href": "x?a=1&b=2", "download": ""}),
        ('<A HREF = "x" class=wide>', {"href": "x", "class": "wide"}),
        ('<a href="first" href="second">', {"href": "first"}),
        ('<a\n  href="x"\n/>', {"href": "x"}),
        ("<a href=../b/>", {"href": "../b/"}),
        ("<a>", {}),
    ],
)
def test_attributes_are_read_with_their_entities(html, attributes):
    (tag,) = read_page("index.html", html).tags
    assert tag.attributes == attributes


def test_scripts_and_styles_are_kept_with_what_stands_in_them():
    page = read_page("index.html", '<style>a{}</style><script src="x.js"></script><script>b("</p>")</script>')
    assert [(tag.name, text) for tag, text in page.inline] == [
        ("style", "a{}"),
        ("script", ""),
        ("script", 'b("</p>")'),
    ]


def test_the_words_of_an_element_are_those_of_all_that_stands_in_it():
    page = read_page("index.html", "<div>\n <div>One &amp;</div> <b>two</b><script>3</script></div> four")
    assert page.words(0) == "One & two"
    assert page.words(1) == "One &"


def test_an_element_that_never_ends_goes_on_to_the_end_of_the_page():
    page = read_page("index.html", "<p>One <b>two")
    assert (page.end(0), page.words(0)) == (2, "One two")


def test_tags_are_found_by_name_in_the_order_of_the_page():
    page = read_page("index.html", "<h2></h2><h1></h1><h2></h2>")
    assert page.find("h1", "h2") == [0, 2, 4]
    assert page.find("h3") == []


def test_tags_that_are_written_alike_are_one_object_also_on_other_pages():
    one, other = (read_page(name, '<a class="b">').tags[0] for name in ("index.html", "b/index.html"))
    assert one is other
    assert len(read_page("index.html", "<i></i><i></i>").distinct) == 2


def test_a_page_full_of_tags_that_never_end_is_read_in_no_time():
    assert names("<a " * 200_000) == []
