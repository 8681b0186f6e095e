"""A page that is behind tells its readers which parts, in their language; the status page counts and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.outputs.page_parts import page_parts
from macros.outputs.translations import translation_status
from tests.build_a_project import at
from tests.read_html import elements, text_of
from tests.views.test_translations import ENGLISH, pair, spanish

MACHINE = {"machine_assisted": "true", "reviewed_by": "''"}


def notice(page, english, text, locale="es"):
    here = at(page, project=pair(page.project, english, text), locale=locale, address="guide/")
    meta = next(one.meta for one in here.project.pages if (one.locale, one.address) == (locale, "guide/"))
    return here, page_parts(here, meta, is_filled=False)["translation"]


def test_a_page_that_is_behind_names_its_parts_and_links_to_the_newest_text(page):
    here, shown = notice(
        page, ENGLISH.replace("Two", "Three").replace("title: Guide", "title: A guide"), spanish(ENGLISH)
    )
    top = here.t("translation.top")
    assert [each.text for each in elements(shown, "li")] == [top, "Primera"]
    assert here.many("translation.behind", 2, language="inglés") in text_of(shown)
    assert here.t("translation.machine") not in text_of(shown)
    (link,) = elements(shown, "a")
    assert (link.attributes["href"], link.attributes["hreflang"]) == ("../../guide/", "en")


def test_a_new_part_is_named_in_the_language_that_it_is_in(page):
    _, shown = notice(page, f"{ENGLISH}\n## Second\n", spanish(ENGLISH, **MACHINE))
    assert [(each.text, each.attributes.get("lang")) for each in elements(shown, "li")] == [("Second", "en")]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_page_that_is_current_and_reviewed_says_nothing(page, locale):
    assert notice(page, ENGLISH, spanish(ENGLISH), locale)[1] == ""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_page_that_nobody_has_written_says_so_in_its_language(page, locale):
    texts = (text.replace("---\n", "---\nunwritten: true\n", 1) for text in (ENGLISH, spanish(ENGLISH)))
    here, shown = notice(page, *texts, locale)
    assert text_of(shown) == here.t("translation.unwritten")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_status_counts_sections_and_links_to_what_waits(page, locale):
    project = pair(page.project, ENGLISH.replace("Two", "Three"), spanish(ENGLISH, **MACHINE))
    here = at(page, project=project, locale=locale, address="about/translation/")
    shown = translation_status(here)
    assert [cell.text for cell in elements(shown, "td")] == ["3", "100%", "28%", "66%"]
    links = {link.text: link.attributes for link in elements(shown, "a")}
    prefix = "../../es/" if locale == "en" else "../../"
    assert links["Guía"]["href"] == f"{prefix}guide/"
    assert links["Guía"].get("lang") == (None if locale == "es" else "es")
    assert here.many("translation.status.changed", 1) in text_of(shown)
    assert here.t("translation.status.words_waiting") in text_of(shown)


def test_nothing_waits_when_every_page_is_current_and_reviewed(page):
    project = pair(page.project, ENGLISH, spanish(ENGLISH))
    only = tuple(each for each in project.pages if each.path == "guide.md")
    settings = replace(project.settings, reviewed_by={"es": "A group"})
    shown = text_of(translation_status(at(page, project=replace(project, pages=only, settings=settings))))
    assert page.t("translation.status.nothing") in shown
    assert page.t("translation.status.words", who="A group") in shown
