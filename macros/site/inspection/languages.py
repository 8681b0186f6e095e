"""A page says its language, its own address, and the address of each of its translations."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from macros.problems import Problem
from macros.site.inspection.page import FinishedPage
from macros.site.inspection.site import BuiltSite, has_address

ANY = "x-default"  # for readers of any other language


def check_language(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """The `lang` attribute is that of the folder. The theme says `pt` where the locale is `pt-BR`, which is as true."""
    wanted = site.language(page.name).locale
    found = next((tag.attributes.get("lang", "") for tag in page.named("html")), "")
    if not found or not f"{wanted}-".lower().startswith(f"{found}-".lower()):
        yield Problem(page.place, "wrong-page-language", {"found": found, "wanted": wanted})


def check_canonical(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """The canonical address is the one that the page will have, or where it is a guest, the one at home; no other."""
    if not has_address(page.name):
        return
    own = site.language(page.name)
    found_at = translations(page.name, site)
    wanted = found_at.get(own.locale) or found_at.get(ANY) or site.address(page.name, own)
    found = [tag.attributes.get("href", "") for tag in page.named("link") if "canonical" in tag.names("rel")]
    if [unquote(each) for each in found] != [unquote(wanted)]:
        yield Problem(page.place, "wrong-canonical", {"found": " ".join(found), "wanted": wanted})


def check_translations(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """The page names each of its versions that is there, with its own, and no other; the first is for all others."""
    if not has_address(page.name):
        return
    wanted = translations(page.name, site)
    found = [(tag.attributes["hreflang"], tag.attributes.get("href", "")) for tag in page.named("link")
             if "alternate" in tag.names("rel") and "hreflang" in tag.attributes]  # fmt: skip
    seen = {(locale, unquote(address)) for locale, address in found}
    for locale, address in wanted.items():
        if (locale, unquote(address)) not in seen:
            yield Problem(page.place, "no-language-link", {"locale": locale, "wanted": address})
    for locale, address in found:
        if unquote(address) != unquote(wanted.get(locale, "")):
            yield Problem(page.place, "wrong-language-link", {"locale": locale, "found": address})


def translations(name: str, site: BuiltSite) -> dict[str, str]:
    """The full address of each version of a page, by locale; readers of any other language get the first."""
    addresses = {each.locale: site.address(name, each) for each in site.settings.languages}
    found = {locale: address for locale, address in addresses.items() if site.has_page(address)}
    first = next(iter(found.values()), None)
    return found | {ANY: first} if first else found
