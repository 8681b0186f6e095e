"""What data/scale.yml, data/rubric/ and data/context_notes.yml become, and what is said about gaps in them."""

from __future__ import annotations

import pytest

from macros.sources.scale import read_context_notes, read_dimensions, read_scale
from tests.build_a_project import RUBRIC, SCALE, said

LOCALES = ("en", "es")


def scale_problems(tmp_path, text):
    (tmp_path / "scale.yml").write_text(text, encoding="utf-8")
    return read_scale(tmp_path, LOCALES)[1]


def test_levels_and_reasons_are_numbered_in_file_order(project):
    assert {name: level.order for name, level in project.scale.levels.items()} == {"mentions": 1, "explains": 2}
    assert list(project.scale.reasons) == ["refused", "not_found", "not_reviewed"]
    assert project.scale.reasons["not_reviewed"].order == 3


def test_keys_that_are_true_are_flags_of_a_choice(project):
    assert project.scale.extents["whole"].flags == {"whole"}
    assert project.scale.place_bases["guessed"].flags == {"say_so"}
    assert project.scale.extents["part"].flags == frozenset()


def test_a_choice_may_do_without_a_meaning_but_a_level_may_not(project, tmp_path):
    assert project.scale.extents["part"].meaning == {"en": "", "es": ""}
    text = SCALE.replace(", es: Lo menciona.", "")
    assert said(scale_problems(tmp_path, text)) == ["data/scale.yml:3:levels.1.meaning.es missing-words"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("id: explains, ", "", "data/scale.yml:4:levels.2.id missing-key"),
        ("id: explains", "id: mentions", "data/scale.yml:4:levels.2.id id-twice"),
        ('id: explains, symbol: "●"', 'id: explains, symbol: ""', "data/scale.yml:4:levels.2.symbol missing-key"),
        ('colour: "#1b2a4a", ', "", "data/scale.yml:4:levels.2.colour missing-key"),
        (', ink: "#2b2b2b"', "", "data/scale.yml:6:no_level.ink missing-key"),
        ("en: Declined, ", "", "data/scale.yml:8:reasons.1.label.en missing-words"),
        (
            "{en: Own page, es: Página propia}",
            "{en: Own page}",
            "data/scale.yml:16:source_kinds.1.label.es missing-words",
        ),
    ],
)
def test_a_gap_in_the_scale_is_a_problem_at_its_key(tmp_path, old, new, problem):
    assert old in SCALE
    assert said(scale_problems(tmp_path, SCALE.replace(old, new))) == [problem]


def write_rubric(tmp_path, **texts):
    (tmp_path / "rubric").mkdir()
    for name, text in texts.items():
        (tmp_path / "rubric" / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_dimensions(tmp_path, LOCALES)


def a_rubric(order):
    return RUBRIC.format(order=order, en="Sharing", es="Compartir")


def test_the_files_of_the_rubric_are_its_dimensions_in_the_order_they_give(tmp_path):
    found, problems = write_rubric(tmp_path, alpha=a_rubric(3), beta=a_rubric(1), gamma=a_rubric(2))
    assert not problems
    assert list(found) == ["beta", "gamma", "alpha"]


def test_a_dimension_holds_its_levels_questions_and_sources(project):
    dimension = project.dimensions["what_is_kept"]
    assert dimension.levels["explains"] == {"en": "A list.", "es": "Una lista."}
    assert [text["en"] for text in dimension.ask] == ["Where is the list?", "Who wrote it?"]
    assert dimension.learn == ("law",)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("order: 1", "order: first", "data/rubric/sharing.yml:1:order not-an-order"),
        ("order: 1\n", "", "data/rubric/sharing.yml:1:order not-an-order"),
        ("en: Families ask., ", "", "data/rubric/sharing.yml:5:why.en missing-words"),
        (", es: Una lista.", "", "data/rubric/sharing.yml:8:levels.explains.es missing-words"),
    ],
)
def test_a_gap_in_a_dimension_is_a_problem_at_its_key(tmp_path, old, new, problem):
    text = a_rubric(1)
    assert old in text
    assert said(write_rubric(tmp_path, sharing=text.replace(old, new))[1])[:1] == [problem]


def test_a_rubric_without_a_dimension_is_a_problem(tmp_path):
    assert said(read_dimensions(tmp_path, LOCALES)[1]) == ["data/rubric no-dimensions"]


def test_a_broken_dimension_does_not_hide_the_others(tmp_path):
    found, problems = write_rubric(tmp_path, broken="label: [", whole=a_rubric(1))
    assert list(found) == ["whole"]
    assert [problem.code for problem in problems] == ["broken-yaml"]


def test_a_context_note_says_history_limits_and_sources_in_every_language(tmp_path):
    text = "one:\n  history: {en: H, es: He}\n  limits: {en: L}\n  sources: [law, survey]\n"
    (tmp_path / "context_notes.yml").write_text(text, encoding="utf-8")
    notes, problems = read_context_notes(tmp_path, LOCALES)
    assert notes["one"].history == {"en": "H", "es": "He"}
    assert notes["one"].sources == ("law", "survey")
    assert said(problems) == ["data/context_notes.yml:3:one.limits.es missing-words"]


@pytest.mark.parametrize(("line", "size"), [("", 10), ("smallest_group: 3", 3), ("smallest_group: 100", 100)])
def test_the_smallest_group_is_ten_where_the_file_says_nothing(tmp_path, line, size):
    (tmp_path / "scale.yml").write_text(SCALE.replace("smallest_group: 5", line), encoding="utf-8")
    scale, problems = read_scale(tmp_path, LOCALES)
    assert (scale.smallest_group, problems) == (size, [])


@pytest.mark.parametrize("found", ["", "2", "101", "10.5", "ten", "true", '"10"', "[10]"])
def test_the_size_of_the_smallest_group_is_a_whole_number_within_reason(tmp_path, found):
    text = SCALE.replace("smallest_group: 5", f"smallest_group: {found}")
    assert [problem.code for problem in scale_problems(tmp_path, text)] == ["not-a-group-size"]


def test_the_lists_of_cases_may_be_left_out_but_one_that_is_there_holds_something(tmp_path):
    start = SCALE.index("case_kinds:")
    without = SCALE[:start] + SCALE[SCALE.index("place_bases:") :]
    assert scale_problems(tmp_path, without) == []
    assert said(scale_problems(tmp_path, f"{without}case_kinds: []\n")) == ["data/scale.yml:28:case_kinds missing-key"]
