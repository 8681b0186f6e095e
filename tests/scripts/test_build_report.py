"""The end of a build: a line for each point of the finished site, and the same figures for programs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from macros.problems import Place, Problem
from macros.site.build import Built
from macros.site.contents import Contents
from macros.site.inspection import Inspection
from macros.site.inspection.links import Links
from macros.site.inspection.search_size import SearchSizes, Size
from macros.site.inspection.sitemaps import Sitemaps
from macros.site.inspection.weight import Weight
from macros.site.pdf_cache import PdfReport
from macros.sources.words import engine_words
from scripts.build_figures import as_json, failure_as_json
from scripts.build_report import as_text

LONGEST = 100
SEEN = {"headings": 200_001, "main_headings": 1_000, "ids": 3_000_002, "pictures": 403, "fields": 5_004, "tables": 605}
FOUND = Inspection(
    pages=1_000,
    addresses=999,
    sheets=7,
    seen=SEEN,
    links=Links(1_234_567, 89_012, ()),
    sitemaps=Sitemaps({"en": 21, "es": 20}, 26_705, ()),
    search=SearchSizes({"en": Size(345, 61_234), "es": Size(346, 66_789)}, Size(13_300, 210_987), ()),
    weight=Weight("es/districts/dimensions/third-party-transparency/index.html", 80_345, 5_114, ()),
    problems=(),
)
BUILT = Built(
    site=Path("/somewhere/site"),
    contents=Contents(("index.html",) * 40_123, {"en": 13_374, "es": 13_373}, 351_234_567, "0123456789abcdef"),
    inspection=FOUND,
    versions={"mkdocs": "1.6.1", "mkdocs-material": "9.7.7", "mkdocs-static-i18n": "1.3.1"},
    pdfs=PdfReport(files=188, made=12, pages=407, seconds=5.75, problems=()),
    seconds={"check": 1.25, "pages": 20.5, "inspect": 3.0, "publish": 0.25},
)

ENGLISH = """\
Files          40,123 files, 351.2 MB
Looked at      1,000 of 26,747 pages; style sheets: 7
PDF files      188 PDF files; 12 of them new, 407 pages in 5.8 s
Search         en: 345 entries, 61.2 of 300 KB packed
               es: 346 entries, 66.8 of 300 KB packed
               list of districts: 13,300 entries, 211.0 KB packed
Languages      en: 13,374 pages, 21 addresses in its sitemap
               es: 13,373 pages, 20 addresses in its sitemap
               districts, states, questions: 26,705 addresses in a sitemap of their own
               0 addresses without a page; 0 pages without an address in a sitemap
               999 of 999 pages: lang, canonical address and hreflang (with x-default) are right
Links          1,234,567 links and 89,012 anchors inside the site lead somewhere; 0 are broken
Privacy        1,000 pages with a policy of their own; 0 inline styles or handlers
               pages and style sheets load 0 addresses outside the site
Accessibility  machine-checked here: 200,001 headings without a gap, 1,000 of them main ones
               3,000,002 ids, each once on its page; 403 pictures with a text
               5,004 fields with a name, 605 tables with header cells
Weight         heaviest first view 80.3 of 90 KB packed; own scripts 5,114 of 5,120 bytes
               the heaviest is es/districts/dimensions/third-party-transparency/index.html
Reproducible   digest 0123456789abcdef; builds with the same digest hold the same files
Generator      mkdocs 1.6.1, mkdocs-material 9.7.7, mkdocs-static-i18n 1.3.1
Time           check 1.2 s, pages 20.5 s, inspect 3.0 s, publish 0.2 s; 25.0 s in all"""


def test_every_point_has_its_line_with_its_figure():
    assert as_text(BUILT, engine_words("en")) == ENGLISH


@pytest.mark.parametrize("locale", ["en", "es"])
def test_lines_are_short_and_aligned_and_hold_the_same_figures_in_each_language(locale):
    lines = as_text(BUILT, engine_words(locale)).splitlines()
    assert max(map(len, lines)) <= LONGEST
    start = re.match(r"\S+(?: \S+)*\s{2,}", lines[0])[0]
    labels = [line[: len(start)] for line in lines]
    assert all(label.endswith("  ") for label in labels)
    assert [not label.strip() for label in labels] == [line.startswith(" ") for line in ENGLISH.splitlines()]
    numbers = re.compile(r"\d[\d,.]*\d|\d")
    assert [sorted(numbers.findall(line)) for line in lines] == [
        sorted(numbers.findall(line)) for line in ENGLISH.splitlines()
    ]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_no_line_says_that_a_site_is_accessible(locale):
    assert not re.search(r"\b(in)?acces+ib(le|les)\b", as_text(BUILT, engine_words(locale)), re.IGNORECASE)


def test_a_site_without_search_says_so():
    without = replace(FOUND, search=SearchSizes({}, Size(3, 100), ()))
    assert "Search         the site has no search\n" in as_text(replace(BUILT, inspection=without), engine_words("en"))


def test_a_site_without_pdf_files_says_so():
    without = replace(BUILT, pdfs=None)
    assert "PDF files      none were made\n" in as_text(without, engine_words("en"))
    assert json.loads(as_json(without, (), "en"))["pdfs"] is None


def test_counts_of_what_is_wrong_are_those_of_the_problems():
    places = [Place("site/index.html"), Place("site/index.html"), Place("site/b/index.html")]
    codes = ("no-policy", "wrong-canonical", "inline-style", "outside-address", "broken-anchor", "not-in-sitemap")
    problems = tuple(Problem(place, code) for code in codes for place in places)
    found = json.loads(as_json(replace(BUILT, inspection=replace(FOUND, problems=problems)), (), "en"))
    assert found["privacy"] == {"pages_with_policy": 998, "inline_styles_or_handlers": 3, "outside_addresses": 3}
    assert (found["languages"]["pages_verified"], found["languages"]["pages_in_no_sitemap"]) == (997, 3)
    assert found["links"]["broken"] == 3


def test_programs_get_one_object_with_the_same_figures():
    note = Problem(Place("data/states.csv", 3), "byte-order-mark", severity="note")
    found = json.loads(as_json(BUILT, [note], "en"))
    assert list(found) == [
        "built", "site", "files", "bytes", "pages", "inspected", "pdfs", "search", "languages", "links", "privacy",
        "accessibility_machine_checked", "weight", "digest", "generator", "seconds", "problems",
    ]  # fmt: skip
    assert found["search"]["languages"]["es"] == {"entries": 346, "gzip_bytes": 66_789}
    assert found["pdfs"] == {"files": 188, "made": 12, "pages": 407, "seconds": 5.75}
    assert found["languages"]["sitemaps"] == {"en": 21, "es": 20}
    assert found["accessibility_machine_checked"] == SEEN
    assert (found["built"], found["digest"], found["bytes"]) == (True, "0123456789abcdef", 351_234_567)
    assert [(row["path"], row["severity"]) for row in found["problems"]] == [("data/states.csv", "note")]


def test_programs_are_told_why_there_is_no_site():
    found = json.loads(failure_as_json([Problem(Place("site/index.html"), "no-policy")], "", "es"))
    assert (found["built"], found["said"]) == (False, "")
    assert found["problems"][0]["message"] == engine_words("es").say("problems.no-policy")
