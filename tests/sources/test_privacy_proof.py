"""The record of the privacy test is read as it was written, or not at all."""

from __future__ import annotations

import json

import pytest

from macros.sources.privacy_proof import parse_privacy_proof, read_privacy_proof
from tests.build_a_project import a_proof, proof_text, said

FILE = "data/privacy_proof.json"


def changed(**changes):
    """What is said of the record with other entries; None takes one out."""
    record = {**json.loads(proof_text()), **changes}
    text = json.dumps({key: value for key, value in record.items() if value is not None})
    proof, problems = parse_privacy_proof(text, FILE)
    assert (proof is None) == bool(problems)
    return said(problems)


def test_a_record_is_read_as_it_was_written():
    assert parse_privacy_proof(proof_text(), FILE) == (a_proof(), [])


def test_a_record_that_says_more_is_read_too():
    more = a_proof(cookies=("visitor",), actions={"search": 0, "look": 0, "language": 0, "chart": 0})
    assert parse_privacy_proof(proof_text(cookies=more.cookies, actions=more.actions), FILE) == (more, [])


def test_a_site_without_a_record_was_not_measured(tmp_path):
    assert read_privacy_proof(tmp_path / "privacy_proof.json", FILE) == (None, [])


def test_a_record_that_cannot_be_read_is_not_taken_for_a_missing_one(tmp_path):
    path = tmp_path / "privacy_proof.json"
    path.write_bytes(b"")
    assert said(read_privacy_proof(path, FILE)[1]) == [f"{FILE} empty-file"]
    path.unlink()
    path.mkdir()
    assert said(read_privacy_proof(path, FILE)[1]) == [f"{FILE} folder-not-file"]


@pytest.mark.parametrize("key", json.loads(proof_text()))
def test_every_entry_is_needed(key):
    assert changed(**{key: None}) == [f"{FILE}:{key} proof-no-key"]


@pytest.mark.parametrize("key", json.loads(proof_text()))
def test_every_entry_has_its_own_kind_of_value(key):
    assert changed(**{key: 1.5}) == [f"{FILE}:{key} proof-wrong-value"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"measured_on": "yesterday"}, "measured_on proof-wrong-value"),
        ({"browser": " "}, "browser proof-wrong-value"),
        ({"languages": []}, "languages proof-wrong-value"),
        ({"pages_opened": 0}, "pages_opened proof-wrong-value"),
        ({"pages_of_the_site": True}, "pages_of_the_site proof-wrong-value"),
        ({"forms_tried": -1}, "forms_tried proof-wrong-value"),
        ({"cookies": ["a", 7]}, "cookies.2 proof-wrong-value"),
        ({"actions": {"search": 1, "look": 1, "language": 1}}, "actions.chart proof-no-key"),
        ({"notes": ["__palette"]}, "notes.1 proof-wrong-value"),
        ({"policy": {"pages": {"default-src": "'none'"}, "headers": {}}}, "policy.headers.default-src proof-no-key"),
        ({"policy": {"pages": {"default-src": "'none'"}}}, "policy.headers proof-no-key"),
    ],
)
def test_what_the_test_would_not_write_is_a_problem_with_its_place(changes, problem):
    assert changed(**changes) == [f"{FILE}:{problem}"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"cookie": []}, "json-unknown-key"),
        ({"approved": True}, "json-unknown-key"),
    ],
)
def test_an_entry_that_nobody_reads_is_a_problem(changes, problem):
    assert changed(**changes) == [f"{FILE} {problem}"]


def test_an_entry_inside_another_that_nobody_reads_is_a_problem():
    actions = {**a_proof().actions, "dance": 1}
    note = {"key": "a", "fields": [], "made_on_opening": False, "contents": 1, "value": "7"}
    policy = {**a_proof().policy, "elsewhere": {"default-src": "*"}}
    assert changed(actions=actions) == [f"{FILE}:actions json-unknown-key"]
    assert changed(notes=[note]) == [f"{FILE}:notes.1 json-unknown-key"]
    assert changed(policy=policy) == [f"{FILE}:policy json-unknown-key"]
