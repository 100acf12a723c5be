"""The version of the engine, as it is installed."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

DISTRIBUTION = "homeward-placements"


@cache
def engine_version() -> str:
    """Give the version of the distribution, as its pyproject says."""
    return version(DISTRIBUTION)
