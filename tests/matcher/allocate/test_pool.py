from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from constraints.vocabulary import Sex
from fixtures.stories.people import DECIDED, STARTS
from matcher.allocate.pool import Pool, PoolError, pool_of, siblings_to_live_together
from matcher.entities import RelationKind
from tests.matcher.allocate.small import relation, sibling, waiting

LATER = STARTS + timedelta(7)


def test_children_stand_by_the_day_and_then_the_reference_whatever_the_order() -> None:
    given = [waiting(3), waiting(1, starts_on=LATER), waiting(2)]
    for order in permutations(given):
        pool = pool_of(order)
        assert [one.reference for one in pool.referrals] == ["STORY-02", "STORY-03", "STORY-01"]
        assert pool.by_start() == {STARTS: [0, 1], LATER: [2]}


def test_all_are_decided_on_the_latest_day_any_of_them_was_to_be() -> None:
    earlier = waiting(1, decided_on=DECIDED - timedelta(3))
    pool = pool_of([earlier, waiting(2)])
    assert pool.decided_on == DECIDED
    assert {one.decided_on for one in pool.referrals} == {DECIDED}
    assert pool_of([earlier, waiting(2)], STARTS).decided_on == STARTS


def test_every_fault_is_named_at_once() -> None:
    twice = waiting(1)
    other = waiting(2, starts_on=DECIDED - timedelta(1))
    again = replace(waiting(3), child=replace(waiting(3).child, reference="STORY-02-CHILD"))
    with pytest.raises(PoolError) as caught:
        pool_of([twice, replace(twice, emergency=True), other, again])
    assert str(caught.value) == (
        "The pool cannot be allocated: referral STORY-01 is there 2 times; "
        "child STORY-01-CHILD is there 2 times; child STORY-02-CHILD is there 2 times; "
        "referral STORY-02 is needed from 2026-03-01, before the day of the decision, 2026-03-02."
    )


def test_one_needed_on_the_day_of_the_decision_may_be_in_the_pool() -> None:
    assert len(pool_of([waiting(1, starts_on=DECIDED, emergency=True)])) == 1


def test_an_empty_pool_has_no_day_but_the_one_given() -> None:
    assert pool_of([]) == Pool((), None)
    assert pool_of([], DECIDED) == Pool((), DECIDED)
    assert siblings_to_live_together(pool_of([])) == ()


def test_brothers_and_sisters_are_one_group_whoever_names_whom() -> None:
    pool = pool_of(
        [
            waiting(1, relations=(sibling(3),)),
            waiting(2, relations=(relation(4, RelationKind.FRIEND), sibling(9))),
            waiting(3),
            waiting(4, relations=(relation(2, RelationKind.SIBLING),)),  # not to live together
            waiting(5, relations=(sibling(3),)),
            waiting(6, relations=(sibling(7),), sex=Sex.MALE),
            waiting(7, relations=(sibling(6),)),
        ]
    )
    assert siblings_to_live_together(pool) == ((0, 2, 4), (5, 6))
