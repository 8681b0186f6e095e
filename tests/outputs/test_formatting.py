"""How numbers and dates are written in each language."""

from __future__ import annotations

from datetime import date

import pytest

from macros.outputs.formatting import babel_locale, day, document_date, language_name, network_locale, number


@pytest.mark.parametrize("locale", ["en", "es"])
@pytest.mark.parametrize(("value", "written"), [(0, "0"), (999, "999"), (12345, "12,345"), (1234.5, "1,234.5")])
def test_numbers_are_written_as_in_the_united_states_in_both_languages(value, written, locale):
    assert number(value, locale) == written


@pytest.mark.parametrize(
    ("locale", "shown_in", "written"),
    [("es", "en", "Spanish"), ("en", "es", "inglés"), ("fr", "fr", "français")],
)
def test_a_language_has_its_name_in_another(locale, shown_in, written):
    assert language_name(locale, shown_in) == written


@pytest.mark.parametrize(("locale", "written"), [("en", "November 22, 2026"), ("es", "22 de noviembre de 2026")])
def test_days_are_written_in_words(locale, written):
    assert day(date(2026, 11, 22), locale) == written


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        ("2021-05-18", "May 18, 2021", "18 de mayo de 2021"),
        ("2021-05", "May 2021", "mayo de 2021"),
        ("2021", "2021", "2021"),
        ("2018-19", "2018-19", "2018-19"),
        ("2011-12", "December 2011", "diciembre de 2011"),
        ("2021-02-30", "2021-02-30", "2021-02-30"),
        ("2021-13-01", "2021-13-01", "2021-13-01"),
        ("", "", ""),
        ("in spring", "in spring", "in spring"),
    ],
)
def test_a_document_is_dated_as_exactly_as_is_known_and_never_more(value, english, spanish):
    assert document_date(value, "en") == english
    assert document_date(value, "es") == spanish


def test_a_language_that_babel_does_not_know_in_the_united_states_has_its_own_rules():
    assert str(babel_locale("so")) == "so"
    assert str(babel_locale("es")) == "es_US"


@pytest.mark.parametrize(
    ("locale", "reader", "name"),
    [
        ("en", "es", "inglés"),
        ("es", "en", "Spanish"),
        ("es_US", "fr", "espagnol"),
        ("hmn", "es", "hmong"),
        ("zz", "en", ""),
    ],
)
def test_a_language_is_named_as_readers_of_another_say_it(locale, reader, name):
    assert language_name(locale, reader) == name


@pytest.mark.parametrize(
    ("locale", "written"),
    [("en", "en_US"), ("es", "es_LA"), ("fr", "fr_FR"), ("ht", "ht_HT"), ("pt_BR", "pt_BR"), ("es_MX", "es_MX")],
)
def test_networks_are_told_a_language_with_a_country(locale, written):
    assert network_locale(locale) == written
