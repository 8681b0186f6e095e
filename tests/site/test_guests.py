"""A page only in English and one only in Spanish, as readers of each language meet them in a built site."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from macros.project import Project
from macros.site.build import build, check
from tests.project_folders import EXAMPLE, project_folder, said_of_the_example
from tests.read_html import Element, elements

pytestmark = pytest.mark.site

MEETING = """---
title: The first meeting
description: What to bring to the first meeting.
only_in: en
next: [{kind: print}]
translation: {machine_assisted: true}
---

# The first meeting

Bring a {{ term("camera") }} {{ cite("lista_inventada") }} and {{ district("0900275") }}. [Ask](index.md#ask-first)
about [cameras](index.md#cameras-only), [buses](../districts/index.md), [news](../noticias/año.md#uno), [tables](#one).

![A drawing](drawing.svg)

## One

{{ heat_map(context="invented_comparison", dimension="camera_use") }}

## Two

{{ district_finder() }}

## Three

Text.
"""
NOTICIAS = """---
title: Noticias de este año
description: Lo nuevo de este año.
only_in: es
next: [{kind: print}]
---

# Noticias de este año

## Uno

Una {{ term("camera") }}, {{ contact() }} y [la reunión](../families/meeting.md#two).

![Un dibujo](dibujo.svg)
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"/>'
FILES = {
    "en/families/meeting.md": MEETING,
    "en/families/drawing.svg": DRAWING,
    "es/noticias/año.md": NOTICIAS,
    "es/noticias/dibujo.svg": DRAWING,
}
BASE = "https://example.org/toolkit/"
YEAR = "noticias/a%C3%B1o/"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Project:
    """The example in three languages with the two pages in its menu: one by its own title, one by a translated one."""
    root = project_folder(EXAMPLE, tmp_path_factory.mktemp("guests"))
    for path, text in FILES.items():
        (root / "content" / path).parent.mkdir(exist_ok=True)
        (root / "content" / path).write_text(text, encoding="utf-8")
    settings = (root / "content/site.yml").read_text(encoding="utf-8")
    settings = settings.replace("families/index.md\n", "families/index.md\n      - families/meeting.md\n")
    settings = settings.replace("      - corrections.md\n", "      - corrections.md\n      - News: noticias/año.md\n")
    settings = settings.replace("Files to take: Archivos", "News: Noticias\n          Files to take: Archivos")
    settings = settings.replace("Files to take: Fichiers", "News: Nouvelles\n          Files to take: Fichiers")
    (root / "content/site.yml").write_text(settings, encoding="utf-8")
    checked = check(root)
    assert said_of_the_example(checked.problems) == []
    return checked.project


@pytest.fixture(scope="module")
def guests(project) -> Path:
    """The built site; a broken link or a warning of MkDocs would have stopped it."""
    return build(project, project.root / "site", lambda _pages: None).site


def html_of(site: Path, address: str) -> str:
    return (site / address.replace("%C3%B1", "ñ") / "index.html").read_text(encoding="utf-8")


def found(html: str, tag: str, **wanted: str) -> list[Element]:
    """The elements of a page with that tag and these attributes."""
    return [each for each in elements(html, tag) if wanted.items() <= each.attributes.items()]


def inner(html: str, start: str) -> str:
    """A page from a text on."""
    assert start in html
    return html[html.index(start) :]


def links(html: str) -> dict[str, str]:
    return {text: href for href, text in re.findall(r'<a href="([^"]*)">([^<]*)</a>', html)}


@pytest.mark.parametrize(
    ("address", "frame", "own", "title", "notice"),
    [
        ("es/families/meeting/", "es", "en", "The first meeting - Made-Up Data Toolkit", "solo en inglés."),
        ("fr/families/meeting/", "fr", "en", "The first meeting - Made-Up Data Toolkit", "n'existe qu'en anglais."),
        (YEAR, "en", "es", "Noticias de este año - Kit de datos inventado", "only in Spanish."),
        (f"fr/{YEAR}", "fr", "es", "Noticias de este año - Kit de datos inventado", "n'existe qu'en espagnol."),
    ],
)
def test_the_text_of_a_guest_is_marked_as_its_language_and_a_notice_says_so_in_the_readers(
    guests, project, address, frame, own, title, notice
):
    html = html_of(guests, address)
    assert f'<html lang="{frame}"' in html
    (content,) = found(html, "div", id="tk-content")
    assert content.attributes["lang"] == own
    assert [(each.attributes["lang"], each.text) for each in found(html, "title")] == [(own, title)]
    assert found(html, "meta", name="description")[0].attributes["lang"] == own
    (box,) = found(html, "aside", lang=frame)
    assert notice in box.text
    assert "hello@example.org" in box.text
    assert project.words[frame].say("translation.machine") not in html
    assert inner(html, 'id="tk-content"').index("<aside") < inner(html, 'id="tk-content"').index("<h1")
    footer = elements(html, "p", "tk-footer-name")
    assert [each.text for each in footer] == [project.settings.site_name[frame]]


@pytest.mark.parametrize("address", ["families/meeting/", f"es/{YEAR}"])
def test_in_its_own_language_the_page_is_an_ordinary_one(guests, address):
    html = html_of(guests, address)
    assert "lang" not in found(html, "div", id="tk-content")[0].attributes
    assert "lang" not in found(html, "title")[0].attributes
    assert "The language of this page" not in html
    assert "El idioma de esta página" not in html


@pytest.mark.parametrize(
    ("address", "locale", "home"),
    [(f"{folder}families/meeting/", "en", "families/meeting/") for folder in ("", "es/", "fr/")]
    + [(f"{folder}{YEAR}", "es", f"es/{YEAR}") for folder in ("", "es/", "fr/")],
)
def test_search_engines_are_told_of_one_address_in_one_language(guests, address, locale, home):
    html = html_of(guests, address)
    assert [each.attributes["href"] for each in found(html, "link", rel="canonical")] == [BASE + home]
    told = [(each.attributes["hreflang"], each.attributes["href"]) for each in found(html, "link", rel="alternate ")]
    assert told == [(locale, BASE + home), ("x-default", BASE + home)]


def test_the_sitemap_and_the_search_of_a_language_have_only_its_own_pages(guests):
    named, searched = {}, {}
    for locale, folder in (("en", ""), ("es", "es/"), ("fr", "fr/")):
        sitemap = (guests / folder / "sitemap.xml").read_text(encoding="utf-8")
        named[locale] = re.findall("<loc>([^<]*(?:meeting|noticias)[^<]*)</loc>", sitemap)
        others = re.findall('hreflang="(..)" href="([^"]*(?:meeting|noticias)[^"]*)"', sitemap)
        assert others == [(locale, each) for each in named[locale]]
        entries = json.loads((guests / "search" / f"{locale}.json").read_text(encoding="utf-8"))["entries"]
        places = [entry[0] for entry in entries]
        assert len(places) == len(set(places))
        searched[locale] = sorted(each for each in places if "meeting" in each or "noticias" in each)
    assert named == {"en": [f"{BASE}families/meeting/"], "es": [f"{BASE}es/{YEAR}"], "fr": []}
    parts = ["", "#one", "#three", "#two"]
    assert searched["en"] == [f"families/meeting/{part}" for part in parts]
    assert searched["es"] == [f"es/{YEAR}", f"es/{YEAR}#uno"]
    assert searched["fr"] == []


@pytest.mark.parametrize(
    ("address", "label", "href", "hreflang", "lang"),
    [
        ("es/families/", "The first meeting", "meeting/", "en", "en"),
        ("fr/families/", "The first meeting", "meeting/", "en", "en"),
        ("families/", "The first meeting", "meeting/", None, None),
        ("glossary/", "News", f"../{YEAR}", "es", None),
        ("fr/glossary/", "Nouvelles", f"../{YEAR}", "es", None),
        ("es/glossary/", "Noticias", f"../{YEAR}", None, None),
    ],
)
def test_the_menu_and_the_footer_mark_a_page_in_another_language(guests, address, label, href, hreflang, lang):
    entries = [each for each in elements(html_of(guests, address), "a") if each.text == label]
    assert len(entries) == 2
    for entry in entries:
        assert entry.attributes["href"] == href
        assert (entry.attributes.get("hreflang"), entry.attributes.get("lang")) == (hreflang, lang)


def test_the_page_for_any_lost_address_marks_them_too(guests):
    html = (guests / "404.html").read_text(encoding="utf-8")
    assert [each.attributes.get("hreflang") for each in elements(html, "a") if each.text == "News"] == ["es"]


@pytest.mark.parametrize("folder", ["es/", "fr/"])
def test_links_of_a_guest_lead_to_pages_of_its_readers_and_its_pictures_to_the_one_there_is(guests, folder):
    text = inner(html_of(guests, f"{folder}families/meeting/"), "<h1")
    found_links = links(text)
    assert 'class="tk-term" href="../../glossary/#camera"' in text
    assert found_links["Ask"] == "../#ask-first"  # an id that every language gives the heading
    assert found_links["cameras"] == "../"  # the heading has another anchor in the readers' language
    assert found_links["buses"] == "../../districts/"
    assert found_links["news"] == f"../../{YEAR}#uno"
    assert found_links["tables"] == "#one"
    assert 'src="../../../families/drawing.svg"' in text
    assert sorted(path.relative_to(guests).as_posix() for path in guests.rglob("drawing.svg")) == [
        "families/drawing.svg"
    ]


def test_the_macros_of_a_guest_speak_its_language_and_link_to_pages_of_its_readers(guests, project):
    text = inner(html_of(guests, "es/families/meeting/"), "<h1").partition("<footer")[0]
    district = project.districts["0900275"]
    assert f'href="../../districts/{district.state.lower()}/0900275/"' in text
    assert 'data-tk-base="../../districts/"' in text
    english, spanish = project.words["en"], project.words["es"]
    for key in ("heat_map.district", "finder.hint", "context.limits", "theme.on_this_page"):
        assert english.say(key) in text
        assert spanish.say(key) not in text
    assert '<a href="../../sources/#lista_inventada" lang="es">' in text


def test_in_its_own_language_links_stay_as_they_are_written(guests):
    text = inner(html_of(guests, "families/meeting/"), "<h1")
    assert links(text)["cameras"] == "../#cameras-only"
    assert 'src="../drawing.svg"' in text
    spanish = inner(html_of(guests, YEAR), "<h1")
    assert 'src="../../es/noticias/dibujo.svg"' in spanish


def test_the_switch_leads_to_the_page_in_every_language_and_promises_it_only_where_it_is(guests):
    switch = elements(html_of(guests, "es/families/meeting/"), "a", "tk-language")
    told = [(each.attributes["href"], each.attributes["lang"], each.attributes.get("hreflang")) for each in switch]
    assert told == [("../../../families/meeting/", "en", "en"), ("../../../fr/families/meeting/", "fr", None)]


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("place", ["es/families/meeting/", "noticias/año/", "es/families/"])
def test_axe_finds_no_violation_and_nothing_is_asked_of_others_or_refused(
    guests, serve, browser: Browser, place, width
):
    context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(serve(guests) + place, wait_until="networkidle")
    told = page.evaluate("async () => (await axe.run()).violations.map(each => `${each.id}: ${each.help}`)")
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert (told, errors) == ([], [])
    assert wide <= width


@pytest.mark.browser
def test_a_reader_goes_from_the_menu_to_the_guest_and_to_its_own_language(guests, serve, browser: Browser):
    address = serve(guests)
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}es/families/")
    page.locator(".tk-submenu a[hreflang=en]").click()
    page.wait_for_url(f"{address}es/families/meeting/")
    assert page.locator("aside[lang=es]").is_visible()
    assert page.locator("h1").inner_text() == "The first meeting"
    page.locator(".tk-language[lang=en]").click()
    page.wait_for_url(f"{address}families/meeting/")
    assert page.locator("aside[lang]").count() == 0
    context.close()
