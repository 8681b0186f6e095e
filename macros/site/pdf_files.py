"""Every PDF file of a site, as HTML that is not laid out yet: handouts, snapshots of districts, packets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.model.districts import District
from macros.model.handouts import LARGER, MOST_PAGES, SNAPSHOT_PAGES, Handout
from macros.outputs.handouts import Edition, handout_document
from macros.outputs.packets import packet_document
from macros.outputs.pdf_styles import pdf_stylesheet
from macros.outputs.snapshots import snapshot_document
from macros.problems import Place
from macros.project import Project
from macros.site.page_html import page_html
from macros.views.handout_files import handout_files, packet_file, snapshot_file
from macros.views.handouts import page_of
from macros.views.packets import handouts_of
from macros.views.snapshots import listed_districts

FRONT_PAGES = 2  # of a packet: its cover and its contents
FIRST_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A file to be made: where it goes in the site, its HTML and styles, how many pages it may have, whose it is."""

    path: str
    html: str
    css: str
    most_pages: int
    place: Place


def pdf_files(project: Project) -> Iterator[PdfFile]:
    """Every PDF file that a build makes, in order of paths."""
    yield from handout_pdfs(project, project.handouts)
    yield from snapshot_pdfs(project, listed_districts(project))
    yield from packet_pdfs(project, project.packets)


def handout_pdfs(project: Project, addresses: Iterable[str]) -> Iterator[PdfFile]:
    """The files of the handouts of these pages."""
    css, edition = pdf_stylesheet(project.scale, project.settings.paper), edition_of(project)
    for address in addresses:
        versions = project.handouts[address]
        slug = next(iter(versions.values())).slug
        bodies = _bodies(project, versions)
        for file in handout_files(slug, versions, project.locales):
            own = [versions[locale] for locale in file.locales]
            html = handout_document(project, own, edition, bodies, is_large=file.is_large)
            most = MOST_PAGES * len(file.locales) * (LARGER if file.is_large else 1)
            yield PdfFile(file.path, html, css, most, own[0].place)


def snapshot_pdfs(project: Project, districts: Iterable[District]) -> Iterator[PdfFile]:
    """The snapshots of these districts, in every language."""
    css, edition = pdf_stylesheet(project.scale, project.settings.paper), edition_of(project)
    for district in districts:
        for locale in project.locales:
            html = snapshot_document(project, locale, district, edition)
            path = snapshot_file(district.district_id, locale).path
            yield PdfFile(path, html, css, SNAPSHOT_PAGES, district.place)


def packet_pdfs(project: Project, names: Iterable[str]) -> Iterator[PdfFile]:
    """The packets of these names, in every language."""
    css, edition = pdf_stylesheet(project.scale, project.settings.paper), edition_of(project)
    for name in names:
        packet = project.packets[name]
        for locale in project.locales:
            own = {each.address: each for each in handouts_of(project, packet, locale)}
            if own:
                html = packet_document(project, packet, locale, edition, _bodies(project, own))
                most = FRONT_PAGES + MOST_PAGES * len(own)
                yield PdfFile(packet_file(name, locale).path, html, css, most, packet.place)


def edition_of(project: Project) -> Edition:
    """The day of the newest reading: it changes when the data does, and not with the day of the build."""
    days = (reading.accessed_on for reading in project.readings if reading.accessed_on)
    return Edition(max(days, default=FIRST_DAY))


def _bodies(project: Project, versions: Mapping[str, Handout]) -> Mapping[str, Markup]:
    return {locale: page_html(project, page_of(project, each)) for locale, each in versions.items() if each.is_whole}
