"""Patches and symbols of sharing cards."""

from __future__ import annotations

import pytest

from macros.outputs.card_shapes import PATCHES, STRIP, SYMBOLS, quilt, turned


def test_the_same_seed_gives_the_same_quilt_and_others_give_others():
    seeds = ("families", "districts", "")
    first = {seed: list(quilt(10, 2, seed)) for seed in seeds}
    assert first == {seed: list(quilt(10, 2, seed)) for seed in seeds}
    assert first["families"] != first["districts"] != first[""]


@pytest.mark.parametrize("seed", ["", "families", "a", "b", "c"])
def test_a_quilt_is_whole_and_neighbours_differ_in_their_ground(seed):
    laid = {(column, row): patch for column, row, patch, _ in quilt(10, 2, seed)}
    assert set(laid) == {(column, row) for column in range(10) for row in range(2)}
    for (column, row), patch in laid.items():
        for beside in ((column + 1, row), (column, row + 1)):
            assert beside not in laid or laid[beside].ground != patch.ground


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_stays_inside_its_square(symbol):
    assert all(0 <= part <= 1 for corners, _ in SYMBOLS[symbol] for point in corners for part in point)


def test_four_quarter_turns_are_none():
    for patch in (*PATCHES, *STRIP):
        again = turned(turned(patch.shape, 1), 3)
        for (corners, _), (turned_corners, _) in zip(patch.shape, again, strict=True):
            assert sum(turned_corners, ()) == pytest.approx(sum(corners, ()))
    assert turned(SYMBOLS["→"], 1) == SYMBOLS["↓"] != SYMBOLS["→"]


def test_no_two_symbols_are_drawn_alike():
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
