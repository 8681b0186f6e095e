"""What search knows: one index for each language, of MkDocs' mixed one, the glossary, states, cases, books and so on.

Districts are not in it. The browser takes them from the compact list of the finder, which all languages share.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.model.pages import Language
from macros.project import Project
from macros.site.search_dialog import dialogs
from macros.site.search_words import equal_words
from macros.sources.shelf import read_shelf
from macros.views.case_stories import shows_case
from macros.views.policies import jurisdictions

MIXED_INDEX = "search/search_index.json"
STEMMERS = ("assets/search/lunr.{}.js", "assets/javascripts/lunr/min/lunr.{}.min.js")  # ours first, then the theme's
LONGEST_TEXT = 5000  # letters of a section that can be found; a heat map of thousands of rows must not fill the index
GLOSSARY = "glossary/"
BOOK_CALL, LIBRARY_CALL = (re.compile(rf"\{{\{{\s*{name}\(") for name in ("book_list", "library_list"))
TAG = re.compile(r"<[^>]*>")
GLUED = re.compile(r"\b\w*[a-zà-ÿ][A-ZÀ-Þ¿¡]\w+")
SEAM = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ¿¡])")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find: a page, a section, a term. Keywords are matched and never shown."""

    location: str  # from the site's root
    title: str
    text: str
    keywords: str = ""


def write_search(project: Project, site: Path) -> None:
    """Writes search/<locale>.json and the words of its box for each language and takes the mixed index away."""
    mixed = site / MIXED_INDEX
    if not mixed.is_file():  # mkdocs.yml may name no search
        return
    docs = json.loads(mixed.read_text(encoding="utf-8"))["docs"]
    mixed.unlink()
    by_locale = split(map(to_entry, docs), project.settings.languages)
    for language in project.settings.languages:
        entries = complete(by_locale[language.locale], project, language)
        text = index_json(entries, project, language, stemmer_file(site, language.locale))
        (site / index_file(language.locale)).write_text(text, encoding="utf-8", newline="\n")
    for name, text in dialogs(project, site):
        (site / name).write_text(text, encoding="utf-8", newline="\n")


def index_file(locale: str) -> str:
    """Where the index of a language stands in the site."""
    return f"search/{locale}.json"


def to_entry(doc: Mapping[str, str]) -> Entry:
    """An entry of MkDocs' index as plain text."""
    return Entry(doc["location"], plain(doc["title"]), plain(doc["text"]))


def plain(text: str) -> str:
    """HTML as plain text on one line."""
    return unicodedata.normalize("NFC", " ".join(html.unescape(TAG.sub(" ", text)).split()))


def split(entries: Iterable[Entry], languages: Sequence[Language]) -> dict[str, list[Entry]]:
    """Entries by the language whose folder they are in; folders of no language belong to the main one."""
    locales = {language.link.strip("/"): language.locale for language in languages}
    found: dict[str, list[Entry]] = {language.locale: [] for language in languages}
    for entry in entries:
        folder = entry.location.partition("/")[0]
        found[locales.get(folder) or locales[""]].append(entry)
    return found


def complete(entries: Iterable[Entry], project: Project, language: Language) -> list[Entry]:
    """The entries with readable texts, and what MkDocs does not know, such as terms, states, cases and books."""
    entries = list(entries)
    written = {word for page in project.pages for word in GLUED.findall(page.text)}
    glossary = f"{_prefix(language)}{GLOSSARY}"
    built = {entry.location for entry in entries}
    more: list[Entry] = [*state_entries(project, language), *dimension_entries(project, language),
                         *case_entries(project, language, built), *shelf_entries(project, language, built),
                         *policy_entries(project, language)]  # fmt: skip
    ours = []
    for entry in entries:
        if entry.location == glossary:
            more.extend(term_entries(project, language))
            entry = Entry(entry.location, entry.title, "")
        ours.append(Entry(entry.location, entry.title, shorten(unglue(entry.text, written))))
    return sorted([*ours, *more], key=lambda entry: entry.location)


def unglue(text: str, written: set[str]) -> str:
    """The text with a space where the theme took away a tag between two words (`firstSecond`)."""
    return GLUED.sub(lambda match: match[0] if match[0] in written else SEAM.sub(" ", match[0]), text)


def shorten(text: str) -> str:
    """The text, or as many of its first words as the index takes."""
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT].rpartition(" ")[0]


def term_entries(project: Project, language: Language) -> Iterator[Entry]:
    """Terms of the glossary; they are found by their names in other languages too."""
    for term in project.terms.values():
        others = [name for locale, name in sorted(term.term.items()) if locale != language.locale]
        location = f"{_prefix(language)}{GLOSSARY}#{term.term_id}"
        yield Entry(location, term.term[language.locale], term.definition[language.locale], " ".join(others))


def state_entries(project: Project, language: Language) -> Iterator[Entry]:
    """The pages of states that have a district."""
    words = project.words[language.locale]
    for code in project.districts_by_state:
        if state := project.states.get(code):
            name = state.name[language.locale]
            others = " ".join(sorted(set(state.name.values())))
            text = words.say("state.description", state=name)
            yield Entry(f"{_prefix(language)}districts/{state.slug}/", name, text, others)


def dimension_entries(project: Project, language: Language) -> Iterator[Entry]:
    """The pages of dimensions."""
    for dimension in project.dimensions.values():
        location = f"{_prefix(language)}districts/dimensions/{dimension.slug}/"
        yield Entry(location, dimension.label[language.locale], dimension.question[language.locale])


def policy_entries(project: Project, language: Language) -> Iterator[Entry]:
    """The pages of laws by jurisdiction, by its names in all languages. Pages by issue repeat what these say."""
    words = project.words[language.locale]
    folder = f"{_prefix(language)}policies/"
    used = {policy.jurisdiction for policy in project.policies}
    for place in (each for each in jurisdictions(project).values() if each.code in used):
        name = place.name[language.locale]
        title, text = words.say("policy.title", place=name), words.say("policy.description", place=name)
        yield Entry(f"{folder}{place.slug}/", title, text, " ".join(sorted(set(place.name.values()))))


def case_entries(project: Project, language: Language, built: Container[str]) -> Iterator[Entry]:
    """Documented cases, each at the first page of the site that shows it."""
    pages = [page for page in project.pages if page.locale == language.locale]
    shown = {f"{_prefix(language)}{page.address}": page.text for page in pages}
    for case in project.cases.values():
        own = (each for each, text in shown.items() if each in built and shows_case(text, case))
        if location := next(own, ""):
            name, text = case.name[language.locale], case.summary[language.locale]
            yield Entry(f"{location}#{case.anchor}", name, text, case.where[language.locale])


def shelf_entries(project: Project, language: Language, built: Container[str]) -> Iterator[Entry]:
    """Books and works of the library under their own titles, each at the first page of the site that shows it."""
    locale, shelf = language.locale, read_shelf(project.tables, project.locales)
    books = [(book.anchor, book.own.title, book.why, (book.spanish.title, *book.authors)) for book in shelf.books]
    works = [(each.anchor, each.title, each.first_effect, each.authors) for each in shelf.works]
    for call, found in ((BOOK_CALL, books), (LIBRARY_CALL, works)):
        pages = (page for page in project.pages if page.locale == locale and call.search(page.text))
        if location := next((at for page in pages if (at := f"{_prefix(language)}{page.address}") in built), ""):
            for anchor, title, text, more in found:
                yield Entry(f"{location}#{anchor}", title, text[locale], " ".join(filter(None, more)))


def index_json(entries: Iterable[Entry], project: Project, language: Language, stemmer: str) -> str:
    """The index of one language as the worker of search reads it."""
    index = {
        "locale": language.locale,
        "prefix": _prefix(language),
        "stemmer": stemmer,
        "names": project.settings.names_locale,
        "states": {code: state.name[language.locale] for code, state in sorted(project.states.items())},
        "equal": equal_words(project, language.locale),
        "entries": [_compact(entry) for entry in entries],
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def stemmer_file(site: Path, locale: str) -> str:
    """The file that knows the endings and stop words of a language; empty when there is none."""
    names = (pattern.format(re.split("[-_]", locale)[0].lower()) for pattern in STEMMERS)
    return next((name for name in names if (site / name).is_file()), "")


def _prefix(language: Language) -> str:
    return f"{language.link.strip('/')}/" if language.link.strip("/") else ""


def _compact(entry: Entry) -> list[str]:
    fields = [entry.location, entry.title, entry.text, entry.keywords]
    return fields if entry.keywords else fields[:3]
