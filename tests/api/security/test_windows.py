import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.security import windows
from api.security.windows import MovingWindow


class Clock:
    """Told the time by the test."""

    def __init__(self):
        self.now = 1_000.0

    def time(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    found = Clock()
    monkeypatch.setattr(windows, "time", found)
    return found


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 40)), max_size=60))
def test_in_no_window_are_more_than_the_most_and_nobody_waits_without_need(calls):
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock()
        patch.setattr(windows, "time", clock)
        window, counted = MovingWindow(3), {"a": [], "b": []}
        for name, later in calls:
            clock.now += later
            there = [at for at in counted[name] if at >= clock.now - 60]
            wait = window.hit(name)
            if len(there) < 3:
                assert wait == 0
                counted[name].append(clock.now)
            else:
                assert wait == max(there[0] + 60 - clock.now, 1e-3)


def test_who_has_not_come_for_a_window_is_forgotten(clock):
    window = MovingWindow(3)
    for number in range(1_000):
        window.hit(f"address {number}")
    clock.now += 200
    window.hit("somebody")
    assert len(window) == 1


def test_a_clock_that_is_set_back_does_not_keep_everybody_for_ever(clock):
    window = MovingWindow(3)
    clock.now += 1_000_000
    window.hit("a")
    clock.now -= 1_000_000
    window.hit("b")
    clock.now += 1_000_200
    window.hit("c")
    assert len(window) == 1


def test_who_come_together_are_counted_each_once_and_by_no_thread_of_its_own():
    window = MovingWindow(100)
    before = threading.active_count()
    for _ in range(10):
        window.hit("somebody else")
    assert threading.active_count() == before
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(window.hit, ["one"] * 400))
    assert sum(wait == 0 for wait in waits) == 100
