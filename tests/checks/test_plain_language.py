"""Texts that are harder than content/site.yml allows are named with the sentences that make them so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import run_checks
from macros.checks.plain_language import check_limits_mean_something, check_reading_levels
from macros.model.reading_limits import ReadingLimit
from macros.outputs.report import describe
from macros.problems import Place
from macros.sources.words import engine_words
from tests.build_a_project import PAGE, said, with_page

EASY = {"en": "We read what they say.", "es": "Leemos lo que dicen."}
HARD = {
    "en": "Administrative confidentiality requirements necessitate comprehensive documentation.",
    "es": "La confidencialidad administrativa imposibilita investigaciones extraordinariamente pormenorizadas.",
}
LONG = {"en": "We read " + "and read " * 20 + "on.", "es": "Leo " + "y leo " * 20 + "más."}


def limited(project, limit=None, pages="/", locale="en", **limits):
    place = Place("content/site.yml", 9, "extra.toolkit.reading_levels.1")
    values = {} if limit is None else {locale: float(limit)}
    found = ReadingLimit(place, pages, values, limits.get("words"))
    return replace(project, settings=replace(project.settings, reading_limits=(found,)))


def page_of(project, locale, *parts):
    text = PAGE.format(title="A").partition("# A")[0] + "# A\n\n" + "\n\n".join(parts) + "\n"
    return with_page(project, text, f"{locale}/families/a.md")


@pytest.mark.parametrize(("locale", "limit", "code"), [("en", 6, "text-above-limit"), ("es", 65, "text-below-limit")])
def test_a_hard_text_is_a_problem_at_its_hardest_sentence(project, locale, limit, code):
    easy, hard = EASY[locale], HARD[locale]
    changed = limited(page_of(project, locale, *[easy] * 6, hard, *[easy] * 2, hard[:-1]), limit, locale=locale)
    (problem,) = check_reading_levels(changed)
    assert problem.stops
    assert said([problem]) == [f"content/{locale}/families/a.md:20 {code}"]
    sentence = describe(problem, engine_words("en"))
    assert f"20: “{hard.split()[0]}" in sentence
    assert "26: “" in sentence
    assert problem.values["value"] in sentence
    assert problem.values["limit"] == str(limit)


@pytest.mark.parametrize("locale", EASY)
def test_a_text_within_its_limit_is_fine(project, locale):
    changed = page_of(project, locale, *[EASY[locale]] * 9, LONG[locale])
    limit = {"en": 6, "es": 65}[locale]
    assert list(check_reading_levels(limited(changed, limit, locale=locale, words=15))) == []


@pytest.mark.parametrize("locale", EASY)
def test_long_sentences_are_a_problem_at_the_longest(project, locale):
    changed = limited(page_of(project, locale, EASY[locale], LONG[locale]), words=15, locale=locale)
    (problem,) = check_reading_levels(changed)
    assert said([problem]) == [f"content/{locale}/families/a.md:10 sentences-too-long"]
    assert problem.values["most"] == "15"
    assert "…" in problem.values["sentences"]  # long ones are cut


def test_what_the_message_shows_decides(project):
    changed = page_of(project, "en", "One two three four five six seven eight nine ten. " * 4)
    assert list(check_reading_levels(limited(changed, words=10))) == []
    assert len(list(check_reading_levels(limited(changed, words=9.9)))) == 1


def test_pages_elsewhere_and_other_languages_have_no_limit(project):
    changed = page_of(project, "en", *[HARD["en"]] * 6)
    assert list(check_reading_levels(limited(changed, 6, pages="guides/"))) == []
    assert list(check_reading_levels(limited(changed, 65, locale="es"))) == []
    assert len(list(check_reading_levels(limited(changed, 6, pages="families/")))) == 1


def test_without_limits_nothing_is_said(project):
    assert run_checks(page_of(page_of(project, "en", HARD["en"]), "es", HARD["es"])) == []


@pytest.mark.parametrize(
    ("pages", "near"), [("familes/", "families/"), ("families/indx.md", "families/index.md"), ("zzz", None)]
)
def test_a_limit_for_no_page_is_a_problem(project, pages, near):
    (problem,) = check_limits_mean_something(limited(project, 6, pages=pages))
    assert said([problem]) == ["content/site.yml:9:extra.toolkit.reading_levels.1.pages no-pages-there"]
    assert problem.near == near


def test_a_language_that_cannot_be_measured_has_no_limit(project):
    (problem,) = check_limits_mean_something(limited(project, 6, locale="fr"))
    assert said([problem]) == ["content/site.yml:9:extra.toolkit.reading_levels.1.fr no-formula"]
