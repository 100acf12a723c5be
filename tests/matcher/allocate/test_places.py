from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from constraints.vocabulary import RoomFeature
from fixtures.stories.people import DECIDED, STARTS
from matcher.allocate.places import Places, places_of
from matcher.allocate.pool import pool_of
from matcher.allocate.question import Question, question_of
from matcher.engine import Engine
from matcher.entities import Place
from matcher.entities.place import ANY_PLACE
from matcher.profiles.allocation import AllocationPolicy
from tests.brute.counting import all_have_rooms, rooms_of, within_registration
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.small import (
    CONDITIONS,
    PROFILE,
    asked,
    free,
    home,
    planned,
    supply,
    waiting,
)
from tests.matcher.frame.small import resident

LATER = STARTS + timedelta(7)
EN_SUITE, STEP_FREE = RoomFeature.EN_SUITE, RoomFeature.STEP_FREE


def takes(places: Places, column: int, children: Iterable[int]) -> bool:
    """Say whether a home may take some children, by what is counted."""
    here = [*children]
    counted = (places.use[here].sum(axis=0) <= places.free[column]).all()
    return bool(counted) and all(
        len(set(here) & set(limit.children)) <= limit.most
        for limit in places.rooms
        if limit.home == column
    )


def test_a_place_serves_only_from_the_day_it_is_free() -> None:
    one = home(1)
    engine = supply(one, vacancies=[free(one, "0"), free(one, "1", LATER)])
    now, too, then = waiting(1), waiting(2), waiting(3, starts_on=LATER)
    places = asked(engine, now, too, then).places
    assert places.free.tolist() == [[2, 1]]
    assert places.use.tolist() == [[1, 1], [1, 1], [1, 0]]
    assert planned(engine, now, too).home_of == (0, -1)
    assert planned(engine, now, then).home_of == (0, 0)
    assert planned(engine, now, too, then).home_of in {(0, -1, 0), (-1, 0, 0)}


def test_a_day_that_says_nothing_new_is_left_out() -> None:
    places = asked(supply(home(1)), waiting(1), waiting(2, starts_on=LATER)).places
    assert places.free.tolist() == [[2]]
    assert places.use.tolist() == [[1], [1]]


def test_a_place_nobody_told_of_is_a_condition_at_most() -> None:
    one = home(1, places=3)
    engine = supply(one, vacancies=[free(one, "0"), free(one, "1", None)])
    children = waiting(1), waiting(2), waiting(3)
    assert asked(engine, *children).places.free.tolist() == [[1]]
    assert asked(engine, *children, policy=CONDITIONS).places.free.tolist() == [[2]]


def test_some_place_free_without_saying_which_is_one_place() -> None:
    one = replace(home(1), places=())
    engine = supply(one, vacancies=[free(one, ANY_PLACE)])
    assert asked(engine, waiting(1), waiting(2)).places.free.tolist() == [[1]]
    full = supply(home(1), vacancies=[free(home(1), ANY_PLACE, None)])
    assert asked(full, waiting(1), policy=CONDITIONS).places.free.tolist() == [[0]]


def test_no_more_come_than_the_registration_allows_beside_those_who_live_there() -> None:
    one = home(1, places=4, registered_places=3)
    living = resident("p1", urn=one.urn)
    engine = supply(one, residents=[living])
    children = waiting(1), waiting(2), waiting(3)
    assert asked(engine, *children).places.free.tolist() == [[2]]
    # Who leaves by the start makes room, and who is still there on the first day does not.
    leaving = supply(one, residents=[replace(living, leaves_on=LATER)])
    later = waiting(3, starts_on=LATER)
    assert asked(leaving, *children[:2], later).places.free.tolist() == [[3, 2]]


def test_where_not_all_who_live_there_are_listed_what_the_home_tells_counts() -> None:
    one = home(1, places=4, residents_listed=False)
    engine = supply(one, vacancies=[free(one, "0"), free(one, "1"), free(one, "2", None)])
    children = [waiting(n) for n in range(1, 5)]
    assert asked(engine, *children).places.free.tolist() == [[2]]
    assert asked(engine, *children, policy=CONDITIONS).places.free.tolist() == [[3]]


def test_rooms_with_what_children_need_are_given_once() -> None:
    rooms = Place("0", {EN_SUITE: True}), Place("1", {EN_SUITE: False})
    engine = supply(replace(home(1), places=rooms))
    need = frozenset({EN_SUITE})
    some = waiting(1, room_features=need), waiting(2, room_features=need), waiting(3)
    question = asked(engine, *some)
    assert [(one.children, one.most) for one in question.places.rooms] == [((0, 1), 1)]
    plan = planned(engine, *some)
    assert plan.home_of.count(0) == 2
    assert plan.home_of[2] == 0
    assert plan.room_of[2] == 1


def test_what_is_counted_is_what_trying_every_room_finds() -> None:
    seen = {True: 0, False: 0}
    for engine, question in questions(range(40)):
        for column, here, expected in by_trying(engine, question, None):
            assert takes(question.places, column, here) is expected
            seen[expected] += 1
    assert min(seen.values()) > 100


def test_a_place_that_is_gone_is_no_room() -> None:
    for engine, question in questions(range(10)):
        for row, column in enumerate(engine.supply.places.home.tolist()):
            places = places_of(
                engine,
                question.pool,
                question.open_to,
                undecided=question.policy.undecided_as_conditions,
                without=row,
            )
            for at, here, expected in by_trying(engine, question, row):
                if at == column:
                    assert takes(places, column, here) is expected


def questions(seeds: Sequence[int]) -> Iterator[tuple[Engine, Question]]:
    for seed in seeds:
        drawn = drawn_pool(seed)
        engine = Engine.over(drawn.snapshot, PROFILE)
        policy = AllocationPolicy(undecided_as_conditions=seed % 2 == 0)
        yield engine, question_of(engine, pool_of(drawn.referrals), policy)


def by_trying(
    engine: Engine, question: Question, without: int | None
) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """Give homes, sets of children who might come, and whether there is room for all of them."""
    undecided = question.policy.undecided_as_conditions
    snapshot = engine.supply.snapshot
    row = 0
    for column, entity in enumerate(snapshot.homes):
        rooms = rooms_of(snapshot, entity, DECIDED)
        left = [room for n, room in enumerate(rooms, row) if n != without]
        row += len(rooms)
        children = question.open_to[:, column].nonzero()[0].tolist()
        for size in range(1, len(children) + 1):
            for here in combinations(children, size):
                coming = [question.pool.referrals[n] for n in here]
                has_room = all_have_rooms(left, coming, undecided=undecided)
                yield (
                    column,
                    here,
                    has_room and within_registration(snapshot, entity, coming, undecided=undecided),
                )
