"""A visitor at a page that is filled in, with every request and error; what the browser may keep and what is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Page

STORED = """async () => [
    Object.keys(localStorage).filter(key => !key.endsWith(".__palette")), Object.keys(sessionStorage), document.cookie,
    await indexedDB.databases(), await caches.keys(),
].flat().filter(Boolean)"""
# Words that are seen beside the sheet.
SEEN = """() => [...document.querySelectorAll("body *")].filter(each => !each.closest(".tk-sheet"))
    .filter(each => !each.children.length && each.textContent.trim() && each.checkVisibility())
    .map(each => each.textContent.trim())"""
FARTHEST = 160  # presses of Tab that lead through the longest page


class Desk:
    """One visitor at one page, with every request and error."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.requests: list[str] = []
        self.errors: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, inside: str) -> Page:
        """The page at that place of the site, when nothing comes any more."""
        self.page.goto(self.address + inside, wait_until="networkidle")
        return self.page


@contextmanager
def desks(browser: Browser, address: str, kind: type[Desk]) -> Iterator[Callable[..., Desk]]:
    """Seats visitors, each with a browser of their own: `sit(scripts=False, width=360)`."""
    contexts: list[BrowserContext] = []

    def sit(*, scripts: bool = True, width: int = 1280) -> Desk:
        viewport = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=viewport, java_script_enabled=scripts, locale="en-US"))
        return kind(contexts[-1], address)

    yield sit
    for context in contexts:
        context.close()


def tab_to(page: Page, selector: str) -> None:
    """Goes on with Tab until what the selector names has the focus."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never leads to {selector}")
