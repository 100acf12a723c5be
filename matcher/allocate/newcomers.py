"""Which children of a pool may not come to live in one home together."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

import numpy as np

from constraints.arrays import Bools, Ints
from constraints.columns import Between, Frame, pick, reshape
from constraints.compatibility.between_two import between_each
from constraints.logic import Coded, Truth
from matcher.allocate.places import standing_of
from matcher.allocate.pool import Pool
from matcher.engine import Engine
from matcher.entities import Home, Referral, Resident, Snapshot
from matcher.frame import frame_of, prepare
from matcher.frame.standing import Standing
from matcher.judge import SAFETY_FROM

NOWHERE_YET = "SC000000"
"""Stands for a home in which the pool is seen together; no rule about homes is asked of it."""
AT_ONCE = 200_000
"""Pairs judged together: memory grows with them."""


@dataclass(frozen=True, slots=True)
class Newcomers:
    """
    What the matching matrix says of two children of a pool in each home that both might come to.

    Parameters
    ----------
    home
        Column of the home; shape (pairs,), ascending.
    one, other
        Places in the pool, the lower first; same shape.
    bar, gate
        Whether the two may not live together there; whether the managers would have to sign.
    grave
        Whether a risk of 5 or 6 half levels would remain between them.
    """

    home: Ints
    one: Ints
    other: Ints
    bar: Truth
    gate: Truth
    grave: Truth

    def apart(self, *, undecided: bool) -> Bools:
        """
        Say which pairs are kept apart.

        Those who may not live together; those of whom that is not decided, unless what is open may
        be a condition; and those between whom so grave a risk would remain that safety is weighed
        before welfare: that is for people to weigh, and no plan is made on it.
        """
        if undecided:
            return self.bar.surely | self.grave.surely
        return self.bar.possibly | self.grave.possibly


def newcomers_of(engine: Engine, pool: Pool, open_to: Bools, free: Ints) -> Newcomers:
    """
    Judge every two children who might come to one home.

    Parameters
    ----------
    engine, pool
        Supply and children.
    open_to
        Shape (children, homes): where each child may be put.
    free
        Shape (homes,): places. In a home with one nobody meets anybody new.
    """
    home, one, other = _pairs(open_to, free)
    found = Newcomers(home, one, other, *(_nowhere(home.size) for _ in range(3)))
    if not home.size:
        return found
    later = np.maximum(_start(pool)[one], _start(pool)[other])
    for number, day in enumerate(sorted(pool.by_start())):
        at = np.flatnonzero(later == number)
        if at.size:
            frame, standing = _all_together(pool, day), standing_of(engine, pool, day)
            for first in range(0, at.size, AT_ONCE):
                _judge(found, at[first : first + AT_ONCE], frame, engine, standing)
    return found


def _pairs(open_to: Bools, free: Ints) -> tuple[Ints, Ints, Ints]:
    parts = []
    for column in np.flatnonzero((free > 1) & (open_to.sum(axis=0) > 1)).tolist():
        children = np.flatnonzero(open_to[:, column])
        one, other = np.triu_indices(children.size, 1)
        parts.append((np.full(one.size, column), children[one], children[other]))
    if not parts:
        return (np.zeros(0, dtype=np.int64),) * 3
    home, one, other = (np.concatenate(each).astype(np.int64) for each in zip(*parts, strict=True))
    return home, one, other


def _nowhere(size: int) -> Truth:
    return Truth(np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_))


def _start(pool: Pool) -> Ints:
    """Give the number of each child's day of start, earliest 0; shape (children,)."""
    number = {day: place for place, day in enumerate(sorted(pool.by_start()))}
    return np.array([number[one.starts_on] for one in pool.referrals], dtype=np.int64)


def _all_together(pool: Pool, day: date) -> Frame:
    """Give the columns of the whole pool beside itself, as it will be on a day."""
    home = Home(NOWHERE_YET, kind=None, country=None, status=None, residents_listed=True)
    beside = tuple(as_resident(one, NOWHERE_YET) for one in pool.referrals)
    assert pool.decided_on is not None  # noqa: S101  nobody asks of an empty pool
    together = prepare(Snapshot(pool.decided_on, (home,), residents=beside))
    return frame_of([replace(one, starts_on=day) for one in pool.referrals], together)


def as_resident(referral: Referral, urn: str) -> Resident:
    """Give the child of a referral as one who comes to live in a home on the day of the start."""
    child = referral.child
    return Resident(
        person=child.reference,
        urn=urn,
        born=child.born,
        age_years=child.age_years,
        sex=child.sex,
        profile=child.profile,
        relations=child.relations,
        lives_there_from=referral.starts_on,
    )


def _judge(found: Newcomers, at: Ints, frame: Frame, engine: Engine, standing: Standing) -> None:
    """Fill in some pairs, all of whom live together from one day."""
    rows = tuple(row for row in engine.matrix if row.in_force(standing.decided_on))
    one, other, home = (each[at][None] for each in (found.one, found.other, found.home))
    alone = np.zeros_like(one)
    attempted = standing.homes.suicide_attempted.over(lambda array: array[:, home[0]])
    outcome = between_each(
        rows,
        pick(frame.child, (one, alone)),
        pick(frame.child, (other, alone)),
        replace(_known_of_both(frame.between, one, other), suicide_attempted=attempted),
        Coded(standing.homes.mitigation.code[:, 0, home]),
    )
    grave = outcome.residual.at_least(SAFETY_FROM)
    for truth, holds in (
        (found.bar, outcome.bar),
        (found.gate, outcome.gate),
        (found.grave, grave),
    ):
        truth.surely[at] = np.broadcast_to(holds.surely, one.shape)[0]
        truth.possibly[at] = np.broadcast_to(holds.possibly, one.shape)[0]


def _known_of_both(between: Between, one: Ints, other: Ints) -> Between:
    """
    Put together what is told of two children from the side of each.

    What either side tells is so, and what either side leaves open is open: each of the two is
    judged with the other as somebody who lives there.
    """
    here, there = (_each_way(between, *way) for way in ((one, other), (other, one)))
    both = {}
    for name in (field.name for field in fields(Between)):
        mine, theirs = getattr(here, name), getattr(there, name)
        both[name] = mine | theirs
    return Between(**both)


def _each_way(between: Between, one: Ints, other: Ints) -> Between:
    """Give what is told of pairs; a column that is the same for many is told of each."""
    shape = between.named_apart.surely.shape
    return reshape(between, lambda told: np.broadcast_to(told, shape)[one, other])
