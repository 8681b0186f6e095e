"""How a page writes links, words and counts."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from macros.outputs.page_context import PageContext

ADDRESSES = ("", "about/", "districts/", "districts/qa/", "districts/qa/0100001/")


@pytest.mark.parametrize("here", ADDRESSES)
@pytest.mark.parametrize("there", ADDRESSES)
@pytest.mark.parametrize(("locale", "folder"), [("en", ""), ("es", "es/")])
def test_a_link_leads_to_the_page_of_the_same_language_from_any_depth(project, here, there, locale, folder):
    link = PageContext(project, locale, here).link(there)
    for site in ("https://quill.example/", "https://host.example/kit/"):
        assert urljoin(f"{site}{folder}{here}", link) == f"{site}{folder}{there}"
    assert not link.startswith("/")
    assert link.endswith("/")


@pytest.mark.parametrize("here", ADDRESSES)
@pytest.mark.parametrize(("locale", "folder"), [("en", ""), ("es", "es/")])
def test_a_file_is_shared_by_all_languages(project, here, locale, folder):
    link = PageContext(project, locale, here).file("assets/toolkit.css")
    assert urljoin(f"https://quill.example/{folder}{here}", link) == "https://quill.example/assets/toolkit.css"


@pytest.mark.parametrize(("count", "form", "written"), [(0, "none", "0"), (1, "one", "1"), (1200, "other", "1,200")])
def test_a_count_is_written_as_readers_write_it_in_its_own_sentence(page, page_es, count, form, written):
    for here in (page, page_es):
        assert here.many("notice.readers", count) == here.t(f"notice.readers.{form}", count=written)


def test_a_page_picks_the_text_of_its_language(page, page_es):
    assert page.pick({"en": "yes", "es": "sí"}) == "yes"
    assert page_es.pick({"en": "yes", "es": "sí"}) == "sí"
