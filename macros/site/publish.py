"""Puts a finished site in place of the old one, in one step where the system can."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
SWAP_LINUX = 2  # RENAME_EXCHANGE
SWAP_MACOS = 2  # RENAME_SWAP


class NoPlaceError(Exception):
    """No folder can be made where the site should go; the message is the reason that the system gives."""


def has_place(site: Path) -> bool:
    """True when a folder can be made there: the nearest one above that exists is a folder and may be written to."""
    try:
        nearest = next((above for above in site.parents if above.exists()), site)
    except OSError:  # a folder above may not be entered
        return False
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


def is_replaceable(site: Path) -> bool:
    """True when no more than an older site would be lost: the folder is new, is empty or holds a home page."""
    return not site.exists() or (site.is_dir() and ((site / "index.html").is_file() or not any(site.iterdir())))


def working_folder(site: Path) -> Path:
    """An empty folder beside the site, for the new one; left-overs of interrupted builds are cleared away.

    NoPlaceError when none can be made.
    """
    folder = site.with_name(f"{site.name}.new-{os.getpid()}")
    try:
        _restore(site)
        for rest in site.parent.glob(f"{site.name}.new-*"):
            shutil.rmtree(rest, ignore_errors=True)
        folder.mkdir(parents=True)
    except OSError as error:
        raise NoPlaceError(error.strerror) from error
    return folder


def publish(new: Path, site: Path) -> None:
    """Makes the new folder the site; at every moment there is a whole site, the old or the new."""
    if not site.exists():
        new.rename(site)
        return
    if _swap(new, site):
        shutil.rmtree(new, ignore_errors=True)
        return
    old = _old(site)
    shutil.rmtree(old, ignore_errors=True)
    site.rename(old)  # without a swap there is a moment between these two lines; _restore mends a stop in it
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _restore(site: Path) -> None:
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _old(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")


def _swap(one: Path, other: Path) -> bool:
    try:
        system = ctypes.CDLL(None, use_errno=True)
        first, second = os.fsencode(one), os.fsencode(other)
        if sys.platform == "darwin":
            return bool(system.renamex_np(first, second, SWAP_MACOS) == 0)
        return bool(system.renameat2(AT_FDCWD, first, AT_FDCWD, second, SWAP_LINUX) == 0)
    except (OSError, AttributeError):
        return False
