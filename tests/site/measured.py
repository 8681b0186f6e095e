"""What visits to a site and its policies amount to: the record of the privacy test."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from macros.model.privacy_proof import ACTIONS, Note, PrivacyProof
from tests.site.page_policies import PagePolicies
from tests.site.visitor import INTRUSIONS, Seen


def proof_of(
    visits: Mapping[str, Seen],
    policies: PagePolicies,
    stopped: Iterable[str],
    *,
    browser: Browser,
    address: str,
    word: str,
    kinds: Iterable[str],
    languages: Iterable[str],
) -> PrivacyProof:
    """The record of these visits, by address inside the site; `stopped` are the intrusions that were blocked."""
    (in_pages,) = policies.in_pages  # every page has the same one
    return PrivacyProof(
        measured_on=date.today(),
        browser=browser.browser_type.name,
        browser_version=browser.version,
        languages=tuple(languages),
        kinds_of_pages=tuple(kinds),
        pages_opened=len(visits),
        actions={each: sum(each in seen.actions for seen in visits.values()) for each in ACTIONS},
        other_places=_all(other_places(seen, address) for seen in visits.values()),
        typed_words_sent=_all(typed_words(seen, word) for seen in visits.values()),
        cookies=_all(seen.cookies for seen in visits.values()),
        notes=_notes(visits.values()),
        session_keys=_all(seen.session_keys for seen in visits.values()),
        databases=_all(seen.databases for seen in visits.values()),
        caches=_all(seen.caches for seen in visits.values()),
        workers=_all(seen.workers for seen in visits.values()),
        forms_tried=sum(seen.forms_tried for seen in visits.values()),
        forms_sent=tuple(f"/{inside}" for inside, seen in visits.items() if seen.forms_sent),
        intrusions_tried=len(INTRUSIONS),
        intrusions_let_in=tuple(sorted(INTRUSIONS - set(stopped))),
        pages_of_the_site=policies.pages,
        pages_with_policy=policies.pages - len([path for path in policies.faults if path.suffix == ".html"]),
        policy_violations=_all(seen.violations for seen in visits.values()),
        policy={"pages": in_pages, "headers": policies.in_headers},
    )


def other_places(seen: Seen, address: str) -> set[str]:
    """Where else than at this address something was asked for."""
    asked = (urlsplit(request) for request in seen.requests if not request.startswith((address, "data:")))
    return {f"{each.scheme}://{each.netloc}" for each in asked}


def typed_words(seen: Seen, word: str) -> set[str]:
    """The requests that held the word."""
    return {request for request in seen.requests if word.lower() in request.lower()}


def as_json(proof: PrivacyProof) -> str:
    """The record as its file holds it."""
    return json.dumps(asdict(proof), default=str, ensure_ascii=False, indent=2) + "\n"


def differences(recorded: PrivacyProof, measured: PrivacyProof) -> list[str]:
    """What the two say differently, except for the day and the version of the browser."""
    now = asdict(replace(measured, measured_on=recorded.measured_on, browser_version=recorded.browser_version))
    return [f"{key}: {was!r}, now {now[key]!r}" for key, was in asdict(recorded).items() if was != now[key]]


def _all(found: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({each for some in found for each in some}))


def _notes(visits: Iterable[Seen]) -> tuple[Note, ...]:
    visits = list(visits)
    keys = _all(seen.notes for seen in visits)
    return tuple(_note(key, [seen for seen in visits if key in seen.notes]) for key in keys)


def _note(key: str, visits: list[Seen]) -> Note:
    contents = {seen.notes[key] for seen in visits}
    return Note(
        key=key,
        fields=_all(_fields(text) for text in contents),
        made_on_opening=all(key in seen.notes_on_opening for seen in visits),
        contents=len(contents),
    )


def _fields(text: str) -> Iterable[str]:
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    return _names(value, "") if isinstance(value, dict) else ["(a text)"]


def _names(value: object, before: str) -> Iterable[str]:
    if not isinstance(value, dict) or not value:
        yield before
        return
    for name, inside in value.items():
        yield from _names(inside, f"{before}.{name}" if before else name)
