"""Everything a coalition wrote, loaded once: settings, scale, tables, pages and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from macros.model.agencies import AgencyAccess
from macros.model.cases import Agreement, Case, Event, ExampleCount
from macros.model.changes import Change
from macros.model.citations import ContextNote, Law, Source, Statistic, Term
from macros.model.diagrams import Diagrams
from macros.model.districts import District, Reading, Reply, State
from macros.model.pages import Page, Settings
from macros.model.policies import Policy, PolicyWords, Tile
from macros.model.practices import Frameworks, Practice, PracticeCall
from macros.model.privacy_proof import PrivacyProof
from macros.model.rules import RulePractices, Standing
from macros.model.scale import Dimension, Scale
from macros.model.words import Words
from macros.problems import Problem
from macros.sources import case_records, records
from macros.sources.agency_access import to_access
from macros.sources.all_tables import read_tables
from macros.sources.change_records import to_change
from macros.sources.decks import Decks, read_decks
from macros.sources.diagrams import read_diagrams
from macros.sources.dictionary import Dictionary, read_dictionary
from macros.sources.handouts import Handouts, Packets, read_handouts
from macros.sources.letters import Fields, Letters, read_letters
from macros.sources.pages import read_pages
from macros.sources.policies import read_policy_words, to_policy, to_tile
from macros.sources.practice_calls import practice_calls
from macros.sources.practices import read_frameworks
from macros.sources.privacy_proof import read_privacy_proof
from macros.sources.rule_practices import read_rule_practices
from macros.sources.scale import read_context_notes, read_dimensions, read_scale
from macros.sources.self_checks import SelfChecks, read_self_checks
from macros.sources.sessions import Sessions, read_sessions
from macros.sources.settings import read_settings
from macros.sources.tables import Row, Table
from macros.sources.words import read_words
from macros.sources.worksheets import Worksheets, read_worksheets

DICTIONARY_FILE = "data/datapackage.json"
PROOF_FILE = "data/privacy_proof.json"

T = TypeVar("T")


@dataclass(frozen=True)
class Project:
    """One coalition's content and data, as read from its folder."""

    root: Path
    settings: Settings
    scale: Scale
    dimensions: Mapping[str, Dimension]
    context_notes: Mapping[str, ContextNote]
    frameworks: Frameworks
    rule_practices: RulePractices
    dictionary: Dictionary
    tables: Mapping[str, Table]
    pages: tuple[Page, ...]
    letters: Letters
    letter_fields: Fields
    worksheets: Worksheets
    self_checks: SelfChecks
    sessions: Sessions
    decks: Decks
    handouts: Handouts
    packets: Packets
    diagrams: Diagrams
    words: Mapping[str, Words]
    policy_words: PolicyWords
    privacy_proof: PrivacyProof | None  # None: nobody has measured this site
    standing: Mapping[str, Standing] | None = None  # by code of a rule; None: not checked yet
    drafts: frozenset[str] = frozenset()  # paths of pages that the site leaves out
    has_pdfs: bool = False  # True in a build that makes PDF files: its pages then link to them

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
    def practice_calls(self) -> tuple[PracticeCall, ...]:
        """Every call on a page that shows practices."""
        return tuple(practice_calls(self.pages, self.frameworks.frameworks))

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
    def only_in(self) -> Mapping[str, str]:
        """The language of each page that exists in one only, by its address inside a language."""
        return {page.address: page.locale for page in self.pages if page.only_in == page.locale}

    @cached_property
    def read_districts(self) -> tuple[District, ...]:
        """The districts that have a row in evidence.csv."""
        return tuple(each for name, each in self.districts.items() if name in self.readings_by_district)

    @property
    def locales(self) -> tuple[str, ...]:
        """Every locale of the site, the main one first."""
        return self.settings.locales

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where the pages stand inside their language."""
        return frozenset(page.address for page in self.pages)

    def link(self, locale: str) -> str:
        """The folder of a language in web addresses, empty for the main one."""
        return next(each.link for each in self.settings.languages if each.locale == locale)

    def _records(self, table: str, build: Callable[[Row, Sequence[str]], T]) -> list[T]:
        rows = self.tables[table].rows if table in self.tables else ()
        return [build(row, self.locales) for row in rows]


def load_project(root: Path) -> tuple[Project, list[Problem]]:
    """The project in a folder, and everything that could not be read as it should be."""
    settings, problems = read_settings(root)
    locales, data, content = settings.locales, root / "data", root / "content"

    def known(found: tuple[T, list[Problem]]) -> T:
        problems.extend(found[1])
        return found[0]

    pages = known(read_pages(content, locales))
    letters, letter_fields, more = read_letters(root, pages)
    problems += more
    dictionary = known(read_dictionary(root / DICTIONARY_FILE, DICTIONARY_FILE, settings.default_locale))
    handouts, packets, more = read_handouts(root, pages, locales)
    problems += more
    project = Project(
        root=root,
        settings=settings,
        scale=known(read_scale(data, locales)),
        dimensions=known(read_dimensions(data, locales)),
        context_notes=known(read_context_notes(data, locales)),
        frameworks=known(read_frameworks(root, locales)),
        rule_practices=known(read_rule_practices(root, locales)),
        dictionary=dictionary,
        tables=known(read_tables(data, dictionary, DICTIONARY_FILE)),
        pages=pages,
        letters=letters,
        letter_fields=letter_fields,
        worksheets=known(read_worksheets(pages)),
        self_checks=known(read_self_checks(pages)),
        sessions=known(read_sessions(pages)),
        decks=known(read_decks(pages)),
        diagrams=known(read_diagrams(content, locales)),
        words=known(read_words(content, locales)),
        policy_words=known(read_policy_words(data, locales, is_needed="policies" in dictionary.resources)),
        privacy_proof=known(read_privacy_proof(root / PROOF_FILE, PROOF_FILE)),
        handouts=handouts,
        packets=packets,
    )
    return project, problems
