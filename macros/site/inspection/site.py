"""The folder of a built site as rules see it: which files it has, and where it will stand on the web."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from macros.model.pages import Language, Settings
from macros.project import Project
from macros.site.languages import guest_addresses

INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A folder, the path of every file inside it, the settings of the site, and the pages that are guests there."""

    folder: Path
    files: frozenset[str]
    settings: Settings
    guests: frozenset[str] = frozenset()

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
        """True when a full address is that of a page in its own language; one where it is a guest is another's."""
        name = _name(address, self.settings)
        return address.startswith(self.settings.site_url) and name in self.files and name not in self.guests


def built_site(project: Project, folder: Path, files: Iterable[str]) -> BuiltSite:
    """The site of a project in a folder that has these files."""
    guests = (_name(address, project.settings) for address in guest_addresses(project))
    return BuiltSite(folder, frozenset(files), project.settings, frozenset(guests))


def has_address(name: str) -> bool:
    """True for pages that people reach by an address of their own; 404.html is shown at any other."""
    return name.rpartition("/")[2] == INDEX


def _name(address: str, settings: Settings) -> str:
    """The file that stands for a full address."""
    inside = unquote(address.removeprefix(settings.site_url))
    return inside + INDEX if not inside or inside.endswith("/") else inside
