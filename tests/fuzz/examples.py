"""How many examples each property is tried with, and which of them: the same ones each time, or new ones."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

MORE = "TOOLKIT_FUZZ"  # how many examples, all of them new; `make fuzz` sets it
USUAL = 2_000


def examples() -> settings:
    """The settings of a property."""
    asked = os.environ.get(MORE)
    return settings(
        max_examples=int(asked or USUAL),
        derandomize=asked is None,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
    )
