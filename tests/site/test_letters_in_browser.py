"""A letter in a real browser: filled in with the keyboard, printed alone, copied; nothing leaves and nothing stays."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser

from macros.project import Project
from macros.site.inspection.page import read_page
from macros.site.inspection.site import built_site
from macros.site.inspection.weight import FIRST_VIEW, first_view
from tests.site.desk import SEEN, STORED, Desk, desks, tab_to

pytestmark = [pytest.mark.site, pytest.mark.browser]

SLUG = "ferpa-inspect"
PLACES = {"en": f"letters/{SLUG}/", "es": f"es/letters/{SLUG}/"}
DISTRICT = "2733840"


class LetterDesk(Desk):
    """One visitor at one letter."""

    def field(self, field_id: str):
        return self.page.locator(f"#tk-field-{field_id}")

    @property
    def sheet(self) -> str:
        """The words of the sheet that is seen."""
        return self.page.locator(".tk-sheet:visible").inner_text()


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Callable[..., LetterDesk]]:
    """Opens a letter; desk(scripts=False, width=360)."""
    with desks(browser, address, LetterDesk) as sit:
        yield sit


def test_a_letter_is_filled_in_with_the_keyboard_alone_and_the_sheet_follows(desk):
    at = desk()
    page = at.open(PLACES["en"])
    assert "[Your name]" in at.sheet
    tab_to(page, "#tk-field-your_name")
    page.keyboard.type("R. Ruiz")
    assert at.sheet.startswith("R. Ruiz\n")
    tab_to(page, "#tk-field-date")
    page.keyboard.type("11222026")
    assert "November 22, 2026" in at.sheet
    tab_to(page, "#tk-field-your_role")
    page.keyboard.press("ArrowDown")
    assert "I am the parent of this student." in at.sheet
    tab_to(page, "#tk-field-student_name")
    page.keyboard.type("Ana")
    assert "I ask to see the education records of Ana under FERPA" in at.sheet
    assert at.sheet.count("[Student's name]") == 0
    tab_to(page, ".tk-check input")
    page.keyboard.press("Space")
    assert "I cannot come to the school in person." in at.sheet
    tab_to(page, ".tk-actions button")
    assert at.errors == []


def test_an_empty_field_is_a_blank_again_and_an_optional_line_of_the_head_goes(desk):
    at = desk()
    at.open(PLACES["en"])
    at.field("student_name").fill("Ana")
    assert "[Your mailing address]" not in at.sheet
    at.field("your_address").fill("1 Elm Street\nSpringfield")
    assert "1 Elm Street\nSpringfield" in at.sheet
    at.field("student_name").fill("")
    assert "[Student's name]" in at.sheet


def test_an_optional_line_comes_with_the_field_that_only_it_has(desk):
    at = desk()
    at.open(PLACES["en"])
    assert "IEP meeting" not in at.sheet
    at.field("meeting_date").fill("2026-12-03")
    assert "There is an IEP meeting on December 3, 2026." in at.sheet
    at.field("meeting_date").fill("")
    assert "IEP meeting" not in at.sheet


def test_the_letter_can_be_in_the_other_language_with_the_same_answers(desk):
    at = desk()
    page = at.open(PLACES["es"])
    at.field("date").fill("2026-11-22")
    at.field("your_role").select_option(index=1)
    at.field("student_name").fill("Ana")
    assert "22 de noviembre de 2026" in at.sheet
    assert "Soy madre o padre de este estudiante." in at.sheet
    page.locator("#tk-letter-language").select_option("en")
    assert page.locator(".tk-sheet:visible").count() == 1
    assert "November 22, 2026" in at.sheet
    assert "I am the parent of this student. The student is Ana" in at.sheet


def test_print_holds_only_the_letter(desk):
    at = desk()
    page = at.open(PLACES["en"])
    page.evaluate("() => { window.print = () => { window.printed = document.body.className } }")
    at.field("student_name").fill("Ana")
    page.locator(".tk-actions button").first.click()
    assert "tk-alone" in page.evaluate("printed")
    page.emulate_media(media="print")
    assert page.evaluate(SEEN) == []
    assert page.locator(".tk-sheet:visible").count() == 1
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter"))) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("h1").is_visible()


def test_a_page_printed_by_the_browser_has_the_facts_and_a_sheet_of_its_own(desk):
    at = desk()
    page = at.open(PLACES["en"])
    page.emulate_media(media="print")
    assert page.locator(".tk-letter-facts").is_visible()
    assert page.locator("form:visible, button:visible").count() == 0
    assert page.evaluate("getComputedStyle(document.querySelector('.tk-sheet')).breakBefore") == "page"


def test_the_text_is_copied_as_it_is_read(desk):
    at = desk()
    at.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = at.open(PLACES["en"])
    at.field("your_name").fill("R. Ruiz")
    at.field("student_name").fill("Ana")
    page.locator(".tk-actions button").nth(1).click()
    status = page.locator(".tk-desk-status")
    status.filter(has_text="The letter is copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("R. Ruiz\n")
    assert "\n\n- all records about Ana, on paper, in email, in photos or video, and in school apps\n- " in copied
    assert "IEP" not in copied
    assert status.get_attribute("role") == "status"


def test_where_copying_is_not_allowed_the_letter_is_selected(desk):
    at = desk()
    page = at.open(PLACES["en"])
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.locator(".tk-actions button").nth(1).click()
    page.locator(".tk-desk-status", has_text="The letter is selected.").wait_for()
    assert "Dear" in page.evaluate("getSelection().toString()")


@pytest.mark.parametrize(("answer", "left"), [("accept", ""), ("dismiss", "Ana")])
def test_all_is_cleared_only_when_the_reader_is_sure(desk, answer, left):
    at = desk()
    page = at.open(PLACES["en"])
    page.on("dialog", lambda dialog: getattr(dialog, answer)())
    at.field("student_name").fill("Ana")
    at.field("meeting_date").fill("2026-12-03")
    page.locator(".tk-actions button").nth(2).click()
    assert at.field("student_name").input_value() == left
    assert ("Ana" in at.sheet) is bool(left)
    assert ("IEP meeting" in at.sheet) is bool(left)
    assert bool(page.locator(".tk-desk-status").inner_text()) is not bool(left)


@pytest.mark.parametrize("locale", PLACES)
def test_a_profile_leads_to_a_letter_with_its_district_which_no_server_is_told(desk, shipped: Project, locale):
    at = desk()
    page = at.open(f"{'es/' if locale == 'es' else ''}districts/mn/{DISTRICT}/")
    before = len(at.requests)
    page.locator(f"a[href*='{SLUG}/#district=']").click()
    page.wait_for_load_state("networkidle")
    assert page.url.endswith(f"{PLACES[locale]}#district={DISTRICT}")
    assert at.field("district_name").input_value() == shipped.districts[DISTRICT].name
    assert shipped.districts[DISTRICT].name in at.sheet
    told = [url.partition("#")[0] for url in at.requests[before:]]  # a browser sends nothing of what follows #
    assert any(url.endswith("assets/districts.json") for url in told)
    assert [url for url in told if DISTRICT in url] == []
    assert at.errors == []


@pytest.mark.parametrize("fragment", ["#district=0000000", "#district=", "#fill-in", "#district=%E0%A4%A"])
def test_a_fragment_that_names_no_district_fills_in_nothing(desk, fragment):
    at = desk()
    at.open(PLACES["en"] + fragment)
    assert at.field("district_name").input_value() == ""
    assert at.errors == []


def test_nothing_that_is_typed_leaves_or_stays(desk):
    at = desk()
    page = at.open(PLACES["en"])
    before = len(at.requests)
    for field_id in ("your_name", "your_contact", "office", "school_name", "district_name", "student_name"):
        at.field(field_id).fill("Secret Words")
        at.field(field_id).press("Enter")
    page.locator("#tk-letter-language").select_option("es")
    assert at.requests[before:] == []
    assert page.evaluate(STORED) == []
    assert page.url == at.address + PLACES["en"]
    page.reload(wait_until="networkidle")
    assert "Secret Words" not in at.sheet
    assert all(url.startswith((at.address, "data:")) for url in at.requests)
    assert "Secret" not in json.dumps(at.requests)


@pytest.mark.parametrize("locale", PLACES)
def test_without_javascript_the_letter_can_be_read_printed_and_taken(desk, locale):
    at = desk(scripts=False)
    page = at.open(PLACES[locale])
    assert page.locator("form:visible, button:visible").count() == 0
    assert page.locator(".tk-sheet:visible").count() == 1
    assert page.locator(".tk-by-hand").is_visible()
    assert page.locator(".tk-maybe:visible").count() == 3
    links = page.locator(".tk-letter-files a")
    assert links.count() == 3
    for number in range(3):
        content = page.request.get(page.evaluate("link => link.href", links.nth(number).element_handle())).body()
        assert Document(io.BytesIO(content)).core_properties.title
    page.emulate_media(media="print")
    assert page.locator(".tk-sheet:visible .tk-fill").first.bounding_box()["width"] > 100


@pytest.mark.parametrize("width", [320, 1280])
def test_form_and_sheet_stand_beside_each_other_only_where_there_is_room(desk, width):
    at = desk(width=width)
    page = at.open(PLACES["es"])
    form, sheet = (page.locator(each).first.bounding_box() for each in (".tk-form", ".tk-sheet"))
    assert (sheet["x"] > form["x"] + form["width"]) is (width == 1280)
    assert (sheet["y"] > form["y"] + form["height"]) is (width == 320)


@pytest.mark.parametrize(("locale", "heading"), [("en", "When to use it"), ("es", "Cuándo usarla")])
def test_a_page_of_a_letter_has_its_title_its_opening_the_letter_and_then_its_text(site: Path, locale, heading):
    html = (site / PLACES[locale] / "index.html").read_text(encoding="utf-8")
    places = [html.index(part) for part in ("<h1>", "tk-letter-facts", "tk-desk", f">{heading}</h2>")]
    assert places == sorted(places)
    assert html.count('class="tk-desk"') == html.count("<h1") == 1


def test_the_script_of_letters_is_on_letter_pages_only(site: Path):
    having = {path.relative_to(site).as_posix() for path in site.rglob("*.html")
              if "assets/letters.js" in path.read_text(encoding="utf-8")}  # fmt: skip
    assert having
    assert all(re.fullmatch(r"(es/)?letters/[a-z-]+/index\.html", path) for path in having)


def test_a_first_view_of_a_letter_is_light(site: Path, shipped: Project):
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    built = built_site(shipped, site, files)
    for place in PLACES.values():
        name = f"{place}index.html"
        assert first_view(read_page(name, built.read(name)), built, {}) <= FIRST_VIEW
