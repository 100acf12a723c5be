import pytest

from benchmarks.suites.run import above, best_of, check_bounds
from matcher.solver.outcome import Step
from tests.benchmarks.suites.conftest import run

STEPS = (Step(1.0, 120, None), Step(2.0, 110, 90.0), Step(4.0, 100, 90.0))


def test_what_was_known_at_a_time_is_the_last_step_before_it():
    one = run(steps=STEPS, bound=90.0)
    assert one.at(0.9).value is None
    assert one.at(2.0) == STEPS[1]
    assert one.at(60.0) == STEPS[2]
    assert one.gap == pytest.approx(0.1)


def test_the_time_to_a_value_is_when_an_answer_as_good_was_first_there():
    one = run(steps=STEPS)
    assert one.seconds_to(115) == 2.0
    assert one.seconds_to(99) is None
    assert run(steps=()).seconds_to(100) == 1.0


def test_the_best_is_what_anyone_found_or_was_known_before():
    runs = [run(value=100), run(solver="HiGHS", value=98, bound=90.0), run("two", known=7)]
    assert best_of(runs) == {"one": 98, "two": 7}
    assert above(110, 100) == pytest.approx(0.1)
    assert above(None, 100) is None
    assert above(0, 0) == 0


def test_a_proof_that_somebody_refutes_stops_the_run():
    check_bounds([run(value=100), run(solver="HiGHS", value=101, bound=100.0)])
    with pytest.raises(AssertionError, match="nothing costs less than 100"):
        check_bounds([run(value=100), run(solver="HiGHS", value=98, bound=90.0)])
    nothing = run(value=None, bound=None, status="infeasible", solver="SCIP")
    with pytest.raises(AssertionError, match="SCIP is wrong"):
        check_bounds([run(value=100), nothing])
