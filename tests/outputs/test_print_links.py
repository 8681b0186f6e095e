"""Pages link to the PDF files of their handout, in a build that makes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.model.districts import District
from macros.outputs.handout_lists import handout_list, packet_list, packet_maker
from macros.outputs.page_context import PageContext
from macros.outputs.print_links import print_this, snapshot_links
from macros.site.build import check
from tests.project_folders import EXAMPLE


@pytest.fixture(scope="module")
def example():
    return replace(check(EXAMPLE).project, has_pdfs=True)


def test_a_page_links_to_its_handout_in_each_language_back_to_back_and_in_large_print(example):
    html = print_this(PageContext(example, "es", "families/"))
    files = [f"families.{name}.pdf" for name in ("es", "en-es", "es-fr", "es.large", "en", "fr")]
    assert all(f'href="../../downloads/handouts/{file}"' in html for file in files)
    assert "families.en-fr.pdf" not in html  # readers of Spanish cannot use it
    assert html.index("families.es.pdf") < html.index("families.en.pdf")


def test_without_pdf_files_no_page_links_to_one(example):
    page = PageContext(replace(example, has_pdfs=False), "en", "families/")
    district = next(iter(example.districts.values()))
    assert not print_this(page)
    assert not snapshot_links(page, district)
    assert ".pdf" not in handout_list(page) + packet_list(page) + packet_maker(page)


def test_only_districts_with_a_snapshot_link_to_it(example):
    page = PageContext(example, "en", "districts/")
    linked = {each for each, district in example.districts.items() if snapshot_links(page, district)}
    assert linked == set(example.readings_by_district)


def test_a_district_is_not_compared_with_all_others_to_know_whether_it_has_a_snapshot(example, monkeypatch):
    monkeypatch.setattr(District, "__eq__", lambda *_: pytest.fail("thousands of districts would take minutes"))
    page = PageContext(example, "en", "districts/")
    assert [bool(snapshot_links(page, each)) for each in example.districts.values()].count(True) > 1


def test_a_site_without_packets_has_no_empty_list_of_them(example):
    page = PageContext(replace(example, packets={}), "en", "families/")
    assert packet_list(page) == ""


def test_lists_name_every_handout_and_packet(example):
    page = PageContext(example, "fr", "families/")
    assert "Demandez ce que voit la caméra" in handout_list(page)
    assert "Une soirée inventée" in packet_list(page)
    assert 'type="checkbox"' in packet_maker(page)
