"""Which pages sessions add to a site, and what was observed of them."""

from __future__ import annotations

from dataclasses import replace

from macros.views.sessions import facilitator_pages, seen, session_at
from tests.build_a_project import with_page
from tests.build_a_session import session_text, with_sessions

GUIDE = "---\ntitle: Guide\ndescription: Guide.\n---\n# Guide\n\n## Write it down {#record}\n"


def test_every_session_has_a_page_for_facilitators_in_every_language(fellowship):
    found = {(page.locale, page.address) for page in facilitator_pages(fellowship)}
    assert found == {
        (locale, f"fellowship/sessions/{slug}/facilitator/") for locale in ("en", "es") for slug in fellowship.sessions
    }


def test_it_leads_to_the_guide_for_facilitators_where_there_is_one(fellowship):
    def links(project):
        page = next(each for each in facilitator_pages(project) if each.locale == "en")
        return [step.get("link") for step in page.meta["next"]]

    assert links(fellowship) == ["fellowship/sessions/01-hats/", None]
    guided = with_page(fellowship, GUIDE, "en/fellowship/facilitators.md")
    assert links(guided) == ["fellowship/sessions/01-hats/", "fellowship/facilitators/", None]


def test_it_is_as_translated_as_the_page_it_comes_from(tmp_path):
    text = session_text("es").replace("next:", "translation: {machine_assisted: true, reviewed_by: Ada}\nnext:", 1)
    project = with_sessions(tmp_path, {"content/es/fellowship/sessions/01-hats.md": text})
    found = {(page.locale, page.address.split("/")[2]): page.meta for page in facilitator_pages(project)}
    assert found["es", "01-hats"]["translation"] == {"machine_assisted": True, "reviewed_by": "Ada"}
    assert "translation" not in found["en", "01-hats"]


def test_a_session_of_one_language_has_no_page_for_facilitators(tmp_path):
    text = session_text("en").replace("next:", "only_in: en\nnext:", 1)
    files = {"content/en/fellowship/sessions/01-hats.md": text, "content/es/fellowship/sessions/01-hats.md": None}
    project = with_sessions(tmp_path, files)
    assert not [page for page in facilitator_pages(project) if "01-hats" in page.address]


def test_a_session_is_found_by_both_its_addresses_in_its_language(fellowship):
    session = fellowship.sessions["01-hats"]["es"]
    assert session_at(fellowship, "es", session.address) is session
    assert session_at(fellowship, "es", session.facilitator_address) is session
    assert session_at(fellowship, "es", "fellowship/sessions/") is None
    assert session_at(replace(fellowship, sessions={}), "es", session.address) is None


def test_planned_minutes_stand_beside_those_observed_of_the_whole_and_of_a_part(tmp_path):
    log = [{}, {"log_id": "b", "part": "2", "minutes": "33"}, {"log_id": "c", "session": "02-caps"}]
    project = with_sessions(tmp_path, log=log)
    session = project.sessions["01-hats"]["es"]
    found = [(each.planned, each.observation.minutes, each.activity) for each in seen(project, session)]
    assert found == [(50, 61, None), (30, 33, session.activities[1])]
