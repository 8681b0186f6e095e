"""What a machine can tell of accessibility is told with its page."""

from __future__ import annotations

import pytest

from macros.site.inspection import accessibility
from macros.site.inspection.page import read_page
from tests.site.inspection.fine_site import told

RULES = {
    "pictures": accessibility.check_pictures,
    "headings": accessibility.check_headings,
    "ids": accessibility.check_ids,
    "fields": accessibility.check_fields,
    "tables": accessibility.check_tables,
}


@pytest.mark.parametrize(
    ("rule", "html", "code", "values"),
    [
        ("pictures", '<img src="p.svg">', "no-alt-text", {"found": "p.svg"}),
        ("pictures", '<svg role="img"></svg>', "no-alt-text", {"found": "svg"}),
        ("headings", "<h1>A</h1><h2> </h2>", "empty-heading", {}),
        ("headings", "<h1>A</h1><h2><a href='#b'><span>&nbsp;</span></a></h2>", "empty-heading", {}),
        ("headings", "<h1>A</h1><h3>B</h3>", "skipped-heading", {"found": "B", "level": "3", "most": "2"}),
        ("headings", "<h2>A</h2><h1>B</h1>", "skipped-heading", {"found": "A", "level": "2", "most": "1"}),
        ("headings", "<p>A</p>", "not-one-main-heading", {"found": "0"}),
        ("headings", "<h1>A</h1><h1>B</h1>", "not-one-main-heading", {"found": "2"}),
        ("ids", '<p id="a"></p><p id="a"></p>', "id-on-page-twice", {"found": "a"}),
        ("fields", '<input type="text" id="q">', "field-without-name", {"found": "q"}),
        ("fields", '<input aria-labelledby="none">', "field-without-name", {"found": "input"}),
        ("fields", '<textarea name="note" aria-label=" "></textarea>', "field-without-name", {"found": "note"}),
        ("fields", '<label for="q"></label><input id="q">', "field-without-name", {"found": "q"}),
        ("fields", "<label><select><option>One</select></label>", "field-without-name", {"found": "select"}),
        ("tables", "<table><tr><td>One</td></tr></table>", "table-without-header", {"found": "One"}),
    ],
)
def test_what_is_missing_is_a_problem_of_its_page(rule, html, code, values):
    (problem,) = told(RULES[rule], html, "b/index.html")
    assert (problem.code, dict(problem.values), str(problem.place)) == (code, values, "site/b/index.html")


@pytest.mark.parametrize(
    ("rule", "html"),
    [
        ("pictures", '<img src="p.svg" alt=""><svg role="img" aria-label="A"></svg><svg></svg>'),
        ("headings", "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2><h2><img alt='E'></h2>"),
        ("ids", '<p id="a"></p><p id="b"></p><!-- <p id="a"> -->'),
        ("fields", '<label for="q">Name</label><input id="q">'),
        ("fields", "<label>Name <select><option>One</select></label>"),
        ("fields", '<label for="q" aria-label="Name"></label><input id="q">'),
        ("fields", '<b id="n">Name</b><input aria-labelledby="n"><input aria-label="Name"><input title="Name">'),
        ("fields", '<input type="hidden"><input type="submit"><input data-md-toggle="drawer" type="checkbox">'),
        ("tables", '<table><tr><th>A</th></tr></table><table role="presentation"><tr><td>A</td></tr></table>'),
    ],
)
def test_what_is_there_is_no_problem(rule, html):
    assert told(RULES[rule], html) == []


def test_what_was_looked_at_is_counted():
    html = "<h1 id='a'>A</h1><h2>B</h2><img alt=''><label>C<input></label><input type='hidden'><table></table>"
    assert accessibility.counts(read_page("index.html", html)) == {
        "headings": 2,
        "main_headings": 1,
        "ids": 1,
        "pictures": 1,
        "fields": 1,
        "tables": 1,
    }
