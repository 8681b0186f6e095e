"""What in the record of the privacy test is more than nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.views.privacy_proof import LISTS, build_privacy_view
from tests.build_a_project import a_proof

LOOK = a_proof().notes[0]


def found(**changes):
    view = build_privacy_view(a_proof(**changes))
    assert view.is_nothing is (not view.findings)
    return [(each.key, each.found) for each in view.findings]


def test_the_note_about_light_or_dark_is_nothing():
    view = build_privacy_view(a_proof())
    assert view.is_nothing
    assert (view.look, view.look_name, view.look_fields) == (LOOK, "__palette", ("index",))
    assert (view.others, view.stores, view.let_in) == ((), (), ())


def test_a_site_that_keeps_no_note_at_all_is_nothing_too():
    view = build_privacy_view(a_proof(notes=()))
    assert view.is_nothing
    assert view.look is None


@pytest.mark.parametrize("name", LISTS)
def test_whatever_a_list_holds_is_found(name):
    assert found(**{name: ("one", "two")}) == [(name, "one"), (name, "two")]


@pytest.mark.parametrize(
    ("note", "key"),
    [
        (replace(LOOK, key="/.__visitor"), "notes.1"),
        (replace(LOOK, key="palette"), "notes.1"),
        (replace(LOOK, fields=(*LOOK.fields, "visitor")), "notes.1"),
        (replace(LOOK, fields=("(a text)",)), "notes.1"),
        (replace(LOOK, contents=2), "notes.1.contents"),
    ],
)
def test_a_note_that_could_tell_people_apart_is_found(note, key):
    assert found(notes=(note,)) == [(key, note.key)]


def test_only_one_note_about_light_or_dark_is_nothing():
    second = replace(LOOK, key="/es/.__palette")
    assert found(notes=(LOOK, second)) == [("notes.2", second.key)]
    assert build_privacy_view(a_proof(notes=(LOOK, second))).others == (second.key,)


def test_what_every_other_store_held_is_shown_together():
    view = build_privacy_view(a_proof(session_keys=("s",), databases=("d",), caches=("c",), workers=("w",)))
    assert view.stores == ("s", "d", "c", "w")


@pytest.mark.parametrize(
    ("allowed", "foreign"),
    [
        ("'none'", []),
        ("'self' data: 'sha256-abc='", []),
        ("'self' https://other.example", ["https://other.example"]),
        ("'unsafe-inline' *", ["'unsafe-inline'", "*"]),
        ("https: blob:", ["https:", "blob:"]),
    ],
)
def test_a_policy_may_let_in_the_site_itself_only(allowed, foreign):
    policy = {**a_proof().policy, "headers": {"default-src": "'none'", "script-src": allowed}}
    assert found(policy=policy) == [("policy.headers.script-src", each) for each in foreign]
    assert list(build_privacy_view(a_proof(policy=policy)).let_in) == foreign


def test_one_page_without_its_policy_is_more_than_nothing():
    view = build_privacy_view(a_proof(pages_with_policy=2016))
    assert not view.is_nothing
    assert not view.is_on_every_page


def test_what_was_not_done_is_not_shown():
    assert list(build_privacy_view(a_proof()).actions) == ["search", "look", "language"]
