from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from constraints.logic import Truth
from constraints.vocabulary import Answer, Domain, Mitigation, SelfHarmMethod
from fixtures.stories.homes import has
from fixtures.stories.people import STARTS, graded, profile
from matcher.allocate import newcomers as module
from matcher.allocate.newcomers import Newcomers, newcomers_of
from matcher.allocate.pool import Pool, pool_of
from matcher.engine import Engine
from matcher.entities import Referral, RelationKind, Reply
from tests.brute.moved_in import moved_in
from tests.brute.pools import drawn_pool
from tests.matcher.allocate.small import (
    EVERYTHING,
    PROFILE,
    asked,
    home,
    name,
    planned,
    relation,
    supply,
    waiting,
)

LATER = STARTS + timedelta(7)
HARM = Domain.MAY_CAUSE_SEXUAL_HARM


def everywhere(engine: Engine, pool: Pool) -> Newcomers:
    shape = len(pool), len(engine.supply.column)
    return newcomers_of(engine, pool, np.ones(shape, dtype=np.bool_), np.full(shape[1], 2))


def test_two_are_judged_as_if_either_had_really_moved_in() -> None:
    seen = {"bar": 0, "grave": 0, "undecided": 0, "calm": 0}
    for seed in range(40):
        drawn = drawn_pool(seed)
        engine, pool = Engine.over(drawn.snapshot, PROFILE), pool_of(drawn.referrals)
        found = everywhere(engine, pool)
        later = [max(pool.referrals[n].starts_on for n in pair) for pair in pairs_of(found)]
        for day in pool.by_start():
            at = [n for n, one in enumerate(later) if one == day]
            # Both live there from the later day: that is the day they are judged on.
            children = [replace(one, starts_on=day) for one in pool.referrals]
            wanted = {
                (int(found.home[n]), frozenset({who})) for n in at for who in pairs_of(found)[n]
            }
            beside = moved_in(engine, children, wanted, alone=True)
            for n in at:
                column, (one, other) = int(found.home[n]), pairs_of(found)[n]
                for truth, real in ((found.bar, beside.bar), (found.grave, beside.grave)):
                    ways = (
                        (one, beside.column[column, frozenset({other})]),
                        (other, beside.column[column, frozenset({one})]),
                    )
                    expected = [
                        any(end[way] for way in ways) for end in (real.surely, real.possibly)
                    ]
                    assert [truth.surely[n], truth.possibly[n]] == expected, (seed, n)
                seen["bar"] += bool(found.bar.surely[n])
                seen["grave"] += bool(found.grave.surely[n])
                seen["undecided"] += bool(found.bar.possibly[n] & ~found.bar.surely[n])
                seen["calm"] += not found.bar.possibly[n]
    assert min(seen.values()) > 10, seen


def pairs_of(found: Newcomers) -> list[tuple[int, int]]:
    return list(zip(found.one.tolist(), found.other.tolist(), strict=True))


def test_many_pairs_are_judged_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = drawn_pool(3)
    engine, pool = Engine.over(drawn.snapshot, PROFILE), pool_of(drawn.referrals)
    whole = everywhere(engine, pool)
    monkeypatch.setattr(module, "AT_ONCE", 2)
    some = everywhere(engine, pool)
    for one, other in ((whole.bar, some.bar), (whole.gate, some.gate), (whole.grave, some.grave)):
        assert same(one, other)


def same(one: Truth, other: Truth) -> bool:
    return bool((one.surely == other.surely).all() and (one.possibly == other.possibly).all())


def test_only_homes_with_two_places_for_two_children_are_looked_at() -> None:
    engine = supply(home(1, places=1), home(2), home(3, age_to_years=12))
    older = asked(engine, waiting(1), waiting(2, years=11), waiting(3, years=12)).newcomers
    assert (older.home.tolist(), pairs_of(older)) == (
        [1, 1, 1, 2],
        [(0, 1), (0, 2), (1, 2), (1, 2)],
    )
    assert everywhere(engine, pool_of([waiting(1)])).home.size == 0


@pytest.mark.parametrize("said_by", [(1, 2), (2, 1)])
def test_what_either_of_two_tells_of_the_other_is_so(said_by: tuple[int, int]) -> None:
    one, other = said_by
    apart = relation(other, RelationKind.NAMED_APART)
    pool = [waiting(one, relations=(apart,)), waiting(other)]
    engine = supply(home(1))
    found = asked(engine, *pool).newcomers
    assert found.bar.surely.tolist() == [True]
    assert sorted(planned(engine, *pool).home_of) == [-1, 0]


def test_until_somebody_went_through_the_relations_of_both_it_is_open() -> None:
    found = asked(supply(home(1)), waiting(1, relations_checked_on=None), waiting(2)).newcomers
    assert (found.bar.surely.tolist(), found.bar.possibly.tolist()) == ([False], [True])


def harmful(number: int, years: int) -> Referral:
    grave = profile(graded(HARM, 3), has_infection=False)
    return waiting(number, years=years, profile=grave)


@pytest.mark.parametrize("older", [1, 2])
def test_the_older_who_may_harm_is_kept_from_the_younger_whoever_comes_first(older: int) -> None:
    children = [harmful(older, 15), waiting(3 - older, years=12)]
    found = asked(supply(home(1)), *children).newcomers
    assert found.bar.surely.tolist() == [True]


def test_somebody_tried_to_take_their_life_in_one_of_two_homes() -> None:
    lacks = has(*(one for one in Mitigation if one not in {Mitigation.SOLO, LIGATURES}))
    calm = home(1, mitigations=lacks)
    after = home(2, mitigations=lacks, suicide_attempt_on=date(2026, 2, 1))
    methods = SelfHarmMethod.CUTTING, SelfHarmMethod.OVERDOSE
    children = [
        waiting(
            n,
            profile=profile(
                graded(Domain.SELF_HARMS, 3), self_harm_methods=frozenset({methods[n - 1]})
            ),
        )
        for n in (1, 2)
    ]
    engine = supply(calm, after)
    found = everywhere(engine, pool_of(children))
    assert found.home.tolist() == [0, 1]
    assert found.bar.surely.tolist() == [False, False]
    assert found.bar.possibly.tolist() == [False, True]


LIGATURES = Mitigation.LIGATURE_CHECK


def test_two_are_judged_on_the_day_from_which_both_live_there() -> None:
    # Staff are awake at night until a day between the two starts.
    ends = tuple(
        replace(one, until=STARTS + timedelta(3)) if one.mitigation in AWAKE else one
        for one in EVERYTHING
    )
    children = waiting(1, profile=profile(graded(HARM, 2))), waiting(2)
    later = replace(children[1], starts_on=LATER)
    engine = supply(home(1, mitigations=ends))
    now, then = (asked(engine, children[0], other).newcomers for other in (children[1], later))
    assert now.bar.possibly.tolist() == [False]
    assert then.bar.possibly.tolist() == [True]


AWAKE = {Mitigation.WAKING_NIGHT_STAFF, Mitigation.TWO_WAKING_NIGHT_STAFF}


def test_what_a_home_said_of_its_residents_says_nothing_of_newcomers() -> None:
    one = home(1)
    apart = relation(2, RelationKind.NAMED_APART)
    engine = supply(one)
    checked = replace(waiting(1, relations=(apart,)), replies=(reply(one.urn),))
    assert asked(engine, checked, waiting(2)).newcomers.bar.surely.tolist() == [True]
    harmful_one = replace(harmful(1, 15), replies=(reply(one.urn),))
    younger = replace(waiting(2, years=12), replies=(reply(one.urn),))
    assert sorted(planned(engine, harmful_one, younger).home_of) == [-1, 0]


def reply(urn: str) -> Reply:
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    return Reply(urn, at, at + timedelta(days=4), residents_check=Answer.CLEAR)


def test_a_child_named_by_another_reference_is_nobody() -> None:
    children = waiting(1, relations=(relation(9, RelationKind.NAMED_APART),)), waiting(2)
    assert name(9) not in {one.child.reference for one in children}
    assert asked(supply(home(1)), *children).newcomers.bar.possibly.tolist() == [False]
