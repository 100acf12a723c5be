"""How long a proposal holds its place while it waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from constraints.errors import PlacementError
from matcher.relied_on import EMERGENCY_HOURS, PLANNED_HOURS


@dataclass(frozen=True, slots=True)
class HoldTimes:
    """
    How long a place is held from a proposal, and again from the home's yes.

    The times of the handbook (section 10), for which a home's word may be relied on.

    Parameters
    ----------
    emergency_hours, planned_hours
        Hours, above 0.
    """

    emergency_hours: float = EMERGENCY_HOURS
    planned_hours: float = PLANNED_HOURS

    def __post_init__(self) -> None:
        for name in ("emergency_hours", "planned_hours"):
            if not 0 < getattr(self, name) < float("inf"):
                raise PlacementError(f"{name}: expected hours above 0.")

    def until(self, now: datetime, *, emergency: bool | None) -> datetime:
        """Give the end of a hold; where it is not said which it is, the shorter one."""
        planned = timedelta(hours=self.planned_hours)
        urgent = timedelta(hours=self.emergency_hours)
        if emergency is None:
            return now + min(planned, urgent)
        return now + (urgent if emergency else planned)
