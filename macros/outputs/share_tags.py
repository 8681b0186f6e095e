"""What a page tells chats and social networks about itself, for when somebody shares a link to it.

The description stands in the page once, in a tag that is for them and for search engines (`main.html`).
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from macros.outputs.card_plan import HEIGHT, WIDTH
from macros.outputs.components import draw
from macros.outputs.formatting import network_locale
from macros.outputs.page_context import PageContext

CARDS_FOLDER = "assets/cards"


@dataclass(frozen=True, slots=True)
class Shared:
    """A page as it is shared: its title, and its card with a text for those who do not see it."""

    title: str
    card: str = ""  # its path inside the site; empty when no cards are drawn
    alt: str = ""


def card_path(locale: str, address: str) -> str:
    """The address inside the site of the card of a page, as links name it: assets/cards/en/districts/mn.png."""
    return f"{CARDS_FOLDER}/{locale}/{address.strip('/') or 'index'}.png"


def share_tags(page: PageContext, shared: Shared) -> Markup:
    """The tags for the head of the page, with absolute addresses."""
    settings = page.project.settings
    others = [locale for locale in page.project.locales if locale != page.locale]
    return draw(
        "share_tags",
        page,
        shared=shared,
        site_url=settings.site_url,
        link=next(each.link for each in settings.languages if each.locale == page.locale),
        site_name=page.pick(settings.site_name),
        size=(WIDTH, HEIGHT),
        locale=network_locale(page.locale),
        other_locales=[network_locale(locale) for locale in others],
    )
