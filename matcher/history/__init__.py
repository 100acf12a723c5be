"""Placement history of a child: placements, moves and stays out of the episodes of a return."""

from matcher.history.absences import Absences
from matcher.history.arrivals import Arrival
from matcher.history.endings import Ending, Endings
from matcher.history.history import PlacementHistory, history_of
from matcher.history.placements import MilesBetween, Placement

__all__ = [
    "Absences",
    "Arrival",
    "Ending",
    "Endings",
    "MilesBetween",
    "Placement",
    "PlacementHistory",
    "history_of",
]
