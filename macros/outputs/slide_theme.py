"""The theme, the master and the layouts of slides, from the colours of the site: XML of office files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from macros.model.look import Colours
from macros.outputs.card_shapes import PATCHES, Patch
from macros.outputs.card_shapes import STRIP as STRIP_PATCHES
from macros.outputs.slide_layouts import LEFT, NUMBER, QUILT, SIZE, SMALLEST, STRIP, TEXT, TITLE, Layout
from macros.outputs.slide_shapes import NAMES, Box, patch_shapes

BAR = Box(LEFT, 132, 72, 6)
PALETTE = {"dk1": "text", "lt1": "paper", "dk2": "brand", "lt2": "warm", "accent1": "link", "accent2": "accent",
           "accent3": "warm-line", "accent4": "cool", "accent5": "warm-soft", "accent6": "cool-soft", "hlink": "link",
           "folHlink": "text-soft"}  # fmt: skip
# What letters on slides are written in and on; each pair needs much contrast (WCAG 2.2, 1.4.6).
LETTERS = (("text", "paper"), ("brand", "paper"), ("text", "warm"), ("brand", "warm"), ("paper", "brand"))
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)


def theme(standard: bytes, name: str, colours: Colours, fonts: tuple[str, str]) -> bytes:
    """The library's own theme with our name, colours and fonts."""
    palette = "".join(
        f'<a:{key}><a:srgbClr val="{colours[role][1:].upper()}"/></a:{key}>' for key, role in PALETTE.items()
    )
    families = "".join(
        f'<a:{kind}><a:latin typeface={quoteattr(font)}/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind, font in zip(("majorFont", "minorFont"), fonts, strict=True)
    )
    text = standard.decode("utf-8")
    title = quoteattr(name)
    for pattern, new in (
        (r'(<a:theme\b[^>]*?)\sname="[^"]*"', lambda found: f"{found[1]} name={title}"),
        (r"<a:clrScheme\b.*?</a:clrScheme>", lambda _: f"<a:clrScheme name={title}>{palette}</a:clrScheme>"),
        (r"<a:fontScheme\b.*?</a:fontScheme>", lambda _: f"<a:fontScheme name={title}>{families}</a:fontScheme>"),
    ):
        text = re.sub(pattern, new, text, count=1, flags=re.DOTALL)
    return text.encode()


def master(tag: str, names: Callable[[str], str], layouts: str) -> str:
    """The master: strip, bar, places and styles of letters; `layouts` is its list of layouts, kept as it is."""
    ids = count(10)
    strip = "".join(_strip(ids))
    places = (
        _place(2, "title", names("title"), TITLE, "b", names("title_here"))
        + _place(3, "body", names("text"), TEXT, "t", names("text_here"), idx=1)
        + number_place(4, names("number"), tag=tag)
    )
    levels = (_level(level, tag, 28, "tx1", "+mn-lt", gap=34, has_mark=True) for level in range(1, 10))
    return (
        f"<p:sldMaster {NAMES}><p:cSld><p:bg><p:bgPr>{fill('bg1')}<a:effectLst/></p:bgPr></p:bg>"
        f"<p:spTree>{TREE}{strip}"
        f"{_rect(next(ids), BAR, 'accent3')}{places}</p:spTree></p:cSld>{MAP}{layouts}<p:txStyles>"
        f"<p:titleStyle>{_level(1, tag, 36, 'tx2', '+mj-lt', is_bold=True, spacing=92)}</p:titleStyle>"
        f"<p:bodyStyle>{''.join(levels)}"
        f"</p:bodyStyle><p:otherStyle>{''.join(_level(level, tag, 24, 'tx1', '+mn-lt') for level in range(1, 10))}"
        f"</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def layout_xml(layout: Layout, tag: str, names: Callable[[str], str]) -> str:
    """One layout with its places."""
    ids = count(10)
    ground = "" if layout.ground == "bg1" else f"<p:bg><p:bgPr>{fill(layout.ground)}<a:effectLst/></p:bgPr></p:bg>"
    cover = "".join(_cover(ids)) if layout.is_dark else ""
    letters = "bg1" if layout.is_dark else "tx2"
    places = [
        _place(2, "ctrTitle" if layout.is_dark else "title", names("title"), layout.title, "b", names("title_here"),
               style=_level(1, tag, layout.title_size, letters, "+mj-lt", is_bold=True, spacing=92))
    ]  # fmt: skip
    if layout.table:
        places.append(_place(3, "tbl", names("table"), layout.table, "t", names("table_here"), idx=2,
                             style=_level(1, tag, layout.size, "tx1", "+mn-lt")))  # fmt: skip
    if layout.text:
        font = "+mj-lt" if layout.is_bold else "+mn-lt"
        ink = "bg1" if layout.is_dark else "tx2" if layout.is_bold else "tx1"
        has_mark = not (layout.is_bold or layout.is_dark)
        anchor = "ctr" if layout.is_bold else "t"
        style = _level(
            1, tag, layout.size, ink, font, gap=round(layout.gap * 100), has_mark=has_mark, is_bold=layout.is_bold
        )
        places.append(
            _place(4, layout.kind, names("text"), layout.text, anchor, names("text_here"), idx=1, style=style)
        )
    places.append(number_place(5, names("number"), tag=tag, is_dark=layout.is_dark))
    shown = ' showMasterSp="0"' if layout.is_dark else ""
    return (
        f'<p:sldLayout {NAMES} preserve="1" userDrawn="1"{shown}>'
        f"<p:cSld name={quoteattr(names(layout.name))}>{ground}"
        f"<p:spTree>{TREE}{cover}{''.join(places)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
        f"</p:clrMapOvr>"
        "</p:sldLayout>"
    )


def number_place(shape_id: int, name: str, *, tag: str, number: int = 0, is_dark: bool = False) -> str:
    """The place of a slide's number; on a slide, which has a `number`, it takes all from its layout."""
    is_fixed = not number
    style = f"<a:lstStyle>{_level(1, tag, SMALLEST, 'bg1' if is_dark else 'tx2', '+mn-lt', side='r')}</a:lstStyle>"
    where = f'<a:xfrm>{NUMBER.xml}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if is_fixed else ""
    shown = str(number) if number else "‹#›"
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>{where}</p:spPr><p:txBody>'
        f"<a:bodyPr{_insets('ctr') if is_fixed else ''}/>{style if is_fixed else '<a:lstStyle/>'}<a:p>"
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{tag}"/>'
        f"<a:t>{shown}</a:t></a:fld>"
        f'<a:endParaRPr lang="{tag}"/></a:p></p:txBody></p:sp>'
    )


def fill(colour: str) -> str:
    """A surface in a colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _place(
    shape_id: int, kind: str, name: str, box: Box, anchor: str, prompt: str, *, idx: int = 0, style: str = ""
) -> str:
    number = f' idx="{idx}"' if idx else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr>"
        f'<p:nvPr><p:ph type="{kind}"{number}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{box.xml}</a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr{_insets(anchor)}>'
        f"<a:normAutofit/>"
        f"</a:bodyPr><a:lstStyle>{style}</a:lstStyle><a:p><a:r><a:rPr/><a:t>{escape(prompt)}</a:t></a:r>"
        f"</a:p></p:txBody></p:sp>"
    )


def _insets(anchor: str) -> str:
    return f' lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"'


def _level(
    level: int,
    tag: str,
    size: float,
    colour: str,
    font: str,
    *,
    gap: int = 0,
    has_mark: bool = False,
    is_bold: bool = False,
    spacing: int = 100,
    side: str = "l",
) -> str:
    """How letters of a level look; `gap` above a paragraph and `spacing` of lines are hundredths of the size."""
    margin = ' marL="381000" indent="-381000"' if has_mark else ' marL="0" indent="0"'
    mark = (
        '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buSzPct val="80000"/><a:buFont typeface="Arial"/>'
        '<a:buChar char="■"/>'
        if has_mark
        else "<a:buNone/>"
    )
    lines = f'<a:lnSpc><a:spcPct val="{spacing}000"/></a:lnSpc>' if spacing != 100 else ""
    above = f'<a:spcBef><a:spcPts val="{round(gap * size)}"/></a:spcBef>'
    return (
        f'<a:lvl{level}pPr{margin} algn="{side}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0"'
        f' hangingPunct="1">{lines}'
        f'{above}{mark}<a:defRPr lang="{tag}" sz="{round(size * 100)}" b="{int(is_bold)}" kern="1200">{fill(colour)}'
        f'<a:latin typeface="{font}"/><a:ea typeface="{font.replace("lt", "ea")}"/>'
        f'<a:cs typeface="{font.replace("lt", "cs")}"/>'
        f"</a:defRPr></a:lvl{level}pPr>"
    )


def _strip(ids: Iterator[int]) -> Iterator[str]:
    """The strip of patches at the left edge."""
    patches = [patch for patch in STRIP_PATCHES if _is_inside(patch)]
    for number in range(round(SIZE[1] / STRIP)):
        yield from patch_shapes(patches[number % len(patches)], Box(0, number * STRIP, STRIP, STRIP), _take(ids))


def _cover(ids: Iterator[int]) -> Iterator[str]:
    """The quilt on the right of a first slide."""
    patches = [patch for patch in PATCHES if _is_inside(patch)]
    side = QUILT.width / 2
    for number in range(round(QUILT.height / side) * 2):
        box = Box(QUILT.x + number % 2 * side, QUILT.y + number // 2 * side, side, side)
        yield from patch_shapes(patches[number * 4 % len(patches)], box, _take(ids))


def _take(ids: Iterator[int]) -> int:
    """The first of ten numbers that nobody else has."""
    first, *_ = (next(ids) for _ in range(10))
    return first


def _is_inside(patch: Patch) -> bool:
    return all(-0.001 <= each <= 1.001 for corners, _ in patch.shape for point in corners for each in point)


def _rect(shape_id: int, box: Box, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{box.xml}"
        f'</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(colour)}<a:ln><a:noFill/></a:ln>'
        f"</p:spPr></p:sp>"
    )
