"""Which paths of a built site other sites may show in a frame: the heat maps made for that, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.model.pages import Language
from macros.outputs.embeds import FOLDER
from macros.site.inspection.site import INDEX

EVERYTHING = "/*"


def frame_rules(site: Path, languages: Sequence[Language]) -> tuple[list[str], list[str]]:
    """Paths that nobody may frame, and paths that anybody may; no page is below one of each."""
    framed = [f"/{each.link}{FOLDER}*" for each in languages if (site / each.link / FOLDER).is_dir()]
    if not framed:
        return [EVERYTHING], []
    return [path for each in languages for path in _closed(site, each, languages)], framed


def _closed(site: Path, language: Language, languages: Sequence[Language]) -> Iterator[str]:
    folder, above = site / language.link, f"/{language.link}"
    of_languages = {(site / each.link).resolve() for each in languages}
    yield above
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and entry.resolve() not in of_languages and entry.name != FOLDER.strip("/"):
            yield f"{above}{entry.name}/*"
        elif entry.suffix == ".html":
            yield f"{above}{entry.name}"
            if entry.name != INDEX:
                yield f"{above}{entry.stem}"  # hosts that leave the ending out of addresses
