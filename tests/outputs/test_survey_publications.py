"""Pages and files of a survey say what its table says and no more: an attack on the table is one on all of them."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from openpyxl import load_workbook

from macros.model.survey import SHOWN
from macros.outputs.data_tables import data_tables
from macros.outputs.page_context import PageContext
from macros.outputs.survey import group_name, survey_results, told
from macros.outputs.survey_results_table import FILE, results_files
from macros.outputs.table_files import json_file, xlsx_file
from macros.sources.survey import COLUMNS, survey_csv
from macros.views.survey import build_results
from tests.build_a_project import with_tables
from tests.read_html import elements, text_of
from tests.survey_attack import a_community, released_as

QUESTIONS = {"q0": "asked", "q1": "heard"}
GROUPINGS = ("district", "language")
SEEDS = range(30)
NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module")
def published(survey):
    """Some rounds of invented communities, each with the project that publishes it."""
    found = []
    for seed in SEEDS:
        people, counted = a_community(seed)
        renamed = {QUESTIONS[each]: count for each, count in counted.items()}
        if release := released_as(people, renamed, GROUPINGS):
            rows = list(csv.DictReader(io.StringIO(survey_csv(release.rows).decode())))
            found.append((release.rows, with_tables(survey, survey=rows)))
    assert len(found) > len(SEEDS) / 2
    return found


def by_cell(rows):
    return {(row.grouping, row.group, row.question): row for row in rows}


def expected(row):
    """The count, or the word in its place: all that a cell of the table of results may hold."""
    if row.state == SHOWN:
        return str(row.count)
    return f"{row.bound}_{row.bound_percent}" if row.bound else "held_back"


def rows_of_book(raw, sheet):
    head, *rows = load_workbook(io.BytesIO(raw))[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_results_as_files_have_the_count_or_the_word_in_its_place_and_never_a_zero(published):
    for rows, project in published:
        files, cells = dict(results_files(project)), by_cell(rows)
        forms = (
            list(csv.DictReader(io.StringIO(files[f"{FILE}.csv"].decode()))),
            json.loads(files[f"{FILE}.json"])["rows"],
            rows_of_book(files[f"{FILE}.xlsx"], "survey_results"),
        )
        for found in forms:
            assert len(found) == len({(row.grouping, row.group) for row in rows})
            for row in found:
                own = {each: cells[row["grouping"], row["group_id"], each] for each in QUESTIONS.values()}
                assert {str(row["base"])} == {str(each.base) for each in own.values()}
                assert {each: str(row[each]) for each in own} == {each: expected(cell) for each, cell in own.items()}
                assert not {"0", 0} & {row[each] for each in own}
                assert set(row) == {"grouping", "group_id", "group_en", "group_es", "base", *own}


def test_the_published_table_has_the_same_cells_in_every_form(published):
    for rows, project in published:
        table = next(each for each in data_tables(project) if each.name == "survey")
        written = list(csv.DictReader(io.StringIO(survey_csv(rows).decode())))
        for found in (
            json.loads(json_file(project, table))["rows"],
            rows_of_book(xlsx_file(project, table), "survey"),
        ):
            said = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in found]
            assert said == written
            assert tuple(said[0]) == COLUMNS


@pytest.mark.parametrize("locale", ["en", "es"])
def test_a_page_says_of_each_group_what_its_row_says_and_no_other_number(published, locale):
    texts_around = set()
    for rows, project in published:
        page = PageContext(project, locale, "families/")
        html = str(survey_results(page, context="comparison"))
        before, table, after = re.split(r"(<table.*</table>)", html, flags=re.DOTALL)
        texts_around.add((before, after))
        lines = re.findall(r"<tr><th scope=\"row\">.*?</tr>", table)
        groups = [(part.grouping, each.group) for part in build_results(project).groupings for each in part.groups]
        assert set(groups) == {row.row for row in rows}
        assert len(lines) == len(groups) + 1  # and the national figures
        for group, line in zip(groups, lines, strict=False):
            cells = re.findall(r"<t[dh].*?</t[dh]>", re.sub(r'<span class="tk-survey-head".*?</span>', "", line))
            name, base, *said = (text_of(each).strip() for each in cells)
            own = [by_cell(rows)[*group, each] for each in QUESTIONS.values()]
            assert name == group_name(page, *group)
            assert base == page.number(own[0].base)
            assert said == [whole(page, each) for each in own]
        attributes = [each.attributes for each in elements(html)]
        assert not [name for each in attributes for name in each if name == "alt" or name.startswith("data-")]
        spoken = [text for each in attributes for name, text in each.items() if name in ("title", "aria-label")]
        assert [text for text in spoken if NUMBER.search(text)] == []
    assert len(texts_around) == 1  # whatever was answered


def whole(page, row):
    """What a cell of the page may say: a share with the counts it is from, a limit, or the word."""
    said = told(page, row)
    if row.state != SHOWN:
        assert not set(NUMBER.findall(said)) - {str(row.bound_percent)}
        return said
    assert abs(row.percent - 100 * row.count / row.base) <= 0.5
    return f"{said} {page.t('survey.count', count=page.number(row.count), base=page.number(row.base))}"
