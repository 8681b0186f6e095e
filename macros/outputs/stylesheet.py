"""The style sheets of the site: fonts, the coalition's colours, the parts of overrides/styles/, colours of levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.model.look import Colours, Look
from macros.model.pages import STEP_KINDS
from macros.model.scale import Paint, Scale
from macros.outputs.components import patch_icon
from macros.views.practices import EVERY, FOR, HARMS, HELPS

STYLESHEET = "assets/toolkit.css"
PRINT_STYLESHEET = "assets/print.css"
FORM_STYLESHEET = "assets/forms.css"
SHEET_STYLESHEET = "assets/sheets.css"
PRACTICES_STYLESHEET = "assets/practices.css"
POLICIES_STYLESHEET = "assets/policies.css"
PACKETS_STYLESHEET = "assets/packets.css"
SHELF_STYLESHEET = "assets/shelf.css"
FIGURES_STYLESHEET = "assets/figures.css"
SESSIONS_STYLESHEET = "assets/sessions.css"
COMPARE_STYLESHEET = "assets/compare.css"
DECK_STYLESHEET = "assets/decks.css"
SURVEY_STYLESHEET = "assets/survey.css"
STYLES = Path(__file__).resolve().parents[2] / "overrides" / "styles"
# Later parts win.
PARTS = (
    "base",
    "signs",
    "frame",
    "search",
    "blocks",
    "boxes",
    "drawings",
    "heat-map",
    "home",
    "pages",
    "letters",
    "modes",
)
# Files of their own: for print, for pages with practices, something to fill in, a sheet for groups, cases and numbers.
PRINT, PRACTICES, FORMS, SHEETS, FIGURES = "print", "practices", "forms", "sheets", "figures"
SESSIONS = "sessions"
POLICIES, SHELF, COMPARE, DECKS, SURVEY = "policies", "shelf", "compare", "decks", "survey"
PACKETS = "packets"
NARROWING = "narrowing"  # a part of each file whose pages have links that narrow them
NO_LEVEL = "none"
CHOSEN = "font-weight:700;border-width:.19rem;text-decoration:underline"  # the link of what is shown
FONTS = (("Fraunces", 700, "fraunces-700"), ("Atkinson Hyperlegible", 400, "atkinson-400"),
         ("Atkinson Hyperlegible", 700, "atkinson-700"))  # fmt: skip
# A browser fetches the second file of a font only for a page with one of its letters.
MORE = (
    "U+5C,U+5E,U+60,U+7B-7E,U+A9,U+C3-C6,U+CC,U+D0,U+D2,U+D5-D6,U+D8,U+DD-DF,U+E3-E6,U+EC,U+F0,U+F2,"
    "U+F5-F6,U+F8,U+FD-FF,U+178,U+2190"
)
CORE = (
    "U+20-5B,U+5D,U+5F,U+61-7A,U+A0-A1,U+A7,U+AA-AB,U+B0,U+B7,U+BA-BB,U+BF-C2,U+C7-CB,U+CD-CF,U+D1,"
    "U+D3-D4,U+D9-DC,U+E0-E2,U+E7-EB,U+ED-EF,U+F1,U+F3-F4,U+F9-FC,U+152-153,U+2013-2014,U+2018-2019,"
    "U+201C-201D,U+2026,U+2192"
)
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LOOSE = re.compile(r'("[^"]*")|\s*;?\s*(})\s*|\s*([{;,])\s*')  # spaces that no browser needs, outside quoted words


def stylesheet(look: Look, scale: Scale) -> bytes:
    """The bytes of assets/toolkit.css, for screens."""
    return "".join([*_fonts(), *_colours(look, scale), *_levels(scale), *_signs(), *map(_part, PARTS)]).encode()


def print_stylesheet() -> bytes:
    """The bytes of assets/print.css, which a browser fetches after what a screen needs."""
    return _part(PRINT).encode()


def policies_stylesheet() -> bytes:
    """The bytes of assets/policies.css, which only pages of laws fetch."""
    return _part(POLICIES).encode()


def packets_stylesheet() -> bytes:
    """The bytes of assets/packets.css, which only the page fetches where readers put together a packet."""
    return _part(PACKETS).encode()


def form_stylesheets() -> tuple[tuple[str, bytes], ...]:
    """Path and bytes of the style sheets that only pages with something to fill in load."""
    return (FORM_STYLESHEET, _part(FORMS).encode()), (SHEET_STYLESHEET, _part(SHEETS).encode())


def deck_stylesheet() -> bytes:
    """The bytes of assets/decks.css, which only pages with slides fetch."""
    return _part(DECKS).encode()


def figures_stylesheet() -> bytes:
    """The bytes of assets/figures.css, which only pages with cases, agreements or worked numbers fetch."""
    return _part(FIGURES).encode()


def sessions_stylesheet() -> bytes:
    """The bytes of assets/sessions.css, which only pages with sessions, agendas or dates of a group fetch."""
    return _part(SESSIONS).encode()


def compare_stylesheet() -> bytes:
    """The bytes of assets/compare.css, which only pages with districts or states side by side fetch."""
    return _part(COMPARE).encode()


def survey_stylesheet() -> bytes:
    """The bytes of assets/survey.css, which only pages of a survey fetch."""
    return _part(SURVEY).encode()


def practices_stylesheet(audiences: Iterable[str]) -> bytes:
    """The bytes of assets/practices.css, which only pages with practices fetch: also which rows a link hides."""
    hidden = {HELPS: ".tk-harms", HARMS: ".tk-helps"}
    hidden |= {f"{FOR}{audience}": f".tk-row:not(.tk-for-{audience})" for audience in audiences}
    return "".join([_part(PRACTICES), _part(NARROWING), *_narrowed(hidden)]).encode()


def shelf_stylesheet(hidden: Mapping[str, str]) -> bytes:
    """The bytes of assets/shelf.css, which only pages with books or a library fetch: also what a link hides."""
    return "".join([_part(SHELF), _part(NARROWING), *_narrowed(hidden)]).encode()


def _narrowed(hidden: Mapping[str, str]) -> Iterator[str]:
    for anchor, rows in hidden.items():
        yield f"#{anchor}:target~* {rows}{{display:none}}\n"
    for anchor in (EVERY, *hidden):
        yield f'#{anchor}:target~.tk-show a[href$="#{anchor}"]{{{CHOSEN}}}\n'


def _fonts() -> Iterator[str]:
    for family, weight, file in FONTS:
        for ending, letters in (("", CORE), ("-more", MORE)):
            yield (f'@font-face{{font-family:"{family}";font-weight:{weight};font-display:swap;'
                   f'src:url(fonts/{file}{ending}.woff2) format("woff2");unicode-range:{letters}}}\n')  # fmt: skip


def _colours(look: Look, scale: Scale) -> Iterator[str]:
    light, dark = look.colours["light"], look.colours["dark"]
    yield f":root{{color-scheme:light;{_variables(light)};{_cells(scale, is_dark=False)}}}\n"
    on_dark = f"{{color-scheme:dark;{_variables(dark)};{_cells(scale, is_dark=True)}}}"
    yield f'@media screen{{[data-md-color-scheme="slate"]{on_dark}}}\n'
    # Before scripts run, and without them, the device's wish for dark colours counts.
    yield f"@media screen and (prefers-color-scheme:dark){{.no-js{on_dark}}}\n"


def _variables(colours: Colours) -> str:
    return ";".join(f"--tk-{role}:{colour}" for role, colour in colours.items())


def _cells(scale: Scale, *, is_dark: bool) -> str:
    light = {each.level_id: Paint(each.colour, each.ink) for each in scale.levels.values()} | {NO_LEVEL: scale.no_level}
    dark = {each.level_id: each.dark for each in scale.levels.values()} | {NO_LEVEL: scale.no_level_dark}
    paints = {name: (dark[name] if is_dark else None) or paint for name, paint in light.items()}
    return ";".join(f"--tk-cell-{name}:{paint.colour};--tk-ink-{name}:{paint.ink}" for name, paint in paints.items())


def _levels(scale: Scale) -> Iterator[str]:
    selectors = {level_id: f".tk-level-{level_id}" for level_id in scale.levels} | {NO_LEVEL: ".tk-reason"}
    for name, selector in selectors.items():
        yield f"{selector}{{--tk-cell:var(--tk-cell-{name});--tk-ink:var(--tk-ink-{name})}}\n"


def _signs() -> Iterator[str]:
    """The signs of next steps: thousands of pages end with the same ones, so that these stand here and not in pages."""
    for kind in STEP_KINDS:
        svg = patch_icon(kind).replace('class="tk-patch"', NAMESPACE).replace(' aria-hidden="true"', "")
        drawn = svg.replace("\n", "").replace('"', "'")
        yield f'.tk-next-{kind}{{--tk-shape:url("data:image/svg+xml,{drawn}")}}\n'


def _part(name: str) -> str:
    text = (STYLES / f"{name}.css").read_text(encoding="utf-8")
    return packed(text)


def packed(text: str) -> str:
    """A part of a style sheet without its comments, and without spaces that only people need."""
    return LOOSE.sub(lambda found: found[1] or found[2] or found[3], COMMENT.sub("", text).strip())
