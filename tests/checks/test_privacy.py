"""A record that says more than nothing stops a build, in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.checks.privacy import check_privacy_proof
from macros.outputs.report import describe
from macros.site.build import check
from macros.sources.words import engine_words
from tests.build_a_project import a_proof, proof_text, said

FILE = "data/privacy_proof.json"


@pytest.mark.parametrize("proof", [None, a_proof()])
def test_a_site_that_knows_nothing_or_was_not_measured_has_no_problem(project, proof):
    assert list(check_privacy_proof(replace(project, privacy_proof=proof))) == []


def test_a_cookie_is_a_problem_that_says_what_to_do(project):
    measured = replace(project, privacy_proof=a_proof(cookies=("visitor_id",)))
    (problem,) = check_privacy_proof(measured)
    assert problem.stops
    assert said([problem]) == [f"{FILE}:cookies proof-found"]
    for locale in ("en", "es"):
        sentence = describe(problem, engine_words(locale))
        assert "'visitor_id'" in sentence
        assert "make proof" in sentence


def test_pages_without_a_policy_are_a_problem(project):
    measured = replace(project, privacy_proof=a_proof(pages_with_policy=2016))
    assert said(list(check_privacy_proof(measured))) == [f"{FILE}:pages_with_policy proof-without-policy"]


def test_the_record_of_a_project_is_among_what_is_checked(folder):
    path = folder / FILE
    path.write_text(proof_text(), encoding="utf-8")
    assert check(folder).project.privacy_proof == a_proof()
    assert check(folder).is_fine
    path.write_text(proof_text(cookies=("visitor_id",)), encoding="utf-8")
    assert said(check(folder).listed) == [f"{FILE}:cookies proof-found"]
    path.write_text("{}", encoding="utf-8")
    checked = check(folder)
    assert checked.project.privacy_proof is None
    assert {problem.code for problem in checked.listed} == {"proof-no-key"}
