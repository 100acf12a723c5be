from __future__ import annotations

import pytest

from benchmarks.run import Plan, Run, measure
from benchmarks.setting import Setting, setting

TOLD: list[str] = []
SMALL = Plan(world="town", runs=2, process_runs=1, draws=30, compared=30)


@pytest.fixture(scope="session")
def town() -> Setting:
    return setting("town", 30)


@pytest.fixture(scope="session")
def small_run() -> Run:
    return measure(SMALL, TOLD.append)
