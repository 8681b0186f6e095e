"""Everything a coalition wrote, loaded once: settings, scale, tables, pages and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from macros.model.citations import ContextNote
from macros.model.diagrams import Diagrams
from macros.model.pages import Page, Settings
from macros.model.policies import PolicyWords
from macros.model.practices import Frameworks, PracticeCall
from macros.model.privacy_proof import PrivacyProof
from macros.model.rules import RulePractices, Standing
from macros.model.scale import Dimension, Scale
from macros.model.words import Words
from macros.problems import Problem
from macros.sources.all_tables import read_tables
from macros.sources.decks import Decks, read_decks
from macros.sources.diagrams import read_diagrams
from macros.sources.dictionary import Dictionary, read_dictionary
from macros.sources.handouts import Handouts, Packets, read_handouts
from macros.sources.letters import Fields, Letters, read_letters
from macros.sources.pages import read_pages
from macros.sources.policies import read_policy_words
from macros.sources.practice_calls import practice_calls
from macros.sources.practices import read_frameworks
from macros.sources.privacy_proof import read_privacy_proof
from macros.sources.rule_practices import read_rule_practices
from macros.sources.scale import read_context_notes, read_dimensions, read_scale
from macros.sources.self_checks import SelfChecks, read_self_checks
from macros.sources.sessions import Sessions, read_sessions
from macros.sources.settings import read_settings
from macros.sources.table_records import TableRecords
from macros.sources.tables import Table
from macros.sources.words import read_words
from macros.sources.worksheets import Worksheets, read_worksheets

DICTIONARY_FILE = "data/datapackage.json"
PROOF_FILE = "data/privacy_proof.json"

T = TypeVar("T")


@dataclass(frozen=True)
class Project(TableRecords):
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
    def practice_calls(self) -> tuple[PracticeCall, ...]:
        """Every call on a page that shows practices."""
        return tuple(practice_calls(self.pages, self.frameworks.frameworks))

    @cached_property
    def only_in(self) -> Mapping[str, str]:
        """The language of each page that exists in one only, by its address inside a language."""
        return {page.address: page.locale for page in self.pages if page.only_in == page.locale}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where the pages stand inside their language."""
        return frozenset(page.address for page in self.pages)

    def link(self, locale: str) -> str:
        """The folder of a language in web addresses, empty for the main one."""
        return next(each.link for each in self.settings.languages if each.locale == locale)


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
