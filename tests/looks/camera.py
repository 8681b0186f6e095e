"""Takes pictures of pages, with everything that could move standing still."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image
from playwright.sync_api import Browser, CDPSession, Page, Route

from tests.looked_at import SETTLED
from tests.looks.machine import lent_families
from tests.looks.paper import sheets, side_by_side
from tests.looks.variants import DESKTOP, LETTER, Variant

NOON = "2026-11-22T12:00:00Z"
WINDOW = 900  # height in CSS pixels
FETCHING = "script[src*='compare.js'], script[src*='finder.js']"  # they show more when their data is there
LENGTH = "document.documentElement.scrollHeight"
Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a long page is in the picture: CSS pixels from its top and from its end, and sheets of paper."""

    top: int
    end: int
    sheets: int


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture, and how long the whole page is: in CSS pixels, or in sheets for paper."""

    image: Image.Image
    length: int


class Camera:
    """Opens pages of the site at an address; `changes` rewrite its files by name, before the browser reads them."""

    def __init__(self, browser: Browser, address: str, changes: Mapping[str, Change] | None = None) -> None:
        self._browser, self._address, self._changes = browser, address, changes or {}
        self._tabs: dict[str, tuple[Page, CDPSession]] = {}
        self._open: dict[str, tuple[str, int]] = {}

    def take(self, place: str, variant: Variant, cut: Cut | None = None) -> Photo:
        """The page of that place as it looks in that variant, whole or cut."""
        # Paper is printed from the dark page: it must be white all the same.
        tab, protocol = self._show("dark" if variant.is_paper else variant.scheme, place, variant.width)
        if variant.is_paper:
            pages = sheets(tab.pdf(width=f"{LETTER[0]}px", height=f"{LETTER[1]}px", prefer_css_page_size=True))
            return Photo(side_by_side(pages[: cut.sheets] if cut else pages, columns=3), len(pages))
        tab.evaluate(SETTLED)
        return _shoot(protocol, variant.width, tab.evaluate(LENGTH), cut)

    def lent_families(self, place: str) -> set[str]:
        """The fonts of this machine that the page needs, because the site does not bring them."""
        self.forget()
        tab, _ = self._show("light", place, DESKTOP)
        tab.evaluate(SETTLED)
        found = lent_families(tab)
        self.forget()
        return found

    def forget(self) -> None:
        """Opens pages afresh from now on, also those that are open."""
        self._open.clear()

    def close(self) -> None:
        """Closes every tab."""
        for tab, _ in self._tabs.values():
            tab.context.close()

    def _show(self, scheme: str, place: str, width: int) -> tuple[Page, CDPSession]:
        if scheme not in self._tabs:
            self._tabs[scheme] = self._new_tab(scheme)
        if self._open.get(scheme) != (place, width):
            # What a page opens or folds as it loads goes by the width it has then.
            self._tabs[scheme][0].set_viewport_size({"width": width, "height": WINDOW})
            tab = self._tabs[scheme][0]
            if "#" in place:
                tab.goto("about:blank")  # from the same page to a place in it, a browser loads nothing anew
            tab.goto(self._address + place, wait_until="load")
            if tab.locator(FETCHING).count():
                tab.wait_for_load_state("networkidle")
            self._open[scheme] = place, width
        return self._tabs[scheme]

    def _new_tab(self, scheme: str) -> tuple[Page, CDPSession]:
        context = self._browser.new_context(
            viewport={"width": DESKTOP, "height": WINDOW}, color_scheme=scheme, reduced_motion="reduce",
            locale="en-US", timezone_id="UTC",
        )  # fmt: skip
        context.clock.set_fixed_time(NOON)
        for name, change in self._changes.items():
            context.route(f"**/{name}", lambda route, _request, change=change: _rewrite(route, change))
        tab = context.new_page()
        return tab, context.new_cdp_session(tab)


def _shoot(protocol: CDPSession, width: int, length: int, cut: Cut | None) -> Photo:
    if not cut or length <= cut.top + cut.end:
        return Photo(_part(protocol, width, 0, length), length)
    image = Image.new("RGB", (width, cut.top + cut.end))
    image.paste(_part(protocol, width, 0, cut.top), (0, 0))
    image.paste(_part(protocol, width, length - cut.end, cut.end), (0, cut.top))
    return Photo(image, length)


def _part(protocol: CDPSession, width: int, top: int, height: int) -> Image.Image:
    # Asked of the browser itself, which is twice as fast as Playwright's own way.
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
    asked = {"format": "png", "optimizeForSpeed": True, "captureBeyondViewport": True, "clip": clip}
    png = base64.b64decode(protocol.send("Page.captureScreenshot", asked)["data"])
    return Image.open(io.BytesIO(png)).convert("RGB")


def _rewrite(route: Route, change: Change) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=change(response.text()))
