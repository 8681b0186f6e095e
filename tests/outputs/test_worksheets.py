"""A worksheet on its page: a form that sends nothing, named fields, the practices behind it, files for Word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.outputs.forms import form
from macros.outputs.page_context import PageContext
from macros.outputs.page_parts import page_parts
from macros.outputs.worksheets import worksheet, worksheet_list
from tests.build_a_form import with_forms, with_practices
from tests.build_a_project import at
from tests.read_html import elements, text_of

SCRIPT = Path(__file__).resolve().parents[2] / "overrides/assets/worksheets.js"
MOST_SCRIPT = 2 * 1024  # bytes as written
ADDRESS = "worksheets/plan/"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return with_forms(tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def page(project):
    return PageContext(project, "en", ADDRESS)


@pytest.fixture(scope="module")
def html(page):
    return worksheet(page)


def controls(html):
    return [each for tag in ("input", "textarea") for each in elements(html, tag)]


def test_nothing_on_it_can_be_sent(html):
    assert elements(html, "form") == []
    assert all(each.attributes["type"] == "button" for each in elements(html, "button"))
    assert all(each.attributes["autocomplete"] == "off" for each in controls(html))


def test_it_says_when_by_whom_and_how_long(html):
    text = elements(html, "section", "tk-letter-facts")[0].text
    assert text == "WhenBefore the first meeting. Who fills it inThe whole group. TimeAbout 30 minutes"


def test_every_field_has_a_name(html):
    ids = {each.attributes["id"] for each in elements(html) if "id" in each.attributes}
    named = {each.attributes["for"] for each in elements(html, "label") if "for" in each.attributes}
    for each in elements(html, "textarea"):
        by = each.attributes.get("aria-labelledby", "").split()
        assert each.attributes.get("id") in named or (by and set(by) <= ids)
    wrapped = elements(html, "label", "tk-check")
    assert [each.text for each in wrapped] == ["Families", "Staff", "Yes", "No", "A room", "A date"]


def test_one_of_many_is_a_radio_and_many_of_many_are_boxes(html):
    kinds = [(each.attributes["type"], each.attributes["name"]) for each in elements(html, "input")
             if "name" in each.attributes]  # fmt: skip
    assert kinds == [("checkbox", "tk-1-3")] * 2 + [("radio", "tk-1-4")] * 2 + [("checkbox", "tk-2-3")] * 2
    legends = [each.text for each in elements(html, "legend")]
    assert legends == ["Who knows of it? (tick all that fit)", "Does it go on? (choose one)", "We have"]


def test_a_table_has_a_caption_heads_and_a_field_for_each_cell(html):
    assert [each.text for each in elements(html, "caption")] == ["Who comes", "What it costs", "Those who agree"]
    heads = [(each.attributes["scope"], each.text) for each in elements(html, "th")]
    assert heads[:4] == [("col", "Name"), ("col", "Language"), ("row", "1"), ("row", "2")]
    assert heads[4:7] == [("col", "Price"), ("row", "Food"), ("row", "Rides")]
    assert [text for scope, text in heads[7:] if scope == "row"] == ["Parent", "Teacher"]
    cells = [each for each in elements(html, "textarea") if "aria-labelledby" in each.attributes]
    assert len(cells) == 2 * 2 + 2 * 1 + 2 * 3


def test_a_long_answer_has_as_many_lines_as_it_says(html):
    rows = [each.attributes["rows"] for each in elements(html, "textarea") if "id" in each.attributes]
    assert rows == ["1", "3"]


def test_a_section_says_where_it_comes_from_with_its_sources(html):
    (origin,) = elements(html, "div", "tk-origin")
    assert origin.text == "Comes from: ASK-1.1, ASK-1.2 [Laird, Grant-Chapman 2021]; LAW-3 [Records law 1974]"
    assert "details" not in html


def test_practices_that_are_known_say_what_they_say(page, project):
    known = at(page, project=with_practices(project, "ASK-1.1", "LAW-3"), locale="es")
    html = worksheet(known)
    assert [each.text for each in elements(html, "summary")] == ["Qué dice"]
    (details,) = elements(html, "details")
    assert "ASK-1.1 Haga ASK-1.1." in details.text
    assert "LAW-3 Haga LAW-3." in details.text
    assert "ASK-1.2" not in details.text
    # one that the table has names its own source, whatever the page says
    assert "Records law" not in text_of(html)


def test_a_source_that_is_not_listed_is_left_out_since_the_check_tells_it(page, project):
    sheet = project.worksheets["plan"]["en"]
    lost = {"en": replace(sheet, sources={})}
    text = text_of(worksheet(at(page, project=replace(project, worksheets={"plan": lost}))))
    assert "Comes from: ASK-1.1, ASK-1.2, LAW-3" in text


def test_readers_find_the_files_of_each_language_and_both(html):
    links = {each.text: each.attributes["href"] for each in elements(html, "a") if "download" in each.attributes}
    assert links == {
        "in English": "../../downloads/worksheets/plan.en.docx",
        "in Spanish": "../../downloads/worksheets/plan.es.docx",
        "with English and Spanish in one file": "../../downloads/worksheets/plan.en-es.docx",
    }


def test_the_list_has_every_worksheet_with_its_time_and_files(page):
    html = worksheet_list(at(page, address="worksheets/", locale="es"))
    (card,) = elements(html, "li")
    assert card.text.startswith("Planear juntos Antes de la primera reunión. Cerca de 30 minutos Archivos de Word")
    assert elements(html, "a")[0].attributes["href"] == "plan/"


def test_the_list_marks_the_language_of_a_worksheet_that_readers_do_not_have(page, project):
    only = {"plan": {"es": project.worksheets["plan"]["es"]}}
    html = worksheet_list(at(page, project=replace(project, worksheets=only), address="worksheets/"))
    (card,) = elements(html, "li")
    assert card.attributes["lang"] == "es"
    assert [each.attributes.get("lang") for each in elements(html, "p")] == [None, "en", "en"]


def test_templates_get_the_form_its_script_and_its_styles_on_its_own_page_only(page):
    parts = page_parts(page, {}, is_filled=False)
    assert parts["form"] == worksheet(page)
    assert parts["form_script"] == "../../assets/worksheets.js"
    hrefs = [each.attributes["href"] for each in elements(parts["form_styles"], "link")]
    assert hrefs == ["../../assets/forms.css", "../../assets/sheets.css"]
    elsewhere = page_parts(at(page, address="worksheets/"), {}, is_filled=False)
    assert (elsewhere["form"], elsewhere["form_script"], elsewhere["form_styles"]) == ("", "", "")
    assert form(at(page, address="self-checks/plan/")).script == "assets/self_check.js"


def test_the_script_is_short_and_keeps_and_sends_nothing():
    script = SCRIPT.read_text(encoding="utf-8")
    assert len(script.encode()) <= MOST_SCRIPT
    for word in ("Storage", "indexedDB", "cookie", "sendBeacon", "XMLHttpRequest", "innerHTML", "fetch("):
        assert word not in script
