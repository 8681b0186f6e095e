"""Which pages does somebody look at? While `toolkit serve` runs, these are rendered first, and then the whole site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from macros.model.pages import Page
from macros.site.shells import is_filled_at


class Compiled(BytecodeCache):
    """Templates that were compiled for an earlier build; one whose file has changed is compiled anew."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket with what is known of its template."""
        if code := self.code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template that was compiled."""
        self.code[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()

# MkDocs loads its hooks as a module of their own, for each build anew; what they must know of this one stands here.
_WANTED: list[frozenset[str]] = []


@contextmanager
def only(addresses: Collection[str]) -> Iterator[None]:
    """Lets a build inside this render no other pages; an address is the one inside the site, as in es/families/."""
    _WANTED.append(frozenset(addresses))
    try:
        yield
    finally:
        _WANTED.pop()


def is_partial() -> bool:
    """True while a build renders some pages only."""
    return bool(_WANTED)


def is_wanted(address: str) -> bool:
    """True for a page that the build renders."""
    return not _WANTED or address in _WANTED[-1]


def leave_out_others(files: Iterable[Any], pages: Mapping[str, Page]) -> None:
    """Has MkDocs leave out the pages that are not wanted; `pages` tells, by source path, how menus call them."""
    for file in files:
        if is_wanted(_address(file.url)) or any(is_filled_at(file.url, each) for each in _WANTED[-1]):
            continue
        file.inclusion = type(file.inclusion).EXCLUDED
        known = pages.get(file.src_uri)
        if known and file.page:
            file.page.meta = dict(known.meta)
            if file.page.title is None:
                file.page.title = str(known.meta.get("title") or "")


class Files(Protocol):
    """What is needed of the files of MkDocs."""

    def __iter__(self) -> Iterator[Any]: ...

    def remove(self, file: Any) -> None: ...  # noqa: ANN401


def keep_ready(env: Environment, files: Files, others: set[str]) -> None:
    """Keeps compiled templates for the next build; with a few pages come no pictures, no 404.html."""
    env.bytecode_cache = COMPILED
    if is_partial():
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
        others.clear()


def _address(url: str) -> str:
    return "" if url in (".", "./") else url
