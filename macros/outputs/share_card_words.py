"""What a sharing card says: its words and its squares, in one language. No rank and no total; a square has a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.districts import District, Reading, State
from macros.model.policies import Issue
from macros.model.scale import Dimension, Paint
from macros.outputs.page_context import PageContext
from macros.views.cells import Cell, cells_in
from macros.views.changes import Release
from macros.views.policies import Jurisdiction
from macros.views.reading_notice import build_notice
from macros.views.state_page import build_state_page


@dataclass(frozen=True, slots=True)
class CardSquare:
    """A square of a card: a question, what was read (symbol and word), and its colours."""

    label: str
    symbol: str
    word: str
    paint: Paint
    has_level: bool


@dataclass(frozen=True, slots=True)
class ShareCard:
    """What a card says, and the same in one text for those who do not see it."""

    kicker: str
    headline: str
    sentence: str
    note: str
    squares: tuple[CardSquare, ...]
    motif: str  # names the quilt that stands in place of squares; the same name gives the same quilt
    site_name: str
    language: str
    invites: bool  # true when the sentence asks the reader to do something
    alt: str


def district_card(page: PageContext, district: District) -> ShareCard:
    """The card of a district: a square for each dimension, and an invitation when nobody has read a document."""
    project = page.project
    readings = project.readings_by_district.get(district.district_id, ())
    cells = cells_in(project, district.district_id)
    squares = tuple(_square(page, cell) for cell in cells)
    state = project.states.get(district.state)
    place = page.pick(state.name) if state else district.state
    if not any(cell.is_reviewed for cell in cells):
        alt = page.t("share_card.alt_unread", name=district.name, state=place)
        return _card(page, alt, (place, district.name, page.t("share_card.ask")), squares=squares, invites=True)
    note = page.t(f"share_card.{_kind_of_note(page, cells, readings)}")
    told = "; ".join(f"{square.label}: {square.word}" for square in squares)
    alt = page.t("share_card.alt_read", name=district.name, state=place, squares=told, note=note)
    return _card(page, alt, (place, district.name, page.t("share_card.about")), squares=squares, note=note)


def state_card(page: PageContext, state: State) -> ShareCard:
    """The card of a state: how many of its districts are listed and read."""
    view = build_state_page(page.project, state)
    listed = page.many("state.listed", len(view.listed))
    sentence = f"{listed} {page.many('state.read', view.heat_map.reviewed_districts)}"
    return _plain(page, page.pick(state.name), sentence, kicker=page.t("share_card.state"), motif="districts")


def dimension_card(page: PageContext, dimension: Dimension) -> ShareCard:
    """The card of a dimension: its question, and the levels that an answer can have."""
    question = page.pick(dimension.question)
    levels = page.project.scale.levels.values()
    squares = tuple(
        CardSquare(page.pick(level.label), level.symbol, "", Paint(level.colour, level.ink), True) for level in levels
    )
    alt = page.t("share_card.alt_plain", headline=page.pick(dimension.label), sentence=question)
    return _card(page, alt, (page.pick(dimension.label), question, page.t("share_card.levels")), squares=squares)


def jurisdiction_card(page: PageContext, place: Jurisdiction) -> ShareCard:
    """The card of a jurisdiction: how many of its laws the table has."""
    count = sum(policy.jurisdiction == place.code for policy in page.project.policies)
    return _laws(page, page.pick(place.name), page.many("policy.laws", count))


def issue_card(page: PageContext, issue: Issue) -> ShareCard:
    """The card of an issue of laws: what it is about."""
    return _laws(page, page.pick(issue.label), page.pick(issue.meaning))


def release_card(page: PageContext, release: Release) -> ShareCard:
    """The card of a release: what its page tells."""
    return _plain(page, page.t("change.release", number=release.number), page.t("change.lead"), motif="changes")


def comparison_card(page: PageContext, title: str, description: str) -> ShareCard:
    """The card of districts side by side: who they are; no squares, which would be read as a rank."""
    return _plain(page, title, description, motif="districts")


def region_card(page: PageContext, title: str, description: str) -> ShareCard:
    """The card of states side by side: what they are compared on; no squares here either."""
    return _laws(page, title, description)


def guide_card(page: PageContext, title: str, description: str) -> ShareCard:
    """The card of an ordinary page; pages of one section have the same quilt, and so do a page and its translation."""
    return _plain(page, title, description, motif=page.address.partition("/")[0])


def _laws(page: PageContext, headline: str, sentence: str) -> ShareCard:
    return _plain(page, headline, sentence, kicker=page.t("policy.kicker"), motif="policies")


def _plain(page: PageContext, headline: str, sentence: str, *, motif: str, kicker: str = "") -> ShareCard:
    alt = page.t("share_card.alt_plain", headline=headline, sentence=sentence)
    return _card(page, alt, (kicker, headline, sentence), motif=motif)


def _card(
    page: PageContext,
    alt: str,
    texts: tuple[str, str, str],
    *,
    squares: tuple[CardSquare, ...] = (),
    note: str = "",
    motif: str = "",
    invites: bool = False,
) -> ShareCard:
    settings = page.project.settings
    language = next(each.name for each in settings.languages if each.locale == page.locale)
    return ShareCard(*texts, note, squares, motif, page.pick(settings.site_name), language, invites, alt)


def _square(page: PageContext, cell: Cell) -> CardSquare:
    scale = page.project.scale
    label = page.pick(page.project.dimensions[cell.dimension_id].short)
    if cell.level:
        level = scale.levels[cell.level]
        return CardSquare(label, level.symbol, page.pick(level.label), Paint(level.colour, level.ink), True)
    reason = scale.reasons[cell.reason]
    return CardSquare(label, reason.symbol, page.pick(reason.label), scale.no_level, False)


def _kind_of_note(page: PageContext, cells: Sequence[Cell], readings: Sequence[Reading]) -> str:
    is_confirmed = all(cell.is_confirmed for cell in cells if cell.is_reviewed)
    is_partial = build_notice(readings, page.project.scale).is_partial
    return f"{'confirmed' if is_confirmed else 'preliminary'}_{'in_part' if is_partial else 'in_full'}"
