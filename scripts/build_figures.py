"""The figures of a build for programs: one JSON object. Sizes are bytes, times seconds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from macros.outputs.report import as_rows
from macros.problems import Problem
from macros.site.build import Built
from macros.site.inspection.search_size import INDEX, Size
from macros.site.inspection.weight import FIRST_VIEW, OWN_SCRIPT
from macros.site.offline import OfflineCopy

# Problems of these kinds stop a build: when a site is finished, all their counts are 0.
BROKEN = ("broken-link", "broken-anchor")
INLINE = ("inline-style", "inline-handler")
OUTSIDE = ("outside-address",)
LANGUAGE = ("wrong-page-language", "wrong-canonical", "no-language-link", "wrong-language-link")
POLICY = ("no-policy", "wide-policy", "script-not-in-policy")


def as_json(built: Built, problems: Sequence[Problem], locale: str, copies: Sequence[OfflineCopy] = ()) -> str:
    """What was made, with the notes of the check that did not stop it; `offline` only when there are copies."""
    rows = [{"language": copy.language.locale, "file": str(copy.path), "files": copy.files, "bytes": copy.bytes}
            for copy in copies]  # fmt: skip
    made = {"built": True, "site": str(built.site), **figures(built), **({"offline": rows} if rows else {})}
    return _dump({**made, "problems": as_rows(problems, locale)})


def failure_as_json(problems: Sequence[Problem], said: str, locale: str) -> str:
    """Why there is no new site: the problems, or what MkDocs said."""
    return _dump({"built": False, "said": said, "problems": as_rows(problems, locale)})


def figures(built: Built) -> dict[str, object]:
    """Every figure, by point of the finished site."""
    contents, found = built.contents, built.inspection
    return {
        "files": len(contents.files),
        "bytes": contents.bytes,
        "pages": dict(contents.pages),
        "inspected": {"pages": found.pages, "style_sheets": found.sheets},
        "pdfs": asdict(built.pdfs, dict_factory=_without_problems) if built.pdfs else None,
        "search": {
            "languages": {locale: _size(size) for locale, size in found.search.languages.items()},
            "most_gzip_bytes": INDEX,
            "districts": _size(found.search.districts),
        },
        "languages": {
            "sitemaps": dict(found.sitemaps.languages),
            "sitemap_of_districts": found.sitemaps.districts,
            "addresses_without_page": found.count("no-page-of-sitemap"),
            "pages_in_no_sitemap": found.count("not-in-sitemap"),
            "pages_with_address": found.addresses,
            "pages_verified": found.addresses - found.pages_with(*LANGUAGE),
        },
        "links": {"links": found.links.links, "anchors": found.links.anchors, "broken": found.count(*BROKEN)},
        "privacy": {
            "pages_with_policy": found.pages - found.pages_with(*POLICY),
            "inline_styles_or_handlers": found.count(*INLINE),
            "outside_addresses": found.count(*OUTSIDE),
        },
        "accessibility_machine_checked": dict(found.seen),
        "weight": {
            "heaviest_page": found.weight.page,
            "first_view_gzip_bytes": found.weight.bytes,
            "most_first_view_gzip_bytes": FIRST_VIEW,
            "own_script_bytes": found.weight.own_script,
            "most_own_script_bytes": OWN_SCRIPT,
        },
        "digest": contents.digest,
        "generator": dict(built.versions),
        "seconds": {step: round(seconds, 3) for step, seconds in built.seconds.items()},
    }


def _without_problems(items: Sequence[tuple[str, object]]) -> dict[str, object]:
    """A report with problems ends no build well, so there are none to tell."""
    return {key: round(value, 3) if isinstance(value, float) else value for key, value in items if key != "problems"}


def _size(size: Size) -> dict[str, int]:
    return {"entries": size.entries, "gzip_bytes": size.bytes}


def _dump(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)
