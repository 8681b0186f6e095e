"""A copy of the built site for each language, as a zip file: unpacked anywhere, it opens without a server."""

from __future__ import annotations

import os
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.checks.today import MOMENT
from macros.model.pages import Language
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.project import Project
from macros.site.file_names import unsafe_names
from macros.site.generator import environment
from macros.site.inspection.links import LOST
from macros.site.inspection.site import INDEX
from macros.site.offline_pages import SCRIPT, CopiedPages, other_page
from macros.site.offline_search import as_script, search_files
from macros.site.privacy import policy_of_copies, with_policy

FONT = re.compile(rb"url\(([^)]+)\)")  # of the style sheets
FINDER = "assets/finder/"
FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)  # the first that zip files know
LONGEST_NAME = 40  # letters of the site's name


class FileNameError(Exception):
    """Files that some system could not unpack; the message names them."""


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """The zip file of one language, how many files are in it, and its bytes."""

    language: Language
    path: Path
    files: int
    bytes: int


def write_copies(project: Project, site: Path, folder: Path) -> list[OfflineCopy]:
    """Writes the copy of each language of a built site into the folder; FileNameError leaves older ones there."""
    files = frozenset(_names(site))
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(project, site, files, folder, each) for each in project.settings.languages]


def copy_name(project: Project, language: Language) -> str:
    """The name of a copy without .zip, also of the folder in it: the site's name, then the language."""
    plain = unicodedata.normalize("NFKD", project.settings.site_name[language.locale])
    words = re.findall(r"[a-z0-9]+", re.sub(r"[\u0300-\u036f]", "", plain).lower())
    return f"{'-'.join(words)[:LONGEST_NAME].strip('-') or 'site'}-{language.locale}"


def _write(project: Project, site: Path, files: frozenset[str], folder: Path, language: Language) -> OfflineCopy:
    name = copy_name(project, language)
    path = folder / f"{name}.zip"
    unfinished = path.with_suffix(".zip.new")
    moment = datetime.fromtimestamp(int(environment(project)[MOMENT]), UTC)
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            for inside, content in _contents(project, site, files, language):
                entry = zipfile.ZipInfo(f"{name}/{inside}", max(FIRST_DAY, moment).timetuple()[:6])
                entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
                archive.writestr(entry, content)
            names = archive.namelist()
        if unsafe := unsafe_names(names):
            raise FileNameError(", ".join(unsafe))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return OfflineCopy(language, path, len(names), path.stat().st_size)


def _contents(project: Project, site: Path, files: frozenset[str], language: Language) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each file of a copy, always in the same order."""
    pages = CopiedPages(files, project.settings, language)
    for name in sorted(each for each in files if each.endswith(".html") and pages.holds(each)):
        if not name.endswith(LOST):
            yield name, pages.copied(name, (site / name).read_text(encoding="utf-8")).encode()
    made = dict(search_files(site, language, files))
    made[SCRIPT] = Path(__file__).with_name("offline.js").read_bytes()
    made |= dict(_explaining(project, language))
    fetched = {each for name in pages.fetched for each in _lists(name, files)}
    linked = pages.linked | {each for name in pages.linked if name.endswith(".css") for each in _fonts(site, name)}
    for name in sorted(linked - made.keys()):
        yield name, (site / name).read_bytes()
    for name in sorted(fetched):
        made[f"{name}.js"] = as_script((site / name).read_bytes())
    yield from sorted(made.items())


def _lists(name: str, files: frozenset[str]) -> Iterator[str]:
    """A list, and of the finder's all of them: it asks for the ones that it needs."""
    yield from (each for each in files if each.startswith(FINDER)) if name.startswith(FINDER) else (name,)


def _fonts(site: Path, name: str) -> Iterator[str]:
    above = name.rpartition("/")[0]
    for found in FONT.findall((site / name).read_bytes()):
        link = found.decode().strip("\"'")
        if not link.startswith(("data:", "#")):
            yield f"{above}/{link}"


def _explaining(project: Project, language: Language) -> Iterator[tuple[str, bytes]]:
    """The file to read first, the first page, and a page for each language that is in another copy."""
    page = PageContext(project, language.locale, "")
    others = [each for each in project.settings.languages if each != language]
    yield page.t("offline.read_me.file"), _read_me(page, others).encode("utf-8-sig")  # for older editors too
    if language.link:
        yield INDEX, _page(page, start=f"{language.link}{INDEX}", title=page.t("offline.start"))
    for other in others:
        there = PageContext(project, other.locale, "")
        title = there.t("offline.title", language=there.language_name(other.locale))
        yield other_page(other), _page(
            there, start="", title=title, language=there.language_name(language.locale),
            file=f"{copy_name(project, other)}.zip", address=there.web_address(other),
        )  # fmt: skip


def _page(page: PageContext, **values: object) -> bytes:
    html = with_policy(draw("offline", page, **values))
    return re.sub(r'(?<=Policy" content=")[^"]*', lambda found: policy_of_copies(found[0]), html).encode()


def _read_me(page: PageContext, others: Sequence[Language]) -> str:
    created = page.project.dictionary.package.created
    lines = [
        page.site_name,
        page.t("offline.read_me.open"),
        page.t("offline.read_me.search"),
        page.t("offline.read_me.together"),
        page.t("offline.read_me.day", day=page.day(created)) if created else "",
        page.t("offline.read_me.web", address=page.web_address(_own(page))),
        *(page.t("offline.read_me.elsewhere", language=page.language_name(each.locale),
                 file=f"{copy_name(page.project, each)}.zip") for each in others),
    ]  # fmt: skip
    return "\r\n\r\n".join(filter(None, lines)) + "\r\n"


def _own(page: PageContext) -> Language:
    return next(each for each in page.project.settings.languages if each.locale == page.locale)


def _names(site: Path) -> Iterator[str]:
    for above, _, names in os.walk(site):
        inside = Path(above).relative_to(site)
        yield from ((inside / name).as_posix() for name in names)
