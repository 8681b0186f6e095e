"""The copies for a memory stick, as a visitor opens them: from file://, without a server, and without an error."""

from __future__ import annotations

import posixpath
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.project import Project
from macros.site.offline import copy_name, write_copies

pytestmark = [pytest.mark.site, pytest.mark.browser]

LOCALES = ("en", "es")
BOX = "input[name=query]"
FOUND = ".md-search-result__item a.md-search-result__link"
ADDRESSES = {"href", "src", "data-tk-plotly"}
LISTS = {"data-tk-chart", "data-tk-compare", "data-tk-letter"}


@pytest.fixture(scope="module")
def copies(site: Path, shipped: Project, tmp_path_factory) -> dict[str, Path]:
    """The unpacked copy of each language, in a folder whose name has a space and an accent."""
    folder = tmp_path_factory.mktemp("Memoria de México")
    unpacked = {}
    for copy in write_copies(shipped, site, folder):
        with zipfile.ZipFile(copy.path) as archive:
            archive.extractall(folder)
        unpacked[copy.language.locale] = folder / copy_name(shipped, copy.language)
    return unpacked


@pytest.fixture
def page(browser: Browser):
    """An empty page; errors on it, and anything that it asks of the web, fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("requestfailed", lambda request: errors.append(f"{request.url}: {request.failure}"))
    opened.on(
        "request", lambda request: None if request.url.startswith(("file:", "data:")) else errors.append(request.url)
    )
    yield opened
    context.close()
    assert errors == []


def home(copies: dict[str, Path], locale: str) -> str:
    return f"{copies[locale].as_uri()}/"


def inside(locale: str) -> str:
    return "" if locale == "en" else f"{locale}/"


def open_home(page: Page, copies: dict[str, Path], locale: str) -> None:
    """The start page, as somebody who double-clicks index.html meets it."""
    page.goto(f"{home(copies, locale)}index.html")
    page.wait_for_url(f"{home(copies, locale)}{inside(locale)}index.html")
    expect(page.locator("html")).to_have_attribute("lang", locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_home_a_guide_and_a_profile_open_with_their_style_and_their_links(page: Page, copies, locale):
    open_home(page, copies, locale)
    page.locator(".tk-footer-pages a").nth(1).click()
    page.wait_for_url("**/families/index.html")
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{home(copies, locale)}{inside(locale)}districts/mn/2733840/index.html")
    expect(page.locator("h1")).to_contain_text("Saint Paul")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("Fraunces")
    page.wait_for_function("() => document.fonts.status === 'loaded' && document.fonts.check('700 20px Fraunces')")


@pytest.mark.parametrize(("locale", "query"), [("en", "saint paul"), ("es", "informacion de directorio")])
def test_search_finds_and_a_hit_opens(page: Page, copies, locale, query):
    open_home(page, copies, locale)
    page.click(".tk-search-open")
    page.fill(BOX, query)
    page.press(BOX, "End")
    hit = page.locator(FOUND).first
    expect(hit).to_be_visible()
    links = page.locator(FOUND).evaluate_all("links => links.map(link => link.href)")
    for link in links:
        assert Path(unquote(urlsplit(link).path)).is_file()
        assert link.startswith(home(copies, locale) + inside(locale))
    hit.click()
    page.wait_for_url(lambda address: address.partition("?")[0].partition("#")[0] == links[0].partition("?")[0])
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_search_finds_a_district_by_its_name(page: Page, copies, locale):
    open_home(page, copies, locale)
    page.click(".tk-search-open")
    page.fill(BOX, "minneapolis")
    page.press(BOX, "End")
    wanted = f"{home(copies, locale)}{inside(locale)}districts/mn/2721240/index.html"
    expect(page.locator(f'.md-search-result__item a[href^="{wanted}"]').first).to_be_visible()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_finder_leads_to_a_profile(page: Page, copies, locale):
    open_home(page, copies, locale)
    page.get_by_role("combobox").fill("minneapolis")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/districts/mn/2721240/index.html")
    expect(page.locator("h1")).to_contain_text("Minneapolis")


@pytest.mark.parametrize("locale", LOCALES)
def test_two_districts_stand_side_by_side_with_links_to_files(page: Page, copies, locale):
    page.goto(f"{home(copies, locale)}{inside(locale)}districts/compare/index.html")
    for name in ("Saint Paul", "Minneapolis"):
        page.locator("#tk-compare-name").fill(name)
        page.locator("#tk-compare-name").press("Enter")
    links = page.locator("[data-tk-compare] thead a")
    expect(links).to_have_count(2)
    links.last.click()
    page.wait_for_url("**/districts/mn/2721240/index.html")


def test_a_chart_is_drawn_after_a_click_and_a_filter_stays_in_the_address(page: Page, copies):
    page.goto(f"{home(copies, 'en')}districts/index.html")
    page.locator("[data-tk-chart] button").first.click()
    expect(page.locator("[data-tk-chart] .main-svg").first).to_be_visible()
    page.locator("[data-tk-filters] select[name=state]").first.select_option(index=1)
    assert "?state=" in page.url


def test_a_letter_takes_the_name_of_a_district_from_its_address(page: Page, copies, shipped: Project):
    page.goto(f"{home(copies, 'en')}letters/access-log/index.html#district=2733840")
    expect(page.locator("#tk-field-district_name")).to_have_value(shipped.districts["2733840"].name)


@pytest.mark.parametrize(("locale", "other", "word"), [("en", "es", "español"), ("es", "en", "English")])
def test_the_other_language_is_told_to_be_in_another_file(page: Page, copies, shipped: Project, locale, other, word):
    open_home(page, copies, locale)
    page.locator("a.tk-language").first.click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    language = next(each for each in shipped.settings.languages if each.locale == other)
    expect(page.locator("main")).to_contain_text(f"{copy_name(shipped, language)}.zip")
    expect(page.locator("main")).to_contain_text(word)
    expect(page.locator("main a")).to_have_attribute("href", shipped.settings.site_url + language.link)


class Read(HTMLParser):
    """Addresses in a page, and lists that its scripts ask for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.lists: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.links += [value for name, value in attrs if name in ADDRESSES and value]
        self.lists += [value for name, value in attrs if name in LISTS and value]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_link_inside_a_copy_names_a_file_of_it(copies, locale):
    folder = copies[locale]
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = [name for name in files if name.endswith(".html")]
    lost, followed = set(), 0
    for name in pages:
        read = Read((folder / name).read_text(encoding="utf-8"))
        for link in [*read.links, *(f"{each}.js" for each in read.lists)]:
            parts = urlsplit(link)
            if parts.scheme or not parts.path:
                continue
            followed += 1
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
            if parts.path.startswith("/") or target not in files:
                lost.add((name, link))
    assert lost == set()
    assert len(pages) > 300
    assert followed > 20_000


@pytest.mark.parametrize("locale", LOCALES)
def test_a_copy_holds_one_language_and_nothing_that_only_a_server_needs(copies, locale):
    folder = copies[locale]
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert not [name for name in names if name.endswith((".xml", "404.html", "_headers"))]
    assert not [name for name in names if name.startswith(("assets/cards/", "assets/charts/")) and name.endswith("png")]
    languages = {html.partition('lang="')[2][:2] for name in names if name.endswith("index.html")
                 and (html := (folder / name).read_text(encoding="utf-8"))}  # fmt: skip
    assert languages == {locale}
    assert (folder / {"en": "README.txt", "es": "LEAME.txt"}[locale]).read_text(encoding="utf-8-sig").count(
        "index.html"
    ) == 1


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_of_a_copy_may_load_files_and_ask_for_nothing(copies, locale):
    for path in copies[locale].rglob("*.html"):
        policy = path.read_text(encoding="utf-8").partition('Policy" content="')[2].partition('"')[0]
        rules = {name: allowed for name, _, allowed in (rule.partition(" ") for rule in policy.split("; "))}
        assert rules["connect-src"] == rules["worker-src"] == rules["default-src"] == "'none'", path
        assert rules["script-src"].startswith("'self' file:"), path
        assert not [word for word in ("unsafe", "*", "http") if word in policy], path
