"""A district's snapshot as HTML for paper: five squares, what is known and what is not, two questions, a next step."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import District
from macros.outputs.components import draw
from macros.outputs.handouts import Edition, document
from macros.outputs.page_context import PageContext
from macros.outputs.pdf_styles import is_drawn
from macros.outputs.qr_codes import qr_svg
from macros.project import Project
from macros.views.profile import DimensionFinding
from macros.views.snapshots import Snapshot, build_snapshot

ROOM = 950  # letters of findings that fit on the page with letters of the usual size


def snapshot_document(project: Project, locale: str, district: District, edition: Edition) -> str:
    """The HTML of a district's snapshot in one language."""
    snapshot = build_snapshot(project, district)
    page = page_of_district(project, locale, snapshot)
    title = page.t("snapshot.title", name=district.name)
    return document(page, title, [snapshot_sheet(page, snapshot, edition)], edition, [locale])


def snapshot_sheet(page: PageContext, snapshot: Snapshot, edition: Edition, anchor: str = "") -> Markup:
    """One snapshot on its district's page."""
    address = page.canonical
    return draw(
        "snapshot",
        page,
        snapshot=snapshot,
        profile=snapshot.profile,
        anchor=anchor or f"district-{snapshot.profile.district.district_id}",
        is_drawn=is_drawn,
        is_dense=sum(len(_finding(page, finding)) for finding in snapshot.profile.known) > ROOM,
        said=lambda finding: _finding(page, finding),
        code=qr_svg(address, page.t("handout.code", address=address)),
        address=address,
        letters=page.project.settings.site_url + page.project.link(page.locale) + "letters/",
        day=edition.day,
    )


def _finding(page: PageContext, finding: DimensionFinding) -> str:
    """What the reading says that gave a dimension its level; the meaning of the level when it says nothing."""
    level = finding.cell.level
    said = next((page.pick(each.finding) for each in finding.cell.readings if each.level == level), "")
    return said or page.pick(page.project.scale.levels[level].meaning)


def page_of_district(project: Project, locale: str, snapshot: Snapshot) -> PageContext:
    """The page of the district's profile."""
    profile = snapshot.profile
    return PageContext(project, locale, f"districts/{profile.state.slug}/{profile.district.district_id}/")
