"""A page without a strict policy of its own, or with something that needs an exception, is a problem."""

from __future__ import annotations

import pytest

from macros.site.inspection.policies import check_inline, check_policy
from tests.site.inspection.fine_site import page, told

SCRIPT = "<script>a()</script>"


@pytest.mark.parametrize(
    "head",
    [
        "",
        SCRIPT,
        '<script src="x.js"></script><script type="application/json">{}</script>',
        '<link rel="stylesheet" href="a.css"><style></style>',
    ],
)
def test_a_page_that_needs_no_exception_has_no_problem(head):
    html = page(head=head)
    assert told(check_policy, html) + told(check_inline, html) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Content-Security-Policy", "Content-Type"),
        ("<head>", f"<head>{SCRIPT}"),
        ("<head>", '<head><link rel="stylesheet" href="a.css">'),
        ("<meta http-equiv", "<meta http-equiv='Content-Security-Policy' content='x'><meta http-equiv"),
    ],
)
def test_a_policy_that_is_missing_or_late_or_twice_is_a_problem(old, new):
    (problem,) = told(check_policy, page(head=SCRIPT).replace(old, new, 1), "b/index.html")
    assert (problem.code, str(problem.place)) == ("no-policy", "site/b/index.html")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "script-src 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' data:", "script-src data:"),
        ("style-src 'self'", "style-src *", "style-src *"),
        ("connect-src 'self'", "connect-src 'self' https://elsewhere.example", "connect-src https://elsewhere.example"),
        ("default-src 'none'; ", "", "default-src *"),
    ],
)
def test_what_a_policy_allows_beyond_the_site_is_a_problem(old, new, found):
    html = page()
    assert old in html
    (problem,) = told(check_policy, html.replace(old, new, 1))
    assert (problem.code, dict(problem.values)) == ("wide-policy", {"found": found})


def test_a_script_that_the_policy_does_not_name_is_a_problem():
    (problem,) = told(check_policy, page(head=SCRIPT).replace("</body>", "<script>\n b()\n</script></body>"))
    assert (problem.code, dict(problem.values)) == ("script-not-in-policy", {"found": "b()"})


@pytest.mark.parametrize(
    ("html", "code", "found"),
    [
        ('<p style="color: red">x</p>', "inline-style", "color: red"),
        ("<style>p { color: red }</style>", "inline-style", "p { color: red }"),
        ('<a href="x" onclick="a()">x</a>', "inline-handler", "onclick"),
        ('<a href=" JavaScript:a()">x</a>', "inline-handler", " JavaScript:a()"),
        ('<a href="data:text/html,x">x</a>', "odd-link", "data:text/html,x"),
        ('<a href="VBScript:x">x</a>', "odd-link", "VBScript:x"),
        ('<form action="file:///x"></form>', "odd-link", "file:///x"),
    ],
)
def test_styles_and_handlers_in_a_page_are_problems(html, code, found):
    (problem,) = told(check_inline, html, "b/index.html")
    assert (problem.code, dict(problem.values), str(problem.place)) == (code, {"found": found}, "site/b/index.html")
