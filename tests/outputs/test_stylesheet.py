"""The one stylesheet: the coalition's colours in light and dark, fonts, levels, screen and paper."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace

import pytest

from macros.model.look import STANDARD, Look
from macros.model.scale import Paint
from macros.outputs.stylesheet import (
    COMPARE,
    CORE,
    DECKS,
    FIGURES,
    FONTS,
    FORMS,
    MORE,
    NARROWING,
    PACKETS,
    PARTS,
    POLICIES,
    PRACTICES,
    PRINT,
    SESSIONS,
    SHEETS,
    SHELF,
    STYLES,
    SURVEY,
    packed,
    print_stylesheet,
    stylesheet,
)

ROOT = STYLES.parents[1]


@pytest.fixture
def css(project):
    return stylesheet(STANDARD, project.scale).decode()


def letters(ranges):
    spans = [span.removeprefix("U+").split("-") for span in ranges.split(",")]
    return {chr(code) for span in spans for code in range(int(span[0], 16), int(span[-1], 16) + 1)}


def test_every_part_is_in_it_once(css):
    for name in PARTS:
        part = (STYLES / f"{name}.css").read_text(encoding="utf-8")
        longest = max((line.strip() for line in part.splitlines() if not line.lstrip().startswith("/*")), key=len)
        assert css.count(packed(longest)) == 1, name
    more = {PRINT, PRACTICES, FORMS, SHEETS, FIGURES, POLICIES, SHELF, NARROWING}
    more |= {COMPARE, DECKS, PACKETS, SESSIONS, SURVEY, "handouts"}
    assert {path.stem for path in STYLES.glob("*.css")} == {*PARTS, *more}


def test_what_counts_on_paper_alone_waits_in_a_file_of_its_own(css):
    assert "@page" in print_stylesheet().decode()
    assert "@page" not in css


def test_the_part_of_the_boxes_is_light():
    assert len(gzip.compress((STYLES / "boxes.css").read_bytes())) <= 2_200


def test_comments_stay_at_home_and_braces_match(css):
    assert "/*" not in css
    assert css.count("{") == css.count("}")


def test_a_style_sheet_is_packed_and_quoted_words_stay_as_they_are():
    css = '/* a { b } */\n.a , .b > .c :is(d, e) { margin: 0 1rem ; content: " ; { , } " attr(x); }\n\n  .f { g: h }\n'
    assert packed(css) == '.a,.b > .c :is(d,e){margin: 0 1rem;content: " ; { , } " attr(x)}.f{g: h}'


def test_own_colours_take_the_place_of_ours_in_their_scheme_only(project):
    colours = {**STANDARD.colours, "dark": {**STANDARD.colours["dark"], "link": "#99ffcc"}}
    css = stylesheet(Look(colours, {}), project.scale).decode()
    assert css.count("--tk-link:#99ffcc") == 2  # by the reader's choice, and by the device's without scripts
    assert css.count(f"--tk-link:{STANDARD.colours['light']['link']}") == 1


def test_levels_and_cells_without_one_have_the_colours_of_the_scale_and_on_dark_pages_the_dark_ones(project):
    explains = replace(project.scale.levels["explains"], dark=Paint("#e3ebf8", "#10203f"))
    scale = replace(project.scale, levels={**project.scale.levels, "explains": explains})
    light, dark, *_ = re.findall(r"--tk-cell-mentions:[^}]*", stylesheet(STANDARD, scale).decode())
    assert light == (
        "--tk-cell-mentions:#ffffff;--tk-ink-mentions:#1b2a4a;--tk-cell-explains:#1b2a4a;--tk-ink-explains:#ffffff;"
        "--tk-cell-none:#f3efe6;--tk-ink-none:#2b2b2b"
    )
    assert dark == light.replace("explains:#1b2a4a", "explains:#e3ebf8").replace("explains:#ffffff", "explains:#10203f")
    rule = ".tk-level-explains{--tk-cell:var(--tk-cell-explains);--tk-ink:var(--tk-ink-explains)}"
    assert rule in stylesheet(STANDARD, scale).decode()


def test_every_variable_that_is_used_is_set(css):
    used = set(re.findall(r"var\((--tk-[\w-]+)\)", css))
    assert used
    assert used <= set(re.findall(r"(--tk-[\w-]+):", css))


def test_fonts_are_files_of_the_site_small_and_licensed():
    folder = ROOT / "overrides/assets/fonts"
    files = {f"{name}{ending}.woff2" for _, _, name in FONTS for ending in ("", "-more")}
    assert {path.name for path in folder.glob("*.woff2")} == files
    assert sum(path.stat().st_size for path in folder.glob("*.woff2")) <= 40_000
    assert len(list(folder.glob("OFL-*.txt"))) == len({family for family, _, _ in FONTS})


def test_the_first_file_of_a_font_has_the_letters_of_english_spanish_and_french_and_the_second_the_rest_of_latin_1():
    core, more = letters(CORE), letters(MORE)
    assert set("ÁÉÍÓÚÜÑáéíóúüñ¿¡“”‘’–—…·§AZaz09[]Çœ") <= core
    assert not core & more
    assert {chr(code) for code in range(0xC0, 0x100)} - {"×", "÷"} <= core | more


def test_dark_colours_of_a_screen_do_not_reach_paper(css):
    dark = [css.rindex("@media", 0, found.start()) for found in re.finditer("color-scheme:dark", css)]
    assert len(set(dark)) == 2
    assert all(css.startswith("@media screen", start) for start in dark)
