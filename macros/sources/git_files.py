"""What did a file say in an earlier version that git keeps? Git is asked, and nothing is changed."""

from __future__ import annotations

import subprocess
from pathlib import Path


class NoVersionError(Exception):
    """The folder is in no repository, git is not here, or it knows no such version; the message is the version."""


def check_version(root: Path, version: str) -> None:
    """Does nothing when git knows the version, such as a branch or a commit; else NoVersionError."""
    if _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}") is None:
        raise NoVersionError(version)


def earlier_bytes(root: Path, version: str, path: str) -> bytes | None:
    """The bytes of a file, by its path in the project's folder, in a known version; None when it was not there."""
    return _git(root, "cat-file", "blob", f"{version}:./{path}")


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False)
    except OSError:  # git is not installed
        return None
    return done.stdout if done.returncode == 0 else None
