"""Handouts cite what their page cites, exist in every language and say the same; packets name handouts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks.handouts import check_citations, check_handouts_match, check_packets
from macros.model.handouts import Fact
from macros.problems import Place
from macros.site.build import check
from tests.build_a_project import said
from tests.project_folders import EXAMPLE


@pytest.fixture(scope="module")
def example():
    return check(EXAMPLE).project


def with_handout(project, locale, **changes):
    versions = dict(project.handouts["families/"])
    versions[locale] = replace(versions[locale], **changes)
    return replace(project, handouts={"families/": versions})


def codes(problems):
    return [problem.code for problem in problems]


def test_the_example_has_no_fault(example):
    assert said([*check_citations(example), *check_handouts_match(example), *check_packets(example)]) == []


def test_a_handout_may_not_cite_what_its_page_does_not(example):
    other = next(each for each in example.sources if each != "example_guide")
    facts = (Fact(Place("a.md", 1, "handout.know.1"), "A.", sources=(other,)),
             Fact(Place("a.md", 2, "handout.know.2"), "B.", laws=("nothing",)))  # fmt: skip
    found = list(check_citations(with_handout(example, "fr", facts=facts)))
    assert codes(found) == ["handout-cites-more", "unknown-id"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"steps": ("One.",)}, "other-count"), ({"is_whole": True}, "other-entries"),
     ({"facts": (Fact(Place("a.md"), "A."), Fact(Place("a.md"), "B."))}, "other-entries")],
)  # fmt: skip
def test_languages_have_the_same_entries(example, changes, code):
    assert codes(check_handouts_match(with_handout(example, "fr", **changes))) == [code]


def test_a_language_without_the_handout_is_told(example):
    versions = {locale: each for locale, each in example.handouts["families/"].items() if locale != "es"}
    found = list(check_handouts_match(replace(example, handouts={"families/": versions})))
    assert codes(found) == ["missing-key"]
    assert found[0].place.path == "content/es/families/index.md"


def test_a_packet_names_pages_with_a_handout_and_settings_name_districts(example):
    packet = next(iter(example.packets.values()))
    packets = {"a": replace(packet, addresses=("family/",), places=(Place("content/packets.yml", 4),))}
    settings = replace(example.settings, snapshots={"9999999": Place("content/site.yml", 9)})
    found = list(check_packets(replace(example, packets=packets, settings=settings)))
    assert (found[0].code, found[0].near) == ("no-handout", "families/")
    assert codes(found) == ["no-handout", "unknown-id"]
