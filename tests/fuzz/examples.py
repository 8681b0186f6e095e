"""How many examples each property is tried with, and which of them: the same ones each time, or new ones."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

MORE = "TOOLKIT_FUZZ"  # how many examples, all of them new; `make fuzz` sets it
USUAL = 2_000


def examples(share: float = 1.0) -> settings:
    """The settings of a property; `share` is less than one where an example takes long."""
    asked = os.environ.get(MORE)
    return settings(
        max_examples=max(1, int(int(asked or USUAL) * share)),
        derandomize=asked is None,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
    )
