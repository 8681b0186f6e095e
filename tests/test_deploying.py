"""What publishes the site: actions by their hash, no more rights than needed, check before build before publish."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from scripts.toolkit import toolkit

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in WORKFLOWS}
NETLIFY = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
WRITING = {("publish.yml", "publish"): {"pages": "write", "id-token": "write"}}
COMMAND = re.compile(r"(?:sh scripts/\S+|make|\.venv/bin/\S+)[^|&>\n]*")


def workflow(name: str) -> dict:
    """A workflow as GitHub reads it; YAML takes its key `on` for the word yes."""
    found = yaml.safe_load(TEXTS[name])
    return {("on" if key is True else key): value for key, value in found.items()}


def steps(name: str) -> list[dict]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def commands() -> list[str]:
    texts = [step["run"] for name in TEXTS for step in steps(name) if "run" in step]
    texts += [NETLIFY["build"]["command"], NETLIFY["context"]["deploy-preview"]["command"]]
    return sorted({found.strip() for text in texts for found in COMMAND.findall(text)})


def test_there_is_a_workflow_for_checking_for_reviewing_and_for_publishing():
    assert list(TEXTS) == ["check.yml", "preview.yml", "publish.yml"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_action_is_named_by_its_hash_with_its_version_beside_it(name):
    used = [step["uses"] for step in steps(name) if "uses" in step]
    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []
    assert len(re.findall(r"# .*\bv\d+\.\d+\.\d+", TEXTS[name])) == len(used)


def test_one_action_has_one_hash_everywhere():
    used = {step["uses"] for name in TEXTS for step in steps(name) if "uses" in step}
    assert len(used) == len({each.partition("@")[0] for each in used})


@pytest.mark.parametrize("name", TEXTS)
def test_a_workflow_may_read_and_only_the_job_that_publishes_may_write(name):
    found = workflow(name)
    assert found["permissions"] == {"contents": "read"}
    for job_name, job in found["jobs"].items():
        assert job.get("permissions") == WRITING.get((name, job_name))
        assert job["timeout-minutes"] <= 30
        assert job["runs-on"] == "ubuntu-24.04"


@pytest.mark.parametrize("name", TEXTS)
def test_a_workflow_has_no_secret_and_runs_no_text_that_strangers_write(name):
    assert "secrets." not in TEXTS[name]
    assert "pull_request_target" not in TEXTS[name]
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []
    checkouts = [step for step in steps(name) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_pages_are_published_from_the_main_branch_after_check_and_build():
    found = workflow("publish.yml")
    assert found["on"]["push"] == {"branches": ["main"]}
    assert "pull_request" not in found["on"]
    assert found["jobs"]["publish"]["needs"] == "build"
    assert [step["run"] for step in found["jobs"]["build"]["steps"] if "run" in step] == [
        "sh scripts/setup.sh site",
        ".venv/bin/toolkit check --format github",
        ".venv/bin/toolkit build",
    ]
    upload = next(step for step in steps("publish.yml") if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"]["path"] == NETLIFY["build"]["publish"] == "site"


def test_a_review_gets_the_changed_cells_in_both_languages_and_a_link_to_the_site_as_it_would_be():
    runs = "\n".join(step.get("run", "") for step in steps("preview.yml"))
    assert '.venv/bin/toolkit changes --base "$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY"' in runs
    assert '.venv/bin/toolkit --lang es changes --base "$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY"' in runs
    assert "$ADDRESS" in runs
    upload = next(step for step in steps("preview.yml") if "upload-artifact" in step.get("uses", ""))
    assert upload["with"]["path"] == "site.offline/*.zip"


@pytest.mark.parametrize("context", ["production", "deploy-preview"])
def test_netlify_checks_before_it_builds(context):
    command = NETLIFY.get("context", {}).get(context, NETLIFY["build"])["command"]
    assert [part.strip().partition(" --")[0] for part in command.split("&&")] == [
        "sh scripts/setup.sh site",
        ".venv/bin/toolkit check",
        ".venv/bin/toolkit build",
    ]


def test_there_are_commands_to_look_at():
    assert len(commands()) >= 6


@pytest.mark.parametrize("command", commands())
def test_every_command_is_there_with_its_options(command):
    program, *words = shlex.split(command)
    if program == "sh":
        assert (ROOT / words[0]).is_file()
        assert re.search(rf"^    \S*\s*\|?\s*{words[1]}\b.*\)$", (ROOT / words[0]).read_text(), re.MULTILINE)
    elif program == "make":
        assert f"\n{words[0]}:" in (ROOT / "Makefile").read_text()
    elif program.endswith("/toolkit"):
        assert_known(toolkit, [word for word in words if word != "&&"])
    else:
        assert program in (".venv/bin/ruff", ".venv/bin/mypy")


def assert_known(command: click.Command, words: list[str]) -> None:
    """Each option and command is one that the toolkit has."""
    if not words:
        assert not isinstance(command, click.Group)
        return
    first, *rest = words
    options = {name: option for option in command.params for name in option.opts}
    if first.startswith("--"):
        assert first in options
        takes = 0 if getattr(options[first], "is_flag", False) else 1
        if takes and isinstance(options[first].type, click.Choice):
            assert rest[0] in options[first].type.choices
        assert_known(command, rest[takes:])
    else:
        assert isinstance(command, click.Group)
        assert_known(command.commands[first], rest)
