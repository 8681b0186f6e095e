"""Search as a visitor uses it: real queries typed into its box, in every language, from / and a sub-path."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.project import Project
from tests.hosting import Host, hosted

pytestmark = [pytest.mark.site, pytest.mark.browser]

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "overrides" / "assets" / "search"
QUERIES = Path(__file__).with_name("search_queries.csv")
MOST_BYTES = 300_000
OPEN, BOX = ".tk-search-open", "input[name=query]"
FILES = (".words.json", ".json")  # what search asks for, in this order
FIRST = 3  # groups of results that a reader sees without scrolling
SHOWN_LINKS = """items => items.map(item =>
    [...item.querySelectorAll("a")].filter(link => !link.closest("details")).map(link => link.href))"""


@pytest.fixture(scope="module")
def sub_path(site: Path) -> Iterator[str]:
    """The built site, served below a path."""
    with hosted(site, Host(base="/toolkit/")) as home:
        yield home


@pytest.fixture(scope="module")
def example_address(example_site: Path) -> Iterator[str]:
    """The site of the example, which has a third language and names with signs of HTML in them."""
    with hosted(example_site, Host()) as home:
        yield home


@pytest.fixture
def page(browser):
    """An empty page; errors on it fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    errors: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def queries(*locales: str) -> list[dict[str, str]]:
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["locale"] in locales]


def open_search(page: Page) -> None:
    """Opens search; its button makes way for the box."""
    if not page.locator(BOX).count():
        page.click(OPEN)
    page.focus(BOX)


def ask(page: Page, query: str) -> list[list[str]]:
    """The links of each result, in order; sections that the theme folds away are left out."""
    open_search(page)
    page.fill(BOX, "")
    page.press(BOX, "End")  # the theme looks at the box when a key is let go
    page.wait_for_selector(".md-search-result__item", state="detached")
    page.fill(BOX, query)
    page.press(BOX, "End")
    page.wait_for_selector(".md-search-result__item", state="attached")
    return page.eval_on_selector_all(".md-search-result__item", SHOWN_LINKS)


def missed(page: Page, address: str, locale: str) -> list[str]:
    """Queries that do not lead to their page, or lead to a page of another language."""
    page.goto(address if locale == "en" else f"{address}{locale}/")
    wrong = []
    for row in queries(locale):
        results = ask(page, row["query"])
        places = [link.removeprefix(address) for links in results for link in links]
        near = [link.removeprefix(address) for links in results[:FIRST] for link in links]
        if row["wanted"] not in near or any(place.startswith("es/") != (locale == "es") for place in places):
            wrong.append(f"{row['query']}: {near}")
    return wrong


def test_there_are_enough_queries_in_each_language():
    assert len(queries("en")) >= 60
    assert len(queries("es")) >= 60


@pytest.mark.parametrize("locale", ["en", "es"])
def test_every_query_finds_its_page_among_the_first_and_never_the_other_language(page, address, locale):
    assert missed(page, address, locale) == []


@pytest.mark.parametrize("locale", ["en", "es"])
def test_search_works_below_a_sub_path(page, sub_path, locale):
    assert missed(page, sub_path, locale) == []


@pytest.mark.parametrize("inside", ["", "families/", "districts/mn/2733840/", "es/", "es/districts/mn/2733840/"])
def test_the_index_is_fetched_when_search_opens_and_not_before(page, address, inside):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + inside, wait_until="networkidle")
    before = [path for path in asked if path.startswith("search/") or "lunr" in path or path.endswith("districts.json")]
    assert [
        path for path in before if not (path.endswith("districts.json") and inside in ("", "es/", "families/"))
    ] == []
    locale = "es" if inside.startswith("es/") else "en"
    with page.expect_response(f"**/search/{locale}.json"), page.expect_response("**/assets/districts.json"):
        page.click(OPEN)
    assert ask(page, "Saint Paul")
    assert [path for path in asked if path.startswith("search/")] == [f"search/{locale}{end}" for end in FILES]


def test_two_open_pages_do_not_wake_each_other(page, address):
    page.goto(address, wait_until="networkidle")
    other = page.context.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(address, wait_until="networkidle")
    assert ask(page, "ferpa")
    assert not [url for url in asked if "/search/" in url]


def test_a_result_is_reached_with_the_keyboard_and_shows_its_accents(page, address):
    page.goto(f"{address}es/")
    ask(page, "informacion de directorio")
    assert "nformación de directorio" in page.locator(".md-search-result__list").inner_text()
    second = page.locator(".md-search-result__link").nth(1).get_attribute("href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address.startswith(second.partition("?")[0].partition("#")[0]))
    assert page.locator("h1").is_visible()


def test_a_query_in_the_address_is_answered(page, address):
    page.goto(f"{address}es/?q=quejas")
    page.wait_for_selector(".md-search-result__item a[href*='fix-and-complain/#complain']", state="attached")


def test_nothing_is_found_for_words_that_are_nowhere(page, address):
    page.goto(f"{address}es/")
    open_search(page)
    page.fill(BOX, "xqzwv")
    page.press(BOX, "End")
    page.get_by_text("No encontramos ninguna página con estas palabras").wait_for(state="attached")


@pytest.mark.parametrize("locale", ["en", "es"])
def test_an_index_is_small_and_holds_no_shell(site: Path, locale):
    index = (site / "search" / f"{locale}.json").read_bytes()
    assert b"ZZ" not in index
    assert len(gzip.compress(index)) <= MOST_BYTES
    assert len(gzip.compress((site / "assets" / "districts.json").read_bytes())) <= MOST_BYTES
    assert not (site / "search" / "search_index.json").exists()


def test_every_title_of_a_district_is_found_by_its_own_name(page, address, shipped: Project):
    page.goto(f"{address}es/")
    for district in list(shipped.districts.values())[::10]:
        links = [link for group in ask(page, district.name)[:FIRST] for link in group]
        assert f"{address}es/districts/{district.state.lower()}/{district.district_id}/" in links


@pytest.mark.parametrize(
    ("locale", "query", "wanted"),
    [
        ("fr", "cameras seulement", "fr/families/#les-cameras-seulement"),
        ("fr", "caméra", "fr/glossary/#camera"),
        ("fr", "donnee", "fr/glossary/#year_of_data"),
        ("fr", "telechargement", "fr/downloads/"),
        ("fr", "ecole de l'ile", "fr/districts/xc/9900001/"),
        ("fr", "penasco", "fr/districts/xa/0100120/"),
        ("es", "ano de datos", "es/glossary/#year_of_data"),
        ("es", "Peñasco", "es/districts/xa/0100120/"),
        ("en", "o'sample", "districts/xb/0900275/"),
    ],
)
def test_three_languages_find_their_own_pages_with_and_without_accents(page, example_address, locale, query, wanted):
    page.goto(example_address if locale == "en" else f"{example_address}{locale}/")
    results = ask(page, query)
    assert f"{example_address}{wanted}" in [link for links in results[:FIRST] for link in links]
    places = [link.removeprefix(example_address) for links in results for link in links]
    assert {place[:3] if place[:3] in ("es/", "fr/") else "" for place in places} == {
        "" if locale == "en" else f"{locale}/"
    }


@pytest.mark.parametrize("folder", ["", "es/", "fr/"])
@pytest.mark.parametrize(("query", "written"), [("test", "Peñasco & Sons <Test> District"), ("still", "<vid")])
def test_names_with_signs_of_html_are_shown_as_they_are_written(page, example_address, folder, query, written):
    page.goto(example_address + folder)
    if folder and query == "still":
        query = "cámara" if folder == "es/" else "caméra"
    ask(page, query)
    results = page.locator(".md-search-result__list")
    assert written in results.text_content()
    assert results.locator(":is(b, script, test, video)").count() == 0


def in_page(page: Page, code: str) -> object:
    """What code gives when the scripts of search are loaded in an empty page."""
    page.goto("about:blank")
    for name in ("words.js", "index.js", "results.js"):
        page.add_script_tag(path=SCRIPTS / name)
    return page.evaluate(code)


@pytest.mark.parametrize(
    ("word", "form"),
    [("Información", "informacion"), ("NIÑOS", "niños"), ("Señal", "señal"), ("Hawái", "hawai"), ("œuvre", "oeuvre"),
     ("pingüino", "pinguino"), ("São", "sao"), ("й", "й")],
)  # fmt: skip
def test_accents_are_folded_and_a_letter_of_its_own_stays(page, word, form):
    assert in_page(page, f"fold({word!r})") == form


@pytest.mark.parametrize(
    ("held", "query", "found"),
    [
        (["año", "ano"], "año", ["año"]),
        (["año", "ano"], "ano", ["ano"]),
        (["año"], "ano", ["año"]),
        (["ano"], "año", []),
        (["niños"], "ninos", ["niños"]),
        (["nino"], "niño", []),
        (["vigilancia"], "vijilancia", ["vigilancia"]),
        (["aviso"], "avi", ["aviso"]),
    ],
)
def test_a_typed_n_finds_the_other_letter_only_when_nothing_else_has_it(page, held, query, found):
    code = f"""(() => {{
        const index = new Index({{ stem: word => word, isStop: () => false }});
        {held!r}.forEach(text => index.add({{ text, fields: [[text, 1]] }}));
        return [...index.search([{query!r}]).keys()].map(number => index.entries[number].text)
    }})()"""
    assert in_page(page, code) == found


@pytest.mark.parametrize(
    ("words", "stem"),
    [("share sharing shared shares", "share"), ("agency agencies", "agenc"), ("record records recorded", "record"),
     ("complain complains complaining", "complain"), ("policy policies", "polic"), ("family families", "famil"),
     ("is", "is"), ("2020", "2020"), ("hoping hope", "hop"), ("hopping hop", "hop")],
)  # fmt: skip
def test_english_words_that_differ_in_endings_meet(page, words, stem):
    page.goto("about:blank")
    page.evaluate("self.lunr = { generateStopWordFilter: words => new Set(words) }")
    page.add_script_tag(path=SCRIPTS / "lunr.en.js")
    stems = {page.evaluate(f"lunr.en.stemmer({word!r})") for word in words.split()}
    assert len(stems) == 1
    assert stems.pop().startswith(stem[:4])
