"""Time up, stopped, a process killed, memory short: each is said, and nothing stands in for it."""

from __future__ import annotations

import os
import signal

import pytest

from matcher.allocate.plan import Plan, allocate
from matcher.allocate.pool import pool_of
from matcher.allocate.question import Question, question_of
from matcher.allocate.siblings import KeptGroups
from matcher.engine import Engine
from matcher.solver.backend import OutOfMemory, SolverDied, pool
from matcher.solver.backend.process import Child
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.small import LIMITS, PROFILE, asked, home, sibling, supply, waiting


@pytest.fixture(scope="module")
def sixty() -> Question:
    """Sixty children and two dozen homes with too few places: an engine has to be asked."""
    drawn = drawn_pool(7, children=60, homes=24)
    engine = Engine.over(drawn.snapshot, PROFILE)
    return question_of(engine, pool_of(drawn.referrals), drawn.policy)


def is_honest(plan: Plan) -> bool:
    """Say whether what is not proved is not called so, and what is given holds."""
    outcome, solution = plan.outcome, plan.outcome.solution
    if solution is None:
        return outcome.status is Status.UNKNOWN and set(plan.home_of) == {-1}
    unproved = [now for now in solution.reached if now.status is not Status.OPTIMAL]
    rooms = [room for room in plan.room_of if room >= 0]
    placed = sum(home >= 0 for home in plan.home_of)
    return (
        outcome.status is (Status.FEASIBLE if unproved else Status.OPTIMAL)
        and len(rooms) == len(set(rooms)) == placed
        and solution.reached[0].value == len(plan.home_of) - placed
        and all(now.bound is None or now.bound <= now.value for now in solution.reached)
    )


def test_a_millisecond_gives_what_is_known_by_then(sixty: Question) -> None:
    for _ in range(2):
        plan = allocate(sixty, Limits(0.001))
        assert plan.outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
        assert is_honest(plan)


def test_a_stop_at_once_gives_what_is_known_by_then(sixty: Question) -> None:
    plan = allocate(sixty, LIMITS, lambda: True)
    assert plan.outcome.status in {Status.FEASIBLE, Status.UNKNOWN}
    assert is_honest(plan)
    assert plan.outcome.solution is None or not plan.outcome.solution.ties_complete


def test_a_stop_later_on_gives_the_best_so_far(sixty: Question) -> None:
    told: list[str] = []
    plan = allocate(sixty, LIMITS, lambda: len(set(told)) > 1, lambda name, _: told.append(name))
    assert plan.outcome.status is Status.FEASIBLE
    assert is_honest(plan)
    assert plan.outcome.solution is not None
    assert plan.outcome.solution.reached[0].status is Status.OPTIMAL


def test_once_the_time_is_up_nothing_of_brothers_and_sisters_is_called_proved() -> None:
    question = asked(supply(home(1), home(2)), waiting(1, relations=(sibling(2),)), waiting(2))
    whole = allocate(question, LIMITS)
    assert whole.kinship.together == KeptGroups(((0, 1),), (), most=True)
    stopped = allocate(question, LIMITS, lambda: True)
    assert is_honest(stopped)
    assert not stopped.kinship.together.most


def test_a_process_that_is_killed_is_an_error_that_names_the_signal(
    sixty: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = pool.take

    def killed() -> Child:
        child = take()
        os.kill(child.pid, signal.SIGKILL)
        return child

    monkeypatch.setattr(pool, "take", killed)
    with pytest.raises(SolverDied, match=r"ended by signal 9 \(SIGKILL\)"):
        allocate(sixty, LIMITS)


def test_memory_that_does_not_do_is_an_error_that_names_the_limit(sixty: Question) -> None:
    with pytest.raises(OutOfMemory, match="needs more than the 1 MB it was given"):
        allocate(sixty, Limits(60, memory_mb=1))
