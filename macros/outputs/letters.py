"""Letters as HTML: the form and the sheet of one letter, the list of all, and those that fit a district's state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from macros.model.districts import District
from macros.model.letters import Letter
from macros.model.words import Words
from macros.outputs.components import draw
from macros.outputs.errors import AuthorError
from macros.outputs.page_context import PageContext
from macros.outputs.references import law
from macros.views.letter_sheet import SheetBlock, build_sheet, optional_lines, own_field
from macros.views.letters import letter_files, letter_groups
from macros.views.versions import find_at, for_readers
from macros.views.word_files import WordFileName

SCRIPT = "assets/letters.js"
DISTRICT = "district_name"  # the field that a link from a profile fills in
# What browsers may offer to fill in: only what is the sender's own, never anything about a child.
AUTOCOMPLETE: Mapping[str, str] = MappingProxyType({"your_name": "name", "your_address": "street-address"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """The letter as paper in one language."""

    words: Words
    blocks: tuple[SheetBlock, ...]


def letter(page: PageContext) -> Markup:
    """The letter of the page it stands on: what to know before, a form, the letter as paper, files with blanks."""
    found = find_letter(page)
    if found is None:
        raise AuthorError("no-letter")
    project = page.project
    versions = project.letters[found.slug]
    locales = sorted(versions, key=lambda locale: (locale != page.locale, project.locales.index(locale)))
    own = build_sheet(found)
    laws = [(project.laws[law_id], law(page, law_id)) for law_id in found.laws if law_id in project.laws]
    return draw(
        "letter",
        page,
        letter=found,
        sheets=[Sheet(project.words[locale], build_sheet(versions[locale])) for locale in locales],
        optional=[(line, own_field(line, own)) for line in optional_lines(own)],
        laws=laws,
        checked_on=min((each.checked_on for each, _ in laws if each.is_checked and each.checked_on), default=None),
        states=[project.states[state] for state in found.states if state in project.states],
        files=files(page, found),
        autocomplete=AUTOCOMPLETE,
    )


def letter_list(page: PageContext) -> Markup:
    """Every letter with when to use it and its files: first those for every state, then state by state."""
    groups = letter_groups(page.project, page.locale)
    found = {each.slug: files(page, each) for group in groups for each in group.letters}
    return draw("letter_list", page, groups=groups, files=found)


def profile_letters(page: PageContext, district: District) -> tuple[Letter, ...]:
    """The letters that fit the state of a district and ask for its name, in alphabetical order."""
    letters = for_readers(page.project.letters, page.locale)
    return tuple(each for each in letters if each.fits(district.state) and DISTRICT in each.field_ids)


def find_letter(page: PageContext) -> Letter | None:
    """The letter whose page this is, in the language of the page; None for any other page."""
    return find_at(page.project.letters, page.locale, page.address)


def files(page: PageContext, found: Letter) -> tuple[WordFileName, ...]:
    """The files of a letter that readers of the page can use: each language alone, and its own beside another."""
    every = letter_files(page.project.letters[found.slug], page.project.locales)
    return tuple(each for each in every if each.helps(page.locale))
