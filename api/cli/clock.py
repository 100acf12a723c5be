"""What time it is for the commands: in London, whatever the machine's own zone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

__all__ = ["LONDON", "UTC", "now"]
LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """Give the moment, in London."""
    return datetime.now(LONDON)
