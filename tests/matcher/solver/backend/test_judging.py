"""Every status an engine can end with, and what it may then claim that does not hold."""

import numpy as np
import pytest

from matcher.solver import Limits, Status
from matcher.solver.backend import Engine, EngineFailed, WrongClaim, solve, solving
from matcher.solver.backend.asking import Answer
from tests.matcher.solver.backend.models import choose_one

CHEAP, DEAR, BOTH = [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]


@pytest.fixture
def ended(monkeypatch):
    """Let an engine end as it is told: by a reason, with values, value and bound."""

    def with_answer(reason, values=None, value=None, bound=-np.inf, incumbent=None, hint=None):
        claim = {"reason": reason, "detail": "so it said", "bound": bound}
        if value is not None:
            claim["value"] = value
        arrays = {} if values is None else {"values": np.array(values)}
        given = None if incumbent is None else np.array(incumbent)
        answer = Answer(claim, arrays, given)
        monkeypatch.setattr(solving, "ask", lambda *_, **__: answer)
        model = choose_one()
        if hint is not None:
            object.__setattr__(model, "hint", np.array(hint))
        return solve(model, Engine.HIGHS, Limits())

    return with_answer


def test_optimal_is_believed_where_the_bound_reaches_the_value(ended):
    outcome = ended("OPTIMAL", CHEAP, 2.0, 2.0)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 2, 2)


def test_a_bound_of_floating_point_is_lifted_to_a_whole_number(ended):
    assert ended("OPTIMAL", CHEAP, 2.0, 1.2).status is Status.OPTIMAL
    assert ended("OPTIMAL", CHEAP, 2.0, 2.0000001).status is Status.OPTIMAL


def test_optimal_without_the_bound_to_show_it_is_feasible(ended):
    outcome = ended("OPTIMAL", DEAR, 5.0, 2.0)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.FEASIBLE, 5, 2)
    assert outcome.gap == 3 / 5


def test_feasible_keeps_its_bound(ended):
    outcome = ended("FEASIBLE", DEAR, 5.0, 1.5)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.FEASIBLE, 5, 2)


def test_feasible_without_a_bound_has_that_of_the_variables(ended):
    outcome = ended("FEASIBLE", DEAR, 5.0)
    assert (outcome.status, outcome.bound) == (Status.FEASIBLE, 0)


def test_feasible_whose_bound_reaches_the_value_is_optimal(ended):
    assert ended("FEASIBLE", CHEAP, 2.0, 1.9999).status is Status.OPTIMAL


@pytest.mark.parametrize("reason", ["INFEASIBLE", "INFEASIBLE_OR_UNBOUNDED"])
def test_infeasible_has_nothing_to_read(ended, reason):
    # Bounds on every variable leave only one of the two meanings.
    outcome = ended(reason, [140462610448384.0, 50.0], 0.0, 0.0)
    assert (outcome.status, outcome.value, outcome.solution) == (Status.INFEASIBLE, None, None)


def test_unknown_has_nothing_to_read_whatever_was_sent(ended):
    outcome = ended("NO_SOLUTION_FOUND", [140462610448384.0, 50.0], 0.0, np.inf)
    assert (outcome.status, outcome.value, outcome.solution) == (Status.UNKNOWN, None, None)
    assert outcome.bound == 0


def test_unknown_with_a_solution_reported_before_is_feasible(ended):
    outcome = ended("NO_SOLUTION_FOUND", incumbent=DEAR)
    assert (outcome.status, outcome.value) == (Status.FEASIBLE, 5)


@pytest.mark.parametrize("reason", ["IMPRECISE", "NUMERICAL_ERROR", "OTHER_ERROR", "NEWLY_MADE"])
def test_an_engine_that_gives_up_is_an_error_with_its_words(ended, reason):
    with pytest.raises(EngineFailed, match=f"HiGHS failed: {reason} so it said"):
        ended(reason, CHEAP, 2.0, 2.0)


def claims(what):
    return pytest.raises(WrongClaim, match=f"HiGHS claims what does not hold: {what}")


def test_unbounded_is_wrong_where_every_variable_has_bounds(ended):
    with claims("a cost without end"):
        ended("UNBOUNDED")


def test_a_solved_status_without_a_solution_is_wrong(ended):
    for reason in ("OPTIMAL", "FEASIBLE"):
        with claims(f"the status {reason}, and no solution"):
            ended(reason, None, 2.0, 2.0)


def test_another_number_of_values_is_wrong(ended):
    with claims("3 values for 2 variables"):
        ended("OPTIMAL", [0.0, 1.0, 0.0], 2.0, 2.0)


@pytest.mark.parametrize("value", [0.5, np.nan, np.inf, 1.001])
def test_values_that_are_no_whole_numbers_are_wrong(ended, value):
    with claims(f"variable 1 is {value}, no whole number"):
        ended("OPTIMAL", [0.0, value], 2.0, 2.0)


def test_values_outside_the_bounds_are_wrong(ended):
    with claims("variable 0 is 50, outside its bounds"):
        ended("OPTIMAL", [50.0, 1.0], 2.0, 2.0)


def test_a_row_not_kept_is_wrong(ended):
    with claims("a solution, and row 0 is not kept"):
        ended("FEASIBLE", BOTH, 7.0, 2.0)


def test_a_value_that_its_solution_does_not_cost_is_wrong(ended):
    for value in (0.0, np.nan, np.inf):
        with claims(f"the value {value}, and its solution costs 2"):
            ended("OPTIMAL", CHEAP, value, 2.0)


def test_a_bound_above_its_own_solution_is_wrong(ended):
    with claims("the bound 3, and its solution costs 2"):
        ended("FEASIBLE", CHEAP, 2.0, 2.1)


def test_a_bound_that_is_no_number_is_wrong(ended):
    for bound in (np.nan, np.inf):
        with claims(f"the bound {bound}"):
            ended("FEASIBLE", CHEAP, 2.0, bound)


def test_no_solution_is_wrong_where_one_was_reported_or_given(ended):
    with claims("that there is no solution, and there is one"):
        ended("INFEASIBLE", incumbent=DEAR)
    with claims("that there is no solution, and there is one"):
        ended("INFEASIBLE", hint=DEAR)
    assert ended("INFEASIBLE", hint=BOTH).status is Status.INFEASIBLE
