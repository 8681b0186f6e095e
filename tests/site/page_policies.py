"""The policies that finished pages really carry, read from their files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.site.privacy import HEADERS, script_hashes

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
HEADER = re.compile(r"^  Content-Security-Policy: (.*)$", re.MULTILINE)
UNSAFE = re.compile(r"<style\b|<[a-z][^<>]*\s(?:style|on[a-z]+)\s*=\s*[\"']", re.IGNORECASE)
UNREAD = re.compile(r"<(script)\b.*?</\1>|<!--.*?-->", re.DOTALL)

Policy = Mapping[str, str]


@dataclass(frozen=True)
class PagePolicies:
    """The policies of a site, without the scripts that each page names as its own."""

    pages: int
    faults: Mapping[Path, str]  # pages whose policy is missing, comes late, or does not fit the page
    in_pages: tuple[Policy, ...]  # every different one
    in_headers: Policy


def read_policies(site: Path) -> PagePolicies:
    """The policies of every page of a built site, and of its headers."""
    faults: dict[Path, str] = {}
    policies: list[Policy] = []
    own: set[str] = set()
    paths = sorted(site.rglob("*.html"))
    for path in paths:
        html = path.read_text(encoding="utf-8")
        hashes = set(script_hashes(html))
        own |= hashes
        if fault := _fault(html, hashes):
            faults[path] = fault
        policies += [_without(_rules(text), hashes) for text in META.findall(html)]
    sent = HEADER.findall((site / HEADERS).read_text(encoding="utf-8"))
    in_headers = _rules(sent[0]) if sent else {}
    if _fingerprints(in_headers) != own:
        faults[site / HEADERS] = "names other scripts than the pages hold"
    return PagePolicies(len(paths), faults, _different(policies), _without(in_headers, own))


def _fault(html: str, hashes: set[str]) -> str:
    found = META.findall(html)
    if len(found) != 1:
        return f"has {len(found)} policies"
    if _fingerprints(_rules(found[0])) != hashes:
        return "names other scripts than it holds"
    if "<script" in html.partition(found[0])[0]:
        return "has a script before its policy"
    if UNSAFE.search(UNREAD.sub("", html)):
        return "holds a style or a handler that its policy forbids"
    return ""


def _rules(text: str) -> Policy:
    rules = (rule.strip().partition(" ") for rule in text.split(";"))
    return {name: allowed for name, _, allowed in rules if name}


def _fingerprints(policy: Policy) -> set[str]:
    return {token for token in policy.get("script-src", "").split() if token.startswith("'sha256-")}


def _without(policy: Policy, hashes: set[str]) -> Policy:
    kept = [token for token in policy.get("script-src", "").split() if token not in hashes]
    return {**policy, "script-src": " ".join(kept)}


def _different(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    return tuple(dict(rules) for rules in dict.fromkeys(tuple(policy.items()) for policy in policies))
