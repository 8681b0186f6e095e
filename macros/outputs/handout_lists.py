"""Lists of handouts and of packets, and the boxes with which readers put together a packet of their own."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.handouts import Handout
from macros.outputs.components import draw
from macros.outputs.handout_bodies import words_of_session
from macros.outputs.handouts import HEADS as PAGE_HEADS
from macros.outputs.handouts import SESSION_HEADS, cited
from macros.outputs.page_context import PageContext
from macros.outputs.print_links import files_for, links, name_of
from macros.views.handout_files import packet_file
from macros.views.handouts import by_folder, page_of

MAKER = "tk-maker"  # the class that a page has whose style sheet is assets/packets.css


def handout_list(page: PageContext) -> Markup:
    """Every handout with its files, by the part of the site that it belongs to."""
    files = {each.address: files_for(page, each) for group in _groups(page).values() for each in group}
    return draw("handout_list", page, groups=_titled(page), files=files, name_of=lambda file: name_of(page, file))


def packet_list(page: PageContext) -> Markup:
    """Every packet with its text, its handouts and its files; nothing when there is no packet."""
    project = page.project
    locales = sorted(project.locales, key=lambda each: each != page.locale)
    found = [
        (packet, links(page, tuple(packet_file(packet.name, locale) for locale in locales)))
        for packet in project.packets.values()
    ]
    titles = {address: own[page.locale].title for address, own in project.handouts.items() if page.locale in own}
    return draw("packet_list", page, packets=found, titles=titles)


def packet_maker(page: PageContext) -> Markup:
    """Every handout with a box to mark: what is marked is printed. It works without a script."""
    groups = [
        (title, [_sheet(page, each) for each in group if _has_words(page, each)]) for title, group in _titled(page)
    ]
    return draw("packet_maker", page, groups=[(title, sheets) for title, sheets in groups if sheets])


def _groups(page: PageContext) -> dict[str, tuple[Handout, ...]]:
    return dict(by_folder(page.project, page.locale))


def _titled(page: PageContext) -> list[tuple[str, tuple[Handout, ...]]]:
    """The handouts of each first folder with the title of its first page, in the order of addresses."""
    titles = {each.address: str(each.meta.get("title")) for each in page.project.pages if each.locale == page.locale}
    return [(titles.get(f"{folder}/", folder), handouts) for folder, handouts in _groups(page).items()]


def _has_words(page: PageContext, handout: Handout) -> bool:
    return not handout.is_whole or words_of_session(page_of(page.project, handout).meta) is not None


def _sheet(page: PageContext, handout: Handout) -> dict[str, object]:
    meta = page_of(page.project, handout).meta
    session = words_of_session(meta) if handout.is_whole else None
    said = session or handout
    parts = [
        ("do", said.steps),
        ("know", tuple(f"{each.text} ({c})" if (c := cited(page, each)) else each.text for each in said.facts)),
        ("ask", said.questions),
    ]
    heads = SESSION_HEADS if session else PAGE_HEADS
    message = handout.message or str(meta.get("description") or "")
    return {"handout": handout, "message": message, "parts": [(heads[key], texts) for key, texts in parts if texts]}
