"""The best that was possible, against exhaustive search."""

import numpy as np
import pytest

from matcher.rolling import BARRED, BATCH, NOWHERE, Value, certify, hindsight, run, value_of
from tests.matcher.rolling.small import best_of, drawn, stream_of


@pytest.mark.parametrize("stays", [False, True])
@pytest.mark.parametrize("seed", range(15))
def test_it_is_the_best_of_everything(seed, stays) -> None:
    stream, _ = drawn(seed, most=5, stays=stays)
    found = hindsight(stream)
    certify(stream, found.home)
    assert found.is_proved
    assert found.value == found.bound == best_of(stream)


def test_one_child_more_outweighs_all_points() -> None:
    # The first would be placed at 0 points, but only in the one home that the second may go to.
    stream = stream_of([[0, 9_999], [9_999, BARRED]], places=((0, 0), (1, 0)))
    found = hindsight(stream)
    assert found.home.tolist() == [1, 0]
    assert found.value == Value(2, 0)


def test_of_two_children_and_one_place_the_one_who_fits_better_is_placed() -> None:
    found = hindsight(stream_of([[500], [100]]))
    assert found.home.tolist() == [NOWHERE, 0]
    assert found.value == Value(1, 9_899)


def test_a_place_given_back_serves_again() -> None:
    found = hindsight(stream_of([[500], [100]], stays=(1, 1)))
    assert found.value == Value(2, 2 * 9_999 - 600)


@pytest.mark.parametrize("seed", range(8))
def test_a_batch_of_everyone_in_one_day_is_the_best(seed) -> None:
    stream, _ = drawn(100 + seed)
    everyone = stream_of(
        stream.points,
        arrives=np.zeros(stream.children),
        starts=stream.starts,
        places=tuple(zip(stream.place_home, stream.place_from, strict=True)),
        apart=np.argwhere(stream.apart),
    )
    assert value_of(everyone, run(everyone, BATCH)) == hindsight(everyone).value


def test_nobody_comes() -> None:
    stream, _ = drawn(1)
    nobody = stream.of(np.zeros(0, dtype=np.int64))
    assert hindsight(nobody).value == Value(0, 0)
    assert run(nobody, BATCH).size == 0
