"""What the page "What this site knows about you: nothing" says, proven in a browser on every type of page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros.site.privacy import HEADERS, policy, script_hashes
from tests.page_kinds import MAIN

pytestmark = [pytest.mark.site, pytest.mark.browser]

EVERY_PAGE = [language + inside for inside in (*MAIN.values(), "privacy/") for language in ("", "es/")]
WITH_CHART = {"districts/", "districts/mn/"}
THEME = "/.__palette"  # the one thing that is kept, and what it holds
QUERY = "ferpa"
KEPT = {"index", "color"}
LISTEN = """
window.forbidden = []
addEventListener("securitypolicyviolation", event => forbidden.push(`${event.violatedDirective} ${event.blockedURI}`))
"""
THREE = """new Promise(done => {
    const look = () => forbidden.length >= 3 ? done() : setTimeout(look, 10)
    look()
})"""
STORED = """async () => ({
    local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie,
    databases: await indexedDB.databases(), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
UNSAFE = re.compile(r"<style\b|<[a-z][^<>]*\s(?:style|on[a-z]+)\s*=\s*[\"']", re.IGNORECASE)
UNREAD = re.compile(r"<(script)\b.*?</\1>|<!--.*?-->", re.DOTALL)


class Watch:
    """One visitor: every request, every error, every page that was opened."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.requests: list[str] = []
        self.errors: list[str] = []
        context.add_init_script(LISTEN)
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def check(self) -> None:
        """Nothing was forbidden, nothing left the site, nothing but light or dark was kept."""
        assert self.page.evaluate("forbidden") == []
        assert self.errors == []
        assert [url for url in self.requests if not url.startswith((self.address, "data:"))] == []
        assert [url for url in self.requests if QUERY in url] == []
        assert self.context.cookies() == []
        stored = self.page.evaluate(STORED)
        assert list(stored["local"]) == [THEME]
        assert set(json.loads(stored["local"][THEME])) == KEPT
        assert {key: value for key, value in stored.items() if key != "local" and value} == {}


@pytest.fixture
def watch(browser: Browser, address: str) -> Iterator[Watch]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield Watch(context, address)
    context.close()


@pytest.mark.parametrize("address_inside", [*EVERY_PAGE, "404.html", "es/404.html"])
def test_a_page_asks_only_its_own_site_and_keeps_only_light_or_dark(watch: Watch, address_inside):
    page = watch.page
    page.goto(watch.address + address_inside, wait_until="networkidle")
    use_theme(page)
    use_search(page)
    if address_inside.removeprefix("es/") in WITH_CHART:
        use_chart(page)
    watch.check()
    page.locator(".tk-language").first.click()
    page.wait_for_load_state("networkidle")
    assert page.url != watch.address + address_inside
    watch.check()


@pytest.mark.parametrize("address_inside", ["", "es/districts/", "districts/mn/2733840/", "es/404.html"])
def test_a_page_opens_under_the_headers_of_a_host_that_reads_them(watch: Watch, site: Path, address_inside):
    lines = (site / HEADERS).read_text(encoding="utf-8").splitlines()[1:]
    sent = dict(line.strip().split(": ", 1) for line in lines)

    def answer(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, **sent})

    watch.context.route("**/*", answer)
    page = watch.page
    page.goto(watch.address + address_inside, wait_until="networkidle")
    use_search(page)
    if address_inside == "es/districts/":
        use_chart(page)
    watch.check()


def test_the_policy_is_enforced(watch: Watch):
    page = watch.page
    stopped = {}
    page.on("requestfailed", lambda request: stopped.update({request.url: request.failure}))
    page.goto(watch.address, wait_until="networkidle")
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://other.example/x.png' }))")
    page.evaluate("fetch('https://other.example/').catch(() => {})")
    page.evaluate(THREE)  # not wait_for_function, whose eval the policy forbids
    assert [each.split()[0] for each in page.evaluate("forbidden")] == ["style-src-attr", "img-src", "connect-src"]
    # The browser names an image before it stops it; the fetch it does not even name.
    assert stopped == {"https://other.example/x.png": "csp"}


def test_every_page_has_the_policy_of_its_own_scripts_and_no_inline_style_or_handler(site: Path):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 300
    sent = (site / HEADERS).read_text(encoding="utf-8")
    for path in pages:
        html = path.read_text(encoding="utf-8")
        hashes = script_hashes(html)
        assert f'content="{policy(hashes)}"' in html, path
        assert all(each in sent for each in hashes), path
        assert "unsafe-" not in html.partition("</head>")[0], path
        assert not UNSAFE.search(UNREAD.sub("", html)), path


def use_theme(page: Page) -> None:
    before = page.evaluate("document.body.dataset.mdColorScheme")
    page.locator("label[for^=__palette]:visible").click()
    assert page.evaluate("document.body.dataset.mdColorScheme") != before


def use_search(page: Page) -> None:
    page.locator("input[name=query]").click()
    page.keyboard.type(QUERY)
    page.wait_for_selector(".md-search-result__link")
    page.keyboard.press("Escape")


def use_chart(page: Page) -> None:
    page.locator("[data-tk-chart-button]").click()
    image = page.locator(".js-plotly-plot .heatmaplayer image")
    image.wait_for(timeout=30_000)
    image.scroll_into_view_if_needed()
    box = image.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.locator(".hoverlayer .hovertext").wait_for()
