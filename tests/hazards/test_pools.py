"""Hazards of placing several children at once, by their number in the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import numpy as np
import pytest

from constraints.vocabulary import Domain
from fixtures.stories.people import graded, profile
from matcher.allocate.in_place import NOWHERE
from matcher.allocate.plan import allocate
from matcher.allocate.pool import pool_of
from matcher.allocate.question import question_of
from matcher.engine import Engine
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.limits import Limits
from matcher.solver.outcome import Status
from matcher.solver.tiers import solve
from tests.controls import fails_without, replaced
from tests.traps.supply import HERE, all_free, scene
from tests.traps.test_pools import another, placed_in, planned

DANGER = profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3))
HARMED = profile(graded(Domain.HAS_BEEN_SEXUALLY_ABUSED, 2))


CONTROLS = {
    "matcher.allocate.newcomers.Newcomers.apart": lambda self, **_: np.zeros(
        self.home.size, dtype=np.bool_
    ),
    "matcher.allocate.work.breached_in_place": lambda *_, **__: iter(()),
}
"""Either keeps newcomers apart: the rows judged pair by pair, and the plan judged in place."""


@contextmanager
def newcomers_never_meet() -> Iterator[None]:
    """Judge each child with those who live there, and with nobody who comes at the same time."""
    with ExitStack() as without:
        for control, instead in CONTROLS.items():
            without.enter_context(replaced(control, instead))
        yield


@pytest.mark.parametrize("profiles", [(DANGER, HARMED), (HARMED, DANGER)])
def test_hazard_12_a_child_harmed_is_not_placed_with_a_danger_who_comes_at_the_same_time(profiles):
    found = scene()
    places = tuple(one for one in found.snapshot.vacancies if one.urn == HERE)
    nowhere_else = all_free(found.snapshot.homes[1].urn, free_from=None)
    snapshot = replace(found.snapshot, vacancies=(*places, *nowhere_else))
    found = replace(found, snapshot=snapshot)
    pool = [
        replace(one, child=replace(one.child, profile=risks))
        for one, risks in zip((found.referral, another(found.referral, 2)), profiles, strict=True)
    ]

    def check():
        assert placed_in(planned(found, pool), 0) == 1

    fails_without(check, newcomers_never_meet())
    for control, instead in CONTROLS.items():
        with replaced(control, instead):
            check()


def test_hazard_04_out_of_time_nothing_is_shown_as_the_best_that_is_not_proved():
    found = scene()
    pool = [found.referral, *(another(found.referral, number) for number in range(2, 9))]
    question = question_of(Engine.over(found.snapshot), pool_of(pool))
    plan = allocate(question, Limits(seconds=30.0), should_stop=lambda: True)
    proved = {
        reached.name: reached.status is Status.OPTIMAL
        for reached in (plan.outcome.solution.reached if plan.outcome.solution else ())
    }
    assert (plan.outcome.status is Status.OPTIMAL) == (bool(proved) and all(proved.values()))
    if plan.outcome.solution is None:
        assert plan.outcome.value is None
        assert set(plan.home_of) == {NOWHERE}


def test_hazard_05_a_wrong_answer_of_the_solver_is_an_error_and_no_answer():
    found = scene()
    pool = [found.referral, another(found.referral, 2)]
    question = question_of(Engine.over(found.snapshot), pool_of(pool))

    def wrong(*given, **also):
        outcome = solve(*given, **also)
        # Everybody in one home, and as often as there are children, whatever its places.
        tiered = replace(outcome.solution, agent=np.zeros_like(outcome.solution.agent))
        return replace(outcome, solution=tiered)

    full = replace(question, places=replace(question.places, free=question.places.free[:, :1] * 0))
    assert set(allocate(full, Limits(seconds=30.0)).home_of) == {NOWHERE}
    three = [*pool, another(found.referral, 3), another(found.referral, 4)]
    asked = question_of(Engine.over(found.snapshot), pool_of(three))
    with replaced("matcher.allocate.work.solve", wrong), pytest.raises(NotCertified):
        allocate(asked, Limits(seconds=30.0))
