"""What a build knows of the terms that its pages use."""

from __future__ import annotations

import pytest

from macros.outputs.page_context import PageContext
from macros.outputs.references import glossary
from macros.site.term_pages import TermPages
from tests.read_html import elements


@pytest.fixture
def terms(small_project) -> TermPages:
    return TermPages(small_project)


def read(terms: TermPages, address: str, html: str, *, locale="en", host="", counts=True) -> str:
    """The text of a page with its links, as it would be written."""
    page = PageContext(terms.project, locale, address, host=host)
    source = f"{host or locale}/{address}"
    terms.read(page, source, html, f"Title of {address}", counts=counts)
    return terms.finished(page, source) or ""


def named(terms: TermPages, locale: str = "en") -> list[str]:
    """The pages that the glossary names."""
    page = PageContext(terms.project, locale, "glossary/")
    terms.read(page, f"{locale}/glossary.md", glossary(page), "Glossary", counts=True)
    html = terms.finished(page, f"{locale}/glossary.md") or ""
    return [name for use in elements(html, name="tk-uses") for name in use.text.partition(": ")[2].split(" · ")]


def test_a_page_gets_its_links_with_addresses_of_its_own(terms):
    html = read(terms, "families/faq/", "<p>Your consent.</p>")
    assert elements(html, "a", "tk-term")[0].attributes["href"] == "../../glossary/#consent"
    assert read(terms, "about/", "<p>Nothing.</p>") == "<p>Nothing.</p>"


def test_the_glossary_names_pages_whether_it_is_read_before_or_after_them(small_project):
    pages = {"about/": "<p>Consent.</p>", "": "<p>consent, consent</p>", "other/": "<p>Else.</p>"}
    first, last = TermPages(small_project), TermPages(small_project)
    page = PageContext(small_project, "en", "glossary/")
    first.read(page, "en/glossary.md", glossary(page), "Glossary", counts=True)
    for terms in (first, last):
        for address, html in pages.items():
            read(terms, address, html)
    last.read(page, "en/glossary.md", glossary(page), "Glossary", counts=True)
    assert first.finished(page, "en/glossary.md") == last.finished(page, "en/glossary.md")
    assert named(first) == ["Title of", "Title of about/"]


def test_the_glossary_itself_is_not_linked(terms):
    glossary_page = PageContext(terms.project, "en", "glossary/")
    terms.read(glossary_page, "en/glossary.md", "<p>consent</p>", "Glossary", counts=True)
    assert terms.finished(glossary_page, "en/glossary.md") == "<p>consent</p>"
    assert named(terms) == []


def test_drafts_and_guests_are_linked_and_not_named(terms):
    assert "tk-tip" in read(terms, "draft/", "<p>consent</p>", counts=False)
    guest = read(terms, "new/", "<p>consent, consentimiento</p>", host="es")
    assert [link.text for link in elements(guest, "a")] == ["consent"]
    assert named(terms) == named(terms, "es") == []


def test_each_language_has_its_own_terms_and_pages(terms):
    assert "tk-tip" not in read(terms, "about/", "<p>consent</p>", locale="es")
    assert "tk-tip" in read(terms, "families/", "<p>consentimiento</p>", locale="es")
    assert (named(terms), named(terms, "es")) == ([], ["Title of families/"])


def test_a_page_that_was_not_read_has_no_text_of_its_own(terms):
    assert terms.finished(PageContext(terms.project, "en", "districts/"), "en/districts.md") is None
