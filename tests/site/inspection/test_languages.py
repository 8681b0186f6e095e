"""Every page says its language, its address and its translations, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.model.pages import Language
from macros.site.inspection.languages import check_canonical, check_language, check_translations
from macros.site.inspection.page import read_page
from macros.site.inspection.site import BuiltSite
from tests.site.inspection.fine_site import SETTINGS, URL, page, told

RULES = (check_language, check_canonical, check_translations)
B = f"{URL}b/"
ES_B = f"{URL}es/b/"


@pytest.mark.parametrize(("name", "address", "locale"), [("b/index.html", "b/", "en"), ("es/index.html", "", "es")])
def test_a_page_that_says_all_of_it_rightly_has_no_problem(name, address, locale):
    assert [told(rule, page(address, locale), name) for rule in RULES] == [[], [], []]


@pytest.mark.parametrize(
    ("old", "new", "code", "values"),
    [
        ('<html lang="es"', '<html lang="en"', "wrong-page-language", {"found": "en", "wanted": "es"}),
        ('<html lang="es"', "<html", "wrong-page-language", {"found": "", "wanted": "es"}),
        ('rel="canonical"', 'rel="none"', "wrong-canonical", {"found": "", "wanted": ES_B}),
        (f'canonical" href="{ES_B}', f'canonical" href="{B}', "wrong-canonical", {"found": B, "wanted": ES_B}),
        (f'canonical" href="{ES_B}', 'canonical" href="./', "wrong-canonical", {"found": "./", "wanted": ES_B}),
        ('hreflang="en"', "", "no-language-link", {"locale": "en", "wanted": B}),
        ('hreflang="x-default"', "", "no-language-link", {"locale": "x-default", "wanted": B}),
        (
            '<link rel="alternate " hreflang="en"',
            f'<link rel="alternate" hreflang="fr" href="{URL}fr/b/"><link rel="alternate " hreflang="en"',
            "wrong-language-link",
            {"locale": "fr", "found": f"{URL}fr/b/"},
        ),
    ],
)
def test_what_is_wrong_or_missing_is_a_problem_of_its_page(old, new, code, values):
    html = page("b/", "es")
    assert old in html
    (problem,) = [each for rule in RULES for each in told(rule, html.replace(old, new), "es/b/index.html")]
    assert (problem.code, dict(problem.values), str(problem.place)) == (code, values, "site/es/b/index.html")


def test_a_relative_language_link_is_missing_and_wrong():
    found = told(check_translations, page("b/").replace(f'"es" href="{ES_B}"', '"es" href="../es/b/"'), "b/index.html")
    assert [(each.code, dict(each.values)) for each in found] == [
        ("no-language-link", {"locale": "es", "wanted": ES_B}),
        ("wrong-language-link", {"locale": "es", "found": "../es/b/"}),
    ]


def test_a_version_that_is_not_there_must_not_be_named():
    site = BuiltSite(Path("nowhere"), frozenset({"b/index.html"}), SETTINGS)
    (problem,) = check_translations(read_page("b/index.html", page("b/")), site)
    assert (problem.code, problem.values["found"]) == ("wrong-language-link", ES_B)


def test_where_a_page_is_a_guest_it_names_its_home_and_no_other():
    names = frozenset({"b/index.html", "es/b/index.html"})
    site = BuiltSite(Path("nowhere"), names, SETTINGS, guests=frozenset({"b/index.html"}))
    links = (
        f'<link rel="alternate" hreflang="es" href="{ES_B}"><link rel="alternate" hreflang="x-default" href="{ES_B}">'
    )
    home = read_page("b/index.html", f'<html lang="en"><link rel="canonical" href="{ES_B}">{links}')
    assert [each for rule in RULES for each in rule(home, site)] == []
    away = read_page("b/index.html", page("b/"))
    assert {(each.code, each.values.get("found", "")) for rule in RULES for each in rule(away, site)} == {
        ("wrong-canonical", B),
        ("wrong-language-link", B),
        ("no-language-link", ""),
    }


def test_the_page_for_lost_visitors_has_no_address_but_a_language():
    assert [told(rule, '<html lang="en">', "404.html") for rule in RULES] == [[], [], []]
    assert [each.code for each in told(check_language, '<html lang="es">', "404.html")] == ["wrong-page-language"]


@pytest.mark.parametrize(("said", "is_fine"), [("pt", True), ("pt-BR", True), ("pt-br", True), ("p", False)])
def test_the_language_without_its_country_is_as_true(said, is_fine):
    settings = replace(SETTINGS, languages=(Language("pt-BR", "Português", "", True),))
    site = BuiltSite(Path("nowhere"), frozenset({"index.html"}), settings)
    assert (not list(check_language(read_page("index.html", f'<html lang="{said}">'), site))) is is_fine


def test_an_address_may_be_written_with_its_letters_or_with_their_codes():
    site = BuiltSite(Path("nowhere"), frozenset({"año/index.html"}), SETTINGS)
    for written in ("año", "a%C3%B1o"):
        html = f'<link rel="canonical" href="{URL}{written}/">'
        assert not list(check_canonical(read_page("año/index.html", html), site))
