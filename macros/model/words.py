"""Words in several languages, and the sentences the engine itself says in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Text = Mapping[str, str]
"""One text in several languages, by locale: {"en": "District", "es": "Distrito"}."""


@dataclass(frozen=True, slots=True)
class Words:
    """Every sentence the engine says in one language, by dotted key."""

    locale: str
    sentences: Mapping[str, str]

    def say(self, key: str, /, **values: object) -> str:
        """The sentence with its values filled in; KeyError when the key or a value is missing."""
        return self.sentences[key].format_map(values)

    def count(self, key: str, count: int, /, **values: object) -> str:
        """The sentence for that many: `<key>.none`, `<key>.one` or `<key>.other`."""
        form = "one" if count == 1 else "other"
        if count == 0 and f"{key}.none" in self.sentences:
            form = "none"
        return self.say(f"{key}.{form}", count=count, **values)
