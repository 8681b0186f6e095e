"""Addresses of links for paper: a number after each link that leaves the site, and a list of addresses at the end.

The print styles alone draw the numbers and show the list, so nobody sees or hears either on a screen.
"""

from __future__ import annotations

import re
from html import unescape

from macros.outputs.components import draw
from macros.outputs.page_context import PageContext

OUTSIDE = 'href="http'
LINK = re.compile(r'<a(\s[^>]*?)?\s(href="(https?:[^"]*)")([^>]*)>(.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def with_addresses(page: PageContext, html: str) -> str:
    """The text with numbered links and their addresses; as it is when it has no link whose address is not in sight."""
    if OUTSIDE not in html:
        return html
    numbers: dict[str, int] = {}
    numbered = LINK.sub(lambda link: _numbered(link, numbers), html)
    if not numbers:
        return html
    return numbered + str(draw("link_addresses", page, addresses=[unescape(address) for address in numbers]))


def _numbered(link: re.Match[str], numbers: dict[str, int]) -> str:
    """The link with the number of its address, the same one each time that a page leads there."""
    before, href, address, after, text = (part or "" for part in link.groups())
    if TAG.sub("", text).strip() == address:
        return link.group()
    number = numbers.setdefault(address, len(numbers) + 1)
    return f'<a{before} {href}{after} data-note="{number}">{text}</a>'
