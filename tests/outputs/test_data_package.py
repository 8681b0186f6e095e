"""The data package is one that other people's programs accept, and one file holds all of it."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile

import pytest

from macros.outputs.downloads import download_files
from macros.project import load_project
from tests.project_folders import EXAMPLE, ROOT

PREFIX = "downloads/"


def files_of(project):
    return {path.removeprefix(PREFIX): raw for path, raw in download_files(project) if path.startswith(PREFIX)}


@pytest.mark.parametrize("root", [ROOT, EXAMPLE], ids=["this site", "the example"])
def test_the_package_validates_with_the_frictionless_library(root, tmp_path):
    files = files_of(load_project(root)[0])
    with zipfile.ZipFile(io.BytesIO(files["data-package.zip"])) as archive:
        archive.extractall(tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    told = [(error["type"], error["message"]) for each in (report, *report["tasks"]) for error in each["errors"]]
    assert told == []
    assert report["valid"]
    assert {task["name"] for task in report["tasks"]} == {
        "comparison", *(each["name"] for each in json.loads((root / "data/datapackage.json").read_text())["resources"])
    }  # fmt: skip


def test_the_library_would_find_a_wrong_cell(project, tmp_path):
    files = files_of(project)
    for name in ("datapackage.json", *(name for name in files if name.endswith(".csv"))):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(files[name].replace(b"0100001", b""))
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert not json.loads(done.stdout)["valid"]


def test_the_descriptor_names_every_file_with_its_size_and_digest(project):
    files = files_of(project)
    found = json.loads(files["datapackage.json"])
    written = json.loads((project.root / "data/datapackage.json").read_text(encoding="utf-8"))
    assert found["homepage"] == project.settings.site_url
    assert [each["name"] for each in found["resources"]] == [
        *(each["name"] for each in written["resources"]), "comparison"
    ]  # fmt: skip
    for each in found["resources"]:
        assert each["bytes"] == len(files[each["path"]])
        assert each["hash"] == f"sha256:{hashlib.sha256(files[each['path']]).hexdigest()}"


def test_the_zip_file_holds_every_table_the_descriptor_and_what_to_read_first(project):
    files = files_of(project)
    with zipfile.ZipFile(io.BytesIO(files["data-package.zip"])) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    read_me = inside.pop("README.txt").decode()
    assert inside == {
        name: raw
        for name, raw in files.items()
        if name == "datapackage.json" or (name.endswith(".csv") and not name.startswith("districts/"))
    }
    assert "datapackage.json says" in read_me
    assert "datapackage.json dice" in read_me
