"""Nothing that a page or a style sheet loads, or sends without being asked, has an address outside the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from macros.problems import Place, Problem
from macros.site.inspection.page import FinishedPage, Tag
from macros.site.inspection.site import BuiltSite

LOADING = ("src", "poster", "background", "action", "formaction", "ping", "data")  # of any element
LISTS = ("srcset", "imagesrcset")  # several addresses, each with a size
BY_HREF = {"use", "image", "feimage", "script", "base"}  # load what `href` names; `link` does for most relations
NOT_LOADED = {"canonical", "alternate", "author", "help", "license", "me", "next", "prev", "search"}
REFRESH = re.compile(r"[\s\d.]*[;,]?\s*url\s*=\s*['\"]?([^'\"]*)", re.IGNORECASE)
IN_STYLES = re.compile(
    r"/\*.*?\*/"
    r"|@import\s+(?:\"([^\"]*)\"|'([^']*)')"
    r"|url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')]*))"
    r"|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'",
    re.DOTALL | re.IGNORECASE,
)


def check_outside(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """Every address outside the site that the page would load, by itself, by a style in it or by a script of ours."""
    found = [address for tag in page.distinct for address in loaded(tag)]
    found += [address for tag, text in page.inline if tag.name == "style" for address in in_styles(text)]
    for address in dict.fromkeys(found):
        if is_outside(address, site.origin):
            yield Problem(page.place, "outside-address", {"found": address})


def check_sheet(name: str, site: BuiltSite) -> Iterator[Problem]:
    """Every address outside the site that a style sheet would load."""
    for address in dict.fromkeys(in_styles(site.read(name))):
        if is_outside(address, site.origin):
            yield Problem(Place(f"site/{name}"), "outside-address", {"found": address})


@lru_cache(maxsize=20_000)
def loaded(tag: Tag) -> tuple[str, ...]:
    """The addresses that a tag makes a browser load; data attributes may hold one for a script."""
    attributes = tag.attributes
    found = [attributes[key] for key in LOADING if key in attributes]
    found += [value for key, value in attributes.items() if key.startswith("data-")]
    for key in LISTS:
        found += [candidate.split()[0] for candidate in attributes.get(key, "").split(",") if candidate.strip()]
    if tag.name in BY_HREF or (tag.name == "link" and tag.names("rel") - NOT_LOADED):
        found += [attributes[key] for key in ("href", "xlink:href") if key in attributes]
    if match := REFRESH.match(attributes.get("content", "") if "refresh" in tag.names("http-equiv") else ""):
        found.append(match.group(1))
    return (*found, *in_styles(attributes.get("style", "")))


def in_styles(css: str) -> Iterator[str]:
    """The addresses in a style sheet; those in comments and in texts are not loaded."""
    for groups in IN_STYLES.findall(css):
        if address := "".join(groups).strip():
            yield address


def is_outside(address: str, origin: str) -> bool:
    """True when an address names a host, and not the site's own."""
    try:
        parts = urlsplit(address.strip().replace("\\", "/").lower())
    except ValueError:  # it looks like an address, and browsers may read it otherwise
        return True
    return bool(parts.netloc) and f"{parts.scheme or origin.partition(':')[0]}://{parts.netloc}" != origin
