"""Rules for lists: figures, sources, laws, terms, replies and notes say of when they are and where they are from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.checks.today import today
from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.tables import Row
from macros.views.translations import is_reviewed

YEAR_OF_DAYS = 365
OLD_FIGURE = 10  # years
IN_SECTIONS = re.compile(r"\b(?:CFR|U\.?S\.?C\.?|Stat\.|Code)(?=\s)")
IN_CHAPTERS = re.compile(r"\b(?:ch|chapter|part)\b", re.IGNORECASE)
FEWEST_WORDS = 4  # that two languages hardly share, when they are no name
LONG_WORD = 4  # letters: short ones join names


def check_figures_have_a_year(project: Project) -> Iterator[Problem]:
    """A figure says of which year it is, and an old one is noted."""
    for row in _rows(project, "statistics"):
        year = row.text("year")
        if not year:
            yield Problem(row.place.at("year"), "undated-figure", {"column": "year"})
        elif year.isdigit() and today().year - int(year) > OLD_FIGURE:
            yield Problem(row.place.at("year"), "old-figure", {"found": year}, severity="note")
    for row in _rows(project, "districts"):
        if row.text("enrollment") and not row.text("enrollment_year"):
            yield Problem(row.place.at("enrollment_year"), "undated-figure", {"column": "enrollment_year"})


def check_sources_can_be_found(project: Project) -> Iterator[Problem]:
    """A source says enough that somebody else can find it."""
    for row in _rows(project, "sources"):
        if not any(row.text(column) for column in ("url", "publisher", "year", "author")):
            yield Problem(row.place.at("url"), "source-not-findable", {"found": row.text("title")})


def check_laws(project: Project) -> Iterator[Problem]:
    """A law is cited as courts cite it, and compared with its text once a year."""
    for row in _rows(project, "laws"):
        citation = row.text("citation")
        names_section = "§" in citation or IN_CHAPTERS.search(citation)
        if not re.search(r"\d", citation) or (IN_SECTIONS.search(citation) and not names_section):
            yield Problem(row.place.at("citation"), "law-citation-form", {"found": citation})
    for law_id, law in project.laws.items():
        place = Place("data/laws.csv", None, f"{law_id}.checked_on")
        if not law.is_checked:
            yield Problem(place, "law-not-checked", {"found": law.citation}, severity="note")
        elif law.checked_on and (today() - law.checked_on).days > YEAR_OF_DAYS:
            values = {"found": law.citation, "day": law.checked_on.isoformat()}
            yield Problem(place, "law-checked-long-ago", values, severity="note")


def check_terms_say_more(project: Project) -> Iterator[Problem]:
    """A term is not explained with itself."""
    for row in _rows(project, "glossary"):
        for locale in project.locales:
            term = re.sub(r"\s*\(.*\)", "", row.text(f"term_{locale}")).strip()
            definition = row.text(f"definition_{locale}")
            if term and re.match(rf"\W*(?:an?|the|una?|el|la|los|las)?\s*{re.escape(term)}\b", definition, re.I):
                yield Problem(row.place.at(f"definition_{locale}"), "term-explains-itself", {"found": term})


def check_notes_have_sources(project: Project) -> Iterator[Problem]:
    """What stands beside a chart rests on a source."""
    for note in project.context_notes.values():
        if not note.sources:
            yield Problem(note.place, "context-without-source", {"found": note.note_id})


def check_replies(project: Project) -> Iterator[Problem]:
    """A reply has its day, and somebody who wants to reply finds an address."""
    for reply in project.replies:
        if reply.received_on is None:
            yield Problem(reply.place.at("received_on"), "undated-reply")
    settings = project.settings
    if project.readings and not (settings.contact_email or settings.contact_address):
        yield Problem(Place("content/site.yml", None, "extra.toolkit.contact"), "no-way-to-reply", severity="note")


def check_translations_are_reviewed(project: Project) -> Iterator[Problem]:
    """A translation that a machine helped with and no person has reviewed is noted."""
    for page in project.pages:
        if not is_reviewed(page.meta):
            yield Problem(page.front("translation"), "machine-not-reviewed", {"locale": page.locale}, severity="note")


def check_languages_differ(project: Project) -> Iterator[Problem]:
    """A cell of several words is not the same in two languages."""
    for name, table in project.tables.items():
        columns = {field.name for field in project.dictionary.resources[name].fields}
        main, *others = project.locales
        stems = [each.removesuffix(f"_{main}") for each in columns if each.endswith(f"_{main}")]
        for row in table.rows:
            for stem in stems:
                text = row.text(f"{stem}_{main}")
                for locale in others:
                    if _is_sentence(text) and text == row.text(f"{stem}_{locale}"):
                        place = row.place.at(f"{stem}_{locale}")
                        yield Problem(place, "same-in-two-languages", {"other": f"{stem}_{main}"})


def _is_sentence(text: str) -> bool:
    """True for several words of which not every longer one begins as a name does."""
    words = text.split()
    return len(words) >= FEWEST_WORDS and any(word[0].islower() for word in words if len(word) >= LONG_WORD)


def _rows(project: Project, table: str) -> tuple[Row, ...]:
    return project.tables[table].rows if table in project.tables else ()
