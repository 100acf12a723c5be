"""When work ends."""

from time import monotonic

from matcher.solver import Limits
from matcher.solver.clock import Clock


def test_time_left_is_counted_from_the_start_and_never_below_nothing():
    clock = Clock(Limits(seconds=100), began=monotonic() - 40)
    assert clock.seconds >= 40
    assert 0 < clock.left <= 60
    assert not clock.is_over()
    late = Clock(Limits(seconds=100), began=monotonic() - 101)
    assert late.left == 0
    assert late.is_over()
    assert not late.is_stopped()


def test_what_is_kept_back_is_no_time_for_new_work():
    clock = Clock(Limits(seconds=100), began=monotonic() - 60, kept_back=50)
    assert clock.left == 0
    assert clock.is_over()


def test_who_asks_for_the_end_is_heard_at_once():
    clock = Clock(Limits(seconds=100), lambda: True)
    assert clock.is_stopped()
    assert clock.is_over()
    assert clock.left > 0
