"""How many syllables does a Spanish word have? The rules of its spelling say it, with few words that break them."""

from __future__ import annotations

import re
from functools import cache

# By the rules of spelling a weak vowel joins the vowel beside it unless an accent keeps it apart, also over a silent h:
# prohi-bir. Two strong vowels, or an accented weak one beside a strong one, stand apart: le-er, dí-a, bú-ho.
STRONG, WEAK, ACCENTED = "aeoáéó", "iuü", "íú"
SYLLABLE = re.compile(
    rf"[{WEAK}]?[{STRONG}][{WEAK}]?"  # ai-re, cie-lo, es-tu-diáis, guion
    r"|[uü][ií]|i[uú]|ú[i]|íu"  # ciu-dad, cuí-da-te, muy
    rf"|[{WEAK}{ACCENTED}]"
)
SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéíy])")
SILENT_H = re.compile(r"(?<![cps])h(?!u[aeoáéó]|i[eé])")  # heard in ca-ca-hua-te
Y_AS_VOWEL = re.compile(r"y(?![aeiouáéíóúü])")  # buey, y; not ya, mayo
SPELLED = re.compile(r"[A-ZÑ]{2,3}|[B-DF-HJ-NÑP-TV-Z]{2,}")
LONG_LETTERS = {"W": 3} | dict.fromkeys("FHJLMNÑRSVXZ", 2)  # efe, hache, jota; w is doble ve or uve doble


@cache
def syllables(word: str) -> int:
    """How many syllables a Spanish word has by the rules of its spelling; a number counts as one."""
    if SPELLED.fullmatch(word):
        return sum(LONG_LETTERS.get(letter, 1) for letter in word)
    return max(1, sum(_count(part) for part in word.lower().split("-")))


def _count(word: str) -> int:
    heard = SILENT_U.sub("", word)
    heard = SILENT_H.sub("", Y_AS_VOWEL.sub("i", heard))
    return sum(1 for _ in SYLLABLE.finditer(heard))
