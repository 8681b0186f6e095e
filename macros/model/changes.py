"""What changed in the data and the site, release by release, with what stood there before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.model.words import Text
from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that readers of the site or users of its data may notice."""

    place: Place
    change_id: str
    release: str
    changed_on: date | None  # None: not a day, which is said where the file is read
    kind: str
    tables: tuple[str, ...]
    text: Text
    before: Text  # empty where nothing stood there before

    @property
    def is_told_with_before(self) -> bool:
        """True when what stood there before is told."""
        return any(self.before.values())
