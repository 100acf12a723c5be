import pytest

from benchmarks.suites.goal import Goal, written


@pytest.mark.parametrize(
    ("goal", "target", "figure", "verdict"),
    [
        (Goal("a", "", "times", 4, 5.234, is_least=True), "at least 4 times", "5.23 times",
         "reached"),
        (Goal("a", "", "times", 4, 3.0, is_least=True), "at least 4 times", "3 times",
         "missed: 25 % short"),
        (Goal("a", "", "%", 0.1, 0.15), "at most 0.100 %", "0.150 %", "missed: 50 % over"),
        (Goal("a", "", "%", 0.0, 0.15), "at most 0 %", "0.150 %", "missed"),
        (Goal("a", "", "s", 5, None, missing="the limit was shorter"), "at most 5 s", "-",
         "not measured: the limit was shorter"),
        (Goal("a", "", "s", 5, None), "at most 5 s", "-",
         "not measured: nothing of the kind was run"),
        (Goal("a", "", "children", None, 6.5), "none", "6.5 children", "no target"),
        (Goal("a", "", "times", 4, 3.0, is_least=True, is_floor=True), "at least 4 times",
         "at least 3 times", "open: the peer ran out of time"),
    ],
)  # fmt: skip
def test_a_figure_says_whether_its_target_was_reached_or_by_how_much_not(
    goal, target, figure, verdict
):
    assert (goal.target(), goal.figure(), goal.verdict()) == (target, figure, verdict)


def test_a_floor_below_its_target_is_neither_reached_nor_missed():
    assert Goal("a", "", "times", 4, 3.0, is_least=True, is_floor=True).is_reached is None
    assert Goal("a", "", "times", 4, 5.0, is_least=True, is_floor=True).is_reached is True
    assert Goal("a", "", "times", 4, 3.0, is_least=True).is_reached is False


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (1234.5, "times", "1,234 times"),
        (12.34, "s", "12.3 s"),
        (0.0123, "s", "0.012 s"),
        (12.0, "", "12"),
        (0, "%", "0 %"),
        (12.34, "%", "12.3 %"),
    ],
)
def test_figures_are_written_to_three_places(number, unit, text):
    assert written(number, unit) == text
