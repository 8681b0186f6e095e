"""The kinds of pages of the built site, each with the address of one of them inside its language."""

from __future__ import annotations

from macros.project import Project

MAIN = {
    "home": "",
    "families": "families/",
    "compare": "districts/",
    "state": "districts/mn/",
    "dimension": "districts/dimensions/data-types/",
    "read profile": "districts/mn/2733840/",
    "unread profile": "districts/tx/4827300/",
    "method": "districts/method/",
    "glossary": "glossary/",
    "downloads": "downloads/",
    "letter": "letters/ferpa-inspect/",
    "worksheet": "worksheets/feedback-loop/",
    "self-check": "self-checks/agreement-review/",
}
OTHERS = {
    "fellowship": "fellowship/",
    "sessions": "fellowship/sessions/",
    "session": "fellowship/sessions/05-how-a-machine-learns-to-guess/",
    "facilitators' page": "fellowship/sessions/05-how-a-machine-learns-to-guess/facilitator/",
    "institute": "fellowship/institute/",
    "summit card": "fellowship/summit/algorithmic-improv/",
    "book club": "fellowship/book-club/",
    "library": "fellowship/library/",
    "organizers": "organizers/",
    "handouts": "organizers/handouts/",
    "packet": "organizers/packet/",
    "funders": "funders/",
    "survey": "survey/",
    "survey questions": "survey/questionnaire/",
    "survey results": "survey/results/",
    "citing": "funders/cite/",
    "embedding": "funders/embed/",
    "about": "about/",
    "rules": "about/rules/",
    "self-audit": "about/self-audit/",
    "translation": "about/translation/",
    "accessibility": "accessibility/",
    "letters": "letters/",
    "decks": "decks/",
    "deck": "decks/ask-less-share-back/",
    "worksheets": "worksheets/",
    "self-checks": "self-checks/",
    "privacy": "privacy/",
    "corrections": "corrections/",
    "side by side": "districts/compare/#with=2733840,2721240,0803360",
    "ready-made": "districts/compare/pilot/",
    "agencies": "districts/agencies/",
    "states side by side": "policies/compare/#with=MN,CO,TX",
    "ready-made states": "policies/compare/west-north-central/",
    "changes": "changes/",
    "release": "changes/0-1-0/",
    "sources": "sources/",
    "laws": "laws/",
    "questions": "families/faq/",
    "answers": "families/faq/sharing/",
    "policies": "policies/",
    "jurisdiction": "policies/mn/",
    "issue": "policies/issues/operator-limits/",
    "practices": "practices/",
    "stage": "practices/planning/",
    "checklists": "practices/engagement/",
    "principles": "practices/data-justice/",
    "phases": "practices/governance/",
    "dos and donts": "practices/agreements/",
}
LOST = {"lost": "404.html"}  # what hosts show in place of a page that is not there
EVERY = MAIN | OTHERS | LOST


def of_project(project: Project) -> dict[str, str]:
    """An address of this coalition for each main kind of page, privacy and the lost one; it may lack some of them."""
    written = {page.address for page in project.pages}
    districts = list(project.districts.values())
    read = [each for each in districts if each.district_id in project.readings_by_district]
    unread = [each for each in districts if each not in read]
    filled = {
        "state": [f"districts/{each.state.lower()}/" for each in read],
        "dimension": [f"districts/dimensions/{each.slug}/" for each in project.dimensions.values()],
        "read profile": [f"districts/{each.state.lower()}/{each.district_id}/" for each in read],
        "unread profile": [f"districts/{each.state.lower()}/{each.district_id}/" for each in unread],
    }
    found = {kind: [address] for kind, address in EVERY.items() if address in written} | filled
    return {kind: found[kind][0] for kind in (*MAIN, "privacy") if found.get(kind)} | LOST
