"""A packet: handouts that go together, for one kind of meeting."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model.words import Text
from macros.problems import Place


@dataclass(frozen=True, slots=True)
class Packet:
    """The pages whose handouts are in a packet, in order, and what it says of itself."""

    place: Place
    name: str  # of its files
    title: Text
    text: Text
    addresses: tuple[str, ...]
    places: tuple[Place, ...]  # of each address
