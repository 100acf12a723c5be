"""A supply patched is the supply prepared anew, to the last bit."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.answer import answer_for
from matcher.answer.wire import as_json
from matcher.engine import Engine
from matcher.entities import Resident, Snapshot, Vacancy
from matcher.frame import patched, prepare
from matcher.frame.supply import DAYS_KEPT
from tests.matcher.frame.bits import assert_same
from tests.matcher.frame.small import DECIDED_ON, LOOKED, STARTS_ON, home, referral
from tests.matcher.frame.worlds import CHANGES, asked, few_homes

DAYS = DECIDED_ON, STARTS_ON
LATER = DECIDED_ON, STARTS_ON + timedelta(days=40)


def changed(data, snapshot, most):
    for _ in range(data.draw(st.integers(1, most))):
        snapshot = data.draw(st.sampled_from(CHANGES))(data, snapshot)
    return snapshot


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_changes_give_the_supply_prepared_anew(data):
    snapshot = data.draw(few_homes())
    supply = prepare(snapshot)
    for _ in range(data.draw(st.integers(1, 4))):
        for days in data.draw(st.sampled_from(((), (DAYS,), (DAYS, LATER)))):
            supply.on(*days)
        before, was = supply, snapshot
        snapshot = changed(data, snapshot, 3)
        supply = patched(supply, snapshot)
        assert_same(supply, prepare(snapshot))
    assert_same(before, prepare(was))
    for days in (DAYS, LATER):
        assert_same(supply.on(*days), prepare(snapshot).on(*days))


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_any_changes_give_the_answer_of_an_engine_made_anew(data):
    snapshot = data.draw(few_homes())
    one = data.draw(st.sampled_from(asked()))
    engine = Engine.over(snapshot)
    for _ in range(data.draw(st.integers(1, 3))):
        engine.judge([one])
        snapshot = changed(data, snapshot, 2)
        engine = engine.patched(snapshot)
    told, anew = (
        as_json(answer_for(made, one, every_home=True, changes=True), "answer")
        for made in (engine, Engine.over(snapshot))
    )
    assert told == anew


LIVES = Resident("p1", "1", None, 14, None, LOOKED)
HOMES = {
    "closed": (None, (), ()),
    "full": (home(urn="1"), (Vacancy("1", "*", None, DECIDED_ON, "home"),), (LIVES,)),
    "free": (home(urn="1"), (Vacancy("1", "*", STARTS_ON, DECIDED_ON, "home"),), ()),
    "not listed": (home(urn="1", residents_listed=False), (), (LIVES, replace(LIVES, person="p2"))),
}


def world(*states):
    homes, vacancies, residents = [], [], []
    for urn, state in enumerate(states, start=1):
        told, free, live = HOMES[state]
        if told is not None:
            homes.append(replace(told, urn=str(urn)))
        vacancies += [replace(one, urn=str(urn)) for one in free]
        residents += [replace(who, urn=str(urn), person=f"{who.person}-{urn}") for who in live]
    return Snapshot(DECIDED_ON, tuple(homes), tuple(vacancies), tuple(residents))


def test_every_change_between_worlds_of_three_homes():
    worlds = [world(*states) for states in product(("closed", "free", "not listed"), repeat=3)]
    prepared = [prepare(one) for one in worlds]
    for before, (number, after) in product(prepared, enumerate(worlds)):
        assert_same(patched(before, after), prepared[number])


def test_every_change_between_worlds_of_two_homes_on_a_day():
    worlds = [world(*states) for states in product(HOMES, repeat=2)]
    prepared = [prepare(one) for one in worlds]
    for supply in prepared:
        supply.on(*DAYS)
    for before, (number, after) in product(prepared, enumerate(worlds)):
        assert_same(patched(before, after).on(*DAYS), prepared[number].on(*DAYS))


def test_what_has_not_changed_is_shared_and_the_supply_before_stays():
    before = world("full", "free", "not listed")
    supply = prepare(before)
    standing = supply.on(*DAYS)
    vacancies = tuple(replace(told, free_from=None) for told in before.vacancies)
    new = patched(supply, replace(before, vacancies=vacancies))
    assert new.people is supply.people
    assert new.homes is supply.homes
    assert new.on(*DAYS).homes is standing.homes
    assert new.on(*DAYS).lifted is standing.lifted
    assert new.on(*DAYS).home_free is not standing.home_free
    assert supply.on(*DAYS) is standing


def test_a_snapshot_that_is_the_same_keeps_the_days_worked_out():
    supply = prepare(world("full", "free"))
    standing = supply.on(*DAYS)
    assert patched(supply, replace(supply.snapshot, source="said again")).on(*DAYS) is standing


@pytest.mark.parametrize(
    ("snapshot", "words"),
    [
        (Snapshot(DECIDED_ON, (home(urn="2"), home(urn="1"))), "ascending"),
        (Snapshot(DECIDED_ON, (home(urn="1"), home(urn="1"))), "ascending"),
        (replace(world("full"), homes=()), "not listed"),
        (
            Snapshot(DECIDED_ON, (home(urn="1"),), residents=(replace(LIVES, urn="9"),)),
            "not listed",
        ),
        (
            Snapshot(DECIDED_ON, (home(urn="1"),), (Vacancy("9", "*", None, DECIDED_ON, "home"),)),
            "not listed",
        ),
    ],
)
def test_what_cannot_be_prepared_cannot_be_patched_in(snapshot, words):
    supply = prepare(world("full", "free"))
    with pytest.raises(ValueError, match=words):
        patched(supply, snapshot)


def test_days_are_worked_out_once_for_many_threads_and_the_oldest_let_go():
    supply = prepare(world("full", "free"))
    found = []
    threads = [threading.Thread(target=lambda: found.append(supply.on(*DAYS))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id(one) for one in found}) == 1
    for days in range(1, DAYS_KEPT + 1):
        supply.on(DECIDED_ON, STARTS_ON + timedelta(days=days))
    assert len(supply.known()) == DAYS_KEPT
    assert DAYS not in supply.known()


def test_another_supply_keeps_the_rules_and_their_versions():
    engine = Engine.over(world("full"))
    version = engine.version(DECIDED_ON)
    other = engine.patched(world("free"))
    assert other.version(DECIDED_ON) is version
    assert other.rules(DECIDED_ON) is engine.rules(DECIDED_ON)
    assert engine.judge([referral()]).frame.shape == other.judge([referral()]).frame.shape


def test_a_whole_age_counts_from_the_day_its_home_told_it():
    snapshot = world("full", "full")
    told = {"1": DECIDED_ON - timedelta(days=400)}
    ages = prepare(replace(snapshot, told_on=told)).on(*DAYS).residents.age_years
    assert ages.low[:, 0].tolist() == pytest.approx([15.1, 14.0], abs=0.1)
    assert ages.high[:, 0].tolist() == pytest.approx([16.1, 15.0], abs=0.1)
    supply = prepare(snapshot)
    supply.on(*DAYS)
    assert_same(
        patched(supply, replace(snapshot, told_on=told)).on(*DAYS).residents,
        prepare(replace(snapshot, told_on=told)).on(*DAYS).residents,
    )


def test_days_worked_out_are_kept_where_only_homes_told_anew_have_another_day():
    snapshot = replace(world("full", "free"), told_on={"1": DECIDED_ON, "2": DECIDED_ON})
    supply = prepare(snapshot)
    supply.on(*DAYS)
    later = replace(snapshot, as_at=DECIDED_ON + timedelta(days=1))
    assert patched(supply, later).on(*DAYS).lifted is supply.on(*DAYS).lifted
