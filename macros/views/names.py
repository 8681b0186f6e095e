"""How names are put in alphabetical order: accents and case do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def initial(name: str) -> str:
    """The letter a name stands under in an alphabetical list: Á under A, Ñ by itself."""
    key = alphabetical(name.lstrip("¿¡\"'“«( "))
    return "Ñ" if key.startswith("n~") else key[:1].upper()


@lru_cache(maxsize=8192)
def alphabetical(name: str) -> str:
    """A key that sorts names as a reader expects, in English and in Spanish (ñ after n)."""
    marked = name.casefold().replace("ñ", "n~")
    return "".join(mark for mark in unicodedata.normalize("NFD", marked) if not unicodedata.combining(mark))
