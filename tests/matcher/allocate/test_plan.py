from __future__ import annotations

from datetime import timedelta

import pytest

from fixtures.stories.people import DECIDED, STARTS
from fixtures.stories.towns import near
from matcher.allocate.aims import METRES, POINTS, UNDECIDED, WITHOUT_A_PLACE, WORST_LOSS
from matcher.allocate.plan import Plan, allocate
from matcher.allocate.question import without_place
from matcher.allocate.work import Work
from matcher.engine import Engine
from matcher.entities import Referral, Snapshot
from matcher.profiles.allocation import AllocationPolicy, Siblings
from matcher.solver.outcome import Status, Step
from tests.matcher.allocate.small import (
    BY_POINTS,
    CONDITIONS,
    LIMITS,
    PROFILE,
    asked,
    free,
    home,
    planned,
    reached,
    sibling,
    supply,
    waiting,
)

LATER = STARTS + timedelta(7)


@pytest.mark.parametrize("fair", [True, False])
def test_nobody_waits(fair: bool) -> None:
    for engine in (supply(home(1)), supply()):
        plan = planned(engine, fair=fair)
        assert plan.outcome.status is Status.OPTIMAL
        assert (plan.home_of, plan.room_of) == ((), ())
        assert set(reached(plan).values()) == {0}


def test_one_child_and_no_home() -> None:
    plan = planned(Engine.over(Snapshot(DECIDED, ()), PROFILE), waiting(1))
    assert plan.outcome.status is Status.OPTIMAL
    assert (plan.home_of, plan.room_of) == ((-1,), (-1,))
    assert reached(plan)[WITHOUT_A_PLACE] == 1


def test_one_child_whom_no_home_may_take() -> None:
    plan = planned(supply(home(1, age_to_years=12)), waiting(1))
    assert plan.home_of == (-1,)
    assert plan.posed.home.size == 0


def test_one_child_gets_their_own_first_choice() -> None:
    for town_km in (0, 3, 9):
        engine = supply(home(1), home(2), home(3))
        child = waiting(1, origin=near("Manchester", east_km=town_km))
        plan = planned(engine, child)
        assert plan.question.judged.standing[0, plan.home_of[0]] == 0
        assert reached(plan)[WORST_LOSS] == 0


def far_and_near() -> tuple[Engine, tuple[Referral, Referral]]:
    """Two homes of one place; the total and the worst-off child want them the other way round."""
    homes = home(0, places=1), home(1, places=1, where=near("Manchester", east_km=40))
    children = (
        waiting(1, origin=near("Manchester", east_km=-20)),
        waiting(2, origin=near("Manchester", east_km=-45)),
    )
    return supply(*homes), children


def test_the_worst_off_child_comes_before_the_total() -> None:
    engine, children = far_and_near()
    fair, total = (planned(engine, *children, fair=way) for way in (True, False))
    assert WORST_LOSS not in reached(total)
    losses = [max(_loss(plan, child) for child in range(2)) for plan in (fair, total)]
    assert losses[0] == reached(fair)[WORST_LOSS] <= losses[1]
    assert reached(fair)[POINTS] >= reached(total)[POINTS]


def _loss(plan: Plan, child: int) -> int:
    points = plan.question.judged.points[child]
    first = plan.question.judged.standing[child].argmin()
    return max(int(points[plan.home_of[child]] - points[first]), 0)


def test_what_is_undecided_is_proposed_only_where_it_may_be_and_comes_last() -> None:
    homes = home(1, sex_taken=None), home(2, places=1, where=near("Leeds"))
    children = waiting(1), waiting(2)
    assert sorted(planned(supply(*homes), *children).home_of) == [-1, 1]
    plan = planned(supply(*homes), *children, policy=CONDITIONS)
    assert sorted(plan.home_of) == [0, 1]
    assert reached(plan)[UNDECIDED] == 1
    alone = planned(supply(*homes), waiting(1), policy=CONDITIONS)
    assert alone.home_of == (1,)  # far, and decided


def test_brothers_and_sisters_share_a_home_wherever_nobody_loses_a_place_by_it() -> None:
    homes = home(1, places=1), home(2), home(3, where=near("Leeds"))
    pair = waiting(1, relations=(sibling(2),)), waiting(2)
    plan = planned(supply(*homes), *pair)
    assert plan.home_of == (1, 1)
    assert plan.kinship.together.kept == ((0, 1),)
    apart = planned(supply(home(1, places=1), home(2, places=1)), *pair)
    assert sorted(apart.home_of) == [0, 1]
    assert apart.kinship.together.dropped == ((0, 1),)
    # A third child who could only come to the home of two places is not left out for them.
    only = waiting(3, years=9)
    others = supply(home(1, places=2), home(2, age_from_years=12, places=1))
    three = planned(others, *pair, only)
    assert -1 not in three.home_of
    assert three.home_of[2] == 0


def test_where_they_cannot_share_a_home_their_homes_are_near() -> None:
    homes = home(1, places=1), home(2, places=1), home(3, places=1, where=near("Leeds"))
    pair = (
        waiting(1, relations=(sibling(2),)),
        waiting(2, origin=near("Leeds")),
    )
    near_each_other = planned(
        supply(*homes), *pair, policy=AllocationPolicy(siblings=Siblings.NEAR)
    )
    assert near_each_other.kinship.near.kept == ((0, 1),)
    assert 2 not in near_each_other.home_of
    for policy in (AllocationPolicy(), BY_POINTS):
        plan = planned(supply(*homes), *pair, policy=policy)
        assert plan.home_of[1] == 2
        assert plan.kinship.near.kept == ()
    assert planned(supply(*homes), *pair, policy=BY_POINTS).kinship.together.dropped == ()


def test_children_of_today_and_of_next_week_share_one_pool() -> None:
    one = home(1)
    engine = supply(one, vacancies=[free(one, "0", DECIDED), free(one, "1", LATER)])
    today = waiting(1, starts_on=DECIDED, emergency=True)
    then = waiting(2, starts_on=LATER)
    plan = planned(engine, then, today)
    assert plan.question.pool.referrals[0].reference == today.reference
    assert plan.home_of == (0, 0)
    assert plan.room_of[0] == 0


def test_equal_answers_are_settled_for_the_child_who_comes_first_and_told_as_ties() -> None:
    twin = home(1, places=1), home(2, places=1, where=home(1).where)
    plan = planned(supply(*twin), waiting(1), waiting(2))
    assert plan.outcome.solution is not None
    assert plan.home_of == (0, 1)
    assert plan.outcome.solution.ties == ((0, 1), (1, 0))
    assert plan.outcome.solution.ties_complete
    untied = allocate(plan.question, LIMITS, ties=False)
    assert untied.outcome.solution is not None
    assert untied.home_of == plan.home_of
    assert untied.outcome.solution.ties == ()


def test_what_nobody_had_time_to_judge_in_place_is_not_told_as_a_tie(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    twin = home(1, places=1), home(2, places=1, where=home(1).where)
    monkeypatch.setattr(Work, "is_over", True)
    plan = planned(supply(*twin), waiting(1), waiting(2))
    assert plan.outcome.status is Status.OPTIMAL
    assert plan.outcome.solution is not None
    assert (plan.outcome.solution.ties, plan.outcome.solution.witnesses) == ((), ())
    assert not plan.outcome.solution.ties_complete


def test_steps_come_with_the_name_of_their_aim() -> None:
    told: list[tuple[str, Step]] = []
    question = asked(supply(home(1), home(2)), waiting(1), waiting(2))
    allocate(question, LIMITS, None, lambda name, step: told.append((name, step)))
    assert {name for name, _ in told} == {WITHOUT_A_PLACE, WORST_LOSS, POINTS, METRES}


def test_a_question_without_a_place_leaves_all_else_as_it_was() -> None:
    question = asked(supply(home(1), home(2)), waiting(1), waiting(2))
    gone = without_place(question, 0)
    assert gone.places.free.tolist() == [[1], [2]]
    assert (gone.pool, gone.open_to.tolist()) == (question.pool, question.open_to.tolist())
