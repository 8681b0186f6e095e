"""The rows of a project's tables as records: each table is read once, when it is asked for first."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from macros.model.agencies import AgencyAccess
from macros.model.cases import Agreement, Case, Event, ExampleCount
from macros.model.changes import Change
from macros.model.citations import Law, Source, Statistic, Term
from macros.model.districts import District, Reading, Reply, State
from macros.model.pages import Settings
from macros.model.policies import Policy, Tile
from macros.model.practices import Practice
from macros.sources import case_records, records
from macros.sources.agency_access import to_access
from macros.sources.change_records import to_change
from macros.sources.policies import to_policy, to_tile
from macros.sources.tables import Row, Table

T = TypeVar("T")


class TableRecords:
    """Records of every table, for a class that has settings and tables."""

    settings: Settings
    tables: Mapping[str, Table]

    @cached_property
    def districts(self) -> Mapping[str, District]:
        """Districts by id; only those of the states that the settings name, when they name some."""
        found, states = self._records("districts", records.to_district), self.settings.states
        return {d.district_id: d for d in found if not states or d.state in states}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by postal code."""
        return {s.state: s for s in self._records("states", records.to_state)}

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every reading of these districts, in file order."""
        return records.of_districts(self._records("evidence", records.to_reading), self.districts, self.settings.states)

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        """Every reply of these districts, in file order."""
        return records.of_districts(self._records("replies", records.to_reply), self.districts, self.settings.states)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Cited works by id."""
        return {s.source_id: s for s in self._records("sources", records.to_source)}

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """Laws by id."""
        return {law.law_id: law for law in self._records("laws", records.to_law)}

    @cached_property
    def policies(self) -> tuple[Policy, ...]:
        """Laws and rules by jurisdiction, in file order."""
        return tuple(self._records("policies", to_policy))

    @cached_property
    def tiles(self) -> tuple[Tile, ...]:
        """The squares of the map of states, in file order."""
        return tuple(self._records("state_tiles", to_tile))

    @cached_property
    def statistics(self) -> Mapping[str, Statistic]:
        """Figures by id."""
        return {s.statistic_id: s for s in self._records("statistics", records.to_statistic)}

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Glossary entries by id."""
        return {t.term_id: t for t in self._records("glossary", records.to_term)}

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """Documented cases by id, in file order."""
        return {case.case_id: case for case in self._records("case_names", case_records.to_case)}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event of the documented cases, in file order."""
        return tuple(self._records("cases", case_records.to_event))

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """Every agreement, in file order."""
        return tuple(self._records("agreements", case_records.to_agreement))

    @cached_property
    def agency_access(self) -> tuple[AgencyAccess, ...]:
        """Every agency that a reading or an agreement names, in file order."""
        return tuple(self._records("agency_access", to_access))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What changed, in file order, which is newest first."""
        return tuple(self._records("changes", to_change))

    @cached_property
    def example_counts(self) -> tuple[ExampleCount, ...]:
        """The squares of the invented table of small numbers, in file order."""
        return tuple(self._records("small_numbers_example", case_records.to_example_count))

    @cached_property
    def practices(self) -> Mapping[str, Practice]:
        """Practices by id, in file order."""
        return {p.practice_id: p for p in self._records("practices", records.to_practice)}

    @cached_property
    def readings_by_district(self) -> Mapping[str, tuple[Reading, ...]]:
        """The readings of each district that has any."""
        return records.by_district(self.readings)

    @cached_property
    def replies_by_district(self) -> Mapping[str, tuple[Reply, ...]]:
        """The replies of each district that gave any."""
        return records.by_district(self.replies)

    @cached_property
    def districts_by_state(self) -> Mapping[str, tuple[District, ...]]:
        """The districts of each state that has any."""
        found: dict[str, list[District]] = {}
        for district in self.districts.values():
            found.setdefault(district.state, []).append(district)
        return {state: tuple(members) for state, members in found.items()}

    @cached_property
    def read_districts(self) -> tuple[District, ...]:
        """The districts that have a row in evidence.csv."""
        return tuple(each for name, each in self.districts.items() if name in self.readings_by_district)

    @cached_property
    def kept(self) -> dict[Hashable, Any]:
        """What views worked out before and will need again; a key begins with the name of the view."""
        return {}

    @property
    def locales(self) -> tuple[str, ...]:
        """Every locale of the site, the main one first."""
        return self.settings.locales

    def _records(self, table: str, build: Callable[[Row, Sequence[str]], T]) -> list[T]:
        rows = self.tables[table].rows if table in self.tables else ()
        return [build(row, self.locales) for row in rows]
