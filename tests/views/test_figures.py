"""Figures of two languages are compared by what they mean, not by how they are written."""

from __future__ import annotations

import pytest

from macros.views.figures import number_words, only_in_one


def only_in(english: str, spanish: str) -> tuple[list[str], list[str]]:
    """How each figure is shown that only the first, or only the second, has."""
    return only_in_one({"en": english, "es": spanish})


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("45 days", "45 días"),
        ("1,000 pages", "1.000 páginas"),
        ("1,000 pages", "1 000 páginas"),
        ("1,000 pages", "1\u00a0000 páginas"),
        ("1,234,567 people", "1.234.567 personas"),
        ("1,234.5 miles", "1.234,5 millas"),
        ("12.5 percent", "12,5 por ciento"),
        ("November 22, 2026", "22 de noviembre de 2026"),
        ("2026-11-22", "22 de noviembre de 2026"),
        ("on March 3", "el 3 de marzo"),
        ("in May 2021", "en mayo de 2021"),
        ("You may ask. March on.", "Puede pedirlo. Siga."),
        ("in the fall of November", "en el otoño de noviembre"),
        ("at 6:00 p.m.", "a las 6 p. m."),
        ("at 6:30 p.m.", "a las 18:30"),
        ("at 12:30 p.m.", "a las 12:30"),
        ("93% of parents", "el 93 por ciento"),
        ("12th grade", "12.º grado"),
        ("10 business days", "diez días hábiles"),
        ("forty-five days", "45 días"),
        ("cuarenta y cinco".replace("cuarenta y cinco", "45"), "cuarenta y cinco"),
        ("the 5th grade", "quinto grado"),
        ("1 page", "una página"),
        ("45 days and day 45", "45 días"),
        ("§ 99.10(b)", "§ 99.10(b)"),
        ("2023-24", "2023-24"),
        ("the 21st century", "el siglo XXI"),
        ("Title IX", "Título 9"),
        ("no figure", "sin cifra"),
    ],
)
def test_the_same_figures_differ_in_nothing(english, spanish):
    assert only_in(english, spanish) == ([], [])


@pytest.mark.parametrize(
    ("english", "spanish", "here", "there"),
    [
        ("It takes 45 days.", "Son 54 días.", ["It takes 45 days"], ["Son 54 días"]),
        ("It takes 45 days.", "Es rápido.", ["It takes 45 days"], []),
        ("1,000 pages", "1.100 páginas", ["1,000 pages"], ["1.100 páginas"]),
        ("§ 99.10", "§ 99.1", ["§ 99.10"], ["§ 99.1"]),
        ("12.5 percent", "125 por ciento", ["12.5 percent"], ["125 por ciento"]),
        ("November 22, 2026", "22 de diciembre de 2026", ["November 22, 2026"], ["22 de diciembre de 2026"]),
        ("at 6:30", "a las 6", ["at 6:30"], []),
        ("10 days", "once días", ["10 days"], []),
    ],
)
def test_other_figures_are_shown_with_the_words_around_them(english, spanish, here, there):
    assert only_in(english, spanish) == (here, there)


@pytest.mark.parametrize(
    ("text", "locale", "numbers"),
    [
        ("forty-five or sixty", "en", {"40", "5", "45", "60"}),
        ("treinta y dos, cien", "es", {"30", "2", "32", "100"}),
        ("deux", "fr", set()),
    ],
)
def test_numbers_in_words_are_read(text, locale, numbers):
    assert number_words(text, locale) == numbers


def test_months_count_only_where_the_language_is_known():
    assert only_in_one({"en": "in May 2021", "fr": "en mai 2021"}) == ([], [])
    assert only_in_one({"en": "in May 2021", "es": "en 2021"}) == (["in May 2021"], [])


def test_a_figure_is_shown_once_where_it_stands_first():
    assert only_in("It takes 45 days. After 45 days, ask.", "Pregunte.") == (["It takes 45 days. After"], [])
