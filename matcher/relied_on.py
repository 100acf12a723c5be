"""How long what a home says may be relied on."""

from __future__ import annotations

EMERGENCY_HOURS = 4
PLANNED_HOURS = 48


def hours_relied_on(*, emergency: bool | None) -> int:
    """
    Give the hours for which a home's word on a child stands (handbook section 10).

    Parameters
    ----------
    emergency
        Whether the child needs the place at once; None where that was not said: then the shorter.
    """
    return PLANNED_HOURS if emergency is False else EMERGENCY_HOURS
