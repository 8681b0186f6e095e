"""Which values may stand in a column, and what does each mean?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.model.agencies import AccessWord
from macros.model.practices import KINDS
from macros.model.scale import Choice, Dimension, Level, Reason
from macros.model.words import Text
from macros.project import Project

YES_OR_NO = ("yes", "no")
# Columns whose lists stand in data/scale.yml: table, column, name of the list.
OF_CASES = (
    *(("case_names", "kind", "case_kinds"), ("cases", "date_basis", "event_date_bases")),
    *(("cases", "no_response", "response_absences"), ("cases", "law_enforcement", "police_roles")),
    *(("agreements", "kind", "agreement_kinds"), ("agreements", "status", "agreement_statuses")),
    *(("agreements", "law_enforcement", "police_roles"), ("agreements", "document_seen", "documents_seen")),
    *(("agency_access", "kind", "agency_kinds"), ("changes", "kind", "change_kinds")),
)
OF_SHELF = (("library", "topic", "work_topics"), ("library", "kind", "work_kinds"), ("library", "level", "work_levels"))


@dataclass(frozen=True, slots=True)
class Allowed:
    """A value that may stand in a column, what it is called and what it means; a code may have no words."""

    value: str
    label: Text
    meaning: Text


Lists = Mapping[tuple[str, str], tuple[Allowed, ...]]


def closed_lists(project: Project) -> Lists:
    """The values of every column that has a closed list, by table and column, in the order of the list."""
    scale, words = project.scale, project.policy_words
    named: dict[tuple[str, str], Mapping[str, Level | Reason | Choice | AccessWord]] = {
        ("evidence", "level"): scale.levels,
        ("evidence", "reason"): scale.reasons,
        ("evidence", "source_kind"): scale.source_kinds,
        ("evidence", "document_date_basis"): scale.date_bases,
        ("evidence", "extent_read"): scale.extents,
        ("evidence", "reader"): scale.readers,
        ("evidence", "second_reader"): scale.readers,
        ("districts", "county_basis"): scale.place_bases,
        ("districts", "city_basis"): scale.place_bases,
        ("agreements", "date_basis"): scale.date_bases,
        ("policies", "status"): words.statuses,
        ("policies", "verification"): words.verifications,
        ("agency_access", "access"): scale.access_words,
        **{(table, column): scale.case_lists.get(name, {}) for table, column, name in OF_CASES},
        **{(table, column): scale.shelf_lists.get(name, {}) for table, column, name in OF_SHELF},
    }
    found = {place: tuple(Allowed(key, each.label, each.meaning) for key, each in of.items())
             for place, of in named.items()}  # fmt: skip
    for table in ("evidence", "replies", "policies"):
        found[table, "dimension"] = tuple(map(_question, project.dimensions.values()))
    found["policies", "issue"] = tuple(Allowed(key, each.label, each.meaning) for key, each in words.issues.items())
    found["practices", "kind"] = tuple(Allowed(kind, {}, {}) for kind in KINDS)
    return {place: allowed for place, allowed in found.items() if allowed and _is_column(project, *place)} | {
        place: allowed for place, allowed in _of_dictionary(project).items() if not found.get(place)
    }


def _of_dictionary(project: Project) -> Lists:
    found: dict[tuple[str, str], tuple[Allowed, ...]] = {}
    for name, resource in project.dictionary.resources.items():
        for field in resource.fields:
            values = field.enum or (YES_OR_NO if field.type == "boolean" else ())
            if values:
                found[name, field.name] = tuple(Allowed(value, {}, {}) for value in values)
    return found


def _question(dimension: Dimension) -> Allowed:
    return Allowed(dimension.dimension_id, dimension.label, dimension.question)


def _is_column(project: Project, table: str, column: str) -> bool:
    resource = project.dictionary.resources.get(table)
    return resource is not None and column in resource.columns
