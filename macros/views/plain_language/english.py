"""How many syllables does an English word have? Rules of spelling, and a short table of what breaks them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

VOWELS = re.compile(r"[aeiouy]+")
# Two vowels side by side that are two syllables, and a last m that is one: each adds one.
APART = re.compile(
    r"(?<![cst])ia(?!ge)|(?<=[cst])ia(?![ln])(?!$)|^via$"  # media, associate; not special, Asia, marriage
    r"|(?<![cghstxnlv])io|^lio|nio(?!n|r)|(?<!l)lio(?!n)|viol|vio(?!r)"  # radio, lion; not action, union, behavior
    r"|iu|(?<![ct])ie(?=n[ct])|^scie|iet|(?<=[lr])ien$|(?<=[aeiouy][^aeiouy])i(?=e(?:r|rs|st)$)"
    r"|(?<=[aeiouy][^aeiouy][^aeiouy])i(?=e(?:r|rs|st)$)"  # easier, happiest; not field
    r"|creat(?!ur)|[dr]eas?$|reali[tz]|^rea(?:ct|pp|rr|ss|dj|ut)|theat|ideal|[np]ean|nuclear|linea|eea"
    r"|[aeou]ing|[aeou]ings$|(?<=[^aeou])ying"
    r"|eos?$|^re(?:o|ent|elec|eval|im|inf|ins|us)|^preo|ge?o[gl](?=[ir].?[apy])|theor|aneo|neon|eum"
    r"|^coali|oe[mt]|^coe[fx]|oics?$|^coinc|^coo(?:pera|rdin)|ao"
    r"|(?<!g)(?<!pers)ua|uen[ct]|uel|uet|(?<![rs])uit(?:y|ie|io|ou)|uid$|uine|ruin|suici|uo(?!y)"
    r"|aic$|naiv|[iay]sms?$|thms?$"
)
SILENT = re.compile(
    r"(?<![aeiouy])(?<![bcdfgkpstz]l)e$"  # make; not table
    r"|(?<![aeiouyszx])(?<!ch)(?<!sh)(?<![cg])(?<![bcdfgkpstz]l)es$"  # files; not boxes, tables
    r"|(?<![aeioutd])(?<![bcdfgkpstz]l)ed$"  # asked; not needed, handled
    r"|(?<=[aeiouy][^aeiouy])e(?:ly|ness|less|ful|fully|some|ments?)$"  # safely, statement
    r"|(?<=[aeiouy][^aeiouy][^aeiouylr])e(?:ly|ness|less|ful|fully|some|ments?)$"
    r"|(?<=[fn])ety$|(?<=ic)a(?=lly$)"  # safety, automatically
)
# Words whose first part keeps its silent e, as in homework and everyone.
JOINED = re.compile(
    r"(some|any|every|no)(one|body|thing|where|times?|how|day)"
    r"|(some|home|time|life|base|guide|state|white|frame|stake|side|note|care|use|safe|case|score|house|place|name|line|pipe|fire|"
    r"there|where|like|else|face|more|phone|wide)((?!ver|ment)[^aeiouy\W].*[aeiouy].*)"
    r"|(here)(by|with|after|in)"
)
EXCEPTIONS: Mapping[str, int] = MappingProxyType(
    {
        "aches": 1,
        **dict.fromkeys(("mrs", "mr", "dr", "business", "every", "evening", "evenings", "wednesday", "soldier"), 2),
        **dict.fromkeys(("acre", "acres", "hundred", "sacred", "naked", "hatred", "wicked", "embed"), 2),
        **dict.fromkeys(("argue", "argued", "headaches", "cafe", "maybe", "whereas"), 2),
        **dict.fromkeys(("businesses", "element", "elements", "recipe", "recipes"), 3),
    }
)
SPELLED = re.compile(r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-Z]{2,}")
LONG_LETTER = "W"  # the one name of a letter with more than one syllable: double-u
NOT = re.compile(r"(\w+)n't")
NOT_ONE_MORE = frozenset({"do", "ca", "wo", "are", "were", "ai", "sha"})
SHORT_VERB = re.compile(r"(?:'(?:re|ll|ve|d|m|s)|')$")
HISSING = re.compile(r"(?:[sxz]|ch|sh|[cgsz]e)'s$")


@cache
def syllables(word: str) -> int:
    """How many syllables an English word has, as it stands in a text; a number counts as one."""
    if SPELLED.fullmatch(word):
        return len(word) + 2 * word.count(LONG_LETTER)
    plain = word.lower().replace("’", "'")
    if found := NOT.fullmatch(plain):
        return _count(found[1]) + (found[1] not in NOT_ONE_MORE)
    more = bool(HISSING.search(plain))
    return sum(_count(part) for part in SHORT_VERB.sub("", plain).split("-")) + more


def _count(word: str) -> int:
    word = re.sub(r"[^a-z]", "", word)
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    return by_rules(word)


def by_rules(word: str) -> int:
    """What the rules alone say of a word in small letters."""
    if joined := JOINED.fullmatch(word):
        first, second = (part for part in joined.groups() if part)
        return _count(first) + _count(second)
    # u after q and g, and y before a vowel, are heard as consonants.
    heard = re.sub(r"(?<=q)u|(?<=g)u(?=[aeiy])", "", word)
    heard = re.sub(r"(?:(?<=[aeou])|^)y(?=[aeiou])", "j", heard)
    found = len(VOWELS.findall(heard)) + len(APART.findall(heard)) - bool(SILENT.search(heard))
    return max(1, found)
