from collections import Counter
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.load.taken import Taken, percentile, together


@pytest.mark.parametrize("count", [1, 2, 3, 7, 99, 100, 101, 1_000])
@pytest.mark.parametrize("hundredths", [1, 7, 50, 95, 99, 100])
def test_percentiles_of_one_to_n_are_known(count, hundredths):
    times = [float(one) for one in range(count, 0, -1)]
    assert percentile(times, hundredths / 100) == ceil(hundredths * count / 100)


@given(
    st.lists(st.floats(0, 100), min_size=1, max_size=60), st.sampled_from((0.01, 0.5, 0.9, 0.99, 1))
)
def test_a_percentile_is_the_least_time_that_enough_were_within(times, share):
    found = percentile(times, share)
    assert sum(one <= found for one in times) >= share * len(times) - 1e-9
    assert sum(one < found for one in times) < share * len(times)


@pytest.mark.parametrize(("times", "share"), [([], 0.5), ([1.0], 0.0), ([1.0], 1.1)])
def test_there_is_no_percentile_of_nothing(times, share):
    with pytest.raises(ValueError, match="no percentile"):
        percentile(times, share)


def test_a_rate_is_of_right_answers_in_time():
    taken = Taken(2.0, (0.1,) * 10, 8, (0.01,) * 50, Counter({"status 500": 3}))
    assert (taken.rate, taken.failures) == (4.0, 3)


def test_runs_together_are_all_their_requests_in_all_their_time():
    first = Taken(1.0, (0.1, 0.2), 2, (0.3,), Counter({"status 500": 1}))
    second = Taken(3.0, (0.4,), 0, (), Counter({"status 500": 1, "connection lost": 2}))
    failed = Counter({"status 500": 2, "connection lost": 2})
    assert together([first, second]) == Taken(4.0, (0.1, 0.2, 0.4), 2, (0.3,), failed)
    assert together([first, second]).rate == 0.5


def test_what_failed_is_no_time():
    wrong = Taken(1.0, (0.1,), 1, (), Counter({"status 500": 3}))
    with pytest.raises(AssertionError, match="reading: 3 x status 500, 1 right"):
        wrong.all_right("reading")
    with pytest.raises(AssertionError, match="reading: nothing was answered"):
        Taken(1.0, (), 0).all_right("reading")
    right = Taken(1.0, (0.1,), 1)
    assert right.all_right("reading") is right
