"""Near-misses that only a finished page, a laid out sheet or a file of answers shows."""

from __future__ import annotations

from collections.abc import Mapping

from macros.site.inspection.weight import OWN_SCRIPT, OWN_SCRIPTS
from tests.build_a_survey import HEADER
from tests.near_misses.twins import Files, Twins
from tests.site.inspection.fine_site import BODY, URL, page
from tests.site.inspection.noise import noise


def home(more: str) -> Files:
    """The first page of the site with more in it."""
    return {"index.html": page(body=f"{BODY}{more}")}


def spanish(old: str, new: str) -> Files:
    """The Spanish first page with another text in one place, which must be there."""
    text = page("", "es", body=f'{BODY}<p lang="en">A word</p>')
    assert old in text, old
    return {"es/index.html": text.replace(old, new, 1)}


# The files of a finished site.
OF_A_SITE: Mapping[str, Twins] = {
    "DJ408": Twins(
        home('<a href="https://elsewhere.example/p.svg">A</a>'),
        home('<img alt="A" src="https://elsewhere.example/p.svg">'),
    ),
    "DJ611": Twins(
        spanish('<html lang="es"', '<html dir="ltr" lang="es"'), spanish('<html lang="es"', '<html lang="en"')
    ),
    "DJ710": Twins(home('<a href="b/#top">A</a>'), home('<a href="b/#tap">A</a>')),
    "DJ711": Twins(home('<img src="p.svg" alt="">'), home('<img src="p.svg">')),
    "DJ1004": Twins({OWN_SCRIPTS[0]: "x" * 2 * OWN_SCRIPT}, {OWN_SCRIPTS[0]: noise(2 * OWN_SCRIPT)}),
    "DJ1005": Twins(
        spanish(f'<link rel="canonical" href="{URL}es/">', f'<link href="{URL}es/" rel="canonical">'),
        spanish(f'<link rel="canonical" href="{URL}es/">', '<link rel="canonical" href="./">'),
    ),
}
# A file of answers, right and wrong.
OF_ANSWERS = {"DJ412": (f"{HEADER}\n2026-04-01,,english,yes,\n", f"{HEADER},age\n2026-04-01,,english,yes,,\n")}
# Lines of a handout of one page, right and wrong.
OF_A_SHEET = {"DJ1006": (20, 60)}
