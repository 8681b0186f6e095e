"""What MkDocs is told, and which versions of what render the pages."""

from __future__ import annotations

import re

import pytest

from macros.checks.today import DAY, MOMENT
from macros.site.generator import environment, versions
from macros.site.session import PROGRESS
from tests.build_a_project import with_evidence


def test_dates_in_the_site_are_those_of_the_newest_reading_and_not_of_today(small_project, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert environment(small_project)["SOURCE_DATE_EPOCH"] == "1773014400"  # 2026-03-09
    assert environment(with_evidence(small_project))["SOURCE_DATE_EPOCH"] == "946684800"  # 2000-01-01


def test_whoever_builds_may_set_the_date(small_project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    assert environment(small_project)["SOURCE_DATE_EPOCH"] == "7"


def test_only_a_build_asks_mkdocs_to_tell_its_progress(small_project, monkeypatch):
    monkeypatch.delenv(PROGRESS, raising=False)
    assert PROGRESS not in environment(small_project)


def test_the_versions_are_those_of_generator_theme_and_languages():
    found = versions()
    assert list(found) == ["mkdocs", "mkdocs-material", "mkdocs-static-i18n"]
    assert all(re.fullmatch(r"\d+(\.\d+)+.*", version) for version in found.values())


@pytest.mark.parametrize(
    ("said", "day"), [("", "2026-03-09"), ("7", "2026-03-09"), ("1900000000", "2030-03-17"), ("soon", "2026-03-09")]
)
def test_pages_count_years_from_the_newest_day_of_the_data_and_never_from_this_day(
    small_project, monkeypatch, said, day
):
    monkeypatch.delenv(DAY)
    monkeypatch.setenv(MOMENT, said)
    assert environment(small_project)[DAY] == day
