"""A new visitor: opens a page, does what visitors do, and writes down what the browser kept, asked for and sent."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Error, Page, Request

LOOK_BUTTON = ".tk-shade:visible"  # hidden until its script has run
LISTEN = """
window.forbidden = []
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    forbidden.push(`${effectiveDirective} ${location.pathname} ${blockedURI}`))
"""
STORED = """async () => ({
    local: {...localStorage}, session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(each => each.name), caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(each => each.scope),
})"""
# Past every handler of the page, as without JavaScript: only the policy is left to stop it.
SEND_FORMS = """async () => {
    let sent = 0
    for (const form of [...document.forms]) {
        const stopped = new Promise(done => addEventListener("securitypolicyviolation", event => {
            if (event.effectiveDirective === "form-action") done(true)
        }))
        HTMLFormElement.prototype.submit.call(form)
        if (!await Promise.race([stopped, new Promise(done => setTimeout(done, 10_000, false))])) sent++
    }
    forbidden.length = 0
    return sent
}"""
INTRUDE = """async () => {
    document.body.setAttribute("style", "color: red")
    document.body.append(Object.assign(new Image(), { src: "https://other.example/x.png" }))
    fetch("https://other.example/").catch(() => {})
    for (const started = Date.now(); forbidden.length < 3 && Date.now() < started + 10_000;)
        await new Promise(done => setTimeout(done, 10))
}"""
INTRUSIONS = {"style-src-attr", "img-src", "connect-src"}  # what forbids each of the three


@dataclass
class Seen:
    """Everything that the browser of one visitor kept, asked for and sent."""

    actions: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)  # addresses, with what was sent along
    errors: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    cookies: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)  # local storage as it was last
    notes_on_opening: set[str] = field(default_factory=set)
    session_keys: set[str] = field(default_factory=set)
    databases: set[str] = field(default_factory=set)
    caches: set[str] = field(default_factory=set)
    workers: set[str] = field(default_factory=set)
    forms_tried: int = 0
    forms_sent: int = 0


class Visitor:
    """Somebody who has never been here; `word` is what they search for."""

    def __init__(self, context: BrowserContext, address: str, word: str) -> None:
        self.context, self.address, self.word = context, address, word
        self.seen = Seen()
        context.add_init_script(LISTEN)
        context.on("request", self._note_request)
        context.on("console", lambda message: self._note_error(message.text) if message.type == "error" else None)
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self._note_error(str(error)))
        self.page.on("websocket", lambda socket: self.seen.requests.append(socket.url))

    def visit(self, inside: str) -> Seen:
        """What was seen while this visitor opened the page, did everything that it offers, and changed the language."""
        self.open(inside)
        self.look_around()
        self.seen.notes_on_opening = set(self.seen.notes)
        self.change_look()
        self.search()
        self.open_chart()
        self.look_around()
        self.send_forms()
        self.change_language()
        return self.seen

    def open(self, inside: str) -> None:
        """Opens the page and waits until it is whole."""
        self.page.goto(self.address + inside, wait_until="networkidle")
        self.wait_until_whole()

    def wait_until_whole(self) -> None:
        """On a slow machine the network is idle before the page is read and its scripts have run."""
        self.page.wait_for_load_state("load")
        self.page.locator(LOOK_BUTTON).wait_for()

    def look_around(self) -> None:
        """Adds what the browser keeps now, and what the page's policy forbade."""
        stored = self.page.evaluate(STORED)
        self.seen.notes = stored["local"]
        self.seen.session_keys.update(stored["session"])
        self.seen.databases.update(stored["databases"])
        self.seen.caches.update(stored["caches"])
        self.seen.workers.update(stored["workers"])
        self.seen.cookies.update(str(cookie.get("name")) for cookie in self.context.cookies())
        self.seen.violations += self.page.evaluate("forbidden.splice(0)")

    def change_look(self) -> None:
        """From light to dark."""
        before = self.page.evaluate("document.documentElement.dataset.mdColorScheme")
        self.page.locator(LOOK_BUTTON).click()
        assert self.page.evaluate("document.documentElement.dataset.mdColorScheme") != before
        self.seen.actions.append("look")

    def search(self) -> None:
        """Types the word and waits for a result."""
        self.page.locator(".tk-search-open").click()
        self.page.keyboard.type(self.word)
        self.page.wait_for_selector(".md-search-result__link")
        self.page.keyboard.press("Escape")
        self.seen.actions.append("search")

    def open_chart(self) -> None:
        """Opens the first interactive chart, where there is one, and points at it."""
        buttons = self.page.locator("[data-tk-chart-button]")
        if not buttons.count():
            return
        buttons.first.click()
        image = self.page.locator(".js-plotly-plot .heatmaplayer image")
        image.wait_for(timeout=30_000)
        image.scroll_into_view_if_needed()
        box = image.bounding_box()
        assert box
        self.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
        self.page.locator(".hoverlayer .hovertext").wait_for()
        self.seen.actions.append("chart")

    def send_forms(self) -> None:
        """Tries to send every form; that the policy forbids it is no fault of the page."""
        self.seen.forms_tried += self.page.locator("form").count()
        try:
            self.seen.forms_sent += self.page.evaluate(SEND_FORMS)
        except Error:  # the browser has gone to another page
            self.seen.forms_sent += 1
            self.page.wait_for_load_state("networkidle")

    def change_language(self) -> None:
        """Goes to the same page in another language, where there is one, and looks around."""
        if not self.page.evaluate("document.querySelectorAll('.tk-language').length"):
            return
        before = self.page.url
        with self.page.expect_navigation(wait_until="networkidle"):
            # Playwright's own click waits for the forms that were stopped.
            self.page.evaluate("document.querySelector('.tk-language').click()")
        assert self.page.url != before
        self.wait_until_whole()
        self.look_around()
        self.seen.actions.append("language")

    def _note_request(self, request: Request) -> None:
        self.seen.requests.append(f"{request.url} {request.post_data or ''}".strip())

    def _note_error(self, text: str) -> None:
        if "form-action" not in text:  # what the page itself tries to send is among the violations
            self.seen.errors.append(text)
