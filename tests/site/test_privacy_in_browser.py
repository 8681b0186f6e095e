"""What the page "What this site knows about you: nothing" says, measured in a browser on every kind of page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from macros.model.privacy_proof import PrivacyProof
from macros.project import PROOF_FILE, Project
from macros.site.privacy import HEADERS
from macros.sources.privacy_proof import read_privacy_proof
from tests.page_kinds import LOST, MAIN, of_project
from tests.project_folders import ROOT
from tests.site.measured import as_json, differences, other_places, proof_of, typed_words
from tests.site.page_policies import PagePolicies, read_policies
from tests.site.visitor import INTRUDE, INTRUSIONS, Seen, Visitor

pytestmark = [pytest.mark.site, pytest.mark.browser]

KINDS = (*MAIN, "privacy", *LOST)
WITH_CHART = {"compare", "state"}
THEME = ".__palette"  # the one thing that is kept, after the path of the site, and what it holds
KEPT = {"index"}
OTHER = "data/privacy_proof.json does not say what the browser does just now."
RENEW = "If the site is meant to be like this, measure it again: make proof"

Addresses = dict[str, list[str]]


@pytest.fixture(scope="module")
def addresses(shipped: Project) -> Addresses:
    """By kind of page, the address of one of them in every language."""
    languages = shipped.settings.languages
    return {kind: [language.link + inside for language in languages] for kind, inside in of_project(shipped).items()}


@pytest.fixture(scope="module")
def word(shipped: Project, site: Path) -> str:
    """A word of a district's name, which search finds in every language, and which no address of the site holds."""
    paths = " ".join(path.relative_to(site).as_posix() for path in site.rglob("*")).lower()
    words = (word.lower() for district in shipped.districts.values() for word in district.name.split())
    return next(word for word in words if len(word) > 4 and word.isalpha() and word not in paths)


@pytest.fixture
def visitor(browser: Browser, address: str, word: str) -> Iterator[Visitor]:
    context = newcomer(browser)
    yield Visitor(context, address, word)
    context.close()


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, word: str) -> Callable[[str], Seen]:
    """What a visitor of their own saw on the page with that address; each page is opened once."""

    @cache
    def visit(inside: str) -> Seen:
        context = newcomer(browser)
        try:
            return Visitor(context, address, word).visit(inside)
        finally:
            context.close()

    return visit


@pytest.fixture(scope="module")
def policies(site: Path) -> PagePolicies:
    return read_policies(site)


@pytest.fixture(scope="module")
def intrusion(browser: Browser, address: str, word: str) -> tuple[list[str], dict[str, str | None]]:
    """What the policy forbade when things that do not belong were put into a page, and the requests it stopped."""
    context = newcomer(browser)
    visitor = Visitor(context, address, word)
    page = visitor.page
    stopped: dict[str, str | None] = {}
    page.on("requestfailed", lambda request: stopped.update({request.url: request.failure}))
    visitor.open("")
    page.evaluate(INTRUDE)  # not wait_for_function, whose eval the policy forbids
    forbidden = [each.split()[0] for each in page.evaluate("forbidden")]
    context.close()
    return forbidden, stopped


@pytest.fixture(scope="module")
def measured(
    browser: Browser, address: str, word: str, shipped: Project,
    addresses: Addresses, visits: Callable[[str], Seen], policies: PagePolicies,
    intrusion: tuple[list[str], dict[str, str | None]],
) -> PrivacyProof:  # fmt: skip
    """Everything that the tests of this file saw, as one record."""
    return proof_of(
        {inside: visits(inside) for found in addresses.values() for inside in found},
        policies,
        intrusion[0],
        browser=browser,
        address=address,
        word=word,
        kinds=addresses,
        languages=shipped.locales,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_only_its_own_site_and_keeps_only_light_or_dark(
    kind, addresses, visits, address, word, shipped: Project
):
    if kind not in addresses:
        pytest.skip("This coalition has no such page.")
    for inside in addresses[kind]:
        seen = visits(inside)
        assert_knows_nothing(seen, address, word)
        assert {"look", "search"} <= set(seen.actions)
        assert "chart" in seen.actions or kind not in WITH_CHART or not shipped.readings
        assert "language" in seen.actions or len(shipped.locales) == 1


@pytest.mark.parametrize("kind", ["home", "compare", "read profile", *LOST])
def test_a_page_opens_under_the_headers_of_a_host_that_reads_them(kind, addresses, visitor: Visitor, site: Path):
    if kind not in addresses:
        pytest.skip("This coalition has no such page.")
    rules = (site / HEADERS).read_text(encoding="utf-8").splitlines()[1:]
    sent = dict(line.strip().split(": ", 1) for line in takewhile(lambda line: line.startswith(" "), rules))

    def answer(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, **sent})

    visitor.context.route("**/*", answer)
    assert_knows_nothing(visitor.visit(addresses[kind][-1]), visitor.address, visitor.word)


def test_the_policy_is_enforced(intrusion):
    forbidden, stopped = intrusion
    assert sorted(forbidden) == sorted(INTRUSIONS)
    # The browser names an image before it stops it; the fetch it does not even name.
    assert stopped == {"https://other.example/x.png": "csp"}


def test_every_page_has_the_policy_of_its_own_scripts_and_no_inline_style_or_handler(policies, shipped: Project):
    assert policies.pages > len(shipped.districts) * len(shipped.locales)
    assert policies.faults == {}
    assert len(policies.in_pages) == 1
    assert policies.in_headers == {**policies.in_pages[0], "frame-ancestors": "'none'"}
    assert "unsafe-" not in str(policies.in_pages)


def test_the_record_says_what_the_browser_does_just_now(request, measured):
    path = ROOT / PROOF_FILE
    if request.config.getoption("--update-proof"):
        path.write_text(as_json(measured), encoding="utf-8", newline="\n")
    recorded, problems = read_privacy_proof(path, PROOF_FILE)
    assert problems == []
    changed = ["there is no record"] if recorded is None else differences(recorded, measured)
    if changed:
        pytest.fail("\n  ".join([OTHER, *changed]) + f"\n{RENEW}", pytrace=False)


def test_a_visitor_notices_whatever_a_page_keeps_asks_for_or_sends(visitor: Visitor):
    """Otherwise all of the above could see nothing because it does not look."""
    page = """<!doctype html><form><input name="q"></form><script>
        document.cookie = "visitor=1"
        localStorage.id = "7"
        sessionStorage.seen = "home"
        indexedDB.open("people").onsuccess = () =>
            caches.open("pages").then(() => fetch("log", { method: "POST", body: "WORD" }))
        new Image().src = "https://other.invalid/"
    </script>"""
    visitor.context.route("**/*", lambda route: route.fulfill(body=page.replace("WORD", visitor.word),
                                                              content_type="text/html"))  # fmt: skip
    visitor.page.goto(visitor.address, wait_until="networkidle")
    visitor.look_around()
    visitor.send_forms()
    seen = visitor.seen
    assert (seen.cookies, seen.notes, seen.session_keys) == ({"visitor"}, {"id": "7"}, {"seen"})
    assert (seen.databases, seen.caches) == ({"people"}, {"pages"})
    assert (seen.forms_tried, seen.forms_sent) == (1, 1)
    assert other_places(seen, visitor.address) == {"https://other.invalid"}
    assert typed_words(seen, visitor.word) == {f"{visitor.address}log {visitor.word}"}
    with pytest.raises(AssertionError):
        assert_knows_nothing(seen, visitor.address, visitor.word)


def newcomer(browser: Browser) -> BrowserContext:
    return browser.new_context(viewport={"width": 1280, "height": 900})


def assert_knows_nothing(seen: Seen, address: str, word: str) -> None:
    """Nothing was forbidden, nothing left the site, nothing but light or dark was kept."""
    assert seen.violations == []
    assert seen.errors == []
    assert other_places(seen, address) == set()
    assert typed_words(seen, word) == set()
    assert seen.cookies == set()
    look = urlsplit(address).path + THEME
    assert list(seen.notes) == [look]
    assert set(json.loads(seen.notes[look])) == KEPT
    assert [seen.session_keys, seen.databases, seen.caches, seen.workers] == [set()] * 4
    assert seen.forms_sent == 0
