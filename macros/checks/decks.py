"""Rules for decks: every slide has room for what it says, sources exist, colours stand out, languages match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.model.decks import Deck, Grid, Lines, Picture, Slide
from macros.model.look import contrast
from macros.outputs.drawings import DRAWINGS, names
from macros.outputs.page_context import PageContext
from macros.outputs.session_slides import every_deck
from macros.outputs.slide_layouts import SMALLEST
from macros.outputs.slide_plan import plan_slide
from macros.outputs.slide_theme import LETTERS
from macros.problems import Place, Problem, nearest
from macros.project import Project

FAR = 7.0  # least contrast of letters on slides: WCAG 2.2, 1.4.6
LEAST, MOST = 3, 24  # slides of a deck


def check_slides_fit(project: Project) -> Iterator[Problem]:
    """Title and text of every slide fit with letters that the last row can read."""
    for deck in every_deck(project):
        page = PageContext(project, deck.locale, deck.address)
        for number, slide in enumerate(deck.slides, start=1):
            planned = plan_slide(page, slide, is_first=number == 1)
            values = {"title": slide.title, "size": str(SMALLEST)}
            if planned.title_over:
                yield Problem(slide.place, "slide-title-too-long", {**values, "over": str(planned.title_over)})
            if planned.over:
                yield Problem(slide.place, "slide-too-full", {**values, "over": str(planned.over)})


def check_slides_are_whole(project: Project) -> Iterator[Problem]:
    """A slide shows one table or one drawing that exists, the first one words alone; no two have the same title."""
    drawings = names(DRAWINGS)
    for deck in _decks(project):
        if not LEAST <= len(deck.slides) <= MOST:
            values = {"count": str(len(deck.slides)), "least": str(LEAST), "most": str(MOST)}
            yield Problem(deck.place, "number-of-slides", values)
        seen: dict[str, Slide] = {}
        for number, slide in enumerate(deck.slides):
            shown = [block for block in slide.blocks if not isinstance(block, Lines)]
            if len(shown) > (1 if number else 0) or (not number and any(_is_list(each) for each in slide.blocks)):
                yield Problem(
                    slide.place, "slide-shows-more" if number else "first-slide-shows", {"title": slide.title}
                )
            for block in shown:
                if isinstance(block, Picture) and block.name not in drawings:
                    values = {"kind": "drawing", "found": block.name, "where": "overrides/components/drawings/"}
                    yield Problem(slide.place, "unknown-id", values, nearest(block.name, drawings))
                if isinstance(block, Grid) and len({len(row) for row in block.rows}) > 1:
                    yield Problem(slide.place, "slide-table", {"title": slide.title})
            if slide.title and slide.title in seen:
                where = str(seen[slide.title].place)
                yield Problem(slide.place, "slide-title-twice", {"title": slide.title, "other": where})
            seen.setdefault(slide.title, slide)


def check_sources(project: Project) -> Iterator[Problem]:
    """Every source that a deck names at its top is in the table."""
    for deck in _decks(project):
        for found in deck.sources:
            if found not in project.sources:
                values = {"kind": "source", "found": found, "where": "data/sources.csv"}
                place = deck.place.at(f"{deck.place.column}.sources")
                yield Problem(place, "unknown-id", values, nearest(found, project.sources))


def check_deck_colours(project: Project) -> Iterator[Problem]:
    """Letters on slides stand out; only a coalition with decks and colours of its own can get this wrong."""
    look = project.settings.look
    colours = look.colours["light"]
    told: set[Place] = set()
    pairs = sorted((contrast(colours[front], colours[ground]), front, ground) for front, ground in LETTERS)
    for found, front, ground in pairs if project.decks else ():
        own = next((look.places[key] for key in (("light", front), ("light", ground)) if key in look.places), None)
        if found < FAR and own and own not in told:
            told.add(own)
            values = {"front": front, "ground": ground, "contrast": f"{found:.1f}", "least": f"{FAR:g}"}
            yield Problem(own, "slide-contrast", values)


def check_decks_match(project: Project) -> Iterator[Problem]:
    """The languages of a deck take as long, name the same sources, and have slides that show the same things."""
    default = project.settings.default_locale
    for versions in project.decks.values():
        other = versions.get(default)
        for deck in versions.values() if other else ():
            if other and deck is not other:
                yield from _differences(deck, other)


def _differences(deck: Deck, other: Deck) -> Iterator[Problem]:
    pairs = (("minutes", str(deck.minutes), str(other.minutes)),
             ("sources", ", ".join(deck.sources) or "[]", ", ".join(other.sources) or "[]"))  # fmt: skip
    for key, found, wanted in pairs:
        if found != wanted:
            place = deck.place.at(f"{deck.place.column}.{key}")
            yield Problem(place, "other-entries", {"found": found, "wanted": wanted, "other": other.place.path})
    if len(deck.slides) != len(other.slides):
        values = {"count": str(len(deck.slides)), "wanted": str(len(other.slides)), "other": other.place.path}
        yield Problem(deck.place, "other-slides", values)
        return
    for own, theirs in zip(deck.slides, other.slides, strict=True):
        if _shape(own) != _shape(theirs):
            values = {"title": own.title, "other": str(theirs.place)}
            yield Problem(own.place, "other-slide", values)


def _shape(slide: Slide) -> Sequence[object]:
    """What must be the same in every language: kinds of blocks and how much each has, pictures, the number of notes."""
    sizes = (
        (block.kind, len(block.lines)) if isinstance(block, Lines)
        else ("grid", [len(row) for row in block.rows]) if isinstance(block, Grid)
        else ("picture", block.name) if isinstance(block, Picture)
        else ("part", block)
        for block in slide.blocks
    )  # fmt: skip
    return [*sizes, len(slide.notes)]


def _is_list(block: object) -> bool:
    return isinstance(block, Lines) and block.kind != "text"


def _decks(project: Project) -> Iterator[Deck]:
    for versions in project.decks.values():
        yield from versions.values()
