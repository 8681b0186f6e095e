"""Links to the PDF files of a page, in the page's words. There are none in a build that makes no PDF files."""

from __future__ import annotations

from markupsafe import Markup

from macros.model.districts import District
from macros.model.handouts import Handout
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.views.handout_files import PdfName, handout_files, snapshot_file
from macros.views.snapshots import has_snapshot


def print_this(page: PageContext) -> Markup:
    """The files of the page's handout; nothing when it has none or none are made."""
    found = page.project.handouts.get(page.address, {})
    return links(page, files_for(page, found[page.locale])) if page.locale in found else Markup()


def snapshot_links(page: PageContext, district: District) -> Markup:
    """The snapshots of a district, in the language of the page first; nothing when none are made of it."""
    if not has_snapshot(page.project, district):
        return Markup()
    locales = sorted(page.project.locales, key=lambda each: each != page.locale)
    files = tuple(snapshot_file(district.district_id, locale) for locale in locales)
    return links(page, files, page.t("snapshot.print"))


def files_for(page: PageContext, handout: Handout) -> tuple[PdfName, ...]:
    """The files of a handout that readers of the page can use, their own language first."""
    project = page.project
    every = handout_files(handout.slug, project.handouts[handout.address], project.locales)
    usable = (each for each in every if each.helps(page.locale))
    return tuple(sorted(usable, key=lambda each: page.locale not in each.locales))


def links(page: PageContext, files: tuple[PdfName, ...], label: str = "") -> Markup:
    """One line with links to these files."""
    if not page.project.has_pdfs or not files:
        return Markup()
    label = label or page.t("handout.print_this")
    return draw("print_this", page, label=label, files=files, name_of=lambda file: name_of(page, file))


def name_of(page: PageContext, file: PdfName) -> str:
    """What a file is called: its languages, back to back, large print."""
    names = [page.language_name(locale) for locale in file.locales]
    language = names[0][:1].upper() + names[0][1:]
    if len(names) > 1:
        return page.t("handout.pdf_both", language=language, other=names[1])
    return page.t("handout.pdf_large" if file.is_large else "handout.pdf_in", language=language)
