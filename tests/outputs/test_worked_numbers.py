"""Numbers worked out before the reader's eyes: every figure in a sentence is computed from the data."""

from __future__ import annotations

import pytest

from macros.outputs.errors import AuthorError
from macros.outputs.worked_numbers import small_numbers, statistics_chart
from tests.build_a_project import at, with_tables
from tests.read_html import elements, text_of
from tests.views.test_small_numbers import squares

PAIR = [
    {"compare_with": "asked", "group_en": "Parents", "group_es": "Padres", "says_en": "want", "says_es": "quieren"},
    {"statistic_id": "asked", "value": "44", "group_en": "Parents", "group_es": "Padres", "says_en": "were asked",
     "says_es": "respondieron"},
]  # fmt: skip


@pytest.fixture
def shown(page):
    changed = with_tables(
        page.project, small_numbers_example=squares(a=(12, 20), b=(2, 30), c=(9, 40)), statistics=PAIR
    )
    return at(page, project=changed)


def test_the_table_stands_three_times_and_hidden_squares_say_so_in_words(shown):
    html = small_numbers(shown, context="comparison")
    tables = [each.text for each in elements(html, "table")]
    assert [table.count("hidden") - each for table, each in zip(tables, (0, 1, 1), strict=True)] == [0, 1, 4]
    assert all(
        each.attributes.get("class") == "tk-reason tk-cell" for each in elements(html, "td") if each.text == "hidden"
    )
    assert all("scope" in each.attributes for each in elements(html, "th"))


def test_sentences_say_what_was_learned_what_subtraction_gives_and_what_remains(shown):
    text = text_of(small_numbers(shown, context="comparison"))
    assert "a number below 5 is hidden" in text
    assert "b, c0: only 2 students." in text
    assert "b, c0: 32 − 30 = 2." in text
    assert "3 more numbers are hidden." in text
    assert "b, c0: from 0 to 11." in text
    assert "by more than 2" in text
    assert "Lists did harm." in text


@pytest.mark.parametrize(("count", "said"), [(0, "nobody."), (1, "only 1 student."), (3, "only 3 students.")])
def test_nobody_one_and_a_few_are_said_each_in_their_own_way(page, count, said):
    changed = with_tables(page.project, small_numbers_example=squares(a=(12, 20), b=(count, 30), c=(9, 40)))
    assert f"b, c0: {said}" in text_of(small_numbers(at(page, project=changed), context="comparison"))


def test_where_totals_are_hidden_too_a_range_may_have_no_end(page):
    changed = with_tables(page.project, small_numbers_example=squares(a=(3,)))
    assert "a, c0: 0 or more." in text_of(small_numbers(at(page, project=changed), context="comparison"))


def test_bars_are_a_table_with_the_gap_in_words_and_their_source(shown):
    html = statistics_chart(shown, context="comparison")
    text = text_of(html)
    assert "Parents, 2021" in text
    assert "93 percent" in text
    assert "The gap is 49 points." in text
    assert "[Laird, Grant-Chapman 2021]" in text
    assert [each.attributes["width"] for each in elements(html, "rect")] == ["100", "93", "100", "44"]
    assert all(each.attributes["aria-hidden"] == "true" for each in elements(html, "svg"))
    assert "style=" not in html


def test_the_chart_speaks_the_language_of_the_page(shown):
    text = text_of(statistics_chart(at(shown, locale="es"), context="comparison"))
    assert "La diferencia es de 49 puntos." in text
    assert "93 por ciento" in text


@pytest.mark.parametrize("draw", [small_numbers, statistics_chart])
def test_without_data_there_is_nothing_to_show(page, draw):
    with pytest.raises(AuthorError) as caught:
        draw(page, context="comparison")
    assert caught.value.code == "nothing-to-show"


@pytest.mark.parametrize(("draw", "wanted"), [(small_numbers, "small_numbers"), (statistics_chart, "statistics")])
def test_a_chart_without_its_context_note_is_refused(shown, draw, wanted):
    with pytest.raises(AuthorError) as caught:
        draw(shown)
    assert (caught.value.code, caught.value.values["found"]) == ("unknown-id", wanted)
