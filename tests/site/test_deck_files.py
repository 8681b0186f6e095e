"""Files of decks are made once and taken from the folder until something changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.project import load_project
from macros.site.deck_files import kept_file

EXAMPLE = Path(__file__).resolve().parents[1] / "example"
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def example():
    return load_project(EXAMPLE)[0]


def test_a_deck_that_has_not_changed_is_taken_from_the_folder(example, tmp_path):
    deck = example.decks["cameras"]["fr"]
    made = kept_file(example, deck, MOMENT, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    assert kept_file(example, deck, MOMENT, tmp_path) == b"kept"
    kept.unlink()
    assert kept_file(example, deck, MOMENT, tmp_path) == made


def test_a_changed_deck_is_made_anew_and_the_older_file_is_taken_away(example, tmp_path):
    deck = example.decks["cameras"]["en"]
    kept_file(example, deck, MOMENT, tmp_path)
    (older,) = tmp_path.iterdir()
    kept_file(example, replace(deck, title="Other"), MOMENT, tmp_path)
    (newer,) = tmp_path.iterdir()
    assert older.name != newer.name


def test_a_folder_that_cannot_be_written_to_only_costs_time(example, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    assert kept_file(example, example.decks["cameras"]["en"], MOMENT, blocked).startswith(b"PK")
