from __future__ import annotations

from dataclasses import replace

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


def test_ratios_are_of_processor_time() -> None:
    found = figure(None, 0.25, 0.2)
    assert found.median == pytest.approx(250.0)
    assert found.times(Timing((9.0,), (0.05,))) == pytest.approx(4.0)


def test_memory_is_no_time() -> None:
    weight = replace(figure(None, 0.25, 0.2), unit="MB", processor=None)
    with pytest.raises(TypeError, match="name is no time"):
        weight.times(Timing((1.0,), (1.0,)))


def test_numbers_have_three_figures_or_all_of_a_thousand() -> None:
    said = [number(value, "ms") for value in (0.1234, 1.234, 12.34, 123.4, 1234.0)]
    assert said == ["0.123 ms", "1.23 ms", "12.3 ms", "123 ms", "1,234 ms"]
