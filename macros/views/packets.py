"""Which handouts are in a packet for readers of a language?"""

from __future__ import annotations

from macros.model.handouts import Handout
from macros.model.packets import Packet
from macros.project import Project


def handouts_of(project: Project, packet: Packet, locale: str) -> tuple[Handout, ...]:
    """The handouts of a packet in its order, in one language."""
    found = (project.handouts.get(address, {}).get(locale) for address in packet.addresses)
    return tuple(each for each in found if each)
