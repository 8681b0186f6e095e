"""Which day do rules about age count from?"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

DAY = "TOOLKIT_DAY"  # set by `toolkit build` and `toolkit serve`: their pages count from the newest day of the data
MOMENT = "SOURCE_DATE_EPOCH"


def today() -> date:
    """The day that SOURCE_DATE_EPOCH names, in UTC, so that a check can be repeated; otherwise this day."""
    if day := os.environ.get(DAY):
        return date.fromisoformat(day)
    said = os.environ.get(MOMENT, "")
    return datetime.fromtimestamp(int(said), UTC).date() if said.isdigit() else datetime.now(UTC).date()
