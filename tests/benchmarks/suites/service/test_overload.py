import asyncio

import pytest

from benchmarks.suites.service.overload import overloaded
from tests.benchmarks.load.scripted import answer

from .asked import Fake


class Bounded:
    """Two matches at a time, 20 ms each; to whoever finds it full it says so, or breaks."""

    def __init__(self, full):
        self.full, self.under_way, self.asked = full, 0, 0

    async def __call__(self, _, asked):
        if b"/healthz" in asked:
            return answer()
        # Sixteen clients find the peak and are never refused; more come only when it is too much.
        self.asked += 1
        if self.under_way >= 16:
            return answer(self.full)
        self.under_way += 1
        await asyncio.sleep(0.02 * self.under_way / 2)
        self.under_way -= 1
        return answer()


def test_what_is_refused_is_told_beside_what_is_done(serve):
    (run,) = overloaded(Fake(serve(Bounded(503))), "sqlite-overload", 0.5)
    assert run.extra["refused"] > 0
    assert run.extra["due_rate"] > 0
    assert run.extra["of_peak"] > 0
    assert {"refused_p99_ms", "health_p99_ms", "rate"} <= set(run.extra)


def test_a_service_that_breaks_under_load_is_no_result(serve):
    with pytest.raises(AssertionError, match="status 500"):
        list(overloaded(Fake(serve(Bounded(500))), "sqlite-overload", 0.5))
