"""What time it is for the commands: in London, whatever the machine's own zone."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

__all__ = ["LONDON", "UTC", "minute", "now"]
LONDON = ZoneInfo("Europe/London")
"""As `matcher.calendar` has it, which would bring numpy to `homeward --help`."""


def now() -> datetime:
    """Give the moment, in London."""
    return datetime.now(LONDON)


def minute(given: datetime | None) -> datetime:
    """
    Give a moment to the whole minute, so that what is printed of it gives the same answer again.

    Parameters
    ----------
    given
        As typed: London's clock, without a zone; None for now.
    """
    moment = now() if given is None else given.replace(tzinfo=LONDON)
    return moment.replace(second=0, microsecond=0)
