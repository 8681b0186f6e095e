"""A coalition with a thousand districts: it builds, large states stand in parts, no page grows with the number."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from macros.outputs.finder_files import ROOT
from macros.site.build import Built, build, check
from macros.site.inspection.weight import LONGEST
from macros.views.comparison_parts import LONGEST as MOST_COMPARED
from macros.views.side_by_side import MOST as MOST_IN_A_TABLE
from tests.invented_districts import invented_project
from tests.read_html import elements

pytestmark = pytest.mark.site
PAGE = 150_000  # bytes, packed
BYTES_OF_A_DISTRICT = 60_000  # in both languages, with its part of lists and downloads


@pytest.fixture(scope="module")
def many(tmp_path_factory) -> Built:
    root = invented_project(tmp_path_factory.mktemp("many"), 1000, states=("TX", "MN", "WY"))
    checked = check(root)
    assert checked.is_fine
    return build(checked.project, root / "site", lambda _pages: None)


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_every_district_has_a_page_in_each_language_and_nothing_is_wrong(many):
    for language in ("", "es/"):
        folder = many.site / language / "districts"
        pages = [path for path in folder.glob("*/*/index.html") if path.parent.name.isdigit()]
        assert len(pages) == 1000
    assert many.inspection.problems == ()


def test_no_page_is_heavy_and_the_site_does_not_grow_beyond_its_share(many):
    heavy = [path for path in many.site.rglob("*.html") if len(gzip.compress(path.read_bytes(), 6)) > PAGE]
    assert heavy == []
    long = [path for path in many.site.rglob("*.html") if path.stat().st_size > LONGEST]
    assert long == []
    own = sum(path.stat().st_size for path in (many.site / "districts").rglob("*.html"))
    assert own / 1000 < BYTES_OF_A_DISTRICT


def test_a_large_state_shows_counts_that_lead_to_its_parts_and_these_to_every_district(many):
    html = read(many.site, "districts/tx")
    assert len(elements(html, "table")) == 1
    parts = sorted((many.site / "districts/tx/names").iterdir())
    assert len(parts) > 1
    linked = 0
    for part in parts:
        assert f'href="names/{part.name}/"' in html
        text = (part / "index.html").read_text(encoding="utf-8")
        shown = {each for each in text.split('href="') if each.startswith("../../")}
        linked += sum(each.split("/")[2].isdigit() for each in shown)
    listed = [path for path in (many.site / "districts/tx").iterdir() if path.name.isdigit()]
    assert linked == len(listed) > 200


def test_long_comparisons_lead_to_parts_and_profiles_to_the_part_that_their_district_stands_in(many):
    compare = many.site / "districts/compare"
    for slug in ("tx", "size-10000-to-24999"):
        html = read(many.site, f"districts/compare/{slug}")
        assert elements(html, "table") == []
        parts = [path for path in (compare / slug).iterdir() if path.is_dir()]
        assert len(parts) > 1
        assert all(f'href="{part.name}/"' in html for part in parts)
        for part in parts:
            tables = elements(read(many.site, f"districts/compare/{slug}/{part.name}"), "table")
            assert 0 < len(tables) <= -(-MOST_COMPARED // MOST_IN_A_TABLE)
    part = next(path for path in sorted((compare / "tx").iterdir()) if path.is_dir())
    shown = {each.split("/")[-2] for each in part.joinpath("index.html").read_text(encoding="utf-8").split('"')
             if each.startswith("../../../tx/") and each.split("/")[-2].isdigit()}  # fmt: skip
    assert shown
    for district_id in shown:
        assert f'href="../../compare/tx/{part.name}/"' in read(many.site, f"districts/tx/{district_id}")


def test_the_comparison_of_all_states_counts_and_does_not_list(many):
    for language in ("", "es/"):
        html = read(many.site, f"{language}districts")
        assert 'class="tk-heat' not in html
        assert "tk-counts" in html


def test_the_finder_and_the_sitemaps_have_their_files(many):
    assert (many.site / ROOT).is_file()
    index = (many.site / "sitemap-index.xml").read_text(encoding="utf-8")
    assert index.count("<loc>") == 3
