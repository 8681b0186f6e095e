"""Reads letters: the key `letter` in the front matter of the pages in content/<locale>/letters/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from macros.model.letters import ADDRESSEE, DAY, SENDER, Field, Letter
from macros.model.pages import Page
from macros.problems import Problem, nearest
from macros.sources.form_pages import pages_with
from macros.sources.letter_fields import fields_file, read_fields
from macros.sources.letter_text import read_blocks, read_line, stray_braces
from macros.sources.nodes import check_keys, texts, words
from macros.sources.yaml_files import Node

FOLDER = "letters"
WORDS = ("use_when", "goes_to", "next", "subject", "body")
LISTS = ("laws", "deadlines", "cautions", "keep", "states", "fields")

Letters = Mapping[str, Mapping[str, Letter]]  # by slug, then by locale
Fields = Mapping[str, Mapping[str, Field]]  # by locale, then by id


def read_letters(root: Path, pages: Sequence[Page]) -> tuple[Letters, Fields, list[Problem]]:
    """Every letter, and the questions of each language that has one."""
    problems: list[Problem] = []
    letters: dict[str, dict[str, Letter]] = {}
    fields: dict[str, Mapping[str, Field]] = {}
    for page, slug, node in pages_with(pages, "letter", FOLDER, problems):
        if page.locale not in fields:
            fields[page.locale], broken = read_fields(root, page.locale)
            problems += broken
        letter = _letter(page, slug, node, fields[page.locale], problems)
        letters.setdefault(letter.slug, {})[page.locale] = letter
        problems += _wrong_fields(letter, node, fields[page.locale])
        problems += _wrong_blanks(letter, node)
    return dict(sorted(letters.items())), fields, problems


def _letter(page: Page, slug: str, node: Node, known: Mapping[str, Field], problems: list[Problem]) -> Letter:
    check_keys(node, (*WORDS, *LISTS), problems)
    said = {key: words(node, key, problems) for key in WORDS}
    lists = {key: texts(node, key, problems) for key in LISTS}
    return Letter(
        place=node.place,
        places={key: child.place for key, child in node.items()},
        slug=slug,
        locale=page.locale,
        title=str(page.meta.get("title") or slug),
        use_when=said["use_when"],
        goes_to=said["goes_to"],
        next_step=said["next"],
        laws=lists["laws"],
        deadlines=lists["deadlines"],
        cautions=lists["cautions"],
        keep=lists["keep"],
        states=lists["states"],
        field_ids=lists["fields"],
        fields=tuple(known[field_id] for field_id in lists["fields"] if field_id in known),
        subject=read_line(said["subject"]),
        body=read_blocks(said["body"]),
    )


def _wrong_fields(letter: Letter, node: Node, known: Mapping[str, Field]) -> Iterator[Problem]:
    """Fields that stand in the list twice, that no file explains, or that the letter never uses."""
    used = {*letter.head, *letter.blanks}
    seen: set[str] = set()
    for entry in node.child("fields").entries():
        field_id = entry.text()
        if field_id in seen:
            yield Problem(entry.place, "id-twice", {"found": field_id})
        elif field_id not in known:
            values = {"kind": "field", "found": field_id, "where": fields_file(letter.locale)}
            yield Problem(entry.place, "unknown-id", values, nearest(field_id, known))
        elif field_id not in used:
            head = ", ".join((*SENDER, *DAY, *ADDRESSEE))
            yield Problem(entry.place, "unused-field", {"found": field_id, "head": head})
        seen.add(field_id)


def _wrong_blanks(letter: Letter, node: Node) -> Iterator[Problem]:
    """Blanks that no field of the letter fills, and braces that are no blank."""
    lines = {"subject": (letter.subject,), "body": tuple(line for block in letter.body for line in block.lines)}
    for key, found in lines.items():
        place = node.child(key).place
        for field_id in dict.fromkeys(each for line in found for each in line.blanks):
            if field_id not in letter.field_ids:
                values = {"kind": "field", "found": field_id, "where": f"{letter.place.column}.fields"}
                yield Problem(place, "unknown-id", values, nearest(field_id, letter.field_ids))
        for stray in dict.fromkeys(stray_braces(node.child(key).text())):
            yield Problem(place, "stray-brace", {"found": stray})
