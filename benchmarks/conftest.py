"""Settings shared by the micro benchmarks."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.setting import WORLDS, Setting, setting

DRAWS = 60


@cache
def _setting(name: str) -> Setting:
    return setting(name, DRAWS)


@pytest.fixture(params=tuple(WORLDS))
def ready(request: pytest.FixtureRequest) -> Setting:
    """Give each world in turn, prepared once for all of them."""
    return _setting(request.param)
