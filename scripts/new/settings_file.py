"""Changes the text of content/site.yml line by line, and looks whether it then says what it should."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from macros.model.pages import Settings
from macros.sources.settings import SETTINGS_FILE, read_settings


def settings_in(text: str) -> Settings | None:
    """What a text of settings says; None when something is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        (path := Path(folder) / SETTINGS_FILE).parent.mkdir()
        path.write_text(text, encoding="utf-8", newline="")
        found, problems = read_settings(Path(folder))
    return None if any(problem.stops for problem in problems) else found


def say_the_same(one: Settings, other: Settings) -> bool:
    """True when both say the same, wherever it stands."""
    return _said(one) == _said(other)


def with_page(text: str, path: str, titles: Mapping[str, str], keys: Mapping[str, str]) -> str | None:
    """The settings with a page in the menu, behind the last one of its folder; None when that cannot be done safely.

    `titles` are those of each language, the main one first; `keys` the same as YAML writes them.
    """
    before = settings_in(text)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(end)
    main, *others = titles
    of_folder = re.compile(rf"( +)- (?:.*: )?{re.escape(path.rpartition('/')[0])}/[^/\s]+\.md\s*")
    at = [number for number, line in enumerate(lines) if of_folder.fullmatch(line)]
    if before is None or not at or titles[main] in before.nav_translations:
        return None
    indent = lines[at[-1]].partition("- ")[0]
    lines.insert(at[-1] + 1, f"{indent}- {keys[main]}: {path}")
    for locale in others:
        number = _translations(lines, locale)
        if number is None:
            return None
        indent = lines[number].partition("nav_")[0] + "  "
        lines.insert(number + 1, f"{indent}{keys[main]}: {keys[locale]}")
    changed = end.join(lines)
    return changed if _adds_page(settings_in(changed), before, path, titles) else None


def _translations(lines: list[str], locale: str) -> int | None:
    """The line below which the titles of the menu stand in a language."""
    own = re.compile(rf" *- locale: [\"']?{re.escape(locale)}[\"']?\s*")
    start = next((number for number, line in enumerate(lines) if own.fullmatch(line)), len(lines))
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if re.match(r" *- locale:", line):
            return None
        if re.fullmatch(r" *nav_translations:\s*", line):
            return number
    return None


def _adds_page(after: Settings | None, before: Settings, path: str, titles: Mapping[str, str]) -> bool:
    """True when the settings say all that they said, and one page of the menu more, with its titles."""
    main, *others = titles
    if after is None or [found for found, _ in after.nav_pages].count(path) != 1:
        return False
    added = dict(after.nav_translations)
    if added.pop(titles[main], {}) != {locale: titles[locale] for locale in others}:
        return False
    pages = tuple(entry for entry in after.nav_pages if entry[0] != path)
    sections = tuple(entry for entry in after.nav_sections if entry[0] != titles[main])
    return say_the_same(replace(after, nav_pages=pages, nav_sections=sections, nav_translations=added), before)


def _said(settings: Settings) -> Mapping[str, object]:
    return {
        "languages": settings.languages,
        "site_name": settings.site_name,
        "site_url": settings.site_url,
        "contact": (settings.contact_email, settings.contact_address),
        "nav": [found for found, _ in (*settings.nav_pages, *settings.nav_sections)],
        "titles": settings.nav_translations,
        "reviewed_by": settings.reviewed_by,
        "limits": len(settings.reading_limits),
        "waivers": len(settings.waivers),
    }
