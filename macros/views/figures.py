"""Which figures does a text name, in whatever way its language writes them, and which does another text lack?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

GROUPED = r"[0-9]{1,3}(?:([.,\u00a0\u202f ])[0-9]{3})(?:\1[0-9]{3})*(?![0-9])"
FIGURE = re.compile(rf"(?<![0-9])(?:{GROUPED}(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*)")
FULL_HOUR = re.compile(r"(?<=[0-9]):00(?![0-9])")
AFTERNOON = re.compile(r"(?::[0-5][0-9])?\s*p\.\s?m\b")  # after an hour, which is twelve more in other languages
HAS_DIGIT = re.compile(r"[0-9]")
ROMAN = re.compile(r"\b[IVX]{2,}\b")  # siglo XXI, Title IX
ROMAN_DIGITS: Mapping[str, int] = MappingProxyType({"I": 1, "V": 5, "X": 10})
WORD = re.compile(r"[^\W\d_]+")
AROUND = 2  # words shown on each side of a figure

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
MONTHS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        locale: {name: str(number) for number, name in enumerate(names.split(), start=1)}
        for locale, names in _MONTHS.items()
    }
)
# A name of a month counts only beside a figure: "may" and "march" are also verbs.
DATES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(rf"\b({_MONTHS['en'].replace(' ', '|')})(?=\.?,?\s+[0-9])"
                         rf"|(?<=[0-9] )({_MONTHS['en'].replace(' ', '|')})\b", re.IGNORECASE),
        "es": re.compile(rf"(?<=[0-9] de )({_MONTHS['es'].replace(' ', '|')})\b"
                         rf"|\b({_MONTHS['es'].replace(' ', '|')})(?=\s+del?\s+[0-9])", re.IGNORECASE),
    }
)  # fmt: skip
# Numbers in words, by locale.
_WORDS: Mapping[str, tuple[tuple[int, int, str], ...]] = {  # first number, step, words
    "en": (
        (0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
        (17, 1, "seventeen eighteen nineteen"),
        (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety hundred"),
        (1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth"),
        (1, 1, "once twice"),
        (1000, 1, "thousand"),
    ),
    "es": (
        (0, 1, "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"),
        (17, 1, "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco"),
        (26, 1, "veintiséis veintisiete veintiocho veintinueve"),
        (30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien"),
        (1, 1, "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo"),
        (1, 1, "primera segunda tercera cuarta quinta sexta séptima octava novena décima"),
        (1, 0, "un una primer"),
        (3, 1, "tercer"),
        (100, 900, "ciento mil"),
    ),
}
NUMBER_WORDS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        locale: {word: first + step * n for first, step, words in lists for n, word in enumerate(words.split())}
        for locale, lists in _WORDS.items()
    }
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number written in digits, or a month beside one: every value it may mean, and the words around it."""

    forms: frozenset[str]
    shown: str


def figures(text: str, locale: str, *, months: bool) -> list[Figure]:
    """The figures of a text in reading order; names of months only when asked for, and where the language is known."""
    text = FULL_HOUR.sub("", text)
    found = [(match.start(), match.end(), _forms(match[0]) | _by_24(match)) for match in FIGURE.finditer(text)]
    if months and locale in DATES:
        for match in DATES[locale].finditer(text):
            number = MONTHS[locale][(match[1] or match[2]).lower()]
            found.append((match.start(), match.end(), frozenset({number})))
    return [Figure(forms, _around(text, start, end)) for start, end, forms in sorted(found, key=lambda each: each[0])]


def only_in_one(texts: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The figures, with the words around them, that the first of two texts by locale names and the other nowhere, and
    the other way round. A number that the other one writes in words is there.
    """
    if not any(HAS_DIGIT.search(text) for text in texts.values()):
        return [], []  # a number in words alone may be an article: one, una
    locales = tuple(texts)
    months = all(locale in DATES for locale in locales)
    found = [figures(texts[locale], locale, months=months) for locale in locales]
    own, other = (_missing(found[side], found[1 - side], texts, locales[1 - side]) for side in (0, 1))
    return own, other


def _missing(own: Sequence[Figure], other: Sequence[Figure], texts: Mapping[str, str], locale: str) -> list[str]:
    known = frozenset[str]().union(*(each.forms for each in other))
    if all(each.forms & known for each in own):
        return []
    known |= number_words(texts[locale], locale)
    shown = {each.forms: each.shown for each in reversed(own) if not each.forms & known}  # each value once
    return list(reversed(shown.values()))


def number_words(text: str, locale: str) -> frozenset[str]:
    """The numbers that a text names in words or Roman numerals, as figures: ten, forty-five, XXI."""
    known = NUMBER_WORDS.get(locale, {})
    found = {_roman(match[0]) for match in ROMAN.finditer(text)}
    tens = 0  # of the word before, when a smaller one may follow: forty-five, cuarenta y cinco
    for word in WORD.findall(text.lower()):
        number = known.get(word)
        if number is not None:
            found |= {number, tens + number}
        if word != "y":
            tens = number if number and 20 <= number < 100 else 0
    return frozenset(map(str, found))


def _roman(numeral: str) -> int:
    values = [ROMAN_DIGITS[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _forms(written: str) -> frozenset[str]:
    """What a figure may mean: 1,000 and 1.000 are a thousand, or one with decimals."""
    parts = re.split(r"[.,\u00a0\u202f ]", written)
    forms = {".".join(parts)} if len(parts) > 1 else set()
    if all(len(part) == 3 for part in parts[1:]):
        forms.add("".join(parts))
    elif all(len(part) == 3 for part in parts[1:-1]) and len(parts) > 2:
        forms.add(f"{''.join(parts[:-1])}.{parts[-1]}")
    return frozenset(form.lstrip("0") or "0" for form in forms)


def _by_24(match: re.Match[str]) -> frozenset[str]:
    """What an hour of the afternoon is where people count to 24: 6:30 p.m. is 18:30."""
    is_hour = match[0].isdigit() and 1 <= int(match[0]) < 12 and AFTERNOON.match(match.string, match.end())
    return frozenset({str(int(match[0]) + 12)}) if is_hour else frozenset()


def _around(text: str, start: int, end: int) -> str:
    before = " ".join(text[:start].rpartition("\n")[2].lstrip("# ").split(" ")[-AROUND - 1 :])
    after = " ".join(text[end:].partition("\n")[0].split(" ")[: AROUND + 1])
    return " ".join(f"{before}{text[start:end]}{after}".split()).strip(".,;:()")
