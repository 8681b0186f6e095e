"""What is said about a scale that cannot be told apart, cannot be read or does not describe its levels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks import AGED, TIMELESS, run_checks
from macros.model.look import contrast
from macros.model.scale import Paint
from macros.outputs.report import is_counted_only
from tests.build_a_project import PAGE, said, with_evidence, with_page


def with_levels(project, **changes):
    """The project with other levels, and with words of access that wear none; None takes a level out."""
    levels = {**project.scale.levels, **changes}
    levels = {name: level for name, level in levels.items() if level is not None}
    words = {name: {"en": "A", "es": "A"} for name in levels}
    described = {key: replace(each, levels=words) for key, each in project.dimensions.items()}
    access = {name: replace(word, level="") for name, word in project.scale.access_words.items()}
    scale = replace(project.scale, levels=levels, access_words=access)
    return replace(with_evidence(project), scale=scale, dimensions=described)


def a_level(project, name, **changes):
    own = {"level_id": name, "symbol": name, "label": {"en": name, "es": name}}
    return replace(project.scale.levels["explains"], **own | changes)


@pytest.mark.parametrize(("count", "problems"), [(1, 1), (2, 0), (4, 0), (5, 1)])
def test_there_are_two_to_four_levels(project, count, problems):
    names = [f"l{number}" for number in range(count)]
    changed = with_levels(project, mentions=None, explains=None, **{name: a_level(project, name) for name in names})
    assert said(run_checks(changed)) == ["data/scale.yml:levels level-count"] * problems


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"symbol": "→"}, "→"),
        ({"symbol": "–"}, "–"),
        ({"label": {"en": "Mentions", "es": "Otra"}}, "Mentions"),
        ({"label": {"en": "Other", "es": "No está"}}, "No está"),
    ],
)
def test_levels_and_reasons_are_told_apart_by_symbol_and_by_word_in_every_language(project, change, found):
    problems = run_checks(with_levels(project, third=a_level(project, "third", **change)))
    assert [problem.code for problem in problems] == ["same-mark"]
    assert problems[0].values["found"] == found


def test_the_same_word_in_two_languages_is_no_problem(project):
    label = {"en": "No", "es": "No"}
    assert run_checks(with_levels(project, third=a_level(project, "third", label=label))) == []


@pytest.mark.parametrize(
    ("colour", "ink", "problem"),
    [
        ("#767676", "#ffffff", None),
        ("#777777", "#ffffff", "low-contrast"),
        ("#ffffff", "#ffffff", "low-contrast"),
        ("navy", "#ffffff", "not-a-colour"),
        ("#1b2a4a", "#fff", "not-a-colour"),
        ("#1b2a4g", "#ffffff", "not-a-colour"),
        ("#1b2a4a}", "#ffffff", "not-a-colour"),
    ],
)
def test_words_on_every_colour_can_be_read(project, colour, ink, problem):
    changed = with_levels(project, third=a_level(project, "third", colour=colour, ink=ink))
    assert said(run_checks(changed)) == ([f"data/scale.yml:third {problem}"] if problem else [])
    changed = replace(project, scale=replace(project.scale, no_level=Paint(colour, ink)))
    assert said(run_checks(changed)) == ([f"data/scale.yml:no_level {problem}"] if problem else [])


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#777777", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
        ("#008000", "#ffffff", 5.14),
        ("#FFFF00", "#000000", 19.56),
    ],
)
def test_contrast_has_the_values_that_wcag_gives(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_the_reason_for_cells_nobody_read_is_needed(project):
    reasons = {name: each for name, each in project.scale.reasons.items() if name != "not_reviewed"}
    changed = replace(project, scale=replace(project.scale, reasons=reasons))
    assert said(run_checks(changed)) == ["data/scale.yml:reasons no-such-reason"]


def test_every_dimension_describes_every_level_and_no_other(project):
    text = {"en": "A", "es": "A"}
    levels = {"mentions": text, "explain": text}
    who_sees = replace(project.dimensions["who_sees"], levels=levels)
    problems = run_checks(replace(project, dimensions={**project.dimensions, "who_sees": who_sees}))
    assert said(problems) == [
        "data/rubric/who_sees.yml:levels.explain not-listed",
        "data/rubric/who_sees.yml:levels.explains level-not-described",
    ]
    assert problems[0].near == "explains"


def test_every_dimension_has_a_question_to_ask_and_cites_sources_that_are_there(project):
    who_sees = replace(project.dimensions["who_sees"], ask=(), learn=("law", "lav"))
    problems = run_checks(replace(project, dimensions={**project.dimensions, "who_sees": who_sees}))
    assert {"data/rubric/who_sees.yml:ask nothing-to-ask", "data/rubric/who_sees.yml:learn unknown-id"} <= set(
        said(problems)
    )
    assert [problem.near for problem in problems if problem.code == "unknown-id"] == ["law"]


def test_a_context_note_cites_sources_that_are_there(project):
    note = replace(project.context_notes["comparison"], sources=("lav",))
    found = said(run_checks(replace(project, context_notes={"comparison": note})))
    assert f"{note.place} unknown-id" in found


def test_every_column_says_what_it_is_why_it_is_there_and_whom_it_serves(project):
    resource = project.dictionary.resources["states"]
    field = replace(resource.fields[0], description={"en": "Code"}, purpose={}, serves=())
    fields = (field, *resource.fields[1:])
    dictionary = replace(project.dictionary, resources={
        **project.dictionary.resources, "states": replace(resource, fields=fields)})  # fmt: skip
    problems = run_checks(replace(project, dictionary=dictionary))
    place = "data/datapackage.json:resources.states.schema.fields.state"
    assert said(problems) == [
        f"{place}.description_es not-explained",
        f"{place}.purpose not-explained",
        f"{place}.purpose_es not-explained",
        f"{place}.serves serves-nobody",
    ]


def test_every_table_has_a_title_and_a_description_in_every_language(project):
    resource = replace(project.dictionary.resources["states"], title={"en": "States"}, description={})
    dictionary = replace(project.dictionary, resources={**project.dictionary.resources, "states": resource})
    text = PAGE.format(title="Data") + "\n{{ downloads() }}\n"
    both = with_page(with_page(replace(project, dictionary=dictionary), text), text, "es/index.md")
    assert said(run_checks(both)) == [
        f"data/datapackage.json:resources.states.{key} not-explained"
        for key in ("description", "description_es", "title_es")
    ]


def test_no_check_finds_anything_in_a_project_without_mistakes(project):
    found = {check.__name__: list(check(project)) for check in (*AGED, *TIMELESS)}
    assert [name for name, each in found.items() if not all(map(is_counted_only, each))] == []


def test_every_check_is_listed_once(project):
    assert len({check.__name__ for check in (*AGED, *TIMELESS)}) == len(AGED) + len(TIMELESS)
