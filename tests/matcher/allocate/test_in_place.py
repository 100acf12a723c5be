from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from constraints.vocabulary import RoomFeature
from fixtures.stories.people import STARTS
from matcher.allocate.in_place import beside_others, breached_in_place, rooms_given
from matcher.allocate.places import AtMost
from matcher.allocate.pool import pool_of
from matcher.entities import Place, Referral
from matcher.solver.certificate.errors import NotCertified
from tests.matcher.allocate.small import asked, home, name, planned, sibling, supply, waiting
from tests.matcher.frame.small import resident

LATER = STARTS + timedelta(7)
TURNS_18 = date(STARTS.year - 18, STARTS.month, STARTS.day) + timedelta(3)
EN_SUITE = RoomFeature.EN_SUITE


def grown_and_younger() -> tuple[Referral, Referral]:
    """One who is 18 when the other comes: no rule between two sees it, one of the group does."""
    return waiting(1, born=TURNS_18), waiting(2, years=15, starts_on=LATER)


def test_others_who_come_live_there_and_the_child_does_not() -> None:
    homes = home(1, places=4), home(2)
    living = resident("p1", urn=homes[0].urn), resident(name(2), urn=homes[0].urn)
    elsewhere = resident("p2", urn=homes[1].urn)
    engine = supply(*homes, residents=(*living, elsewhere))
    pool = pool_of([waiting(1), waiting(2), waiting(3), waiting(4)])
    beside = beside_others(engine, pool, (0, 0, 0, 1), 1).supply.snapshot
    assert [one.urn for one in beside.homes] == [homes[0].urn]
    assert [one.person for one in beside.residents] == ["p1", name(1), name(3)]
    assert {one.urn for one in beside.vacancies} == {homes[0].urn}
    assert beside.residents[1].lives_there_from == STARTS


def test_a_rule_of_the_group_that_only_bites_once_both_are_there_keeps_them_apart() -> None:
    engine, pool = supply(home(1)), grown_and_younger()
    question = asked(engine, *pool)
    assert question.open_to.all()
    assert not question.newcomers.bar.possibly.any()
    known: set[tuple[int, tuple[int, ...]]] = set()
    found = breached_in_place(engine, question.pool, (0, 0), known, undecided=False)
    assert list(found) == [AtMost(0, (0, 1), 1)]
    assert not known
    plan = planned(engine, *pool)
    assert plan.kept_apart == (AtMost(0, (0, 1), 1),)
    assert sorted(plan.home_of) == [-1, 0]


def test_what_is_proposed_for_one_never_hangs_on_another_coming() -> None:
    # With two younger children the one who is 18 is in a minority; each of them alone is not.
    older, younger = grown_and_younger()
    pool = older, younger, waiting(3, years=15, starts_on=LATER)
    engine = supply(home(1, places=3))
    question = asked(engine, *pool)
    found = breached_in_place(engine, question.pool, (0, 0, 0), set(), undecided=False)
    assert list(found) == [AtMost(0, (0, 1), 1)]
    assert planned(engine, *pool).home_of == (-1, 0, 0)


def test_who_was_seen_to_fit_is_not_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = supply(home(1))
    pool = pool_of([waiting(1), waiting(2)])
    known: set[tuple[int, tuple[int, ...]]] = set()
    assert not list(breached_in_place(engine, pool, (0, 0), known, undecided=False))
    assert known == {(0, (0, 1))}
    monkeypatch.setattr(type(engine), "judge", lambda *_: pytest.fail("judged again"))
    assert not list(breached_in_place(engine, pool, (0, 0), known, undecided=False))


def test_brothers_and_sisters_who_do_not_fit_are_not_left_out_for_being_kept_together() -> None:
    older, younger = grown_and_younger()
    engine = supply(home(1), home(2))
    plan = planned(engine, waiting(1, born=older.child.born, relations=(sibling(2),)), younger)
    assert sorted(plan.home_of) == [0, 1]
    assert plan.kinship.together.dropped == ((0, 1),)
    assert plan.kinship.together.most


def test_an_answer_told_to_be_as_good_fits_too() -> None:
    # Two homes alike in all: the two could share either, but for the day on which one is 18.
    place = home(1).where
    plan = planned(supply(home(1), home(2, where=place)), *grown_and_younger())
    assert plan.outcome.solution is not None
    assert plan.home_of == (0, 1)
    assert plan.outcome.solution.ties == ((0, 1), (1, 0))
    assert all(len(set(agent.tolist())) == 2 for agent in plan.outcome.solution.witnesses)


def test_children_are_given_rooms_that_fit_them_all() -> None:
    rooms = Place("0", {EN_SUITE: True}), Place("1", {EN_SUITE: False}), Place("2")
    engine = supply(home(1, places=3), replace(home(2, registered_places=3), places=rooms))
    pool = pool_of([waiting(1), waiting(2), waiting(3, room_features=frozenset({EN_SUITE}))])
    given = rooms_given(engine, pool, (1, 1, 1), undecided=True)
    assert sorted(given) == [3, 4, 5]
    assert given[2] in {3, 5}
    assert rooms_given(engine, pool, (0, -1, 1), undecided=False) == [0, -1, 3]


def test_a_plan_without_a_room_for_each_is_an_error() -> None:
    pool = pool_of([waiting(n) for n in range(1, 4)])
    with pytest.raises(NotCertified, match="9000001 has no room for each of those who are to come"):
        rooms_given(supply(home(1)), pool, (0, 0, 0), undecided=False)
