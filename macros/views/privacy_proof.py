"""What a record of the privacy test shows, and what in it is more than nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.model.privacy_proof import Note, PrivacyProof

LOOK = "__palette"  # the note about light or dark; the path of the site stands before it
LOOK_FIELDS = ("index",)
OWN = ("'none'", "'self'", "data:")
FINGERPRINT = "'sha256-"  # of one script or style that the page itself holds
LISTS = (
    *("other_places", "typed_words_sent", "cookies", "session_keys", "databases", "caches", "workers"),
    *("forms_sent", "intrusions_let_in", "policy_violations"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the record that is more than nothing: its key, and what was seen."""

    key: str
    found: str


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """The record as a page shows it."""

    look: Note | None  # the note about light or dark, when it holds nothing else
    look_name: str  # without the path of the site
    look_fields: tuple[str, ...]  # what it holds, without what is inside its entries
    others: tuple[str, ...]  # keys of all other notes
    stores: tuple[str, ...]  # what every other store of the browser held
    actions: Mapping[str, int]  # those that were done at least once
    let_in: tuple[str, ...]  # what the policies allow beside the site itself
    is_on_every_page: bool  # the policy
    findings: tuple[Finding, ...]

    @property
    def is_nothing(self) -> bool:
        """True when the record shows nothing but the note about light or dark, and a policy on every page."""
        return self.is_on_every_page and not self.findings


def build_privacy_view(proof: PrivacyProof) -> PrivacyView:
    """The record in the order of a page."""
    look = _look(proof)
    return PrivacyView(
        look=look,
        look_name=look.key.rpartition(".")[2] if look else "",
        look_fields=tuple(dict.fromkeys(field.split(".")[0] for field in look.fields)) if look else (),
        others=tuple(note.key for note in proof.notes if note is not look),
        stores=(*proof.session_keys, *proof.databases, *proof.caches, *proof.workers),
        actions={action: pages for action, pages in proof.actions.items() if pages},
        let_in=tuple(dict.fromkeys(each.found for each in _let_in(proof))),
        is_on_every_page=proof.pages_with_policy == proof.pages_of_the_site,
        findings=tuple(find(proof)),
    )


def find(proof: PrivacyProof) -> Iterator[Finding]:
    """Everything in the record that is more than nothing and the note about light or dark."""
    for name in LISTS:
        for found in getattr(proof, name):
            yield Finding(name, found)
    look = _look(proof)
    for number, note in enumerate(proof.notes, start=1):
        if note is not look:
            yield Finding(f"notes.{number}", note.key)
        elif note.contents > 1:  # it can tell visitors apart
            yield Finding(f"notes.{number}.contents", note.key)
    yield from _let_in(proof)


def _look(proof: PrivacyProof) -> Note | None:
    return next((note for note in proof.notes if _is_look(note)), None)


def _is_look(note: Note) -> bool:
    is_named = note.key.rpartition(".")[2] == LOOK
    return is_named and all(field.split(".")[0] in LOOK_FIELDS for field in note.fields)


def _let_in(proof: PrivacyProof) -> Iterator[Finding]:
    for part, policy in proof.policy.items():
        for directive, allowed in policy.items():
            for token in allowed.split():
                if token not in OWN and not token.startswith(FINGERPRINT):
                    yield Finding(f"policy.{part}.{directive}", token)
