"""Entities and geography become columns here, and only here."""

from matcher.frame.build import frame_of
from matcher.frame.patch import patched
from matcher.frame.standing import Standing
from matcher.frame.supply import Supply, prepare

__all__ = ["Standing", "Supply", "frame_of", "patched", "prepare"]
