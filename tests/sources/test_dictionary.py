"""What is read from a data dictionary, and what is said about a damaged one."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.problems import Problem
from macros.sources.dictionary import ForeignKey, parse_dictionary, read_dictionary

GOOD: dict[str, Any] = {
    "name": "toolkit",
    "resources": [
        {
            "name": "districts",
            "path": "districts.csv",
            "profile": "tabular-data-resource",
            "title": "Districts",
            "title_es": "Distritos",
            "description": "One row is a district.",
            "schema": {
                "primaryKey": "district_id",
                "fields": [
                    {
                        "name": "district_id",
                        "type": "string",
                        "description": "The federal id.",
                        "description_es": "El número federal.",
                        "purpose": "Joins tables.",
                        "purpose_es": "Une tablas.",
                        "serves": ["curators", "funders"],
                        "constraints": {"required": True, "unique": True, "pattern": "^[0-9]{7}$"},
                    },
                    {"name": "pilot", "type": "string", "constraints": {"enum": ["yes", "no"]}},
                    {"name": "enrollment", "type": "integer", "constraints": {"minimum": 0, "maximum": 2000000}},
                    {"name": "read_on", "type": "date", "constraints": {"minimum": "2020-01-01"}},
                ],
            },
        },
        {
            "name": "evidence",
            "path": "evidence.csv",
            "schema": {
                "primaryKey": ["evidence_id"],
                "fields": [{"name": "evidence_id", "type": "string"}, {"name": "district_id", "type": "string"}],
                "foreignKeys": [
                    {"fields": "district_id", "reference": {"resource": "districts", "fields": ["district_id"]}}
                ],
            },
        },
    ],
}


def parsed(change: object = None) -> tuple[Any, list[Problem]]:
    return parse_dictionary(json.dumps(GOOD if change is None else change), "data/datapackage.json", "en")


def changed(path: str, value: object) -> Any:
    """The good dictionary with one value replaced; `path` is as in `resources.0.schema.fields`."""
    package = deepcopy(GOOD)
    *parents, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    target: Any = package
    for part in parents:
        target = target[part]
    target[last] = value
    return package


def test_a_good_dictionary_is_read_whole():
    dictionary, problems = parsed()
    assert problems == []
    districts, evidence = dictionary.resources["districts"], dictionary.resources["evidence"]
    assert districts.title == {"en": "Districts", "es": "Distritos"}
    assert districts.primary_key == ("district_id",)
    assert districts.columns == ("district_id", "pilot", "enrollment", "read_on")
    assert evidence.foreign_keys == (ForeignKey("district_id", "districts", "district_id"),)


def test_a_column_keeps_its_rules_its_purpose_and_whom_it_serves():
    dictionary, _ = parsed()
    district_id, pilot, enrollment, read_on = dictionary.resources["districts"].fields
    assert (district_id.required, district_id.unique, district_id.pattern) == (True, True, "^[0-9]{7}$")
    assert district_id.purpose == {"en": "Joins tables.", "es": "Une tablas."}
    assert district_id.serves == ("curators", "funders")
    assert pilot.enum == ("yes", "no")
    assert (enrollment.minimum, enrollment.maximum) == (0, 2000000)
    assert read_on.minimum == date(2020, 1, 1)


def test_plain_words_belong_to_the_default_locale():
    dictionary, _ = parse_dictionary(json.dumps(GOOD), "data/datapackage.json", "so")
    assert dictionary.resources["districts"].title == {"so": "Districts", "es": "Distritos"}


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ('{\n"a": 1,\n}', "json-trailing-comma", 2),
        ('{\n"a": [1,\n2,\n]}', "json-trailing-comma", 3),
        ('{\n"a": 1\n"b": 2}', "json-missing-comma", 3),
        ("{\n'a': 1}", "json-wrong-quotes", 2),
        ("{\n\u201ca\u201d: 1}", "json-wrong-quotes", 2),
        ('{\n"a": 1', "json-not-closed", 2),
        ('{\n"a": "b}', "json-not-closed", 2),
        ("{\n// a comment\n}", "json-comment", 2),
        ('{\n"a" 1}', "json-broken", 2),
        ('{"a": tru}', "json-broken", 1),
        ("[" * 200_000, "json-too-much", None),
        ("9" * 5_000, "json-too-much", None),
    ],
)
def test_a_slip_in_the_json_is_named_with_its_line(text, code, row):
    dictionary, problems = parse_dictionary(text, "data/datapackage.json", "en")
    assert dictionary.resources == {}
    assert [problem.code for problem in problems] == [code]
    assert problems[0].place.row in (row, row and row + 1)  # later Pythons point at the comma, earlier ones after it


FIELD = "resources.0.schema.fields.1"
LINK = "resources.1.schema.foreignKeys.0"


@pytest.mark.parametrize(
    ("path", "value", "code", "column"),
    [
        ("resources", None, "dictionary-without-tables", "resources"),
        ("resources", {}, "json-no-list", "resources"),
        ("resources.0", "districts", "json-no-object", "resources.1"),
        ("resources.0.name", None, "json-no-text", "resources.1.name"),
        ("resources.0.name", 3, "json-no-text", "resources.1.name"),
        ("resources.0.path", "", "json-no-text", "resources.districts.path"),
        ("resources.0.path", "../secret.csv", "unsafe-path", "resources.districts.path"),
        ("resources.0.path", "https://example.org/a.csv", "unsafe-path", "resources.districts.path"),
        ("resources.0.title", ["Districts"], "json-no-text", "resources.districts.title"),
        ("resources.0.shema", {}, "json-unknown-key", "resources.districts"),
        ("resources.0.schema", None, "json-no-object", "resources.districts.schema"),
        ("resources.0.schema.fields", [], "table-without-columns", "resources.districts.schema"),
        ("resources.1.name", "districts", "json-repeated-name", "resources.districts"),
        (FIELD, 7, "json-no-object", "resources.districts.schema.fields.2"),
        (f"{FIELD}.name", "district_id", "json-repeated-name", "resources.districts.schema.fields.district_id"),
        (f"{FIELD}.type", "strnig", "unknown-type", "resources.districts.schema.fields.pilot.type"),
        (f"{FIELD}.type", None, "json-no-text", "resources.districts.schema.fields.pilot.type"),
        (f"{FIELD}.purpos", "x", "json-unknown-key", "resources.districts.schema.fields.pilot"),
        (f"{FIELD}.serves", [1], "json-no-text", "resources.districts.schema.fields.pilot.serves.1"),
        (f"{FIELD}.constraints", [], "json-no-object", "resources.districts.schema.fields.pilot.constraints"),
        (
            f"{FIELD}.constraints.required",
            "yes",
            "json-no-true-or-false",
            "resources.districts.schema.fields.pilot.constraints.required",
        ),
        (
            f"{FIELD}.constraints.pattern",
            "[0-9",
            "broken-pattern",
            "resources.districts.schema.fields.pilot.constraints.pattern",
        ),
        (
            f"{FIELD}.constraints.enum",
            [["yes"]],
            "broken-list-of-values",
            "resources.districts.schema.fields.pilot.constraints.enum",
        ),
        (
            f"{FIELD}.constraints.maxLength",
            3,
            "json-unknown-key",
            "resources.districts.schema.fields.pilot.constraints",
        ),
        (
            "resources.0.schema.fields.2.constraints.minimum",
            "none",
            "broken-limit",
            "resources.districts.schema.fields.enrollment.constraints.minimum",
        ),
        (
            "resources.0.schema.fields.3.constraints.minimum",
            "2020-02-30",
            "broken-limit",
            "resources.districts.schema.fields.read_on.constraints.minimum",
        ),
        ("resources.0.schema.primaryKey", "distrct_id", "unknown-key-column", "resources.districts.schema.primaryKey"),
        (f"{LINK}.fields", ["a", "b"], "link-of-several-columns", "resources.evidence.schema.foreignKeys.1"),
        (f"{LINK}.fields", "distrct_id", "unknown-key-column", "resources.evidence.schema.foreignKeys"),
        (f"{LINK}.reference", None, "json-no-object", "resources.evidence.schema.foreignKeys.1.reference"),
        (f"{LINK}.reference.resource", "district", "unknown-table", "resources.evidence.schema.foreignKeys"),
        (f"{LINK}.reference.fields", "nothing", "unknown-key-column", "resources.evidence.schema.foreignKeys"),
    ],
)
def test_a_malformed_part_is_a_problem_with_its_place(path, value, code, column):
    _, problems = parsed(changed(path, value))
    assert (code, column) in [(problem.code, problem.place.column) for problem in problems]
    assert all(problem.stops for problem in problems)


@pytest.mark.parametrize(
    ("path", "value", "near"),
    [
        (f"{FIELD}.type", "strnig", "string"),
        (f"{FIELD}.purpos", "x", "purpose"),
        (f"{FIELD}.constraints.requierd", True, "required"),
        (f"{LINK}.reference.resource", "district", "districts"),
        (f"{LINK}.fields", "distrct_id", "district_id"),
    ],
)
def test_the_nearest_word_is_offered(path, value, near):
    assert [problem.near for problem in parsed(changed(path, value))[1]] == [near]


def test_one_bad_column_does_not_lose_the_others():
    dictionary, problems = parsed(changed(FIELD, {"name": "pilot", "type": 1, "serves": 2}))
    assert len(problems) == 2
    assert len(dictionary.resources["districts"].fields) == 4


def test_a_link_that_leads_nowhere_is_left_out():
    dictionary, _ = parsed(changed(f"{LINK}.reference.resource", "nowhere"))
    assert dictionary.resources["evidence"].foreign_keys == ()


def test_a_link_to_its_own_table_may_leave_the_name_empty():
    link = {"fields": "district_id", "reference": {"resource": "", "fields": "evidence_id"}}
    dictionary, problems = parsed(changed(LINK, link))
    assert problems == []
    assert dictionary.resources["evidence"].foreign_keys == (ForeignKey("district_id", "evidence", "evidence_id"),)


def test_a_missing_dictionary_is_one_problem(tmp_path):
    dictionary, problems = read_dictionary(tmp_path / "datapackage.json", "data/datapackage.json", "en")
    assert dictionary.resources == {}
    assert [(str(problem.place), problem.code) for problem in problems] == [("data/datapackage.json", "missing-file")]


def test_a_dictionary_is_read_from_its_file(tmp_path):
    path = tmp_path / "datapackage.json"
    path.write_text(json.dumps(GOOD), encoding="utf-8-sig")
    dictionary, problems = read_dictionary(path, "data/datapackage.json", "en")
    assert list(dictionary.resources) == ["districts", "evidence"]
    assert [problem.code for problem in problems] == ["byte-order-mark"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PATHS = [
    "name",
    "resources",
    "resources.0",
    "resources.0.name",
    "resources.0.path",
    "resources.0.title",
    "resources.0.schema",
    "resources.0.schema.fields",
    "resources.0.schema.primaryKey",
    "resources.1.schema.foreignKeys",
    LINK,
    f"{LINK}.fields",
    f"{LINK}.reference",
    f"{LINK}.reference.fields",
    FIELD,
    f"{FIELD}.name",
    f"{FIELD}.type",
    f"{FIELD}.serves",
    f"{FIELD}.constraints",
    f"{FIELD}.constraints.enum",
    f"{FIELD}.constraints.pattern",
    "resources.0.schema.fields.2.constraints.minimum",
]


@given(st.sampled_from(PATHS), JSON)
@settings(max_examples=200, deadline=None)
def test_any_json_value_anywhere_never_raises(path, value):
    dictionary, problems = parsed(changed(path, value))
    assert dictionary.resources or problems


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_never_raises(text):
    dictionary, problems = parse_dictionary(text, "data/datapackage.json", "en")
    assert dictionary.resources == {}
    assert problems
