"""The policy of a page names what the page itself runs, and nothing else may run or load."""

from __future__ import annotations

import pytest

from macros.site.privacy import CHARSET, EMPTY_STYLE, hash_of, headers, policy, script_hashes, with_policy

PAGE = f"<html><head>\n{CHARSET}\n</head><body><script>a()</script></body></html>"


def test_a_hash_is_the_one_that_browsers_compute():
    assert hash_of("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert EMPTY_STYLE == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>No script.</p>", []),
        ("<script>a()</script>", ["a()"]),
        ("<script>\n a()\n</script>", ["\n a()\n"]),
        ("<SCRIPT type='module'>á()</SCRIPT>", ["á()"]),
        ("<script>b()</script><script>a()</script><script>b()</script>", ["b()", "a()"]),
        ('<script src="x.js" defer></script>', []),
        ('<script id="c" type="application/json">{}</script><script>a()</script>', ["a()"]),
    ],
)
def test_scripts_that_stand_in_the_page_are_named_once_each(html, texts):
    assert script_hashes(html) == tuple(map(hash_of, texts))


def test_a_policy_allows_the_own_origin_and_nothing_unsafe():
    rules = dict(rule.split(" ", 1) for rule in policy(["'sha256-x'"]).split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' 'sha256-x'"
    for allowed in rules.values():
        assert set(allowed.split()) <= {"'none'", "'self'", "data:", "'sha256-x'", EMPTY_STYLE}


def test_the_policy_of_a_page_stands_before_everything_that_it_rules():
    before, after = with_policy(PAGE).split('<meta http-equiv="Content-Security-Policy" content="')
    assert before.endswith(f"{CHARSET}\n")
    assert after.startswith(f'{policy([hash_of("a()")])}">\n</head>')


@pytest.mark.parametrize("html", ["<p>Text.</p>", f"<script>a()</script>{CHARSET}"])
def test_a_page_whose_policy_would_come_too_late_is_a_bug(html):
    with pytest.raises(ValueError, match="does not begin"):
        with_policy(html)


def test_headers_hold_the_policy_of_all_pages_and_forbid_frames():
    first, line, *others = headers({"'sha256-b'", "'sha256-a'"}).splitlines()
    assert first == "/*"
    wanted = policy(["'sha256-a'", "'sha256-b'"])
    assert line == f"  Content-Security-Policy: {wanted}; frame-ancestors 'none'"
    assert all(other.startswith("  ") for other in others)
