"""What content/site.yml becomes, and what is said when it lacks something."""

from __future__ import annotations

import pytest

from macros.sources.settings import read_settings
from tests.build_a_project import SITE, said


def settings_of(tmp_path, text):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path)


def test_the_main_language_comes_first_and_has_no_folder_in_addresses(tmp_path):
    swapped = SITE.replace("default: true, ", "").replace("- locale: es\n", "- locale: es\n        default: true\n")
    settings, problems = settings_of(tmp_path, swapped)
    assert not problems
    assert settings.locales == ("es", "en")
    assert [language.link for language in settings.languages] == ["", "en/"]
    assert settings.default_locale == "es"


def test_a_language_without_a_site_name_of_its_own_has_the_common_one(project):
    assert project.settings.site_name == {"en": "Quill Toolkit", "es": "Kit Quill"}


def test_pages_and_sections_of_the_menu_know_their_line(project):
    settings = project.settings
    assert [(path, place.row) for path, place in settings.nav_pages] == [("index.md", 4), ("families/index.md", 6)]
    assert [title for title, _ in settings.nav_sections] == ["Families"]
    assert settings.nav_translations == {"Families": {"es": "Familias"}}


def test_sections_of_the_menu_may_stand_inside_sections(tmp_path):
    nested = SITE.replace(
        "- families/index.md", "- families/index.md\n      - Forms:\n          - Consent: forms/consent.md"
    )
    settings, _ = settings_of(tmp_path, nested)
    assert [path for path, _ in settings.nav_pages] == ["index.md", "families/index.md", "forms/consent.md"]
    assert [title for title, _ in settings.nav_sections] == ["Families", "Forms", "Consent"]


def test_contact_and_ids_are_read(project):
    settings = project.settings
    assert (settings.contact_email, settings.contact_address) == ("hello@quill.example", "")
    assert (settings.district_context, settings.directory_source) == ("comparison", "survey")


def test_a_translation_counts_as_reviewed_only_when_somebody_is_named(project, tmp_path):
    assert project.settings.reviewed_by == {}
    settings, _ = settings_of(tmp_path, SITE.replace('{es: ""}', '{es: "A group"}'))
    assert settings.reviewed_by == {"es": "A group"}


def test_names_of_districts_are_in_the_main_language_unless_said(project, tmp_path):
    assert project.settings.names_locale == "en"
    settings, _ = settings_of(tmp_path, SITE.replace("contact:", "names_language: es\n    contact:"))
    assert settings.names_locale == "es"


@pytest.mark.parametrize(
    ("line", "choice"),
    [("", "every"), ("share_cards:", "every"), ("share_cards: read", "read"), ("share_cards: states", "states")],
)
def test_each_page_has_a_card_of_its_own_unless_said(tmp_path, line, choice):
    settings, problems = settings_of(tmp_path, SITE.replace("district_context:", f"{line}\n    district_context:"))
    assert (settings.share_cards, problems) == (choice, [])


@pytest.mark.parametrize("value", ["all", "yes", "Every", "[read]", "0", '""'])
def test_another_choice_of_cards_is_a_problem_and_reads_as_every(tmp_path, value):
    text = SITE.replace("district_context:", f"share_cards: {value}\n    district_context:")
    settings, problems = settings_of(tmp_path, text)
    assert said(problems) == ["content/site.yml:19:extra.toolkit.share_cards not-a-choice"]
    assert settings.share_cards == "every"


@pytest.mark.parametrize("address", ["quill.example/", "https://quill.example", "ftp://quill.example/", ""])
def test_an_address_without_scheme_or_last_slash_is_a_problem(tmp_path, address):
    settings, problems = settings_of(tmp_path, SITE.replace("https://quill.example/", f'"{address}"'))
    assert said(problems) == ["content/site.yml:2:site_url bad-site-address"]
    assert settings.site_url == address


def test_a_site_without_a_language_is_a_problem_and_reads_as_english(tmp_path):
    settings, problems = settings_of(tmp_path, "site_url: https://quill.example/\n")
    assert said(problems) == ["content/site.yml no-languages"]
    assert settings.locales == ("en",)


def test_a_missing_file_is_a_problem(tmp_path):
    assert "content/site.yml missing-file" in said(read_settings(tmp_path)[1])


def test_the_states_that_get_pages_are_those_that_are_named(project, tmp_path):
    assert project.settings.states == ()
    settings, problems = settings_of(tmp_path, SITE.replace("contact:", "states: [QA, QB]\n    contact:"))
    assert (settings.states, problems) == (("QA", "QB"), [])
