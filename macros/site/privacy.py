"""What a page may load and run: a Content-Security-Policy in every page, and the same for hosts that read `_headers`.

A script that stands in a page itself runs only when the page names its hash; today no page has one.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence

SELF, NONE = "'self'", "'none'"
ASKING = ("connect-src", "worker-src")
HEADERS = "_headers"
CHARSET = '<meta charset="utf-8">'  # the policy follows it: before everything that it rules
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
NOT_RUN = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?application/(?:ld\+)?json\b", re.IGNORECASE)
OTHER_HEADERS = (
    "Referrer-Policy: same-origin",
    "X-Content-Type-Options: nosniff",
    "Permissions-Policy: camera=(), geolocation=(), microphone=()",
)


def hash_of(text: str) -> str:
    """A script or style as a policy names it."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# The chart's library makes an empty style element and adds its rules to it through the browser's own interface.
EMPTY_STYLE = hash_of("")


def script_hashes(html: str) -> tuple[str, ...]:
    """The hash of every script that stands in the page itself, once each."""
    scripts = (text for attributes, text in SCRIPT.findall(html) if not NOT_RUN.search(attributes))
    return tuple(dict.fromkeys(map(hash_of, scripts)))


def policy(hashes: Iterable[str]) -> str:
    """A policy that allows the site's own files and the scripts with these hashes, and nothing else."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *hashes]),
        "style-src": f"'self' {EMPTY_STYLE}",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {allowed}" for name, allowed in rules.items())


def with_policy(html: str) -> str:
    """The page with its own policy, which must stand before the first script."""
    before, charset, after = html.partition(CHARSET)
    if not charset or SCRIPT.search(before):
        raise ValueError(f"The page does not begin with {CHARSET}.")
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(script_hashes(html))}">'
    return f"{before}{charset}\n{tag}{after}"


def policy_of_copies(policy: str) -> str:
    """A page's policy in a copy that opens without a server: it asks for nothing, and files may be its own.

    Chromium takes `'self'` for the files of a folder; other browsers need to be told `file:`.
    """
    rules = (rule.partition(" ") for rule in policy.split("; "))
    return "; ".join(
        f"{name} {NONE if name in ASKING else allowed.replace(SELF, f'{SELF} file:')}" for name, _, allowed in rules
    )


def headers(hashes: Iterable[str], closed: Sequence[str] = ("/*",), framed: Sequence[str] = ()) -> str:
    """The file `_headers`: the policy of all pages together, and who may frame them, which no page can say itself.

    Pages below the paths of `framed` may be shown by any site. Hosts send what all rules together say of a page, so no
    rule about frames may be for both: `closed` then names all other paths.
    """
    whole = policy(sorted(hashes))
    rules = {path: [f"Content-Security-Policy: {whole}; frame-ancestors 'none'"] for path in closed}
    rules |= {path: [f"Content-Security-Policy: {whole}; frame-ancestors *"] for path in framed}
    rules.setdefault("/*", []).extend(OTHER_HEADERS)
    return "".join(line for path, lines in rules.items() for line in [f"{path}\n", *(f"  {each}\n" for each in lines)])
