"""Everything a coalition wrote, loaded once: settings, scale, tables, pages and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from macros.model.citations import ContextNote, Law, Source, Statistic, Term
from macros.model.districts import District, Reading, Reply, State
from macros.model.pages import Page, Settings
from macros.model.practices import Frameworks, Practice, PracticeCall
from macros.model.privacy_proof import PrivacyProof
from macros.model.scale import Dimension, Scale
from macros.model.words import Words
from macros.problems import Place, Problem
from macros.sources import records
from macros.sources.dictionary import Dictionary, read_dictionary
from macros.sources.letters import Fields, Letters, read_letters
from macros.sources.pages import read_pages
from macros.sources.practice_calls import practice_calls
from macros.sources.practices import read_frameworks
from macros.sources.privacy_proof import read_privacy_proof
from macros.sources.scale import read_context_notes, read_dimensions, read_scale
from macros.sources.settings import read_settings
from macros.sources.tables import Row, Table, check_foreign_keys, read_table
from macros.sources.words import read_words

DICTIONARY_FILE = "data/datapackage.json"
PROOF_FILE = "data/privacy_proof.json"
REQUIRED_TABLES = ("districts", "states", "evidence")

T = TypeVar("T")
R = TypeVar("R", Reading, Reply)


@dataclass(frozen=True)
class Project:
    """One coalition's content and data, as read from its folder."""

    root: Path
    settings: Settings
    scale: Scale
    dimensions: Mapping[str, Dimension]
    context_notes: Mapping[str, ContextNote]
    frameworks: Frameworks
    dictionary: Dictionary
    tables: Mapping[str, Table]
    pages: tuple[Page, ...]
    letters: Letters
    letter_fields: Fields
    words: Mapping[str, Words]
    privacy_proof: PrivacyProof | None  # None: nobody has measured this site

    @cached_property
    def districts(self) -> Mapping[str, District]:
        """Districts by id."""
        return {d.district_id: d for d in self._records("districts", records.to_district)}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by postal code."""
        return {s.state: s for s in self._records("states", records.to_state)}

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Every reading, in file order."""
        return tuple(self._records("evidence", records.to_reading))

    @cached_property
    def replies(self) -> tuple[Reply, ...]:
        """Every reply, in file order."""
        return tuple(self._records("replies", records.to_reply))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Cited works by id."""
        return {s.source_id: s for s in self._records("sources", records.to_source)}

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        """Laws by id."""
        return {law.law_id: law for law in self._records("laws", records.to_law)}

    @cached_property
    def statistics(self) -> Mapping[str, Statistic]:
        """Figures by id."""
        return {s.statistic_id: s for s in self._records("statistics", records.to_statistic)}

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Glossary entries by id."""
        return {t.term_id: t for t in self._records("glossary", records.to_term)}

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
        return _grouped(self.readings)

    @cached_property
    def replies_by_district(self) -> Mapping[str, tuple[Reply, ...]]:
        """The replies of each district that gave any."""
        return _grouped(self.replies)

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
    locales = settings.locales
    data, content = root / "data", root / "content"
    scale, more = read_scale(data, locales)
    problems += more
    dimensions, more = read_dimensions(data, locales)
    problems += more
    notes, more = read_context_notes(data, locales)
    problems += more
    frameworks, more = read_frameworks(root, locales)
    problems += more
    words, more = read_words(content, locales)
    problems += more
    pages, more = read_pages(content, locales)
    problems += more
    letters, letter_fields, more = read_letters(root, pages)
    problems += more
    dictionary, more = read_dictionary(root / DICTIONARY_FILE, DICTIONARY_FILE, settings.default_locale)
    problems += more
    proof, more = read_privacy_proof(root / PROOF_FILE, PROOF_FILE)
    problems += more
    tables, more = _read_tables(data, dictionary)
    problems += more
    project = Project(
        root=root,
        settings=settings,
        scale=scale,
        dimensions=dimensions,
        context_notes=notes,
        frameworks=frameworks,
        dictionary=dictionary,
        tables=tables,
        pages=pages,
        letters=letters,
        letter_fields=letter_fields,
        words=words,
        privacy_proof=proof,
    )
    return project, problems


def _read_tables(data: Path, dictionary: Dictionary) -> tuple[Mapping[str, Table], list[Problem]]:
    problems: list[Problem] = []
    tables: dict[str, Table] = {}
    for name, resource in dictionary.resources.items():
        if not resource.fields:
            continue  # said where the dictionary is read
        tables[name], found = read_table(data / resource.path, f"data/{resource.path}", resource)
        problems += [_without_other_tables(problem, dictionary) for problem in found]
    for name in REQUIRED_TABLES:
        if dictionary.resources and name not in dictionary.resources:
            problems.append(Problem(Place(DICTIONARY_FILE), "no-table", {"table": name}))
    return tables, problems + list(check_foreign_keys(tables, dictionary))


def _without_other_tables(problem: Problem, dictionary: Dictionary) -> Problem:
    """A missing file is not one that another table needs, however near its name is."""
    taken = {Path(resource.path).name for resource in dictionary.resources.values()}
    return replace(problem, near=None) if problem.code == "missing-file" and problem.near in taken else problem


def _grouped(rows: Sequence[R]) -> Mapping[str, tuple[R, ...]]:
    found: dict[str, list[R]] = {}
    for row in rows:
        found.setdefault(row.district_id, []).append(row)
    return {district_id: tuple(members) for district_id, members in found.items()}
