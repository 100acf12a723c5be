"""Traps of placing several children at once that other systems fell into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from constraints.vocabulary import RoomFeature
from fixtures.stories.story import Scene
from matcher.allocate.plan import Plan, allocate
from matcher.allocate.pool import pool_of
from matcher.allocate.question import question_of
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.solver.limits import Limits
from tests.controls import fails_without, replaced
from tests.traps.supply import all_free, one_place, rooms, scene

EN_SUITE, GROUND_FLOOR = RoomFeature.EN_SUITE, RoomFeature.GROUND_FLOOR


def another(of: Referral, number: int, **changes: object) -> Referral:
    """Refer another child who is like one child in all but what is given."""
    child = replace(of.child, reference=f"{of.child.reference}/{number}")
    return replace(of, reference=f"{of.reference}/{number}", child=child, **changes)  # type: ignore[arg-type]


def planned(found: Scene, pool: Sequence[Referral]) -> Plan:
    question = question_of(Engine.over(found.snapshot), pool_of(pool))
    return allocate(question, Limits(seconds=30.0))


def placed_in(plan: Plan, column: int) -> int:
    return sum(home == column for home in plan.home_of)


@contextmanager
def counted_only() -> Iterator[None]:
    """Hold counts of rooms against counts of children, and assign no child to a room: the trap."""
    with (
        replaced("matcher.allocate.places._rooms", lambda *_: iter(())),
        replaced("matcher.allocate.plan.rooms_given", lambda *_, **__: ()),
    ):
        yield


def test_trap_02_each_count_is_right_and_no_assignment_of_children_to_rooms_is():
    one_room = rooms({EN_SUITE: True, GROUND_FLOOR: True})
    found = scene(one_room, room_features=frozenset({EN_SUITE}))
    told = tuple(one for one in found.snapshot.vacancies if one.urn == found.snapshot.homes[0].urn)
    found = replace(found, snapshot=replace(found.snapshot, vacancies=told))
    pool = [
        found.referral,
        another(found.referral, 2, room_features=frozenset({GROUND_FLOOR})),
    ]

    def check():
        assert placed_in(planned(found, pool), 0) == 1

    fails_without(check, counted_only())
    two_rooms = rooms({EN_SUITE: True}, {GROUND_FLOOR: True})
    roomy = scene(two_rooms, room_features=frozenset({EN_SUITE}))
    assert placed_in(planned(roomy, pool), 0) == 2


def test_trap_08_one_place_that_comes_free_later_serves_the_later_child_and_not_the_earlier():
    found = scene()
    start = found.referral.starts_on
    later = another(found.referral, 2, starts_on=start.replace(day=start.day + 7))
    told = (*one_place(later.starts_on), *all_free("9200002", free_from=None))
    found = replace(found, snapshot=replace(found.snapshot, vacancies=told))
    plan = planned(found, [later, found.referral])
    assert [one.reference for one in plan.question.pool.referrals] == [
        found.referral.reference,
        later.reference,
    ]
    assert plan.home_of == (-1, 0)
