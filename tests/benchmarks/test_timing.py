from __future__ import annotations

import os
import subprocess
import sys

import pytest

from benchmarks.timing import Timing, of_processes, stay_on_one_core, timed


def test_each_item_is_timed_once_and_the_first_are_called_before() -> None:
    called: list[int] = []
    checked: list[tuple[int, int]] = []

    def double(item: int) -> int:
        called.append(item)
        return 2 * item

    timing = timed(double, [1, 2, 3], lambda item, result: checked.append((item, result)), warm=2)
    assert called == [1, 2, 1, 2, 3]
    assert checked == [(1, 2), (2, 4), (1, 2), (2, 4), (3, 6)]
    assert timing.runs == 3
    assert all(one > 0 for one in timing.wall_s)


def test_a_wrong_answer_is_not_a_time() -> None:
    def check(_: int, result: int) -> None:
        assert result != 3

    with pytest.raises(AssertionError):
        timed(lambda item: item, [1, 2, 3], check)


def test_median_and_worst_are_of_all_runs() -> None:
    timing = Timing((4.0, 1.0, 2.0), (3.0, 1.0, 1.5))
    assert (timing.median_s, timing.worst_s, timing.processor_median_s) == (2.0, 4.0, 1.5)
    assert timing.times(0.5).wall_s == (2.0, 0.5, 1.0)


def test_a_process_stays_on_one_core() -> None:
    allowed = os.sched_getaffinity(0)
    try:
        assert {stay_on_one_core()} == os.sched_getaffinity(0)
        assert len(os.sched_getaffinity(0)) == 1
    finally:
        os.sched_setaffinity(0, allowed)


def test_the_processor_time_of_a_process_is_its_own() -> None:
    work = "sum(number * number for number in range(2_000_000))"

    def run(code: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  our own words

    idle = timed(run, ["import time; time.sleep(0.2)"], lambda *_: None, processor=of_processes)
    busy = timed(run, [work], lambda *_: None, processor=of_processes)
    assert idle.processor_median_s < idle.median_s - 0.1
    assert 0 < idle.processor_median_s < busy.processor_median_s
