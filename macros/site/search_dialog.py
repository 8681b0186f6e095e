"""What the box of search says in a language, and where the theme's script is: fetched when search is opened."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from macros.model.pages import Language
from macros.project import Project

THEME_SCRIPT = "assets/javascripts/bundle.*.min.js"
# The theme's names for its sentences, and ours. It puts the number in place of #.
SENTENCES = {
    "search.result.placeholder": "search.empty",
    "search.result.none": "search.none",
    "search.result.one": "search.one",
    "search.result.other": "search.other",
    "search.result.more.one": "search.more_one",
    "search.result.more.other": "search.more_other",
    "search.result.term.missing": "search.missing",
}


def dialog_file(locale: str) -> str:
    """Where the words of a language stand in the site."""
    return f"search/{locale}.words.json"


def theme_script(site: Path) -> str:
    """Where the theme's script stands in the site, empty when it does not; its name changes with each version."""
    return next((path.relative_to(site).as_posix() for path in sorted(site.glob(THEME_SCRIPT))), "")


def dialogs(project: Project, site: Path) -> Iterator[tuple[str, str]]:
    """Path and text of the file of each language."""
    for language in project.settings.languages:
        yield dialog_file(language.locale), _dialog(project, language, theme_script(site))


def _dialog(project: Project, language: Language, theme: str) -> str:
    say = project.words[language.locale].say
    words = {
        "theme": theme,
        "clear": say("search.clear"),
        "starting": say("search.starting"),
        "translations": {name: say(ours) for name, ours in SENTENCES.items()},
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
