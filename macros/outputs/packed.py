"""Office files are zip files: packed again, with one moment in place of the time of day at which each part was made."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime


def packed_again(saved: bytes, moment: datetime) -> bytes:
    """The same parts in the same order, as bytes that depend on the parts and the moment alone."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as settled:
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            settled.writestr(entry, parts.read(part))
    return packed.getvalue()
