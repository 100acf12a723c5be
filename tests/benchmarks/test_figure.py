from __future__ import annotations

import pytest

from benchmarks.figure import Figure, number
from benchmarks.timing import Timing


def figure(target: float | None, wall_s: float, processor_s: float) -> Figure:
    timing = Timing((wall_s, wall_s), (processor_s, processor_s))
    return Figure.of("name", "what", "ms", timing, target=target, held_to="something")


@pytest.mark.parametrize(
    ("target", "wall_s", "processor_s", "said"),
    [
        (10.0, 0.010, 0.010, "met"),
        (10.0, 0.011, 0.011, "missed"),
        (10.0, 0.011, 0.009, "missed on the wall; met in processor time"),
        (None, 0.011, 0.009, "no target"),
    ],
)
def test_a_figure_says_whether_its_target_was_met(
    target: float | None, wall_s: float, processor_s: float, said: str
) -> None:
    assert figure(target, wall_s, processor_s).verdict().partition(":")[0] == said


def test_milliseconds_are_seconds_for_ratios() -> None:
    assert figure(None, 0.25, 0.2).median == pytest.approx(250.0)
    assert figure(None, 0.25, 0.2).seconds == pytest.approx(0.25)


def test_numbers_have_three_figures_or_all_of_a_thousand() -> None:
    said = [number(value, "ms") for value in (0.1234, 1.234, 12.34, 123.4, 1234.0)]
    assert said == ["0.123 ms", "1.23 ms", "12.3 ms", "123 ms", "1,234 ms"]
