"""Rules for letters: laws and states exist, and each language says the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.model.letters import KINDS, Block, Field, Letter, ListBlock
from macros.problems import Problem, nearest
from macros.project import Project

SAME = ("laws", "states", "field_ids")  # entries that are ids, in the same order
AS_MANY = ("deadlines", "cautions", "keep", "body")
KEYS = {"field_ids": "fields"}  # a key of the file that has another name in the model


def check_laws_and_states(project: Project) -> Iterator[Problem]:
    """Every law and every state that a letter names is in its table."""
    for letters in project.letters.values():
        for letter in letters.values():
            yield from _unknown(letter, "laws", letter.laws, project.laws, "data/laws.csv")
            yield from _unknown(letter, "states", letter.states, project.states, "data/states.csv")


def check_languages_match(project: Project) -> Iterator[Problem]:
    """The languages of a letter name the same laws, states and fields and have as many entries and like paragraphs."""
    default = project.settings.default_locale
    for letters in project.letters.values():
        if default in letters:
            for letter in letters.values():
                yield from _differences(letter, letters[default])


def check_fields_match(project: Project) -> Iterator[Problem]:
    """A field is of the same kind in every language, equally needed, with the same options."""
    default = project.letter_fields.get(project.settings.default_locale, {})
    for fields in project.letter_fields.values():
        for field_id, field in fields.items():
            if field_id in default:
                yield from _other_field(field, default[field_id])


def _unknown(letter: Letter, key: str, found: tuple[str, ...], known: Collection[str], where: str) -> Iterator[Problem]:
    for each in found:
        if each not in known:
            yield Problem(letter.at(key), "unknown-id", {"kind": key, "found": each, "where": where},
                          nearest(each, known))  # fmt: skip


def _differences(letter: Letter, other: Letter) -> Iterator[Problem]:
    if letter.locale == other.locale:
        return
    for key in SAME:
        found, wanted = (", ".join(getattr(each, key)) or "[]" for each in (letter, other))
        if found != wanted:
            values = {"found": found, "wanted": wanted, "other": other.place.path}
            yield Problem(letter.at(KEYS.get(key, key)), "other-entries", values)
    for key in AS_MANY:
        count, as_many = (len(getattr(each, key)) for each in (letter, other))
        if count != as_many:
            values = {"count": str(count), "wanted": str(as_many), "other": other.place.path}
            yield Problem(letter.at(key), "other-count", values)
    blocks = enumerate(zip(letter.body, other.body, strict=False), start=1)
    unlike = next((number for number, (own, theirs) in blocks if _shape(own) != _shape(theirs)), None)
    if unlike and len(letter.body) == len(other.body):
        yield Problem(letter.at("body"), "other-paragraph", {"number": str(unlike), "other": other.place.path})


def _shape(block: Block) -> tuple[bool, list[tuple[bool, list[str]]]]:
    """What must be the same in every language: text or list, and of each line whether it is optional and its fields."""
    return isinstance(block, ListBlock), [(line.is_optional, sorted(line.blanks)) for line in block.lines]


def _other_field(field: Field, other: Field) -> Iterator[Problem]:
    if field.place.path == other.place.path:
        return
    pairs = {
        "kind": (field.kind, other.kind),
        "required": tuple("yes" if each.is_required else "no" for each in (field, other)),
        "options": tuple(", ".join(each.options) or "[]" for each in (field, other)),
    }
    for key, (found, wanted) in pairs.items():
        if found != wanted and other.kind in KINDS:
            values = {"found": found, "wanted": wanted, "other": other.place.path}
            yield Problem(field.place.at(f"{field.field_id}.{key}"), "other-entries", values)
