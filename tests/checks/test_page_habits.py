"""Figures and claims without a source, links and pictures without words, headings that jump, tables without heads."""

from __future__ import annotations

import pytest

from macros.checks import page_habits
from tests.build_a_project import PAGE, with_page

CHECKS = (
    page_habits.check_figures_and_claims,
    page_habits.check_headings,
    page_habits.check_links_and_pictures,
    page_habits.check_table_heads,
    page_habits.check_caution_beside_laws,
)
TOLD = [
    ("loose-figure", "en", "So say 62 percent of parents."),
    ("loose-figure", "en", "It costs $1,200 a year."),
    ("loose-figure", "es", "Lo dice el 62 por ciento."),
    ("loose-allegation", "en", "The office broke the law."),
    ("loose-allegation", "es", "La oficina violó la ley."),
    ("heading-jump", "en", "### Too deep"),
    ("empty-link-words", "en", "[Click here](index.md)"),
    ("empty-link-words", "es", "[aquí](index.md)"),
    ("bare-address", "en", "See https://alder.example/list for more."),
    ("bare-address", "en", "[https://alder.example/list](https://alder.example/list)"),
    ("picture-without-words", "en", "![](chart.png)"),
    ("picture-without-words", "en", '<img src="chart.png">'),
    ("column-without-head", "en", "| What | |\n|---|---|\n| One | Two |"),
    ("law-without-caution", "en", '{{ law("records_10") }} says so.'),
    ("law-without-caution", "es", '{{ law("records_10") }} lo dice.'),
]
FINE = [
    ("en", 'So say 62 percent of parents {{ cite("survey") }}.'),
    ("en", 'So say {{ stat("parents") }}.'),
    ("en", "So say 62 percent of parents, in [a survey](https://survey.example/)."),
    ("en", "Do not say “100 percent of the group” of a small one."),
    ("en", "Wait 45 days. Then ask again."),
    ("en", 'The court found that the office broke the law {{ cite("law") }}.'),
    ("en", "You may bring a lawsuit."),
    ("en", "## Next\n\n### Deeper\n\n## Back"),
    ("en", "[How we read](index.md)"),
    ("en", "[here and now](index.md)"),
    ("en", "[The list](https://alder.example/list)"),
    ("en", "Write `https://alder.example/list` in code."),
    ("en", "![Three of five](chart.png)"),
    ("en", "| | What |\n|---|---|\n| One | Two |"),
    ("en", "| Who | What |\n|---|---|\n| One | |"),
    ("en", '{{ law("records_10") }} says so. This is information, not legal advice.'),
    ("es", '{{ law("records_10") }} lo dice. Esto es información, no asesoría legal.'),
]


def found(project, locale, text):
    page = f"{PAGE.format(title='New')}\n{text}\n"
    return [each.code for check in CHECKS for each in check(with_page(project, page, f"{locale}/new.md"))]


@pytest.mark.parametrize(("code", "locale", "text"), TOLD)
def test_a_habit_that_shuts_readers_out_is_told(project, code, locale, text):
    assert set(found(project, locale, text)) == {code}


@pytest.mark.parametrize(("locale", "text"), FINE)
def test_its_near_miss_is_fine(project, locale, text):
    assert found(project, locale, text) == []


def test_a_source_in_another_section_is_not_enough(project):
    text = 'See {{ cite("survey") }}.\n\n## Next\n\nSo say 62 percent.'
    assert found(project, "en", text) == ["loose-figure"]
