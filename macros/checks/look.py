"""Rules for the colours of the site: what must stand out stands out, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator

from macros.model.look import IN_DIAGRAMS, PAIRS, Colours, contrast, nearest_readable
from macros.problems import Place, Problem
from macros.project import Project
from macros.sources.settings import SETTINGS_FILE


def check_contrast(project: Project) -> Iterator[Problem]:
    """Text and lines that carry meaning have enough contrast on every ground they stand on."""
    look = project.settings.look
    for scheme, colours in look.colours.items():
        weak: dict[str, list[tuple[float, str, float]]] = {}  # by the role to change: ratio, other role, least
        pairs = (*PAIRS, *IN_DIAGRAMS[scheme])
        for front, ground, least in pairs:
            ratio = contrast(colours[front], colours[ground])
            if ratio < least:
                role, other = (front, ground) if (scheme, front) in look.places else (ground, front)
                weak.setdefault(role, []).append((ratio, other, least))
        for role, found in weak.items():
            ratio, other, least = min(found)
            values = {"scheme": scheme, "role": role, "colour": colours[role], "other": other,
                      "beside": colours[other], "ratio": f"{ratio:.1f}", "least": f"{least:g}"}  # fmt: skip
            place = look.places.get((scheme, role), Place(SETTINGS_FILE))
            better = nearest_readable(colours[role], _partners(role, colours, pairs))
            yield Problem(place, "low-contrast-role", values, better)


def _partners(role: str, colours: Colours, pairs: tuple[tuple[str, str, float], ...]) -> list[tuple[str, float]]:
    fronts = [(colours[ground], least) for front, ground, least in pairs if front == role]
    return fronts + [(colours[front], least) for front, ground, least in pairs if ground == role]
