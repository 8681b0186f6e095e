"""A heat map shows inside a page of another site, under the policies that both a page and a host set."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from macros.outputs.embeds import embeds
from tests.hosting import Host, hosted

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


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_heat_map_shows_in_a_frame_of_another_site_with_its_note_and_styles(framed, shipped, locale):
    prefix = shipped.link(locale)
    for embed in (next(iter(embeds(shipped, locale))), list(embeds(shipped, locale))[-1]):
        frame, wrong = framed(f"{prefix}embed/{embed.file}")
        expect(frame.locator("h1")).to_have_text(embed.title)
        expect(frame.locator("table").first).to_be_visible()
        expect(frame.locator(".tk-context")).to_be_visible()
        assert "Atkinson" in frame.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
        assert wrong == []


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
