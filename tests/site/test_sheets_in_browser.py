"""A worksheet and a self-check in a browser: with the keyboard, on paper, without scripts; nothing leaves or stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.desk import SEEN, STORED, Desk, desks, tab_to

pytestmark = [pytest.mark.site, pytest.mark.browser]

SHEET, CHECK = "worksheets/feedback-loop/", "self-checks/agreement-review/"
FOLDERS = {"en": "", "es": "es/"}
LONG = "What families said about the bus, the cameras and the lunch line. " * 12


class Table(Desk):
    """One visitor at one sheet."""

    def open(self, inside: str) -> Page:
        self.page.add_init_script("window.print = () => { window.printed = document.body.className }")
        return super().open(inside)

    def answer(self, number: int, value: str) -> None:
        self.page.locator(f"fieldset >> nth={number} >> [value={value}]").check()

    def listed(self) -> list[list[str]]:
        """The lines of each of the three lists, without where they come from."""
        return self.page.evaluate(
            "() => [...document.querySelectorAll('.tk-lists ul')].map(list => [...list.children].map("
            "each => each.firstChild.textContent.trim()))"
        )


@pytest.fixture
def table(browser: Browser, address: str) -> Iterator[Callable[..., Table]]:
    """Opens sheets; table(scripts=False, width=360)."""
    with desks(browser, address, Table) as sit:
        yield sit


def test_a_self_check_is_answered_with_the_keyboard_alone(table):
    at = table()
    page = at.open(CHECK)
    tab_to(page, "[name=tk-1-1]")
    page.keyboard.press("Space")  # yes
    tab_to(page, "[name=tk-1-2]")
    page.keyboard.press("ArrowDown")  # partly
    tab_to(page, "[name=tk-1-3]")
    page.keyboard.press("ArrowUp")  # we do not know
    tab_to(page, ".tk-actions button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "What we found together"
    status = page.locator("[role=status]").filter(has_text="Some questions have no answer yet")
    status.wait_for()
    done, missing, first = at.listed()
    assert done == ["Does it start from a problem that families named?"]
    assert missing == [
        "Did families help decide whether to share data at all? Partly.",
        "Is it written in plain language, and in the languages that families read? We do not know.",
    ]
    assert [each.split()[0] for each in first] == ["Put", "Write"]
    assert page.locator(".tk-lists .tk-origin").all_inner_texts()[1].startswith("Comes from: DSA-D2 [")
    assert at.errors == []


def test_the_lists_follow_a_changed_answer_and_say_when_nothing_stands_in_them(table):
    at = table()
    page = at.open(f"es/{CHECK}")
    for number in range(14):
        at.answer(number, "yes")
    page.locator(".tk-actions button").first.click()
    assert [len(each) for each in at.listed()] == [14, 0, 0]
    assert page.locator(".tk-nothing:visible").count() == 2
    assert page.locator("[role=status]").inner_text() == "Sus tres listas están listas."
    at.answer(3, "not_yet")
    assert [len(each) for each in at.listed()] == [13, 1, 1]
    assert page.locator(".tk-nothing:visible").count() == 0


def test_no_count_and_no_share_of_answers_is_shown(table):
    at = table()
    page = at.open(CHECK)
    for number in range(14):
        at.answer(number, "partly" if number % 2 else "yes")
    page.locator(".tk-actions button").first.click()
    words = page.locator(".tk-lists").inner_text()
    assert not re.search(r"%|\b(7|14|50)\b|\d+\s*(of|/)\s*\d+", re.sub(r"DSA-D\d+", "", words))


def test_the_lists_can_be_saved_as_a_text_file(table):
    at = table()
    page = at.open(CHECK)
    at.answer(0, "yes")
    at.answer(1, "unknown")
    with page.expect_download() as waiting:
        page.locator(".tk-actions button").nth(2).click()
    assert waiting.value.suggested_filename == "agreement-review.txt"
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Review a data sharing agreement"
    assert lines[2] == at.address + CHECK
    start = lines.index("In place")
    assert lines[start + 1].startswith("- Does it start from a problem that families named? Comes from: DSA-D1 [")
    assert [each for each in lines[start:] if each and not each.startswith("- ")] == [
        "In place",
        "Missing or unclear",
        "What to do first",
    ]
    assert at.errors == []


@pytest.mark.parametrize(("place", "button"), [(SHEET, 0), (CHECK, 1)])
def test_print_holds_the_sheet_alone_with_its_title(table, place, button):
    page = table().open(place)
    page.locator(".tk-actions button").nth(button).click()
    assert "tk-alone" in page.evaluate("printed")
    page.emulate_media(media="print")
    assert page.evaluate(SEEN) == []
    assert page.locator(".tk-sheet-title").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("h1").is_visible()
    assert not page.locator(".tk-sheet-title").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_all_that_was_typed_stands_on_paper(table, width):
    at = table(width=width)
    page = at.open(SHEET)
    for selector in ("#tk-1-2", ".tk-fill-grid textarea >> nth=0"):
        page.locator(selector).fill(LONG)
    page.emulate_media(media="print")
    copies = page.locator(".tk-typed:visible")
    assert [each.strip() for each in copies.all_inner_texts()] == [LONG.strip()] * 2
    assert not page.locator("#tk-1-2").is_visible()
    assert page.locator("#tk-1-1").is_visible()  # an empty one keeps its lines
    page.emulate_media(media="screen")
    assert copies.count() == 0
    assert at.errors == []


def test_a_field_grows_with_what_is_typed_and_shrinks_again(table):
    page = table(width=360).open(SHEET)
    field = page.locator("#tk-1-2")
    field.fill(LONG)
    assert field.evaluate("each => each.scrollHeight <= each.clientHeight + 2")
    field.fill("")
    assert field.get_attribute("rows") == "2"


def test_a_worksheet_is_filled_in_with_the_keyboard_alone(table):
    at = table()
    page = at.open(SHEET)
    tab_to(page, "#tk-group")
    page.keyboard.type("Parents of Elm School")
    tab_to(page, "#tk-1-1")
    page.keyboard.type("The bus app")
    tab_to(page, "[name=tk-2-1]")
    page.keyboard.press("Space")
    tab_to(page, ".tk-fill-grid textarea")
    page.keyboard.type("Library")
    assert page.locator("[name=tk-2-1]").first.is_checked()
    assert page.locator(".tk-fill-grid textarea").first.input_value() == "Library"
    assert at.errors == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_cell_of_a_table_is_called_by_its_row_and_its_column_on_every_screen(table, width):
    page = table(width=width).open(SHEET)
    assert page.get_by_role("textbox", name="1 Who goes there", exact=True).is_visible()
    shown = page.locator(".tk-fill-grid td > span").first.is_visible()
    assert shown is (width == 360)


@pytest.mark.parametrize(("place", "button"), [(SHEET, 1), (CHECK, 3)])
@pytest.mark.parametrize(("answer", "left"), [("accept", ""), ("dismiss", "Elm")])
def test_all_is_cleared_only_when_the_reader_is_sure(table, place, button, answer, left):
    page = table().open(place)
    page.on("dialog", lambda dialog: getattr(dialog, answer)())
    page.locator("#tk-group").fill("Elm")
    page.locator("fieldset input").first.check()
    page.locator(".tk-actions button").nth(button).click()
    assert page.locator("#tk-group").input_value() == left
    assert page.locator("fieldset input").first.is_checked() is bool(left)


@pytest.mark.parametrize("place", [SHEET, CHECK])
def test_leaving_a_sheet_with_answers_asks_first_and_an_empty_one_does_not(table, place):
    page = table().open(place)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(page.url.replace(place, "about/"))
    assert asked == []
    page.go_back()
    page.locator("fieldset input").first.check()
    page.goto(page.url.replace(place, "about/"))
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("place", [SHEET, CHECK])
def test_nothing_that_is_answered_leaves_or_stays(table, place):
    at = table()
    page = at.open(place)
    before = len(at.requests)
    page.locator("#tk-group").fill("Secret Words")
    page.locator("#tk-group").press("Enter")
    page.locator("fieldset input").first.check()
    page.locator(".tk-actions button").first.click()
    assert at.requests[before:] == []
    assert page.evaluate(STORED) == []
    page.reload(wait_until="networkidle")
    assert page.locator("#tk-group").input_value() == ""
    assert page.locator("fieldset input:checked").count() == 0
    assert all(url.startswith((at.address, "data:")) for url in at.requests)


@pytest.mark.parametrize("folder", FOLDERS.values())
@pytest.mark.parametrize("place", [SHEET, CHECK])
def test_without_javascript_it_is_a_sheet_for_paper(table, folder, place):
    page = table(scripts=False).open(folder + place)
    assert page.locator(".tk-sheet button:visible, .tk-actions:visible, .tk-lists:visible").count() == 0
    assert page.locator(".tk-by-hand").is_visible()
    page.emulate_media(media="print")
    field = page.locator(".tk-sheet :is(textarea, [type=text])").first
    assert field.bounding_box()["width"] > 100
    box = page.locator("fieldset input").first
    assert box.bounding_box()["width"] >= 10
    assert box.is_visible()


def test_scripts_and_styles_of_sheets_are_on_their_own_pages_only(site: Path):
    for file, folders in {
        "assets/worksheets.js": "worksheets",
        "assets/self_check.js": "self-checks",
        "assets/sheets.css": "worksheets|self-checks",
        "assets/forms.css": "worksheets|self-checks|letters",
    }.items():
        having = {path.relative_to(site).as_posix() for path in site.rglob("*.html")
                  if file in path.read_text(encoding="utf-8")}  # fmt: skip
        assert having
        assert all(re.fullmatch(rf"(es/)?({folders})/[a-z-]+/index\.html", path) for path in having), file
