"""What several visits saw becomes one record, and a record that no longer fits is told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from macros.sources.privacy_proof import parse_privacy_proof
from tests.build_a_project import a_proof
from tests.site.measured import as_json, differences, other_places, proof_of, typed_words
from tests.site.page_policies import PagePolicies
from tests.site.visitor import INTRUSIONS, Seen

SITE = "http://127.0.0.1:8000/"
POLICY = {"default-src": "'none'"}
POLICIES = PagePolicies(3, {Path("lost.html"): "has 0 policies"}, (POLICY,), POLICY)
BROWSER = SimpleNamespace(browser_type=SimpleNamespace(name="chromium"), version="123.0")
LIGHT, DARK = '{"index": 0, "color": {"scheme": "default"}}', '{"index": 1, "color": {"scheme": "slate"}}'


def proof(visits, stopped=INTRUSIONS):
    return proof_of(visits, POLICIES, stopped, browser=BROWSER, address=SITE, word="Alder", kinds=["home"],
                    languages=["en"])  # fmt: skip


def test_visits_are_put_together():
    one = Seen(actions=["search", "chart"], forms_tried=2, notes={"look": LIGHT}, notes_on_opening={"look"})
    two = Seen(actions=["search"], forms_tried=1, forms_sent=1, notes={"look": DARK}, cookies={"id"})
    found = proof({"": one, "es/": two}, ["img-src", "connect-src"])
    assert found.actions == {"search": 2, "look": 0, "language": 0, "chart": 1}
    assert (found.pages_opened, found.forms_tried, found.forms_sent) == (2, 3, ("/es/",))
    assert found.cookies == ("id",)
    (note,) = found.notes
    assert (note.fields, note.contents, note.made_on_opening) == (("color.scheme", "index"), 2, False)
    assert (found.intrusions_tried, found.intrusions_let_in) == (3, ("style-src-attr",))
    assert (found.pages_of_the_site, found.pages_with_policy) == (3, 2)
    assert (found.browser, found.browser_version) == ("chromium", "123.0")


def test_a_note_that_is_a_bare_text_may_hold_anything():
    (note,) = proof({"": Seen(notes={"/.__palette": "7f3a"})}).notes
    assert note.fields == ("(a text)",)


def test_only_what_is_asked_elsewhere_is_another_place():
    seen = Seen(requests=[f"{SITE}a.css", "data:image/png;base64,AA", "https://b.example/x?y", "ws://127.0.0.1:8000/"])
    assert other_places(seen, SITE) == {"https://b.example", "ws://127.0.0.1:8000"}


def test_a_typed_word_is_found_in_an_address_and_in_what_was_sent_along():
    seen = Seen(requests=[f"{SITE}?q=alder", f"{SITE}log Alder", f"{SITE}elder"])
    assert typed_words(seen, "Alder") == {f"{SITE}?q=alder", f"{SITE}log Alder"}


def test_a_record_is_read_back_as_it_was_written():
    assert parse_privacy_proof(as_json(a_proof()), "x") == (a_proof(), [])


def test_only_the_day_and_the_version_of_the_browser_may_differ():
    later = replace(a_proof(), measured_on=date(2027, 1, 1), browser_version="130.0")
    assert differences(a_proof(), later) == []
    assert differences(a_proof(), replace(later, cookies=("id",), pages_opened=6)) == [
        "pages_opened: 5, now 6",
        "cookies: (), now ('id',)",
    ]
    assert differences(a_proof(), replace(later, browser="firefox")) == ["browser: 'chromium', now 'firefox'"]
