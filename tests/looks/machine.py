"""What of a machine shows in pictures: its system, and the fonts it lends to a page that brings none of its own."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

PROBE = "Hamburgefonstiv ¿ñáéíóú? 0123456789 → ◐ ● × …"
CLOSE = 0.1  # of about 2,500 CSS pixels
WIDTHS = """([families, probe]) => {
    const pen = document.createElement("canvas").getContext("2d")
    return families.map(family => { pen.font = `100px "${family}"`; return pen.measureText(probe).width })
}"""
MARK = "data-drawn"
MARK_TEXTS = f"""() => {{
    const seen = new Set()
    for (const each of document.querySelectorAll("body *")) {{
        const own = [...each.childNodes].filter(node => node.nodeType === 3).map(node => node.data.trim()).join("")
        const key = `${{getComputedStyle(each).font}} ${{own}}`
        if (own && !seen.has(key)) each.setAttribute("{MARK}", "")
        seen.add(key)
    }}
}}"""


@dataclass(frozen=True, slots=True)
class Machine:
    """Where pictures were taken."""

    system: str  # Linux, Darwin or Windows
    browser: str  # the version of Chromium; it is told, never compared
    fonts: Mapping[str, float]  # how wide the probe is in each family, in CSS pixels


def this_machine(browser: Browser, families: Iterable[str]) -> Machine:
    """The machine of this browser, with the widths of those families or of what stands in for them."""
    names = sorted(families)
    page = browser.new_page()
    widths = page.evaluate(WIDTHS, [names, PROBE])
    page.close()
    fonts = {name: round(width, 2) for name, width in zip(names, widths, strict=True)}
    return Machine(platform.system(), browser.version, fonts)


def lent_families(page: Page) -> set[str]:
    """The families that this machine lends to the open page; what the site brings itself is left out."""
    page.evaluate(MARK_TEXTS)
    protocol = page.context.new_cdp_session(page)
    protocol.send("DOM.enable")
    protocol.send("CSS.enable")
    root = protocol.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    nodes = protocol.send("DOM.querySelectorAll", {"nodeId": root, "selector": f"[{MARK}]"})["nodeIds"]
    fonts = [font for node in nodes for font in protocol.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
    protocol.detach()
    return {font["familyName"] for font in fonts if not font["isCustomFont"]}


def unlike(was: Machine, now: Machine) -> str:
    """Why pictures of the two machines cannot be compared; empty when they can."""
    if was.system != now.system:
        return f"they were taken on {was.system}, and this is {now.system}"
    others = [f"{family} is {now.fonts[family]:g} px wide here and was {width:g} px there"
              for family, width in was.fonts.items() if abs(width - now.fonts[family]) > CLOSE]  # fmt: skip
    return f"they were taken with other fonts: {'; '.join(others)}" if others else ""
