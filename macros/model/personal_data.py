"""Does a cell that holds no known answer tell who somebody is? It says what kind of thing it may be, never what."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

EMAIL = re.compile(r"@|\b(at|arroba)\b.*\b(dot|punto)\b", re.IGNORECASE)
DIGITS = re.compile(r"\d")
WEB = re.compile(r"https?:|www\.", re.IGNORECASE)
PHONE = re.compile(r"\+?[\d(][\d\s().\-/+]{5,}\d(\s*(x|ext\.?)\s*\d+)?")
DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
STREET = re.compile(r"\d+\s*,?\s+\D*[^\W\d_]{3,}|[^\W\d_]{3,}\D*\s#?\d+")
WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?")
LONGEST = 120  # characters that are looked at closely
ID_LENGTH = 4  # so many digits can be a number that stands for one person
# Words that stand in answers and in notes about answers, with no accents. Whoever writes others may be naming somebody.
WORDS = (
    "a acuerdo agree alguien alumna alumno always ambos an and anos answer answered any asked blank both by cannot "
    "cant check checked child children claro clear comentario comment contestar contesto correct could cuatro da "
    "data de decir del desacuerdo dice did didnt digo dijo disagree do does doesnt don dont dos duda dudas el "
    "elementary en english es escuela escuelas espanol este estudiante false falta familia family father few form "
    "four from grade grades grado grados guardian hablan hablar had have he her high hija hijas hijo hijos him his "
    "hmong hoja i idk if ilegible illegible important importante in ingles is it its kid kids kinder kindergarten "
    "know la las left lo los madre madres maestra maestro mama many maybe me middle missing more mother much muchas "
    "mucho muy my na nada nadie nd never ni ninguna ninguno nino ninos no nobody none nop nope not nothing nunca of "
    "often ok okay old on once one or other otra otro padre padres page pagina papa para parent perhaps pero "
    "personal pocas poco por prefer prefers prefiere prefiero pregunta preparatoria primaria prueba puede question "
    "quiere quiero quizas rather rd read refuse refused responder respondio respuesta sabe said say school se "
    "secundaria segura seguro several sheet si siempre sii sin skip skipped so somali some someone sometimes "
    "spanish st staff student sure tal tambien tampoco teacher test th that the they this three to tres true twice "
    "two una unclear understand uno unos unreadable unsure us vacia vacio varias varios veces very vez want wants "
    "was we when with wont x y ya yea yeah years yep yes yess you "
)
ORDINARY = frozenset(WORDS.split())


def personal(text: str, known: Collection[str] = ()) -> str:
    """`email`, `phone`, `number`, `date`, `address`, `name` or `link`; empty when it looks like none of them.

    `known` holds more ordinary words, without accents and capitals: those of the answers that can be ticked.
    """
    text = unicodedata.normalize("NFKC", text[: 4 * LONGEST]).strip()
    if len(text) > LONGEST:  # nobody ticks that much: these are words of one person
        return "name"
    if EMAIL.search(text):
        return "email"
    if WEB.search(text):
        return "link"
    digits = len(DIGITS.findall(text))
    if DATE.search(text):
        return "date"
    if PHONE.search(text) and digits >= 7:
        return "phone"
    if digits >= ID_LENGTH:
        return "number"
    words = [plain(each) for each in WORD.findall(text)]
    strange = [each for each in words if not _is_ordinary(each, known)]
    if digits and STREET.search(text) and any(len(each) > 2 for each in strange):
        return "address"
    return "name" if any(len(each) > 1 or not each.isascii() for each in strange) or len(strange) > 1 else ""


def plain(text: str) -> str:
    """The text in small letters, without accents, full stops and apostrophes."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each) and each not in ".'’")


def _is_ordinary(word: str, known: Collection[str]) -> bool:
    """True for a word of answers, also with one letter mistyped when it is long enough that few names are as near."""
    if word in ORDINARY or word in known:
        return True
    return len(word) > 4 and any(_is_near(word, each) for each in (*ORDINARY, *known) if len(each) > 4)


def _is_near(word: str, other: str) -> bool:
    if abs(len(word) - len(other)) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return (
        word[at + 1 :] == other[at + 1 :]
        or word[at:] == other[at + 1 :]
        or word[at + 1 :] == other[at:]
        or (word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :])
    )
