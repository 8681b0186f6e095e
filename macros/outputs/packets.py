"""Packets as HTML for paper: a cover, contents with page numbers, and the handouts one after the other."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.model.handouts import Handout
from macros.model.packets import Packet
from macros.outputs.components import draw
from macros.outputs.handouts import Edition, document, handout_sheet
from macros.outputs.page_context import PageContext
from macros.outputs.qr_codes import qr_svg
from macros.project import Project
from macros.views.packets import handouts_of

ADDRESS = "organizers/handouts/"  # the page that lists handouts and packets, in every coalition's site


def packet_document(
    project: Project, packet: Packet, locale: str, edition: Edition, bodies: Mapping[str, Markup]
) -> str:
    """The HTML of a packet in one language; `bodies` has the text of pages that are handouts, by address."""
    page = PageContext(project, locale, ADDRESS if ADDRESS in project.addresses else "")
    handouts = handouts_of(project, packet, locale)
    sheets = [
        handout_sheet(project, each, edition, bodies.get(each.address, Markup()), _anchor(each)) for each in handouts
    ]
    entries = [(_anchor(each), each.title) for each in handouts]
    return document(page, page.pick(packet.title), [_front(page, packet, entries, edition), *sheets], edition, [locale])


def _front(page: PageContext, packet: Packet, entries: list[tuple[str, str]], edition: Edition) -> Markup:
    """The cover and the contents."""
    address = page.canonical
    return draw(
        "packet_front",
        page,
        packet=packet,
        entries=entries,
        code=qr_svg(address, page.t("handout.code", address=address)),
        address=address,
        day=edition.day,
    )


def _anchor(handout: Handout) -> str:
    return f"sheet-{handout.slug}"
