"""Reads decks: the pages in content/<locale>/decks/ that have the key `deck` in their front matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from macros.model.decks import FOLDER, Deck
from macros.model.pages import Page
from macros.problems import Problem
from macros.sources.form_pages import pages_with
from macros.sources.nodes import check_keys, count, texts, words
from macros.sources.slides import read_slides
from macros.sources.yaml_files import Node

KEY = "deck"
KEYS = ("audience", "minutes", "sources")
MOST_MINUTES = 240

Decks = Mapping[str, Mapping[str, Deck]]  # by slug, then by locale


def read_decks(pages: Sequence[Page]) -> tuple[Decks, list[Problem]]:
    """Every deck, and everything in it that could not be read as it should be."""
    problems: list[Problem] = []
    found: dict[str, dict[str, Deck]] = {}
    for page, slug, node in pages_with(pages, KEY, FOLDER, problems):
        found.setdefault(slug, {})[page.locale] = _deck(page, slug, node, problems)
    return dict(sorted(found.items())), problems


def _deck(page: Page, slug: str, node: Node, problems: list[Problem]) -> Deck:
    check_keys(node, KEYS, problems)
    return Deck(
        place=node.place,
        slug=slug,
        locale=page.locale,
        title=str(page.meta.get("title") or slug),
        audience=words(node, "audience", problems),
        minutes=count(node, "minutes", MOST_MINUTES, problems),
        sources=texts(node, "sources", problems),
        slides=read_slides(page.text, page.place.path, page.first_line, problems),
    )
