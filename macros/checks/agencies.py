"""Rules for agencies: known words, something that names each, and one district in a row."""

from __future__ import annotations

from collections.abc import Iterator

from macros.checks.evidence import not_listed
from macros.model.agencies import NOT_NAMED
from macros.problems import Place, Problem
from macros.project import Project

SCALE_FILE = "data/scale.yml"


def check_access_words(project: Project) -> Iterator[Problem]:
    """Kind and access are ones that data/scale.yml names, and each word of access has the colour of a level or none."""
    words, kinds = project.scale.access_words, project.scale.case_lists.get("agency_kinds", {})
    for each in project.agency_access:
        for column, found, known in (("kind", each.kind, kinds), ("access", each.access, words)):
            if found and (found not in known or found == NOT_NAMED):
                yield not_listed(
                    each.place.at(column), found, {name: None for name in known if name != NOT_NAMED}, SCALE_FILE
                )
    place = Place(SCALE_FILE).at("access_words")
    for word in words.values():
        if word.level and word.level not in project.scale.levels:
            yield not_listed(place, word.level, project.scale.levels, SCALE_FILE)
    if project.agency_access and NOT_NAMED not in words:
        yield Problem(place, "missing-key", {"key": NOT_NAMED})


def check_access_sources(project: Project) -> Iterator[Problem]:
    """A reading or an agreement names each agency; where both do, they are of one district."""
    readings = {reading.evidence_id: reading.district_id for reading in project.readings}
    agreements = {agreement.agreement_id: agreement.district_id for agreement in project.agreements}
    for each in project.agency_access:
        if not each.evidence_id and not each.agreement_id:
            yield Problem(each.place.at("evidence_id"), "access-without-source")
        of_reading, of_agreement = readings.get(each.evidence_id), agreements.get(each.agreement_id)
        if of_reading is not None and of_agreement is not None and of_reading != of_agreement:
            values = {"found": of_reading, "other": of_agreement}
            yield Problem(each.place.at("agreement_id"), "access-of-two-districts", values)
