"""The folder of a built site as rules see it: which files it has, and where it will stand on the web."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from macros.model.pages import Language, Settings

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A folder, the path of every file inside it, and the settings of the site."""

    folder: Path
    files: frozenset[str]
    settings: Settings

    @property
    def origin(self) -> str:
        """Scheme and host of the site's address, as browsers compare them."""
        parts = urlsplit(self.settings.site_url.lower())
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def base(self) -> str:
        """The path of the site's address, as in /toolkit/."""
        return urlsplit(self.settings.site_url).path or "/"

    def read(self, name: str) -> str:
        """The text of a file."""
        return (self.folder / name).read_text(encoding="utf-8")

    def language(self, name: str) -> Language:
        """The language of a page: the one whose folder it is in, or the main one."""
        first, slash, _ = name.partition("/")
        languages = self.settings.languages
        return next((each for each in languages if each.link and each.link == first + slash), languages[0])

    def address(self, name: str, language: Language) -> str:
        """The full address, in a language, of the page with this name or of its translation."""
        inside = name.removeprefix(self.language(name).link).removesuffix(INDEX)
        return f"{self.settings.site_url}{language.link}{quote(inside)}"

    def has_page(self, address: str) -> bool:
        """True when a full address is that of a page of the site."""
        inside = unquote(address.removeprefix(self.settings.site_url))
        is_own = address.startswith(self.settings.site_url)
        return is_own and (inside + INDEX if inside.endswith("/") or not inside else inside) in self.files


def has_address(name: str) -> bool:
    """True for pages that people reach by an address of their own; 404.html is shown at any other."""
    return name.rpartition("/")[2] == INDEX
