"""The PowerPoint files of all decks; one whose slides have not changed is taken from the last build."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from macros.model.decks import Deck
from macros.outputs import drawings, slides
from macros.outputs.formatting import language_tag
from macros.outputs.page_context import PageContext
from macros.outputs.session_slides import every_deck
from macros.outputs.slide_layouts import LAYOUTS
from macros.outputs.slide_plan import PlannedSlide, plan_deck
from macros.outputs.slides import About, Look, deck_file
from macros.project import Project

KEPT = Path(".cache/slides")
PLACES = ("title", "title_here", "text", "text_here", "table", "table_here", "number")


def deck_files(project: Project, moment: datetime) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of every deck; `moment`, in UTC, is when they say they were made."""
    kept = project.root / KEPT
    for deck in every_deck(project):
        yield deck.path, kept_file(project, deck, moment, kept)


def kept_file(project: Project, deck: Deck, moment: datetime, kept: Path) -> bytes:
    """The file of a deck, from the folder when it is there; a new one is put there, and the older one taken away."""
    planned, about, look = prepared(project, deck, moment)
    path = kept / f"{deck.slug}.{deck.locale}.{_digest(planned, about, look)}.pptx"
    try:
        return path.read_bytes()
    except OSError:
        made = deck_file(planned, about, look)
    try:
        kept.mkdir(parents=True, exist_ok=True)
        for older in kept.glob(f"{deck.slug}.{deck.locale}.*.pptx"):
            older.unlink(missing_ok=True)
        path.write_bytes(made)
    except OSError:  # a folder that cannot be written to only costs time
        pass
    return made


def prepared(project: Project, deck: Deck, moment: datetime) -> tuple[tuple[PlannedSlide, ...], About, Look]:
    """What the writer needs of a deck."""
    page = PageContext(project, deck.locale, deck.address)
    keys = dict.fromkeys((*(each.name for each in LAYOUTS), *PLACES))
    look = Look(
        tuple(project.settings.look.colours["light"].items()),
        project.settings.slide_fonts,
        tuple((key, page.t(f"deck.layouts.{key}")) for key in keys),
    )
    return plan_deck(page, deck), About(deck.title, page.site_name, language_tag(deck.locale), moment), look


def _digest(*parts: object) -> str:
    """A digest of what a file is made from: slides, look, drawings, and the modules that write it."""
    made_by = sorted(Path(slides.__file__).parent.glob("*.py")) + sorted(drawings.DRAWINGS.glob("*.svg"))
    found = sha256(repr(parts).encode())
    for path in made_by:
        if path.suffix == ".svg" or path.stem.startswith(("slide", "card_shapes", "outlines", "packed")):
            found.update(path.read_bytes())
    return found.hexdigest()[:16]
