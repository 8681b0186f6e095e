"""Policies are read from the finished files, and a page whose policy does not fit it is noticed."""

from __future__ import annotations

import pytest

from macros.site.privacy import HEADERS, hash_of, headers, policy, with_policy
from tests.site.page_policies import read_policies

PAGE = '<html><head>\n<meta charset="utf-8">\n</head><body><script>a()</script></body></html>'
OTHER = PAGE.replace("a()", "b()")
OWN = [hash_of("a()"), hash_of("b()")]


@pytest.fixture
def write(tmp_path):
    """Writes a site of these pages with the headers of two."""

    def site(*pages: str, sent: str = headers(OWN)):
        (tmp_path / HEADERS).write_text(sent, encoding="utf-8")
        for number, page in enumerate(pages):
            (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
        return tmp_path

    return site


def test_pages_that_differ_in_their_own_scripts_only_have_the_same_policy(write):
    found = read_policies(write(with_policy(PAGE), with_policy(OTHER)))
    assert (found.pages, found.faults) == (2, {})
    assert [rules["script-src"] for rules in found.in_pages] == ["'self'"]
    assert found.in_headers == {**found.in_pages[0], "frame-ancestors": "'none'"}


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (PAGE, "has 0 policies"),
        (with_policy(PAGE).replace("a()", "c()"), "names other scripts than it holds"),
        (with_policy(PAGE).replace("<html>", "<html><script src=x></script>"), "has a script before its policy"),
        (with_policy(PAGE).replace("<body>", '<body onload="c()">'), "holds a style or a handler"),
        (with_policy(PAGE).replace("<body>", "<style>p{}</style>"), "holds a style or a handler"),
    ],
)
def test_a_page_whose_policy_does_not_fit_it_is_a_fault(write, page, fault):
    site = write(with_policy(PAGE), with_policy(OTHER), page)
    found = read_policies(site)
    assert [path.name for path in found.faults if path.suffix] == ["2.html"]
    assert fault in found.faults[site / "2.html"]


def test_another_rule_on_one_page_is_a_second_policy(write):
    loose = with_policy(OTHER).replace("img-src 'self'", "img-src *")
    assert [rules["img-src"] for rules in read_policies(write(with_policy(PAGE), loose)).in_pages] == [
        "'self' data:",
        "* data:",
    ]


def test_headers_that_leave_out_a_script_of_a_page_are_a_fault(write):
    site = write(with_policy(PAGE), with_policy(OTHER), sent=headers(OWN[:1]))
    assert list(read_policies(site).faults) == [site / HEADERS]


def test_the_policy_is_the_one_that_the_engine_writes(write):
    (rules,) = read_policies(write(with_policy(PAGE), with_policy(PAGE), sent=headers(OWN[:1]))).in_pages
    assert "; ".join(f"{name} {allowed}" for name, allowed in rules.items()) == policy([])
