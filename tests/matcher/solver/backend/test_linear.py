import numpy as np
import pytest

from matcher.solver import Limits, Status
from matcher.solver.backend import (
    Basis,
    Engine,
    EngineFailed,
    InvalidModel,
    Model,
    WrongClaim,
    linear,
    solve,
    solve_lp,
)
from matcher.solver.backend.asking import Answer
from tests.matcher.solver.backend.models import assignment_with_capacity, cannot, random_model

LINEAR = [Engine.GLOP, Engine.HIGHS, Engine.PDLP]
INF = np.inf


def plain(cost, lower=(0, 0), upper=(INF, INF), row_lower=(4,), row_upper=(INF,)):
    """Costs of x and y with x + 2 y between the sides of the row."""
    return Model(
        cost=cost,
        lower=lower,
        upper=upper,
        integer=[False, False],
        row=[0, 0],
        column=[0, 1],
        coefficient=[1, 2],
        row_lower=row_lower,
        row_upper=row_upper,
    )


@pytest.mark.parametrize("engine", LINEAR)
def test_values_duals_and_reduced_costs_of_a_closed_form(engine):
    outcome = solve_lp(plain([3, 4]), engine)
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == pytest.approx(8, rel=1e-4)
    assert outcome.bound == pytest.approx(8, rel=1e-4)
    assert outcome.bound <= outcome.value
    assert outcome.solution.values == pytest.approx([0, 2], abs=1e-3)
    assert outcome.solution.duals == pytest.approx([2], abs=1e-3)
    assert outcome.solution.reduced_costs == pytest.approx([1, 0], abs=1e-3)
    assert outcome.method == engine.value


@pytest.mark.parametrize("engine", LINEAR)
def test_the_dual_of_an_upper_side_is_not_above_0(engine):
    outcome = solve_lp(plain([-3, -4], row_lower=[-INF], row_upper=[4]), engine)
    assert outcome.value == pytest.approx(-12, rel=1e-4)
    assert outcome.solution.duals == pytest.approx([-3], abs=1e-3)
    assert outcome.solution.reduced_costs == pytest.approx([0, 2], abs=1e-3)


@pytest.mark.parametrize("engine", [Engine.GLOP, Engine.HIGHS])
@pytest.mark.parametrize("presolve", [True, False])
def test_a_relaxation_is_never_above_the_whole_numbers_and_is_proved_by_its_duals(engine, presolve):
    for seed in range(40):
        model, _ = random_model(seed)
        relaxed = solve_lp(model, engine, Limits(presolve=presolve))
        whole = solve(model, Engine.HIGHS, Limits())
        assert relaxed.status in {Status.OPTIMAL, Status.INFEASIBLE}
        if relaxed.status is Status.INFEASIBLE:
            assert whole.status is Status.INFEASIBLE
            continue
        assert relaxed.bound == pytest.approx(relaxed.value)
        assert whole.value is None or relaxed.value <= whole.value + 1e-6


def test_a_start_from_the_basis_of_the_last_time_gives_the_same_value():
    model = assignment_with_capacity(20, 5)
    for engine in (Engine.GLOP, Engine.HIGHS):
        first = solve_lp(model, engine)
        again = solve_lp(model, engine, start=first.solution.basis)
        assert again.value == pytest.approx(first.value)


def test_a_basis_is_lengthened_where_columns_have_been_added():
    two = plain([3, 4])
    basis = solve_lp(two).solution.basis
    three = Model(
        cost=[3, 4, 1],
        lower=[0, 0, 0],
        upper=[INF, INF, 1],
        integer=[False] * 3,
        row=[0, 0, 0],
        column=[0, 1, 2],
        coefficient=[1, 2, 2],
        row_lower=[4],
        row_upper=[INF],
    )
    for engine in (Engine.GLOP, Engine.HIGHS):
        outcome = solve_lp(three, engine, start=basis.longer(3))
        assert outcome.value == pytest.approx(5)
    with pytest.raises(InvalidModel, match="expected 3 variables and 1 rows, found 2 and 1"):
        solve_lp(three, start=basis)


def test_no_solution_is_an_outcome():
    for engine in (Engine.GLOP, Engine.HIGHS):
        outcome = solve_lp(cannot(), engine)
        assert outcome.status is Status.INFEASIBLE
        assert (outcome.value, outcome.bound, outcome.solution) == (None, None, None)


def test_a_cost_without_end_is_a_fault_of_the_model():
    with pytest.raises(InvalidModel, match="falls without end"):
        solve_lp(plain([-1, -1]), limits=Limits(presolve=False))


def test_engines_of_whole_numbers_are_not_asked():
    with pytest.raises(ValueError, match="CP-SAT solves models of whole numbers only"):
        solve_lp(plain([3, 4]), Engine.CP_SAT)


def test_a_millisecond_ends_unknown():
    outcome = solve_lp(assignment_with_capacity(200, 20), limits=Limits(seconds=0.001))
    assert (outcome.status, outcome.value, outcome.solution) == (Status.UNKNOWN, None, None)


@pytest.fixture
def ended(monkeypatch):
    """Let an engine end as it is told; all that is not said is as it should be."""

    def with_answer(cost=(3, 4), **said):
        claim = {"reason": "OPTIMAL", "detail": "so it said", "value": 8.0}
        arrays = {"values": [0.0, 2.0], "duals": [2.0]}
        for name, value in said.items():
            (arrays if name in arrays else claim)[name] = value
        held = {name: np.array(one) for name, one in arrays.items() if one is not None}
        monkeypatch.setattr(linear, "ask", lambda *_, **__: Answer(claim, held))
        return solve_lp(plain(cost))

    return with_answer


def test_what_holds_is_believed(ended):
    assert ended().value == 8


@pytest.mark.parametrize("reason", ["FEASIBLE", "NO_SOLUTION_FOUND"])
def test_what_is_not_optimal_gives_no_duals_to_read(ended, reason):
    outcome = ended(reason=reason)
    assert (outcome.status, outcome.solution) == (Status.UNKNOWN, None)


def test_either_of_two_is_decided_by_the_bounds(ended):
    assert ended(reason="INFEASIBLE_OR_UNBOUNDED").status is Status.INFEASIBLE
    with pytest.raises(EngineFailed, match="INFEASIBLE_OR_UNBOUNDED so it said"):
        ended(cost=(-3, 4), reason="INFEASIBLE_OR_UNBOUNDED")


@pytest.mark.parametrize("reason", ["IMPRECISE", "NUMERICAL_ERROR", "UNBOUNDED"])
def test_an_engine_that_gives_up_is_an_error(ended, reason):
    with pytest.raises(EngineFailed, match=f"GLOP failed: {reason}"):
        ended(reason=reason)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"values": None}, "without values or without duals"),
        ({"duals": None}, "without values or without duals"),
        ({"values": [2.0]}, "of another shape"),
        ({"duals": [2.0, 2.0]}, "of another shape"),
        ({"values": [0.0, np.nan]}, "that is no number"),
        ({"values": [0.0, 1.0]}, "row 0 is 2.0"),
        ({"values": [-2.0, 3.0]}, "variable 0 is -2.0"),
        ({"value": 7.0}, "the value 7.0, and it is 8.0"),
        ({"value": np.nan}, "the value nan"),
        ({"duals": [1.0]}, "its duals prove 4.0"),
        ({"duals": [-2.0]}, "its duals prove 0.0"),
        ({"duals": [3.0]}, "its duals prove -inf"),
    ],
)
def test_what_does_not_hold_is_an_error(ended, said, words):
    with pytest.raises(WrongClaim, match=words):
        ended(**said)


def test_a_basis_is_of_one_shape():
    basis = Basis(np.array([2, 5], dtype=np.int8), np.array([5], dtype=np.int8))
    assert basis.longer(4).variables.tolist() == [2, 5, 2, 2]
