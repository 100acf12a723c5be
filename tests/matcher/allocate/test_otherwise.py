"""What a plan would come to if a child had a certain home, or a place were gone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np
import pytest

from fixtures.stories.people import STARTS
from matcher.allocate.forced import Instead, had
from matcher.allocate.plan import Plan
from matcher.allocate.prices import prices_of
from matcher.engine import Engine
from matcher.solver.outcome import Status
from tests.brute.compare import planned as planned_of
from tests.brute.exhaustive import Answer, Exhaustive
from tests.brute.pools import Drawn, drawn_pool
from tests.matcher.allocate.small import (
    LIMITS,
    PROFILE,
    home,
    planned,
    reached,
    supply,
    waiting,
)

SEEDS = range(16)


def plans() -> Iterator[tuple[Drawn, Engine, Plan]]:
    for seed in SEEDS:
        drawn = drawn_pool(seed)
        engine = Engine.over(drawn.snapshot, PROFILE)
        yield drawn, engine, planned_of(engine, drawn)


def answers(of: Exhaustive, plan: Plan) -> list[Answer]:
    return of.keeping(plan.kinship.together.kept, plan.kinship.near.kept)


def differs(instead: Instead, plan: Plan, of: Exhaustive, among: list[Answer]) -> bool:
    """Say whether what is told is not what trying everything finds."""
    if not among:
        return instead.status is not Status.INFEASIBLE or bool(instead.change)
    was = reached(plan)
    found = tuple(was[name] + more for name, more in instead.change)
    return instead.status is not Status.OPTIMAL or found != min(map(of.values, among))


def test_what_would_be_if_a_child_had_a_home_is_what_trying_everything_finds() -> None:
    seen = {True: 0, False: 0}
    for drawn, engine, plan in plans():
        if plan.kept_apart:
            continue  # what would be if a child had a home is not judged in place again
        of = Exhaustive(drawn, engine)
        for child in range(len(drawn.referrals)):
            for column in (None, *range(len(drawn.snapshot.homes))):
                instead = had(plan, child, column, LIMITS)
                among = [
                    one
                    for one in answers(of, plan)
                    if one[child] >= 0 and column in {None, one[child]}
                ]
                assert not differs(instead, plan, of, among), (child, column)
                seen[bool(among)] += 1
    assert min(seen.values()) > 20


def test_the_price_of_a_place_is_what_trying_everything_without_it_finds() -> None:
    priced = 0
    for drawn, engine, plan in plans():
        given = sorted(row for row in plan.room_of if row >= 0)
        prices = list(prices_of(plan, LIMITS))
        assert sorted(price.place for price in prices) == given
        for price in prices:
            assert plan.room_of[price.child] == price.place
            assert plan.home_of[price.child] == price.column
            assert engine.supply.places.home[price.place] == price.column
            of = Exhaustive(drawn, engine, without=price.place)
            among = answers(of, plan)
            assert not differs(price.without, plan, of, among), (price.place, price.child)
            assert all(more >= 0 for _, more in price.without.change[:1])
            priced += 1
    assert priced > 25


def test_who_would_lose_a_place_and_who_would_gain_one_is_said() -> None:
    engine = supply(home(1, places=1))
    plan = planned(engine, waiting(1), waiting(2))
    assert plan.home_of == (0, -1)
    instead = had(plan, 1, 0, LIMITS)
    assert (instead.loses_place, instead.gains_place) == ((0,), (1,))
    assert all(more == 0 for _, more in instead.change)
    (price,) = prices_of(plan, LIMITS)
    assert price.without.change[0] == ("children without a place", 1)
    assert (price.without.loses_place, price.without.gains_place) == ((0,), ())


def test_a_price_is_of_what_holds_in_place_too() -> None:
    # Without the second home the two, of whom one is 18 by then, would share the first.
    older = waiting(1, born=date(STARTS.year - 18, STARTS.month, STARTS.day) + timedelta(3))
    younger = waiting(2, years=15, starts_on=STARTS + timedelta(7))
    there = home(1).where
    plan = planned(supply(home(1), home(2, places=1, where=there)), older, younger)
    assert sorted(plan.home_of) == [0, 1]
    (price,) = (one for one in prices_of(plan, LIMITS) if one.column == 1)
    assert price.without.change[0] == ("children without a place", 1)


def test_what_cannot_be_is_infeasible_and_not_dear() -> None:
    plan = planned(supply(home(1)), waiting(1), waiting(2, years=19))
    assert plan.home_of == (0, -1)
    for column in (0, None):
        instead = had(plan, 1, column, LIMITS)
        assert instead == Instead(Status.INFEASIBLE, (), (), ())


def test_prices_come_in_the_order_of_what_duals_say_and_stop_when_asked() -> None:
    engine = supply(home(1), home(2), home(3))
    plan = planned(engine, *(waiting(n) for n in range(1, 5)))
    prices = list(prices_of(plan, LIMITS))
    screened = [price.screened for price in prices if price.screened is not None]
    assert len(screened) == len(prices) == 4
    assert screened == sorted(screened, reverse=True)
    assert not list(prices_of(plan, LIMITS, lambda: True))


def test_a_plan_without_places_has_no_prices() -> None:
    plan = planned(supply(home(1)), waiting(1, years=19))
    assert plan.room_of == (-1,)
    assert not list(prices_of(plan, LIMITS))


@pytest.mark.parametrize("fair", [True, False])
def test_the_aims_of_another_answer_are_those_of_the_plan(fair: bool) -> None:
    plan = planned(supply(home(1), home(2)), waiting(1), waiting(2), fair=fair)
    instead = had(plan, 0, 1, LIMITS)
    assert [name for name, _ in instead.change] == list(reached(plan))
    assert np.all([isinstance(more, int) for _, more in instead.change])


def test_a_stop_while_a_plan_is_made_gives_no_price_of_that_place() -> None:
    plan = planned(supply(home(1), home(2)), waiting(1), waiting(2))
    asked = 0

    def stop_later() -> bool:
        nonlocal asked
        asked += 1
        return asked > 1

    assert list(prices_of(plan, LIMITS, stop_later)) == []
    assert asked > 1
