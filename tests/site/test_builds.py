"""Builds can be repeated byte for byte, and one that is cut short harms nothing."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.site.build import Built
from tests.project_folders import EXAMPLE, ROOT, contents, project_folder

pytestmark = pytest.mark.site

KILLS = 20


def command(root: Path) -> list[str]:
    return [sys.executable, "-m", "scripts.toolkit", "--root", str(root), "build", "--no-pdf"]


def test_another_time_zone_locale_hash_seed_and_folder_give_the_same_bytes_and_digest(built: Built, tmp_path):
    root = project_folder(ROOT, tmp_path / "another folder ñ")
    other = {**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "77", "PYTHONPATH": str(ROOT)}
    as_json = [*command(root), "--format", "json"]
    done = subprocess.run(as_json, check=True, capture_output=True, env=other, cwd=tmp_path)
    assert contents(root / "site") == contents(built.site)
    assert json.loads(done.stdout)["digest"] == built.contents.digest


def test_a_build_that_is_killed_leaves_the_old_site_whole(tmp_path):
    root = project_folder(EXAMPLE, tmp_path / "example")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = time.monotonic()
    subprocess.run(command(root), check=True, capture_output=True, env=environment)
    whole, takes = contents(root / "site"), time.monotonic() - started
    moment = random.Random(2026)
    for _ in range(KILLS):
        process = subprocess.Popen(
            command(root), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True
        )
        try:
            process.wait(timeout=moment.uniform(0.05, takes))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        assert contents(root / "site") == whole
    subprocess.run(command(root), check=True, capture_output=True, env=environment)
    assert contents(root / "site") == whole
    assert sorted(path.name for path in root.glob("site*")) == ["site"]
