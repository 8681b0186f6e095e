"""Text that packs badly, for files that must be heavy."""

from __future__ import annotations

import random
import string


def noise(size: int) -> str:
    """Letters that cannot be packed much smaller than three quarters of their number."""
    return "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=size))
