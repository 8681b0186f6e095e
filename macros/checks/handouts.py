"""Rules for handouts: they cite what their page cites, and each language has the same entries."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.model.handouts import Fact, Handout
from macros.problems import Problem, nearest
from macros.project import Project
from macros.views.handouts import page_of
from macros.views.markdown_lines import calls

CALLS = {"laws": ("law", "data/laws.csv"), "sources": ("cite", "data/sources.csv")}
AS_MANY = {"do": "steps", "know": "facts", "ask": "questions"}  # keys of the file, and what they are in the model


def check_citations(project: Project) -> Iterator[Problem]:
    """A handout cites laws and sources that exist, and only those that its page cites: the page has the whole story."""
    for handout in _all(project):
        for fact in handout.facts:
            for kind, (call, table) in CALLS.items():
                known = project.laws if kind == "laws" else project.sources
                for each in fact.laws if kind == "laws" else fact.sources:
                    place = fact.place.at(f"{fact.place.column}.{call}")
                    if each not in known:
                        values = {"kind": kind, "found": each, "where": table}
                        yield Problem(place, "unknown-id", values, nearest(each, known))
                    elif each not in (cited := _cited(project, handout, call)):
                        yield Problem(place, "handout-cites-more", {"found": each}, nearest(each, cited))


def check_handouts_match(project: Project) -> Iterator[Problem]:
    """A handout exists in every language of its page, with as many entries, which cite the same."""
    default = project.settings.default_locale
    for address, versions in project.handouts.items():
        for page in project.pages:
            if page.address == address and page.locale not in versions and page.only_in is None:
                yield Problem(page.front("handout"), "missing-key", {"key": "handout"})
        main = versions.get(default)
        for handout in versions.values():
            if main and handout is not main:
                yield from _differences(handout, main)


def check_packets(project: Project) -> Iterator[Problem]:
    """A packet names pages that have a handout; content/site.yml names districts that exist."""
    for packet in project.packets.values():
        for address, place in zip(packet.addresses, packet.places, strict=True):
            if address not in project.handouts:
                yield Problem(place, "no-handout", {"found": address}, nearest(address, project.handouts))
    for district_id, place in project.settings.snapshots.items():
        if district_id not in project.districts:
            values = {"kind": "district", "found": district_id, "where": "data/districts.csv"}
            yield Problem(place, "unknown-id", values, nearest(district_id, project.districts))


def _differences(own: Handout, main: Handout) -> Iterator[Problem]:
    other = main.place.path
    if own.is_whole != main.is_whole:
        values = {"found": _kind(own), "wanted": _kind(main), "other": other}
        yield Problem(own.place, "other-entries", values)
        return
    for key, name in AS_MANY.items():
        count, wanted = len(getattr(own, name)), len(getattr(main, name))
        if count != wanted:
            yield Problem(own.at(key), "other-count", {"count": str(count), "wanted": str(wanted), "other": other})
    for mine, theirs in zip(own.facts, main.facts, strict=False):
        if _ids(mine) != _ids(theirs):
            values = {"found": _ids(mine) or "–", "wanted": _ids(theirs) or "–", "other": other}
            yield Problem(mine.place, "other-entries", values)


def _cited(project: Project, handout: Handout, call: str) -> Collection[str]:
    """The ids that the page of a handout names in its calls of that macro; boxes name sources too."""
    found = list(calls(page_of(project, handout).text))
    named = {given[0][1] for _, name, given in found if name == call and given}
    return named | {value for _, _, given in found for key, value in given if key == "source" and call == "cite"}


def _ids(fact: Fact) -> str:
    return ", ".join([*fact.laws, *fact.sources])


def _kind(handout: Handout) -> str:
    return "true" if handout.is_whole else "message, do, know, ask"


def _all(project: Project) -> Iterator[Handout]:
    for versions in project.handouts.values():
        yield from versions.values()
