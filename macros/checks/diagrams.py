"""Rules for diagrams: every language has their words and no others, and the words have room."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.diagrams import Diagram, DiagramWords
from macros.outputs.diagrams import fits
from macros.problems import Place, Problem, nearest
from macros.project import Project
from macros.sources.diagrams import FILE, FOLDER


def check_diagrams_and_words_match(project: Project) -> Iterator[Problem]:
    """Each drawing has an entry in diagrams.yml of every language, and each entry has its drawing."""
    names = project.diagrams.names
    for locale, said in project.diagrams.said.items():
        for name in names - said.keys():
            yield Problem(Place(f"content/{locale}/{FILE}", None, name), "missing-key", {"key": name})
        for name in said.keys() - names:
            values = {"kind": "diagram", "found": name, "where": f"content/{FOLDER}/"}
            yield Problem(said[name].place, "unknown-id", values, nearest(name, names))


def check_diagrams_say_the_same(project: Project) -> Iterator[Problem]:
    """Each language has exactly the words that the drawing asks for, and a caption where another language has one."""
    said = project.diagrams.said
    captioned = {name for entries in said.values() for name, words in entries.items() if words.caption}
    for entries in said.values():
        for name, words in entries.items():
            if name in captioned and not words.caption:
                yield Problem(words.at("caption"), "missing-key", {"key": "caption"})
            if drawing := project.diagrams.drawings.get(name):
                yield from _other_words(drawing, words)


def check_words_have_room(project: Project) -> Iterator[Problem]:
    """No words are wider or longer than the room that the drawing gives them."""
    for entries in project.diagrams.said.values():
        for name, words in entries.items():
            drawing = project.diagrams.drawings.get(name)
            for slot in drawing.slots if drawing else ():
                text = words.words.get(slot.word, "")
                if not fits(slot, text):
                    values = {"found": text, "lines": str(slot.lines), "width": f"{slot.width:g}",
                              "where": f"{slot.place}"}  # fmt: skip
                    yield Problem(words.places[slot.word], "diagram-no-room", values)


def _other_words(drawing: Diagram, said: DiagramWords) -> Iterator[Problem]:
    for word in drawing.words:
        if word not in said.words:
            yield Problem(said.at(f"words.{word}"), "missing-key", {"key": word})
    for word, place in said.places.items():
        if word not in drawing.words:
            values = {"found": word, "where": drawing.place.path, "known": ", ".join(drawing.words)}
            yield Problem(place, "not-listed", values, nearest(word, drawing.words))
