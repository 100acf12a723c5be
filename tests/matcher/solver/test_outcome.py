"""What a core may claim."""

import pytest

from matcher.solver import Limits, Outcome, Status


def claimed(status, value=None, bound=None, solution=None):
    return Outcome(status, value, bound, 0.0, "by hand", (), solution)


@pytest.mark.parametrize("status", list(Status))
def test_a_solution_and_its_value_go_with_a_solved_status_and_no_other(status):
    solved = status in {Status.OPTIMAL, Status.FEASIBLE}
    for value, solution in ((None, None), (7, None), (None, "x"), (7, "x")):
        if solved == (value is not None) == (solution is not None):
            assert claimed(status, value, 7, solution).value == value
        elif solved or value is not None or solution is not None:
            with pytest.raises(ValueError, match="go with a solved status"):
                claimed(status, value, 7, solution)


def test_a_bound_above_the_value_is_refused():
    with pytest.raises(ValueError, match="at most 7, found 8"):
        claimed(Status.FEASIBLE, 7, 8, "x")


@pytest.mark.parametrize(("value", "bound", "gap"), [
    (200, 150, 0.25), (0, 0, 0.0), (0, -3, 3.0), (-200, -250, 0.25), (7, None, None),
])  # fmt: skip
def test_the_gap_is_a_share_of_the_value(value, bound, gap):
    assert claimed(Status.FEASIBLE, value, bound, "x").gap == gap


def test_without_a_value_there_is_no_gap():
    assert claimed(Status.UNKNOWN, bound=3).gap is None


@pytest.mark.parametrize("seconds", [0, -1, float("inf"), float("nan")])
def test_time_is_a_number_above_nothing(seconds):
    with pytest.raises(ValueError, match="seconds: expected a number above 0"):
        Limits(seconds=seconds)


def test_memory_is_at_least_a_megabyte():
    with pytest.raises(ValueError, match="memory_mb: expected at least 1"):
        Limits(memory_mb=0)
