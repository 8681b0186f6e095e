"""Does a cell hold code or pictures where only words belong?"""

from __future__ import annotations

import re

from macros.sources.faults import Fault, shown

TAGS = (
    "a|abbr|b|big|body|br|button|center|code|div|em|embed|font|form|h[1-6]|hr|html|i|iframe|img|input|li|link|meta|object"
    "|ol|p|pre|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video"
)
WEB_OR_MACRO = re.compile("</?(?:" + TAGS + r")\b[^<>]{0,200}>|<!--|\{[{%#][^{}]{0,60}[}%#]?\}?\}?", re.IGNORECASE)
PICTURE_SIGN = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]")


def web_or_macro(text: str, _is_coded: bool) -> tuple[str, Fault | None]:
    """The text as it is: readers see such code, which nothing runs."""
    match = WEB_OR_MACRO.search(text)
    return text, Fault("code-in-cell", {"found": shown(match[0])}, severity="note") if match else None


def picture_sign(text: str, is_coded: bool) -> tuple[str, Fault | None]:
    """The text as it is, with a word on an emoji; in codes the column's own form tells it."""
    match = PICTURE_SIGN.search(text)
    if not match or is_coded:
        return text, None
    return text, Fault("picture-sign", {"found": shown(match[0])}, severity="note")
