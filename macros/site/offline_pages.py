"""A finished page as it stands in a copy without a server: its links name files, its lists come as scripts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import quote, unquote, urlsplit

from macros.model.pages import Language, Settings
from macros.site.inspection.site import INDEX
from macros.site.privacy import CHARSET, policy_of_copies

SCRIPT = "assets/offline.js"
FETCHED = frozenset(
    {"data-tk-chart", "data-tk-compare", "data-tk-finder", "data-tk-letter"}
)  # lists that scripts ask for
LINKING = ("href", "src", "data-tk-plotly", *sorted(FETCHED))
TAG = re.compile(r'<[a-zA-Z](?:"[^"]*"|[^">])*>')
ATTRIBUTE = re.compile(rf'(?<=\s)({"|".join(LINKING)})="([^"]*)"')
POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
SWITCH = 'class="tk-language'  # the link to the same page in another language


@dataclass(slots=True)
class CopiedPages:
    """The pages of one language in a copy; what they link to and ask for is gathered on the way."""

    files: Collection[str]  # of the whole site
    settings: Settings
    language: Language
    linked: set[str] = field(default_factory=set)  # files besides pages
    fetched: set[str] = field(default_factory=set)  # lists

    def holds(self, name: str) -> bool:
        """True when the copy has this file: pages of its own language, and all that is no page."""
        return not name.endswith(".html") or self._language_of(name) == self.language

    def copied(self, name: str, html: str) -> str:
        """The page of that name as the copy has it."""
        page = TAG.sub(lambda tag: self._copied_tag(name, tag[0]), html)
        page = POLICY.sub(lambda found: f"{found[1]}{policy_of_copies(found[2])}{found[3]}", page)
        if "<script" not in page:
            return page
        before, _, after = page.partition(CHARSET)
        policy, end, rest = after.partition(">")
        script = f'\n<script src="{_relative(SCRIPT, name)}" defer></script>'
        return f"{before}{CHARSET}{policy}{end}{script}{rest}"

    def _copied_tag(self, name: str, tag: str) -> str:
        def replaced(found: re.Match[str]) -> str:
            link = self._copied_link(name, found[1], unescape(found[2]), is_switch=SWITCH in tag)
            return f'{found[1]}="{escape(link)}"'

        return ATTRIBUTE.sub(replaced, tag) if '="' in tag else tag

    def _copied_link(self, name: str, attribute: str, link: str, *, is_switch: bool) -> str:
        target = self.target(name, link)
        if target is None:
            return link
        parts = urlsplit(link)
        rest = f"{'?' if parts.query else ''}{parts.query}{'#' if parts.fragment else ''}{parts.fragment}"
        if self.holds(target):
            if attribute in FETCHED:
                self.fetched.add(target)
            elif not target.endswith(".html"):
                self.linked.add(target)
            return _relative(target, name) + rest
        if is_switch:
            return _relative(other_page(self._language_of(target)), name)
        return self.settings.site_url + quote(target.removesuffix(INDEX)) + rest

    def target(self, name: str, link: str) -> str | None:
        """The file of the site that a link on a page names; None when it leads elsewhere, or to a place on the page."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        base = urlsplit(self.settings.site_url).path or "/"
        path = unquote(parts.path)
        path = path.removeprefix(base).lstrip("/") if path.startswith("/") else f"{posixpath.dirname(name)}/{path}"
        file = posixpath.normpath(path.lstrip("/") or ".")
        return next((each for each in (file, posixpath.normpath(f"{file}/{INDEX}")) if each in self.files), None)

    def _language_of(self, name: str) -> Language:
        languages = self.settings.languages
        return next((each for each in languages if each.link and name.startswith(each.link)), languages[0])


def other_page(language: Language) -> str:
    """The page of a copy that says where another language is."""
    return f"language-{language.locale}.html"


def _relative(target: str, name: str) -> str:
    return quote(posixpath.relpath(target, posixpath.dirname(name) or "."))
