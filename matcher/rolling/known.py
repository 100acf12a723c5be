"""What is known on a day: whoever decides is given this and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.rolling.forecast import Forecast
from matcher.rolling.stream import Ints, Stream


@dataclass(frozen=True, slots=True)
class Known:
    """
    What is known on a day.

    Parameters
    ----------
    day
        Today.
    seen
        Everyone who came by now, and nobody else.
    home
        Where each is, `NOWHERE` of those not placed; shape (children,).
    due
        Who is to be decided on now, in the order they came.
    forecast
        Who may come; None where nothing is known of it.
    """

    day: int
    seen: Stream
    home: Ints
    due: Ints
    forecast: Forecast | None = None
