"""Days on the command line."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def day_of(on: datetime | None) -> date:
    """Give the day asked for, else today's in London."""
    return on.date() if on is not None else datetime.now(ZoneInfo("Europe/London")).date()
