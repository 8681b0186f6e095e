"""An address where nothing is: the page that says so keeps the reader's language, whatever the host does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.project import Project
from macros.site.build import Checked
from tests.hosting import Host, hosted

pytestmark = [pytest.mark.site, pytest.mark.browser]

MISSING = ("no-such/", "no/such/page", "no-such?a=1&b=#c", "districts/mn/1/")
HOSTS = {
    "one 404.html": Host("/"),
    "the nearest 404.html": Host("/", nearest=True),
    "one 404.html below a path": Host("/toolkit/"),
    "the nearest 404.html below a path": Host("/toolkit/", nearest=True),
}
READ = """() => ({
    lang: document.documentElement.lang,
    title: document.title,
    skip: document.querySelector(".tk-skip").textContent,
    brand: document.querySelector(".tk-brand").textContent,
    menu: document.querySelector(".tk-menu").getAttribute("aria-label"),
    footer: document.querySelector(".tk-footer-pages").getAttribute("aria-label"),
    headings: [...document.querySelectorAll("h1, h2")].map(each => each.textContent),
    current: document.querySelectorAll("[aria-current]").length,
})"""
NOTE_HIDDEN = """new MutationObserver(() => {
    if (document.documentElement.hidden) sessionStorage.hidden = document.documentElement.lang
}).observe(document, { attributes: true, subtree: true })"""
LINKS = """() => [...document.querySelectorAll("[href], [src]")].map(each => each.href || each.src)"""


@dataclass(frozen=True)
class Place:
    """A site on a host."""

    home: str
    project: Project

    def said(self, locale: str) -> dict[str, object]:
        """What the page says in a language."""
        words = {each: self.project.words[each].sentences for each in self.project.locales}
        name = self.project.settings.site_name[locale]
        return {
            "lang": locale,
            "title": f"{words[locale]['lost.title']} - {name}",
            "skip": words[locale]["theme.skip"],
            "brand": name,
            "menu": words[locale]["theme.menu"],
            "footer": words[locale]["theme.pages"],
            "headings": [words[each]["lost.title"] for each in sorted(words, key=lambda each: each != locale)],
            "current": 0,
        }


@pytest.fixture(scope="module")
def places(site: Path, shipped: Project, example_site: Path, example: Checked) -> Iterator[dict[str, Place]]:
    """The built site at / and the example, which was built for a path, below it."""
    with ExitStack() as open_hosts:
        sites = {"/": (site, shipped), "/toolkit/": (example_site, example.project)}
        yield {
            name: Place(open_hosts.enter_context(hosted(sites[host.base][0], host)), sites[host.base][1])
            for name, host in HOSTS.items()
        }


@pytest.fixture(params=HOSTS)
def place(request: pytest.FixtureRequest, places: dict[str, Place]) -> Place:
    return places[request.param]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page; an error on it fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def visit(page: Page, address: str) -> None:
    """Opens an address and waits until something is shown."""
    page.goto(address, wait_until="commit")
    page.wait_for_selector("footer")


def languages(place: Place) -> list[tuple[str, str]]:
    return [(language.locale, place.home + language.link) for language in place.project.settings.languages]


@pytest.mark.parametrize("missing", MISSING)
def test_the_page_speaks_the_language_of_the_address_and_the_address_stays(page, place, missing):
    for locale, home in languages(place):
        visit(page, home + missing)
        assert page.url == home + missing
        assert page.evaluate(READ) == place.said(locale)


def test_a_page_that_hands_over_to_another_language_hides_itself_first(page, places):
    page.add_init_script(NOTE_HIDDEN)
    visit(page, f"{places['one 404.html'].home}es/no-such/")
    assert page.evaluate("[document.documentElement.lang, sessionStorage.hidden]") == ["es", "en"]


def test_every_link_and_file_of_the_page_is_there(page, place):
    for _, home in languages(place):
        visit(page, f"{home}deep/er/no-such")
        for link in {each.partition("#")[0] for each in page.evaluate(LINKS)} - {page.url}:
            assert link.startswith(place.home)
            assert page.request.get(link).status == 200, link


def test_the_way_back_leads_to_where_the_reader_came_from(page, place):
    visit(page, place.home)
    visit(page, f"{place.home}es/no-such/")
    page.go_back()
    assert page.url == place.home
    page.go_forward()
    page.wait_for_selector("h1")
    assert page.url == f"{place.home}es/no-such/"
    assert page.evaluate(READ) == place.said("es")


def test_the_reader_can_search_from_there(page, place):
    visit(page, f"{place.home}es/no-such/")
    page.locator(".tk-search-open").click()
    page.keyboard.type("distritos")
    page.wait_for_selector(".md-search-result__link")
    found = page.locator(".md-search-result__link").first.get_attribute("href")
    assert page.request.get(found).status == 200
    assert "/es/" in found


def test_without_scripts_all_languages_show(browser, place):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{place.home}es/no-such/")
    for locale in place.project.locales:
        words = place.project.words[locale]
        for key in ("lost.title", "lost.text", "lost.home", "lost.districts"):
            assert page.get_by_text(words.say(key), exact=True).is_visible()
    context.close()


def test_a_host_without_the_page_of_a_language_shows_the_one_it_has(page, places, site):
    place = places["one 404.html"]
    only = (site / "404.html").read_text(encoding="utf-8")
    page.route("**/es/404.html", lambda route: route.fulfill(status=404, body=only, content_type="text/html"))
    visit(page, f"{place.home}es/no-such/")
    assert page.url == f"{place.home}es/no-such/"
    assert page.evaluate(READ) == place.said("en")


def test_no_link_from_elsewhere_puts_another_address_into_the_page(page, place):
    for strange in ("https://elsewhere.example/", "//elsewhere.example/", "/elsewhere/"):
        visit(page, f"{place.home}es/404.html#{strange}")
        assert page.url == f"{place.home}es/404.html#{strange}"
