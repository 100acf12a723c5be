"""Entities and geography become columns here, and only here."""

from matcher.frame.build import frame_of
from matcher.frame.supply import Standing, Supply, prepare

__all__ = ["Standing", "Supply", "frame_of", "prepare"]
