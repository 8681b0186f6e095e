"""What a browser test measured: what the site keeps on a visitor's device, asks for and sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

ACTIONS = ("search", "look", "language", "chart")


@dataclass(frozen=True, slots=True)
class Note:
    """One entry of a browser's local storage; entries inside an entry are written as in color.scheme."""

    key: str
    fields: tuple[str, ...]
    made_on_opening: bool  # before the visitor does anything
    contents: int  # how many different contents the visitors had after the same steps


@dataclass(frozen=True, slots=True)
class PrivacyProof:
    """What was opened and done on one day, and everything that was seen; an empty list means that nothing was."""

    measured_on: date
    browser: str
    browser_version: str
    languages: tuple[str, ...]
    kinds_of_pages: tuple[str, ...]
    pages_opened: int  # each by a new visitor
    actions: Mapping[str, int]  # by action: on how many pages it was done
    other_places: tuple[str, ...]  # that a page asked for something
    typed_words_sent: tuple[str, ...]  # requests that held what was typed in the search box
    cookies: tuple[str, ...]
    notes: tuple[Note, ...]
    session_keys: tuple[str, ...]
    databases: tuple[str, ...]
    caches: tuple[str, ...]
    workers: tuple[str, ...]
    forms_tried: int
    forms_sent: tuple[str, ...]  # pages with a form that went out
    intrusions_tried: int  # things from elsewhere that the test put into a page
    intrusions_let_in: tuple[str, ...]
    pages_of_the_site: int
    pages_with_policy: int  # with a policy that names exactly the page's own scripts
    policy_violations: tuple[str, ...]  # by what the site itself did
    policy: Mapping[str, Mapping[str, str]]  # in pages, in headers: what each directive allows, own scripts left out
