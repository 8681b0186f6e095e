"""A heat map shows inside a page of another site, under the policies that both a page and a host set."""

from __future__ import annotations

import html
import re
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from macros.outputs.embeds import embeds
from tests.hosting import Host, hosted
from tests.looked_at import START, TELL

pytestmark = [pytest.mark.site, pytest.mark.browser]


class WithHeaders(SimpleHTTPRequestHandler):
    """Serves a folder with what its `_headers` says, for the first rule that fits and the one for everything."""

    def end_headers(self):
        """Adds the headers of the rules that fit."""
        for path, lines in self.server.rules.items():
            fits = self.path.startswith(path[:-1]) if path.endswith("*") else self.path == path
            for line in lines if fits else ():
                self.send_header(*line.split(": ", 1))
        super().end_headers()

    def log_message(self, *_arguments):
        """Says nothing."""


@pytest.fixture(scope="module")
def hosted_site(site):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(WithHeaders, directory=str(site)))
    server.rules = {}
    for line in (site / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            lines = server.rules.setdefault(line, [])
        else:
            lines.append(line.strip())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def framed(browser, hosted_site, tmp_path):
    """Opens an address of the site in a frame of a page of another origin; gives the frame and what went wrong."""
    pages = []

    def open_in_frame(address):
        head = '<!doctype html><title>x</title><link rel="icon" href="data:,">'
        frame = f'<iframe src="{hosted_site}{address}" title="map" width="900" height="700"></iframe>'
        (tmp_path / "index.html").write_text(head + frame)
        (tmp_path / "404.html").write_text("")  # for the icon that browsers ask for
        with hosted(tmp_path, Host()) as other:
            page = browser.new_page()
            pages.append(page)
            wrong = []
            page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
            page.on("requestfailed", lambda request: wrong.append(request.url))
            page.goto(other, wait_until="load")
            return page.frames[1], wrong

    yield open_in_frame
    for page in pages:
        page.close()


def of_each_kind(project, locale):
    """The first heat map of each kind: districts, pilot, question, state, laws, an issue of laws, agencies, survey."""
    kinds = {each.file.partition("-")[0]: each for each in reversed(list(embeds(project, locale)))}
    return list(kinds.values())


def test_there_is_a_heat_map_of_every_kind(shipped):
    kinds = sorted(each.file.partition("-")[0] for each in of_each_kind(shipped, "en"))
    alone = ("agencies.html", "districts.html", "laws", "laws.html", "pilot.html", "question", "state", "survey.html")
    assert kinds == list(alone)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_heat_map_shows_in_a_frame_of_another_site_with_its_note_and_styles(framed, shipped, locale):
    prefix = shipped.link(locale)
    for embed in of_each_kind(shipped, locale):
        frame, wrong = framed(f"{prefix}embed/{embed.file}")
        expect(frame.locator("h1")).to_have_text(embed.title)
        expect(frame.locator("table").first).to_be_visible()
        expect(frame.locator(".tk-context")).to_be_visible()
        assert "Atkinson" in frame.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
        assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en", "es"])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(browser, hosted_site, shipped, locale, scheme):
    context = browser.new_context(reduced_motion="reduce", color_scheme=scheme)
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    found = []
    try:
        for embed in of_each_kind(shipped, locale):
            page.goto(f"{hosted_site}{shipped.link(locale)}embed/{embed.file}", wait_until="load")
            for width in (320, 900):
                page.set_viewport_size({"width": width, "height": 700})
                page.evaluate(START)
                found += [f"{embed.file} {width} px: {violation}" for violation in page.evaluate(TELL)]
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    found.append(f"{embed.file} {width} px scrolls sideways")
    finally:
        context.close()
    assert not found, "\n".join(found)


def test_the_html_to_paste_does_not_say_which_site_shows_the_map_and_nothing_is_kept(
    browser, site, shipped, hosted_site, tmp_path
):
    found = (site / "funders/embed/index.html").read_text(encoding="utf-8")
    code = html.unescape(re.findall(r"<code translate=\"?no\"?>(.*?)</code>", found, re.DOTALL)[0])
    frame = code.replace(shipped.settings.site_url, hosted_site).replace(' loading="lazy"', "")
    (tmp_path / "index.html").write_text(f'<!doctype html><title>x</title><link rel="icon" href="data:,">{frame}')
    context = browser.new_context()
    try:
        with hosted(tmp_path, Host()) as other:
            page = context.new_page()
            asked = []
            page.on("request", lambda request: asked.append(request))
            page.goto(other, wait_until="load")
            (of_frame,) = [each for each in asked if "/embed/" in each.url]
            assert "referer" not in of_frame.all_headers()
            told = [each.all_headers().get("referer", "") for each in asked if each.url.startswith(hosted_site)]
            assert len(told) > 1
            assert not [each for each in told if each.startswith(other)]
            assert context.cookies() == []
            assert page.frames[1].evaluate("localStorage.length + sessionStorage.length") == 0
    finally:
        context.close()


def test_no_other_page_shows_in_a_frame(framed):
    frame, wrong = framed("districts/")
    assert frame.url.startswith("chrome-error:")
    assert any("frame-ancestors" in each for each in wrong)


def test_a_link_of_a_framed_heat_map_opens_a_page_of_its_own(framed):
    frame, _ = framed("embed/districts.html")
    with frame.page.context.expect_page() as opened:
        frame.locator("tbody th a").first.click()
    assert "/districts/" in opened.value.url
    opened.value.close()
