"""Reads data/privacy_proof.json, which a browser test writes: strictly, because a page repeats it as proven."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path

from macros.model.privacy_proof import ACTIONS, Note, PrivacyProof
from macros.problems import Place, Problem
from macros.sources.decoding import decode
from macros.sources.faults import shown as in_message
from macros.sources.files import read_bytes
from macros.sources.json_nodes import Node, parse_json

KEYS = tuple(field.name for field in fields(PrivacyProof))
NOTE_KEYS = tuple(field.name for field in fields(Note))
POLICIES = ("pages", "headers")
FALLBACK = "default-src"  # a policy without it lets in whatever it does not name


def read_privacy_proof(path: Path, shown: str) -> tuple[PrivacyProof | None, list[Problem]]:
    """The record, None when there is none or when any part of it is wrong, and what is wrong."""
    if not path.exists():
        return None, []
    raw, problems = read_bytes(path, shown)
    if raw is None:
        return None, problems
    text, problems = decode(raw, Place(shown))
    if not text:
        return None, problems
    proof, more = parse_privacy_proof(text, shown)
    return proof, problems + more


def parse_privacy_proof(text: str, shown: str) -> tuple[PrivacyProof | None, list[Problem]]:
    """The record in the JSON text, None when any part of it is wrong, and what is wrong."""
    node, problems = parse_json(text, shown)
    if node is None or not node.is_object():
        return None, problems
    node.check_keys(KEYS, is_closed=True)
    proof = _proof(node)
    return (None if problems else proof), problems


def _proof(node: Node) -> PrivacyProof:
    return PrivacyProof(
        measured_on=_day(node.child("measured_on")),
        browser=_text(node.child("browser")),
        browser_version=_text(node.child("browser_version")),
        languages=_texts(node.child("languages"), least=1),
        kinds_of_pages=_texts(node.child("kinds_of_pages"), least=1),
        pages_opened=_count(node.child("pages_opened"), least=1),
        actions=_actions(node.child("actions")),
        other_places=_texts(node.child("other_places")),
        typed_words_sent=_texts(node.child("typed_words_sent")),
        cookies=_texts(node.child("cookies")),
        notes=_notes(node.child("notes")),
        session_keys=_texts(node.child("session_keys")),
        databases=_texts(node.child("databases")),
        caches=_texts(node.child("caches")),
        workers=_texts(node.child("workers")),
        forms_tried=_count(node.child("forms_tried")),
        forms_sent=_texts(node.child("forms_sent")),
        intrusions_tried=_count(node.child("intrusions_tried"), least=1),
        intrusions_let_in=_texts(node.child("intrusions_let_in")),
        pages_of_the_site=_count(node.child("pages_of_the_site"), least=1),
        pages_with_policy=_count(node.child("pages_with_policy")),
        policy_violations=_texts(node.child("policy_violations")),
        policy=_policies(node.child("policy")),
    )


def _actions(node: Node) -> Mapping[str, int]:
    node.check_keys(ACTIONS, is_closed=True)
    return {action: _count(node.child(action)) for action in ACTIONS} if _is_object(node) else {}


def _notes(node: Node) -> tuple[Note, ...]:
    return tuple(_note(entry) for entry in _entries(node) if _is_object(entry))


def _note(node: Node) -> Note:
    node.check_keys(NOTE_KEYS, is_closed=True)
    return Note(
        key=_text(node.child("key")),
        fields=_texts(node.child("fields")),
        made_on_opening=_flag(node.child("made_on_opening")),
        contents=_count(node.child("contents"), least=1),
    )


def _policies(node: Node) -> Mapping[str, Mapping[str, str]]:
    node.check_keys(POLICIES, is_closed=True)
    return {part: _policy(node.child(part)) for part in POLICIES} if _is_object(node) else {}


def _policy(node: Node) -> Mapping[str, str]:
    if not _is_object(node):
        return {}
    names = node.value if isinstance(node.value, dict) else ()
    return {name: _text(node.child(name)) for name in (*names, FALLBACK)}


def _day(node: Node) -> date:
    text = _text(node)
    try:
        return date.fromisoformat(text)
    except ValueError:
        if text:
            _say(node)
        return date.min


def _texts(node: Node, least: int = 0) -> tuple[str, ...]:
    return tuple(_text(entry) for entry in _entries(node, least))


def _entries(node: Node, least: int = 0) -> list[Node]:
    if isinstance(node.value, list) and len(node.value) >= least:
        return [node.named(str(number), entry) for number, entry in enumerate(node.value, start=1)]
    _say(node)
    return []


def _text(node: Node) -> str:
    if isinstance(node.value, str) and node.value.strip():
        return node.value
    _say(node)
    return ""


def _count(node: Node, least: int = 0) -> int:
    if isinstance(node.value, int) and not isinstance(node.value, bool) and node.value >= least:
        return node.value
    _say(node)
    return 0


def _flag(node: Node) -> bool:
    if not isinstance(node.value, bool):
        _say(node)
    return node.value is True


def _is_object(node: Node) -> bool:
    if not isinstance(node.value, dict):
        _say(node)
    return isinstance(node.value, dict)


def _say(node: Node) -> None:
    if node.value is None:
        node.say("proof-no-key", key=node.place.column or "")
    else:
        node.say("proof-wrong-value", found=in_message(json.dumps(node.value, ensure_ascii=False)))
