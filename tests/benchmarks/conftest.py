from __future__ import annotations

import pytest

from benchmarks.run import Plan, Run, measure
from benchmarks.setting import Setting, setting
from tests.controls import replaced

TOLD: list[str] = []
SMALL = Plan(world="town", runs=2, process_runs=1, draws=30, compared=30)


@pytest.fixture(scope="session")
def town() -> Setting:
    return setting("town", 30)


@pytest.fixture(scope="session")
def small_run() -> Run:
    # A process that is weighed once is weighed: three are for the median of a real run.
    with replaced("benchmarks.processes.PEAK_RUNS", 1):
        return measure(SMALL, TOLD.append)
