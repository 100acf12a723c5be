"""Every child of a pool judged against every home, kept as whole numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.allocate.pool import Pool
from matcher.engine import Engine
from matcher.judge import Judgement
from matcher.rank import keys_of, rank

AT_ONCE = 50
"""Children judged together: the memory of a frame grows with them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """
    What the rule book says of each child of a pool and each home. Shape (children, homes).

    Parameters
    ----------
    decided
        Whether every bar is decided and met.
    undecided
        Whether none is surely breached, and some is not decided.
    lives_there
        Whether the child lives in the home now: staying is judged with the child's own list.
    safety
        Residual of 5 or 6 half levels in the worst case, times `SAFETY_PARTS`; else 0.
    points
        Whole points in the worst case.
    metres
        Whole metres from where the child comes from; the farthest there is where not known.
    standing
        Place of each home in the child's own order, from 0: what can be proposed first, then what
        is to be asked first. Homes that may not be proposed have the number of homes.
    """

    decided: Bools
    undecided: Bools
    lives_there: Bools
    safety: Ints
    points: Ints
    metres: Ints
    standing: Ints


SAFETY_PARTS = 4
"""Residuals are held in quarters of a half level: a half of one can be left by mitigations."""


def judge_pool(
    engine: Engine, pool: Pool, on_judged: Callable[[int], None] | None = None
) -> Judged:
    """
    Judge a pool; each child alone with those who live in the homes now.

    Parameters
    ----------
    engine
        The prepared supply. A child of the pool whom it lists as a resident is one for the others.
    pool
        The children.
    on_judged
        Told how many have been judged, after each part.
    """
    shape = len(pool), len(engine.supply.snapshot.homes)
    judged = Judged(
        decided=_no(shape),
        undecided=_no(shape),
        lives_there=_no(shape),
        safety=_none(shape),
        points=_none(shape),
        metres=_none(shape),
        standing=_none(shape),
    )
    done = 0
    for rows in pool.by_start().values():
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            _fill(judged, engine.judge([pool.referrals[row] for row in some]), some)
            done += len(some)
            if on_judged is not None:
                on_judged(done)
    _mark_where_they_live(judged, engine, pool)
    return judged


def _no(shape: tuple[int, int]) -> Bools:
    return np.zeros(shape, dtype=np.bool_)


def _none(shape: tuple[int, int]) -> Ints:
    return np.zeros(shape, dtype=np.int64)


def _fill(judged: Judged, judgement: Judgement, rows: list[int]) -> None:
    surely, possibly = judgement.barred.surely, judgement.barred.possibly
    homes = surely.shape[1]
    for place, row in enumerate(rows):
        ranking = rank(judgement, place)
        _, worst = keys_of(judgement, place)
        judged.decided[row] = ~possibly[place]
        judged.undecided[row] = possibly[place] & ~surely[place]
        judged.safety[row] = np.ceil(worst.safety * SAFETY_PARTS)
        judged.points[row] = worst.welfare
        judged.metres[row] = worst.metres()
        judged.standing[row] = homes
        order = np.concatenate((ranking.can_propose, ranking.ask_first))
        judged.standing[row, order] = np.arange(order.size)


def _mark_where_they_live(judged: Judged, engine: Engine, pool: Pool) -> None:
    column = engine.supply.column
    listed = {one.person: column[one.urn] for one in engine.supply.snapshot.residents}
    for row, referral in enumerate(pool.referrals):
        for home in (listed.get(referral.child.reference), column.get(referral.lives_at or "")):
            if home is not None:
                judged.lives_there[row, home] = True
