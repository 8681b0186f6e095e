"""The lists that the finder fetches: one for few districts, one for each beginning of words for many."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.project import Project
from macros.views.names import alphabetical

FINDER = "assets/finder"
ROOT = f"{FINDER}/all.json"
MOST = 12_000  # bytes, gzip, of one list; the finder may not cost more than 15,000 at the first letter
DEEPEST = 12  # letters of a beginning
SHOWN = 8  # districts that a list shows which is cut further
COMMON = 0.03  # a word of more districts than this share names none of them: school, district, unified
# Names are written in several ways: whoever types one of them finds the others.
SAME = {word: group for group in (("saint", "st", "san", "santa", "sainte", "ste", "sta"), ("mount", "mt"),
                                  ("fort", "ft")) for word in group}  # fmt: skip
SIGNS = re.compile(r"[.'’]")
WORD = re.compile(r"[a-z0-9]+")
Entry = Sequence[str]  # id, name, state, city


@dataclass(frozen=True, slots=True)
class Named:
    """A district with the words it is found by, other than those of its state."""

    entry: Entry
    words: frozenset[str]


def finder_files(project: Project) -> Iterator[tuple[str, bytes]]:
    """Path in the site and bytes of each list."""
    states = {code: sorted(set(state.name.values())) for code, state in sorted(project.states.items())}
    found = [_named((d.district_id, d.name, d.state, d.city)) for d in project.districts.values()]
    found.sort(key=lambda each: (alphabetical(each.entry[1]), each.entry[0]))
    used = {code: names for code, names in states.items() if code in project.districts_by_state}
    whole = _packed({"states": used, "districts": [each.entry for each in found]})
    if len(gzip.compress(whole, 6)) <= MOST:
        yield ROOT, whole
        return
    common = _common(found)
    by_word: dict[str, list[Named]] = {}
    for each in found:
        for word in each.words:
            if word not in common or word == _words(each.entry[1])[0]:
                by_word.setdefault(word, []).append(each)
    yield from _cut("", by_word)
    yield ROOT, _packed({"states": used, "common": sorted(common), "deeper": _letters("", by_word)})
    yield f"{FINDER}/words.json", _packed(sorted(by_word))


def _named(entry: Entry) -> Named:
    words = {other for word in _words(f"{entry[1]} {entry[3]}") for other in SAME.get(word, (word,))}
    return Named(entry, frozenset(words))


def _words(text: str) -> list[str]:
    marked = unicodedata.normalize("NFD", SIGNS.sub("", text))
    return WORD.findall("".join(mark for mark in marked if not unicodedata.combining(mark)).lower()) or [""]


def _common(found: Sequence[Named]) -> set[str]:
    counts = Counter(word for each in found for word in each.words if word not in SAME)
    return {word for word, count in counts.items() if count > COMMON * len(found)}


def _cut(start: str, by_word: Mapping[str, Sequence[Named]]) -> Iterator[tuple[str, bytes]]:
    """The list of a beginning, which is whole or leads to longer ones; the empty beginning has no list."""
    members = list({each.entry[0]: each for word in sorted(by_word) for each in by_word[word]}.values())
    members.sort(key=lambda each: (not _words(each.entry[1])[0].startswith(start), alphabetical(each.entry[1])))
    entries = [each.entry for each in members]
    whole = _packed({"districts": entries})
    if start and (len(gzip.compress(whole, 6)) <= MOST or len(start) == DEEPEST):
        yield f"{FINDER}/{start}.json", whole
        return
    letters = _letters(start, by_word)
    if start:
        # Whoever typed the whole word finds what has it as a word of its own in front.
        exact = sorted(entries, key=lambda entry: start not in _named(entry).words)[:SHOWN]
        yield f"{FINDER}/{start}.json", _packed({"count": len(entries), "districts": exact, "deeper": letters})
    for letter in letters:
        longer = {word: each for word, each in by_word.items() if word.startswith(start + letter)}
        yield from _cut(start + letter, longer)


def _letters(start: str, by_word: Mapping[str, Sequence[Named]]) -> str:
    return "".join(sorted({word[len(start)] for word in by_word if len(word) > len(start)}))


def _packed(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
