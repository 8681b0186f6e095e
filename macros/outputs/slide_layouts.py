"""The kinds of slides that decks have: what stands where, on which ground, and how large. All lengths are points."""

from __future__ import annotations

from dataclasses import dataclass

from macros.outputs.slide_shapes import Box

SIZE = (960.0, 540.0)  # 16:9
STRIP = 30.0  # the quilt at the left edge is that wide
SMALLEST = 24  # of all letters on slides
MOST_STATEMENTS = 2  # paragraphs that can stand alone, in large letters
GAP = 0.34  # above every paragraph but the first, of the size of its letters
LEFT, WIDTH = 66.0, 840.0
TOP, HEIGHT = 150.0, 326.0
TITLE = Box(LEFT, 26, WIDTH, 98)
TEXT = Box(LEFT, TOP, WIDTH, HEIGHT)
NUMBER = Box(806, 488, 100, 36)
PICTURE = Box(606, TOP, 300, 300)
QUILT = Box(690, 0, 270, 540)


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of slide. `text` is None without a text; `ground` is a colour of the theme."""

    name: str
    title: Box = TITLE
    title_size: int = 36
    text: Box | None = TEXT
    size: int = 28
    kind: str = "body"  # of the text: body or subTitle
    table: Box | None = None
    picture: Box | None = None
    ground: str = "bg1"
    is_dark: bool = False
    gap: float = GAP
    is_bold: bool = False  # the text is in the font and the weight of titles


COVER = Layout("cover", Box(64, 96, 560, 228), 46, Box(64, 344, 560, 150), 26, "subTitle", ground="tx2", is_dark=True)
STATEMENT = Layout("statement", size=36, ground="bg2", is_bold=True)
ROOMY = Layout("roomy", size=32, gap=0.6)
POINTS = Layout("points")
DENSE = Layout("dense", size=SMALLEST)
ROOMY_BESIDE = Layout("roomy_beside", text=Box(LEFT, TOP, 516, HEIGHT), size=32, gap=0.6, picture=PICTURE)
BESIDE = Layout("beside", text=Box(LEFT, TOP, 516, HEIGHT), picture=PICTURE)
DENSE_BESIDE = Layout("dense_beside", text=Box(LEFT, TOP, 516, HEIGHT), size=SMALLEST, picture=PICTURE)
SHOWN = Layout("shown", text=None, picture=TEXT)
TABLE = Layout("table", text=None, size=SMALLEST, table=TEXT)
TABLE_NOTE = Layout("table_note", text=Box(LEFT, 412, 730, 64), size=SMALLEST, table=Box(LEFT, TOP, WIDTH, 252))
LAYOUTS = (COVER, STATEMENT, ROOMY, POINTS, DENSE, ROOMY_BESIDE, BESIDE, DENSE_BESIDE, SHOWN, TABLE, TABLE_NOTE)
