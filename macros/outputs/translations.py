"""What readers see of how a page was translated, and how far the translations of the whole site have come."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from macros.model.pages import UNWRITTEN
from macros.outputs.components import draw
from macros.outputs.page_context import PageContext
from macros.views.translations import Group, by_section, is_reviewed, page_of


def language_notice(page: PageContext, meta: Mapping[str, object], *, is_filled: bool) -> Markup:
    """Says, in the page's language, that nobody has written or reviewed it, or which parts have changed elsewhere."""
    if meta.get(UNWRITTEN):
        return draw("unwritten_notice", page)
    settings = page.project.settings
    if page.locale == settings.default_locale:
        return Markup("")
    main = settings.languages[0]
    known = None if is_filled else page_of(page.project, page.locale, page.address)
    behind = known.behind if known else ()
    # The words of a filled page are the data's and the engine's.
    reviewed = page.locale in settings.reviewed_by if is_filled else is_reviewed(meta)
    if reviewed and not behind:
        return Markup("")
    return draw(
        "translation_notice",
        page,
        is_reviewed=reviewed,
        behind=behind,
        main=main.locale,
        language=page.language_name(main.locale),
        newest=page.file(f"{main.link}{page.address}"),
    )


def translation_status(page: PageContext) -> Markup:
    """How far each section of the site is translated, current and reviewed in each other language, and what waits."""
    settings = page.project.settings
    pages, others = page.project.pages, settings.languages[1:]
    groups = {each.locale: by_section(page.project, each.locale) for each in others}
    return draw(
        "translation_status",
        page,
        main=settings.languages[0],
        others=others,
        groups=groups,
        shares={locale: [shares(page, each) for each in found] for locale, found in groups.items()},
        titles={each.address: str(each.meta.get("title") or "") for each in pages if each.locale == page.locale},
        reviewers=settings.reviewed_by,
    )


def shares(page: PageContext, group: Group) -> tuple[str, str, str]:
    """How much of a section is translated, current and reviewed, in percent, never rounded up."""
    pairs = ((group.done, group.wanted), (group.current, group.parts), (group.reviewed, group.wanted))
    said = [page.t("translation.percent", percent=100 * part // whole if whole else 0) for part, whole in pairs]
    return said[0], said[1], said[2]
