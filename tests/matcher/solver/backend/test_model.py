from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.solver import Limits
from matcher.solver.backend import Engine, InvalidModel, Model, solve
from tests.matcher.solver.backend.models import assignment_with_capacity, choose_one


def problems(**fields):
    with pytest.raises(InvalidModel) as raised:
        replace(choose_one(), **fields)
    return raised.value.problems


def refused(engine=Engine.CP_SAT, **fields):
    with pytest.raises(InvalidModel) as raised:
        solve(replace(choose_one(), **fields), engine, Limits())
    return raised.value.problems


def test_a_cost_that_is_no_number_is_named():
    assert problems(cost=[1, np.nan]) == ("cost[1]: found nan, expected a finite number.",)


def test_infinite_costs_and_terms_are_named():
    assert problems(cost=[np.inf, 1], coefficient=[1, -np.inf]) == (
        "cost[0]: found inf, expected a finite number.",
        "coefficient[1]: found -inf, expected a finite number.",
    )


def test_bounds_that_are_no_number_or_out_of_order_are_named():
    assert problems(lower=[0, np.nan]) == ("lower[1]: found nan, expected a number or -inf.",)
    assert problems(row_upper=[np.nan]) == ("row_upper[0]: found nan, expected a number or inf.",)
    assert problems(upper=[-1, 1]) == ("lower[0]: found 0.0, above upper[0], -1.0.",)
    assert problems(row_lower=[2]) == ("row_lower[0]: found 2.0, above row_upper[0], 1.0.",)


def test_negative_and_too_high_places_are_named():
    assert problems(column=[0, -1]) == ("column[1]: found -1, expected 0 to 1.",)
    assert problems(column=[0, 2]) == ("column[1]: found 2, expected 0 to 1.",)
    assert problems(row=[0, 1]) == ("row[1]: found 1, expected 0 to 0.",)
    assert problems(row=[0.0, 0.5]) == ("row: expected whole numbers, found float64.",)


def test_shapes_that_do_not_fit_are_named():
    assert problems(upper=[1]) == ("upper: expected the shape of cost, (2,), found (1,).",)
    assert problems(coefficient=[1]) == (
        "coefficient: expected the shape of row, (2,), found (1,).",
    )
    assert problems(hint=[1, 0, 0]) == ("hint: expected the shape of cost, (2,), found (3,).",)
    assert problems(cost=[[1, 2]])[0] == "cost: expected one axis, found shape (1, 2)."


def test_a_hint_outside_the_bounds_is_named():
    assert problems(hint=[0, 2]) == ("hint[1]: found 2.0, outside the bounds of the variable.",)


def test_a_term_given_twice_is_named():
    assert problems(column=[1, 1]) == ("row 0 names variable 1 twice.",)


def test_fractions_and_variables_without_bounds_are_refused_where_whole_numbers_are_asked():
    assert refused(cost=[1.5, 1]) == ("cost[0]: found 1.5, expected a whole number.",)
    assert refused(upper=[1, np.inf]) == ("upper[1]: found inf, expected a finite bound.",)
    assert refused(integer=[True, False]) == ("integer[1]: found False, expected True.",)


def test_sums_too_large_for_cp_sat_are_refused_before_it_sees_them():
    assert refused(cost=[2**30, 2**30]) == (
        "cost: sums up to 2147483648, expected less than 2147483648.",
    )
    assert refused(coefficient=[2**31, 1]) == (
        "row 0: sums up to 2147483649, expected less than 2147483648.",
    )
    assert refused(cost=[0, 1], upper=[2**30, 1], coefficient=[2, 1]) == (
        "row 0: sums up to 2147483649, expected less than 2147483648.",
    )
    below = replace(choose_one(), cost=[2**30, 2**30 - 1])
    assert solve(below, Engine.CP_SAT, Limits()).value == 2**30 - 1


def test_sums_that_floating_point_cannot_hold_are_refused_for_every_engine():
    for engine in (Engine.HIGHS, Engine.SCIP):
        assert refused(engine, cost=[2**53, 1]) == (
            "cost: sums up to 9.007199255e+15, expected less than 9007199254740992.",
        )
        assert refused(engine, cost=[1e300, 1]) == (
            "cost: sums up to 1e+300, expected less than 9007199254740992.",
        )


def test_negative_costs_are_costs():
    model = replace(choose_one(), cost=[-5, -2])
    assert solve(model, Engine.HIGHS, Limits()).value == -5


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_in_which_terms_are_given_changes_nothing(random):
    model = assignment_with_capacity(4, 3)
    order = list(range(model.row.size))
    random.shuffle(order)
    shuffled = replace(
        model,
        row=model.row[order],
        column=model.column[order],
        coefficient=model.coefficient[order],
    )
    for name in ("row", "column", "coefficient"):
        assert np.array_equal(getattr(shuffled, name), getattr(model, name))


def test_a_model_relaxed_has_no_whole_numbers():
    assert not Model.relaxed(choose_one()).integer.any()
