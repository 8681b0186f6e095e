"""Reads content/site.yml: name, address, languages, menu and contact of one coalition's site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.model.handouts import PAPERS
from macros.model.pages import SHARE_CARDS, Language, Settings
from macros.problems import Place, Problem, nearest
from macros.sources.look import read_look
from macros.sources.nodes import not_listed
from macros.sources.reading_limits import read_reading_limits
from macros.sources.waivers import read_waivers
from macros.sources.yaml_files import Node, read_yaml

SETTINGS_FILE = "content/site.yml"
FONTS, STANDARD_FONT = ("headings", "text"), "Arial"  # every office has this one


def read_settings(root: Path) -> tuple[Settings, list[Problem]]:
    """The settings of content/site.yml; English alone when the file names no language."""
    node, problems = read_yaml(root / SETTINGS_FILE, SETTINGS_FILE)
    entries = node.child("plugins").child("i18n").child("languages").entries()
    languages = tuple(sorted(_languages(entries, problems), key=lambda language: not language.is_default))
    if not entries:
        problems.append(Problem(Place(SETTINGS_FILE), "no-languages"))
    if not languages:
        languages = (Language("en", "English", "", True),)
    own = node.child("extra").child("toolkit")
    contact = own.child("contact")
    nav = list(_nav(node.child("nav")))
    settings = Settings(
        site_name={entry.child("locale").text(): _site_name(entry, node) for entry in entries},
        site_url=_address(node.child("site_url"), problems),
        languages=languages,
        contact_email=contact.child("email").text(),
        contact_address=contact.child("address").text(),
        district_context=own.child("district_context").text(),
        directory_source=own.child("directory_source").text(),
        names_locale=own.child("names_language").text() or languages[0].locale,
        share_cards=_choice(own.child("share_cards"), SHARE_CARDS, problems),
        paper=_choice(own.child("paper"), PAPERS, problems),
        snapshots={entry.text(): entry.place for entry in own.child("snapshots").entries()},
        reviewed_by={key: child.text() for key, child in own.child("translations_reviewed_by").items() if child.text()},
        nav_pages=tuple((found, place) for kind, found, place in nav if kind == "page"),
        nav_sections=tuple((found, place) for kind, found, place in nav if kind == "section"),
        nav_translations=_translations(entries),
        states=tuple(entry.text() for entry in own.child("states").entries()),
        look=read_look(own.child("look"), problems),
        slide_fonts=_fonts(own.child("slide_fonts"), problems),
        reading_limits=read_reading_limits(
            own.child("reading_levels"), [language.locale for language in languages], problems
        ),
        waivers=read_waivers(own.child("waivers"), problems),
    )
    return settings, problems


def _languages(entries: Sequence[Node], problems: list[Problem]) -> Iterator[Language]:
    for entry in entries:
        locale = entry.child("locale").text()
        if not locale:
            problems.append(Problem(entry.child("locale").place, "missing-key", {"key": "locale"}))
            continue
        is_default = entry.child("default").value is True
        yield Language(locale, entry.child("name").text(), "" if is_default else f"{locale}/", is_default)


def _site_name(entry: Node, root: Node) -> str:
    return entry.child("site_name").text() or root.child("site_name").text()


def _address(node: Node, problems: list[Problem]) -> str:
    found = node.text()
    if not found.startswith(("https://", "http://")) or not found.endswith("/"):
        problems.append(Problem(node.place, "bad-site-address", {"found": found}))
    return found


def _choice(node: Node, choices: Sequence[str], problems: list[Problem]) -> str:
    """One of the choices; the first when nothing is said."""
    found = node.text()
    if node.value is not None and found not in choices:
        values = {"found": found, "choices": ", ".join(choices)}
        problems.append(Problem(node.place, "not-a-choice", values, nearest(found, choices)))
    return found if found in choices else choices[0]


def _fonts(node: Node, problems: list[Problem]) -> tuple[str, str]:
    """The fonts of titles and of text on slides, the standard one where none is named."""
    problems += [
        not_listed(child, key, node.place.column or "", FONTS) for key, child in node.items() if key not in FONTS
    ]
    headings, text = (node.child(key).text().strip() or STANDARD_FONT for key in FONTS)
    return headings, text


def _nav(node: Node) -> Iterator[tuple[str, str, Place]]:
    for entry in node.entries():
        if not isinstance(entry.value, dict):
            yield "page", entry.text(), entry.place
        for title, child in entry.items():
            yield "section", title, child.place
            if isinstance(child.value, list):
                yield from _nav(child)
            else:
                yield "page", child.text(), child.place


def _translations(entries: object) -> dict[str, dict[str, str]]:
    by_title: dict[str, dict[str, str]] = {}
    for entry in entries if isinstance(entries, list) else ():
        for title, node in entry.child("nav_translations").items():
            by_title.setdefault(title, {})[entry.child("locale").text()] = node.text()
    return by_title
