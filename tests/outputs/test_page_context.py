"""How a page writes links, words and counts."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

import pytest

from macros.model.pages import Language
from macros.outputs.page_context import PageContext
from macros.project import Project
from tests.build_a_project import PAGE, with_page

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


def alone(project: Project, locale: str, address: str) -> Project:
    """The project with a page in one language only."""
    text = PAGE.format(title="Alone").replace("---\n", f"---\nonly_in: {locale}\n", 1)
    return with_page(project, text, f"{locale}/{address.rstrip('/')}.md")


@pytest.mark.parametrize(("own", "host", "folder"), [("en", "es", "es/"), ("es", "en", "")])
def test_a_guest_has_the_words_of_its_language_and_links_to_pages_of_its_readers(project, own, host, folder):
    guest = PageContext(project, own, "families/meeting/", host)
    assert guest.is_guest
    assert guest.t("context.label") == project.words[own].say("context.label")
    here = f"https://quill.example/{folder}families/meeting/"
    assert urljoin(here, guest.link("glossary/")) == f"https://quill.example/{folder}glossary/"
    assert urljoin(here, guest.file("assets/scale.css")) == "https://quill.example/assets/scale.css"
    assert guest.frame == PageContext(project, host, "families/meeting/")
    assert not guest.frame.is_guest


@pytest.mark.parametrize("host", ["en", "es"])
def test_search_engines_keep_the_address_in_the_language_that_a_page_exists_in(project, host):
    page = PageContext(alone(project, "es", "families/nueva/"), "es", "families/nueva/", host)
    assert [language.locale for language in page.languages] == ["es"]
    assert page.canonical == "https://quill.example/es/families/nueva/"
    assert (page.is_in("es"), page.is_in("en")) == (True, False)


@pytest.mark.parametrize(("locale", "folder"), [("en", ""), ("es", "es/")])
def test_an_ordinary_page_exists_in_every_language_and_has_an_address_of_its_own_in_each(project, locale, folder):
    page = PageContext(alone(project, "es", "families/nueva/"), locale, "families/")
    assert [language.locale for language in page.languages] == ["en", "es"]
    assert page.canonical == f"https://quill.example/{folder}families/"
    assert not page.is_guest


@pytest.mark.parametrize(
    ("locale", "url", "other"),
    [
        ("en", "families/nueva/", "es"),
        ("en", "families/", ""),
        ("en", "", ""),
        ("es", "es/families/nueva/", ""),
        ("es", "es/", ""),
        ("en", "https://elsewhere.example/families/nueva/", ""),
    ],
)
def test_a_link_knows_whether_it_leads_to_a_page_in_another_language(project, locale, url, other):
    page = PageContext(alone(project, "es", "families/nueva/"), locale, "districts/")
    assert page.other_language(url) == other


def test_a_language_that_nobody_else_can_name_has_its_own_name(project):
    languages = (*project.settings.languages, Language("zz", "Zezuru", "zz/", is_default=False))
    page = PageContext(replace(project, settings=replace(project.settings, languages=languages)), "es", "")
    assert [page.language_name(locale) for locale in ("en", "zz")] == ["inglés", "Zezuru"]
