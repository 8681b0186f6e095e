"""The box of search in a language but for its field, and where the theme's script is: fetched when search is opened."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from markupsafe import escape

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
# By what it is put into, at the end. The theme's script fills the list.
PARTS = {
    ".md-search__form": (
        '<label class="md-search__icon tk-sign" for="__search"></label>'
        '<button type="reset" class="md-search__icon tk-sign" tabindex="-1" title="{clear}" aria-label="{clear}">'
        "</button>"
    ),
    ".md-search__inner": (
        '<div class="md-search__output"><div class="md-search__scrollwrap" tabindex="0" data-md-scrollfix>'
        '<div class="md-search-result" data-md-component="search-result">'
        '<div class="md-search-result__meta">{starting}</div>'
        '<ol class="md-search-result__list" role="presentation"></ol></div></div></div>'
    ),
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
    content = {
        "parts": {inside: html.format(**_words(say)) for inside, html in PARTS.items()},
        "config": {"features": [], "translations": {name: say(ours) for name, ours in SENTENCES.items()}},
        "theme": theme,
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _words(say: Callable[[str], str]) -> dict[str, str]:
    return {name: escape(say(f"search.{name}")) for name in ("clear", "starting")}
