"""Nothing of the engine is left over on a page: no call of a macro, no mark of a shell, no trace of an error."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.problems import Problem
from macros.registry import MACROS
from macros.site.inspection.page import FinishedPage
from macros.site.inspection.site import BuiltSite

UNSEEN = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
# A cell may hold braces of its own, so only calls of macros count.
CALL = rf"\{{\{{-?\s*(?:{'|'.join(MACROS)})\b"
LEFT_OVER = re.compile(
    CALL + r"|Traceback \(most recent|ZZ(?:state|id|title|description|card|alt|body)ZZ|[\ue000\ue001]"
)


def check_left_over(page: FinishedPage, site: BuiltSite) -> Iterator[Problem]:
    """The first left-over of a page, also inside attributes; scripts, styles and comments are nobody's text."""
    if LEFT_OVER.search(page.text) and (match := LEFT_OVER.search(UNSEEN.sub(" ", page.text))):
        yield Problem(page.place, "left-over", {"found": match.group(0)})
