"""A letter on its page: what to know before, a form that sends nothing, a sheet of paper, files with blanks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.outputs.errors import AuthorError
from macros.outputs.letters import find_letter, letter, letter_list
from macros.outputs.page_context import PageContext
from macros.outputs.page_parts import page_parts
from macros.outputs.profile_html import profile_html
from tests.build_a_letter import letter_files, with_letters
from tests.build_a_project import at
from tests.read_html import elements, text_of

SCRIPT = Path(__file__).resolve().parents[2] / "overrides/assets/letters.js"
MOST_SCRIPT = 3 * 1024  # bytes as written
ADDRESS = "letters/see-records/"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    more = letter_files("in-the-east", "QB", en="Only east", es="Solo en el este")
    return with_letters(tmp_path_factory.mktemp("letters"), more)


@pytest.fixture(scope="module")
def page(project):
    return PageContext(project, "en", ADDRESS)


@pytest.fixture(scope="module")
def html(page):
    return letter(page)


def controls(html):
    return [each for tag in ("input", "select", "textarea") for each in elements(html, tag)]


def test_the_form_has_no_way_to_send_anything_and_says_so(html, page):
    (form,) = elements(html, "form")
    assert set(form.attributes) == {"class", "autocomplete", "aria-label", "hidden"}
    for each in (*controls(html), *elements(html, "button")):
        assert not {"name", "form", "formaction"} & set(each.attributes)
        assert each.attributes.get("type") not in ("submit", "image")
    assert all(each.attributes["type"] == "button" for each in elements(html, "button"))
    assert page.t("letter.private") in form.text


def test_browsers_may_offer_only_what_is_the_senders_own(html):
    offered = {each.attributes.get("id"): each.attributes["autocomplete"] for each in controls(html)}
    own = {"tk-field-your_name": "name", "tk-field-your_address": "street-address"}
    assert {name: value for name, value in offered.items() if value != "off"} == own


def test_every_question_has_a_label_and_its_hint_in_the_order_of_the_letter(html, project):
    fields = project.letters["see-records"]["en"].fields
    labels = {each.attributes["for"]: each.text for each in elements(html, "label") if "for" in each.attributes}
    asked = [f"tk-field-{field.field_id}" for field in fields]
    assert [name for name in labels if name.startswith("tk-field-")] == asked
    assert labels["tk-field-your_name"] == "Your name"
    assert labels["tk-field-your_address"] == "Your address (if you like)"
    described = {each.attributes["id"]: each.attributes.get("aria-describedby") for each in controls(html)
                 if "id" in each.attributes}  # fmt: skip
    assert described["tk-field-your_name"] == "tk-field-your_name-hint"
    assert described["tk-field-office"] is None
    ids = {each.attributes.get("id") for each in elements(html)}
    assert set(filter(None, described.values())) <= ids


@pytest.mark.parametrize(
    ("field", "tag", "kind"),
    [("your_name", "input", "text"), ("date", "input", "date"), ("your_address", "textarea", None),
     ("answer_by", "select", None)],
)  # fmt: skip
def test_each_kind_of_question_has_its_control(html, field, tag, kind):
    (control,) = [each for each in controls(html) if each.attributes.get("id") == f"tk-field-{field}"]
    assert (control.tag, control.attributes.get("type")) == (tag, kind)


def test_a_choice_begins_with_none_and_offers_the_words_of_the_letter(html):
    options = [(each.text, each.attributes.get("value")) for each in elements(html, "option")]
    assert options[-3:] == [("Choose", ""), ("by email", None), ("on paper", None)]


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_sheet_of_the_pages_language_is_seen_and_the_others_wait(page, project, locale):
    sheets = elements(letter(at(page, locale=locale)), "article", "tk-sheet")
    other = {"en": "es", "es": "en"}[locale]
    assert [(each.attributes["lang"], "hidden" in each.attributes) for each in sheets] == [
        (locale, False),
        (other, True),
    ]
    assert sheets[0].attributes["aria-label"] == project.words[locale].say("letter.sheet")
    assert sheets[1].attributes["aria-label"] == project.words[other].say("letter.sheet")


def test_an_empty_sheet_says_in_each_blank_what_to_write(html):
    sheet = elements(html, "article")[0]
    assert sheet.text.startswith("[Your name][Your address] [Today's date] [Office][District] Subject: Records of")
    blanks = [each.attributes["data-tk-fill"] for each in elements(html, "span", "tk-fill")]
    assert blanks[:8] == [
        *("your_name", "your_address", "date", "office", "district_name"),
        *("student_name", "office", "student_name"),
    ]
    assert blanks.count("your_name") == 4  # above and below, in both languages


def test_choices_carry_their_words_in_the_language_of_each_sheet(html):
    words = [each.attributes["data-tk-options"] for each in elements(html, "span", "tk-fill")
             if "data-tk-options" in each.attributes]  # fmt: skip
    assert words == ["by email|on paper", "por correo|en papel"]


def test_each_optional_line_has_a_box_that_knows_its_field(html):
    (box,) = [each for each in elements(html, "input") if each.attributes["type"] == "checkbox"]
    assert box.attributes["data-tk-with"] == "tk-field-meeting_date"
    (label,) = elements(html, "label", "tk-check")
    assert label.text == "We meet on [Day of the meeting]."
    assert len(elements(html, "p", "tk-maybe")) == 2  # one on each sheet


def test_lines_of_the_head_that_may_stay_empty_can_go(html):
    (line, _) = [each for each in elements(html, "span") if "data-tk-spare" in each.attributes]
    assert line.text == "[Your address]"


def test_the_facts_name_each_law_with_its_citation_and_the_day_it_was_checked(html):
    (facts,) = elements(html, "section", "tk-letter-facts")
    assert "12 QCR § 34.10 Seeing records" in facts.text
    assert "March 2, 2026" in facts.text
    assert "../../laws/#records_10" in [each.attributes["href"] for each in elements(html, "a")]


def test_a_law_that_is_not_listed_is_left_out_since_the_check_tells_it(page, project):
    both = {locale: replace(each, laws=("nothing",)) for locale, each in project.letters["see-records"].items()}
    changed = at(page, project=replace(project, letters={"see-records": both}))
    assert "tk-law" not in letter(changed)


@pytest.mark.parametrize(("slug", "words"), [("in-the-east", "East Quilland"), ("see-records", "")])
def test_a_letter_for_some_states_says_which(page, slug, words):
    text = elements(letter(at(page, address=f"letters/{slug}/")), "section")[0].text
    assert (page.t("letter.states") in text) is bool(words)
    assert words in text


def test_readers_find_the_files_of_each_language_and_both(html):
    links = {each.text: each.attributes["href"] for each in elements(html, "a") if "download" in each.attributes}
    assert links == {
        "in English": "../../downloads/letters/see-records.en.docx",
        "in Spanish": "../../downloads/letters/see-records.es.docx",
        "in English and Spanish, side by side": "../../downloads/letters/see-records.en-es.docx",
    }


def test_search_leaves_the_form_and_the_sheets_out(html):
    (desk,) = elements(html, "div", "tk-desk")
    assert "data-search-exclude" in desk.attributes


def test_a_page_without_a_letter_cannot_show_one(page):
    elsewhere = at(page, address="about/")
    assert find_letter(elsewhere) is None
    with pytest.raises(AuthorError) as error:
        letter(elsewhere)
    assert error.value.code == "no-letter"


def test_templates_get_the_letter_of_a_page_and_of_no_other(page):
    assert page_parts(page, {}, is_filled=False)["form"] == letter(page)
    assert page_parts(at(page, address="letters/"), {}, is_filled=False)["form"] == ""


def test_a_letter_of_one_language_is_a_guest_in_the_other_with_its_own_words(page, project):
    only = {"see-records": {"es": project.letters["see-records"]["es"]}}
    guest = at(page, project=replace(project, letters=only), locale="es", host="en")
    html = letter(guest)
    assert [each.attributes["lang"] for each in elements(html, "article")] == ["es"]
    assert "tk-letter-language" not in html
    assert [each.text for each in elements(html, "a") if "download" in each.attributes] == ["en español"]


def test_the_list_has_every_letter_with_its_page_and_files_below_its_states(page):
    html = letter_list(at(page, address="letters/"))
    assert [each.text for each in elements(html, "h2")] == ["Letters for every state", "Letters for East Quilland"]
    assert [each.text for each in elements(html, "h3")] == ["Ask to see records", "Only east"]
    links = [each.attributes["href"] for each in elements(html, "a")]
    assert links[:2] == ["see-records/", "../downloads/letters/see-records.en.docx"]
    assert len(links) == 8


def test_the_list_marks_the_language_of_a_letter_that_readers_do_not_have(page, project):
    only = {"see-records": {"es": project.letters["see-records"]["es"]}}
    html = letter_list(at(page, project=replace(project, letters=only), address="letters/"))
    (card,) = elements(html, "li")
    assert card.attributes["lang"] == "es"
    assert [each.attributes.get("lang") for each in elements(html, "p", "tk-letter-files")] == ["en"]


@pytest.mark.parametrize(
    ("district", "slugs"), [("0100001", ["see-records"]), ("2700003", ["see-records", "in-the-east"])]
)
def test_a_profile_leads_to_the_letters_that_fit_its_state_with_its_district(page, project, district, slugs):
    here = at(page, address=f"districts/qa/{district}/")
    html = profile_html(here, project.districts[district])
    links = [each.attributes["href"] for each in elements(html, "a") if "letters/" in each.attributes.get("href", "")]
    assert links == [f"../../../letters/{slug}/#district={district}" for slug in slugs]
    assert page.t("profile.letters") in text_of(html)


def test_a_letter_that_asks_for_no_district_is_on_no_profile(page, project):
    own = project.letters["see-records"]
    without = {locale: replace(each, field_ids=each.field_ids[:4]) for locale, each in own.items()}
    changed = replace(project, letters={**project.letters, "see-records": without})
    html = profile_html(at(page, project=changed, address="districts/qa/0100001/"), project.districts["0100001"])
    assert page.t("profile.letters") not in text_of(html)


def test_a_site_without_letters_says_nothing_of_them_on_profiles(page, project):
    here = at(page, project=replace(project, letters={}), address="districts/qa/0100001/")
    html = profile_html(here, project.districts["0100001"])
    assert page.t("profile.letters") not in text_of(html)


def test_the_script_is_short_and_keeps_nothing():
    script = SCRIPT.read_text(encoding="utf-8")
    assert len(script.encode()) <= MOST_SCRIPT
    for word in ("localStorage", "sessionStorage", "indexedDB", "cookie", "sendBeacon", "XMLHttpRequest", "innerHTML"):
        assert word not in script
    assert script.count("fetch(") == 1
