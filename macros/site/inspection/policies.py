"""A page has a policy of its own that allows what it runs and nothing more, and nothing on it needs an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from macros.problems import Problem
from macros.site.inspection.page import FinishedPage, Tag
from macros.site.inspection.site import BuiltSite
from macros.site.privacy import hash_of

POLICY = "content-security-policy"
LEADING = ("href", "action", "formaction")  # what a reader follows
RULED = ("script", "style", "link", "img")  # what may not stand before the policy
STRICT = re.compile(r"'none'|'self'|'sha256-[A-Za-z0-9+/]+=*'")
HARMLESS = {"img-src": {"data:"}}
SCRIPT_ADDRESS = re.compile(r"\s*javascript:", re.IGNORECASE)
WITH_SCHEME = re.compile(r"[\x00-\x20]*([A-Za-z][A-Za-z0-9+.-]*):")
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
SHOWN = 60  # letters of a script that a problem quotes


def check_policy(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """There is one policy, before all that it rules; it allows the site's own files and the page's own scripts."""
    metas = [at for at in page.find("meta") if page.tags[at].attributes.get("http-equiv", "").lower() == POLICY]
    if len(metas) != 1 or any(at < metas[0] for at in page.find(*RULED)):
        yield Problem(page.place, "no-policy")
        return
    rules = read_policy(page.tags[metas[0]].attributes.get("content", ""))
    for found in too_wide(rules):
        yield Problem(page.place, "wide-policy", {"found": found})
    for tag, script in page.inline:
        if tag.name == "script" and _is_run(tag) and hash_of(script) not in rules.get("script-src", ()):
            yield Problem(page.place, "script-not-in-policy", {"found": " ".join(script.split())[:SHOWN]})


def check_inline(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """No style and no handler stands in the page itself: the policy would hold it back."""
    for tag, style in page.inline:
        if tag.name == "style" and style.strip():
            yield Problem(page.place, "inline-style", {"found": " ".join(style.split())[:SHOWN]})
    for tag in page.distinct:
        for code, found in _exceptions(tag):
            yield Problem(page.place, code, {"found": found})


def read_policy(content: str) -> dict[str, tuple[str, ...]]:
    """What each directive of a policy allows."""
    rules = (rule.split() for rule in content.split(";") if rule.strip())
    return {name.lower(): tuple(allowed) for name, *allowed in rules}


def too_wide(rules: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """What a policy allows beyond the site's own files and scripts that it names; a policy must rule everything."""
    if "default-src" not in rules:
        yield "default-src *"
    for name, allowed in rules.items():
        for source in allowed:
            if not STRICT.fullmatch(source) and source not in HARMLESS.get(name, ()):
                yield f"{name} {source}"


def _is_run(script: Tag) -> bool:
    return "src" not in script.attributes and not script.attributes.get("type", "").lower().endswith("json")


@lru_cache(maxsize=20_000)
def _exceptions(tag: Tag) -> tuple[tuple[str, str], ...]:
    styles = [("inline-style", tag.attributes["style"])] if "style" in tag.attributes else []
    handlers = [("inline-handler", key) for key in tag.attributes if key.startswith("on")]
    links = [("inline-handler", value) for value in tag.attributes.values() if SCRIPT_ADDRESS.match(value)]
    odd = [("odd-link", value) for key, value in tag.attributes.items() if key in LEADING and _is_odd(value)]
    return (*styles, *handlers, *links, *odd)


def _is_odd(link: str) -> bool:
    found = WITH_SCHEME.match(link)
    return found is not None and found[1].lower() not in {*SAFE_SCHEMES, "javascript"}
