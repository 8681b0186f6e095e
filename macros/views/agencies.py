"""Agencies by district: who is named in a reading or an agreement, and how; never how many, never a rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.agencies import NOT_NAMED, AccessWord, AgencyAccess
from macros.model.cases import Agreement
from macros.model.districts import District, Reading
from macros.model.scale import Choice
from macros.project import Project
from macros.views.names import alphabetical


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """An agency with what names it: a reading, an agreement, or both."""

    access: AgencyAccess
    word: AccessWord
    reading: Reading | None
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class AccessCell:
    """The agencies of one kind that one district's texts name, and the word for them; none: nobody is named."""

    kind: Choice
    word: AccessWord
    named: tuple[NamedAgency, ...]


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One district with a cell for each kind of agency."""

    name: str
    state: str
    district: District | None  # None: an agreement names a district that data/districts.csv does not list
    cells: tuple[AccessCell, ...]

    @property
    def named(self) -> tuple[NamedAgency, ...]:
        """Its agencies, kind by kind."""
        return tuple(each for cell in self.cells for each in cell.named)


@dataclass(frozen=True, slots=True)
class AccessMap:
    """Districts in alphabetical order by kinds of agencies; only districts whose texts name somebody have a row."""

    kinds: tuple[Choice, ...]
    rows: tuple[AccessRow, ...]


def build_access_map(project: Project) -> AccessMap:
    """Every district whose readings or agreements name an agency, with a cell for each kind."""
    kinds = project.scale.case_lists.get("agency_kinds", {})
    readings = {reading.evidence_id: reading for reading in project.readings}
    agreements = {agreement.agreement_id: agreement for agreement in project.agreements}
    districts: dict[tuple[str, str], District | None] = {}
    named: dict[tuple[str, str], list[NamedAgency]] = {}
    for access in project.agency_access:
        reading, agreement = readings.get(access.evidence_id), agreements.get(access.agreement_id)
        district = project.districts.get(district_of(access, readings, agreements))
        place = (
            (district.name, district.state)
            if district
            else (agreement.district, agreement.state)
            if agreement
            else None
        )
        word = project.scale.access_words.get(access.access)
        if place and word and access.kind in kinds:
            districts[place] = district
            named.setdefault(place, []).append(NamedAgency(access, word, reading, agreement))
    rows = (
        AccessRow(*place, districts[place], tuple(_cell(project, kind, named[place]) for kind in kinds.values()))
        for place in sorted(named, key=lambda each: (alphabetical(each[0]), each[1]))
    )
    return AccessMap(tuple(kinds.values()), tuple(rows))


def district_of(access: AgencyAccess, readings: Mapping[str, Reading], agreements: Mapping[str, Agreement]) -> str:
    """The id of the district that the row is about; empty when only an agreement of an unlisted district names it."""
    if reading := readings.get(access.evidence_id):
        return reading.district_id
    agreement = agreements.get(access.agreement_id)
    return agreement.district_id if agreement else ""


def _cell(project: Project, kind: Choice, named: list[NamedAgency]) -> AccessCell:
    own = tuple(each for each in named if each.access.kind == kind.choice_id)
    words = project.scale.access_words
    word = min((each.word for each in own), key=lambda word: word.order) if own else words[NOT_NAMED]
    return AccessCell(kind, word, own)
