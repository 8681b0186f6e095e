"""Reads the colours that a coalition gives in content/site.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.model.look import SCHEMES, Look
from macros.problems import Place, Problem, nearest
from macros.sources.yaml_files import Node

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_look(node: Node, problems: list[Problem]) -> Look:
    """Every role's colour, the coalition's own where it is written rightly; adds what is wrong to `problems`."""
    places: dict[tuple[str, str], Place] = {}
    own: dict[str, dict[str, str]] = {scheme: {} for scheme in SCHEMES}
    for scheme, roles in node.items():
        if scheme not in SCHEMES:
            problems.append(_not_listed(roles.place, scheme, SCHEMES))
            continue
        for role, colour in roles.items():
            if role not in SCHEMES[scheme]:
                problems.append(_not_listed(colour.place, role, SCHEMES[scheme]))
            elif not COLOUR.fullmatch(colour.text()):
                problems.append(Problem(colour.place, "not-a-colour", {"found": colour.text()}))
            else:
                own[scheme][role] = colour.text().lower()
                places[scheme, role] = colour.place
    return Look({scheme: {**colours, **own[scheme]} for scheme, colours in SCHEMES.items()}, places)


def _not_listed(place: Place, found: str, known: Iterable[str]) -> Problem:
    names = tuple(known)
    values = {"found": found, "where": "extra.toolkit.look", "known": ", ".join(names)}
    return Problem(place, "not-listed", values, nearest(found, names))
