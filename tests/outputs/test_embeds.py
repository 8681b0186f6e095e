"""Heat maps for other people's pages: no script, with the context note, and with a way back."""

from __future__ import annotations

import html
import re

import pytest

from macros.outputs.embeds import embed_list, embed_page, embeds
from macros.outputs.page_context import PageContext
from tests.build_a_project import with_page
from tests.read_html import elements, text_of


def test_there_is_one_of_each_heat_map(project, laws):
    files = [each.file for each in embeds(project, "en")]
    assert files == ["districts.html", "question-who-sees.html", "question-what-is-kept.html", "state-qa.html"]
    of_laws = [each.file for each in embeds(laws, "en") if each.file.startswith("laws")]
    assert of_laws == ["laws.html", "laws-firm-list.html", "laws-consent.html"]


def test_a_survey_has_one_where_a_page_shows_its_results(project):
    text = "---\ntitle: Answers\ndescription: Answers.\n---\n# Answers\n\n{{ survey_results(context='comparison') }}\n"
    (embed,) = [each for each in embeds(with_page(project, text, "en/answers.md"), "en") if "survey" in each.file]
    assert (embed.file, embed.home) == ("survey.html", "answers/")


def test_of_an_issue_it_says_every_place_with_more_than_not_checked(laws):
    (consent,) = [each for each in embeds(laws, "en") if each.file == "laws-consent.html"]
    found = elements(embed_page(laws, "en", consent))
    cells = [each.text for each in found if each.tag in ("th", "td")]
    assert cells == [
        "State",
        "Consent",
        "East Quilland",
        "– None known Searched on March 2, 2026.",
        "North Quilland",
        "● Law found List of firms (Quill. Stat. § 5)",
    ]
    assert len([each for each in found if "transform" in each.attributes]) == 3  # every state is a square


@pytest.mark.parametrize("locale", ["en", "es"])
def test_each_has_no_script_and_no_form_a_note_and_a_way_back(laws, locale):
    for each in embeds(laws, locale):
        document = embed_page(laws, locale, each)
        found = elements(document)
        assert not [element for element in found if element.tag in ("script", "form", "button")], each.file
        notes = [element for element in found if element.attributes.get("role") == "note"]
        assert len(notes) == 1, each.file
        home = PageContext(laws, locale, each.home).canonical
        assert [e.attributes["href"] for e in found if e.attributes.get("href") == home]
        assert f'<html lang="{locale}"' in document
        assert each.title in text_of(document)


def test_links_lead_out_of_the_frame(project):
    document = embed_page(project, "en", next(iter(embeds(project, "en"))))
    assert '<base target="_blank">' in document
    assert 'href="#' not in document


def test_the_html_to_paste_is_a_frame_with_a_title_and_the_whole_address(project):
    page = PageContext(project, "es", "funders/embed/")
    text = embed_list(page)
    shown = [html.unescape(each) for each in re.findall(r"<code[^>]*>(.*?)</code>", text, re.DOTALL)]
    for code, each in zip(shown, embeds(project, "es"), strict=True):
        frame = next(iter(elements(code)))
        assert frame.tag == "iframe"
        assert frame.attributes["src"] == f"{project.settings.site_url}es/embed/{each.file}"
        assert frame.attributes["title"] == each.title
        assert frame.attributes["referrerpolicy"] == "no-referrer"
    assert '<a class="tk-alone" href="../../embed/districts.html">' in text
