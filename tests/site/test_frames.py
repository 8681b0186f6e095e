"""Which pages other sites may frame, as hosts read it from `_headers`: no page is under two rules about frames."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from macros.model.pages import Language
from macros.site.frames import frame_rules
from macros.site.privacy import headers

LANGUAGES = (Language("en", "English", "", True), Language("es", "Español", "es/", False))
PAGES = ("index.html", "404.html", "about/index.html", "districts/mn/1/index.html", "embed/districts.html",
         "es/index.html", "es/404.html", "es/about/index.html", "es/embed/districts.html", "assets/a.css")  # fmt: skip


@pytest.fixture
def rules(tmp_path):
    for page in PAGES:
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text("")
    found: dict[str, list[str]] = {}
    for line in headers({"'sha256-a'"}, *frame_rules(tmp_path, LANGUAGES)).splitlines():
        if line.startswith("/"):
            path = line
            found[path] = []
        else:
            found[path].append(line.strip())
    return found


def sent(rules, address):
    """What a host sends with an address: what all rules that fit it say."""
    return [line for path, lines in rules.items() if fnmatch(address, path) for line in lines]


@pytest.mark.parametrize("address", ["/", "/404.html", "/about/", "/districts/mn/1/", "/es/", "/es/404.html",
                                     "/es/about/", "/assets/a.css", "/index.html"])  # fmt: skip
def test_no_other_page_may_be_framed(rules, address):
    policies = [line for line in sent(rules, address) if line.startswith("Content-Security-Policy")]
    assert len(policies) == 1
    assert policies[0].endswith("frame-ancestors 'none'")


@pytest.mark.parametrize("address", ["/embed/districts.html", "/es/embed/districts.html"])
def test_heat_maps_made_for_it_may_be_framed_by_any_site_and_keep_the_policy(rules, address):
    policies = [line for line in sent(rules, address) if line.startswith("Content-Security-Policy")]
    assert len(policies) == 1
    assert policies[0].endswith("frame-ancestors *")
    assert "default-src 'none'" in policies[0]


def test_the_other_headers_are_sent_with_everything(rules):
    for address in ("/", "/embed/districts.html", "/es/about/"):
        assert "X-Content-Type-Options: nosniff" in sent(rules, address)


def test_a_site_without_such_heat_maps_has_one_rule(tmp_path):
    assert frame_rules(tmp_path, LANGUAGES) == (["/*"], [])
