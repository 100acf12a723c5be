"""Models for the engines say the same as our cores, and their answers are checked."""

from functools import partial

import numpy as np
import pytest

from benchmarks.instances.generator import Shape, draw
from benchmarks.peers.compact import checked, compact, too_many
from benchmarks.peers.engines import PEERS, Built, asked
from benchmarks.peers.models import gap_model, median_model
from benchmarks.peers.tiers import one_by_one
from benchmarks.suites.placement_tiers import in_tiers
from benchmarks.suites.racing import Answer
from matcher.solver import gap, tiers
from matcher.solver.backend import Engine, InvalidModel, Model, OutOfMemory
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.conflicts import solve
from matcher.solver.gap import GapProblem
from matcher.solver.limits import Limits
from matcher.solver.location import capacitated, median
from matcher.solver.location.problem import CapacitatedMedian, Median

LIMITS = Limits(seconds=30)
RANDOM = np.random.default_rng(5)


@pytest.mark.parametrize("engine", PEERS, ids=lambda engine: engine.value)
def test_every_engine_finds_the_optimum_of_a_placement(engine):
    shape = Shape(14, 20, 16, 4, tight=True, siblings=0.3, hours=True, limited=True)
    for seed in (1, 2):
        problem = draw(shape, seed)
        answer = asked(engine, partial(compact, problem), LIMITS)
        assert answer.value == solve(problem, LIMITS).value
        assert answer.status == "optimal"
        assert answer.building <= answer.seconds
        assert answer.steps[-1].value == answer.value


def test_the_models_of_assignment_and_location_have_the_same_optimum():
    jobs = GapProblem(RANDOM.integers(1, 30, (8, 3)), RANDOM.integers(1, 9, (8, 3)), np.full(3, 16))
    cost = RANDOM.integers(1, 40, (9, 9))
    room = CapacitatedMedian(cost, 4, RANDOM.integers(1, 5, 9), np.full(9, 10))
    cases = [
        (gap_model(jobs), gap.solve(jobs, LIMITS)),
        (median_model(Median(cost, 3)), median.solve(Median(cost, 3), LIMITS)),
        (median_model(room), capacitated.solve(room, LIMITS)),
    ]
    for built, ours in cases:
        answer = asked(Engine.HIGHS, lambda built=built: built, LIMITS)
        assert (answer.status, answer.value) == ("optimal", ours.value)


def test_an_answer_that_is_none_of_the_instance_is_refused():
    problem = draw(Shape(6, 8, 7, 3, tight=True), 1)
    nobody = np.full(6, -1)
    price = int(problem.left_out.sum())
    assert checked(problem, nobody, price) == {"unplaced": 6.0}
    with pytest.raises(NotCertified, match="costs"):
        checked(problem, nobody, price - 1)
    built = median_model(Median(np.ones((3, 3), dtype=np.int64), 1))
    with pytest.raises(AssertionError, match="served twice, or not at all"):
        built.check(np.zeros(12, dtype=np.int64), 0)
    with pytest.raises(AssertionError, match="Too many sites"):
        built.check(np.concatenate([np.eye(3, dtype=np.int64).ravel(), [1, 1, 1]]), 3)
    jobs = gap_model(GapProblem(np.ones((2, 1), int), np.ones((2, 1), int), np.array([2])))
    with pytest.raises(AssertionError, match="not at all"):
        jobs.check(np.array([1, 0]), 1)


def small():
    one, nothing = np.ones(1), np.zeros(1, dtype=np.int64)
    return Model.binary(one, nothing, nothing, one, row_lower=one, row_upper=one)


def test_a_peer_that_breaks_or_refuses_has_that_for_a_result(monkeypatch):
    def breaks(*_):
        raise OutOfMemory(64)

    def build():
        return Built(small(), 7, lambda *_: {})

    assert asked(Engine.HIGHS, build, LIMITS).value == 8
    monkeypatch.setattr("benchmarks.peers.engines.solve", breaks)
    failed = asked(Engine.HIGHS, build, LIMITS)
    assert (failed.status, failed.value) == ("failed", None)
    assert "64 MB" in failed.note

    def refuses():
        raise InvalidModel(("cost: too large.", "row: as well."))

    refused = asked(Engine.CP_SAT, refuses, LIMITS)
    assert (refused.status, refused.note) == ("not asked", "cost: too large.")


def test_building_counts_against_the_limit(monkeypatch):
    clock = iter([0.0, 31.0, 31.0])
    monkeypatch.setattr("benchmarks.peers.engines.perf_counter", lambda: next(clock))
    answer = asked(Engine.HIGHS, lambda: Built(small(), 0, lambda *_: {}), LIMITS)
    assert (answer.status, answer.building) == ("unknown", 31.0)
    assert answer.note == "building the model took all the time"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_aims_in_order_come_to_the_same_by_an_engine(seed):
    asked_for = in_tiers(draw(Shape(12, 16, 13, 4, tight=True, siblings=0.3), seed), seed)
    ours = tiers.solve(asked_for.problem, asked_for.tiers, LIMITS, ties=False)
    answer = one_by_one(Engine.HIGHS, asked_for.problem, asked_for.tiers, LIMITS)
    assert (answer.status, answer.value) == ("optimal", ours.solution.reached[-1].value)


def test_each_aim_begins_with_the_answer_to_the_one_before(monkeypatch):
    given = []

    def noted(engine, build, limits):
        built = build()
        given.append(built.model.hint)
        return asked(engine, lambda: built, limits)

    asked_for = in_tiers(draw(Shape(12, 16, 13, 4, tight=True, siblings=0.3), 1), 1)
    monkeypatch.setattr("benchmarks.peers.tiers.asked", noted)
    one_by_one(Engine.HIGHS, asked_for.problem, asked_for.tiers, LIMITS)
    assert given[0] is None
    assert all(hint.sum() > 0 for hint in given[1:])


def test_an_aim_that_was_not_proved_leaves_those_after_it_without_a_value(monkeypatch):
    asked_for = in_tiers(draw(Shape(12, 16, 13, 4, tight=True), 1), 1)
    late = Answer("feasible", 5, 1.0, building=0.25)
    monkeypatch.setattr("benchmarks.peers.tiers.asked", lambda *_: late)
    answer = one_by_one(Engine.HIGHS, asked_for.problem, asked_for.tiers, LIMITS)
    assert (answer.status, answer.value, answer.building) == ("unknown", None, 0.25)
    assert answer.note == "without a place: not proved in time"


def test_a_pool_too_large_for_the_peers_is_not_asked_about(monkeypatch):
    problem = draw(Shape(12, 16, 13, 4, tight=True), 1)
    assert too_many(problem) is None
    monkeypatch.setattr("benchmarks.peers.compact.MOST_PAIRS", 3)
    assert too_many(problem).note == f"{problem.item.size} pairs; peers are asked about 3 at most"
