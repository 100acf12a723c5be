"""
A stream of made-up children referred in a made-up region, judged by the rule book.

All are judged on the day of the snapshot, with the residents of that day, and as if every place
told to be free from some day were free already: the days on which places come free are kept by the
stream. A home is open to a child where every bar is decided and met; points are those of the worst
case. Two children whom the matching matrix keeps apart in some home that both might go to are kept
apart in all.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np

from benchmarks.instances.arrivals import Drawn, split
from fixtures.worlds import referrals, region
from matcher.allocate.judged import judge_pool
from matcher.allocate.newcomers import newcomers_of
from matcher.allocate.pool import Pool, pool_of
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.rolling import BARRED
from matcher.rolling.stream import Bools, Ints

DAYS = 40
PAST = 240


def region_arrivals(children: int, seed: int, days: int = DAYS) -> Drawn:
    """
    Draw a stream of referrals; the same numbers give the same stream.

    Parameters
    ----------
    children
        How many come on average; of whom some have no home that could be proposed.
    seed
        Of the children and of the days on which they come.
    days
        Over which they come.
    """
    snapshot = region().snapshot
    random = np.random.default_rng([seed, days])
    each = random.poisson(children / days, days)
    arrives = np.repeat(np.arange(days), each)
    pool = pool_of(referrals(region(), PAST + arrives.size, seed))
    engine = _engine()
    judged = judge_pool(engine, pool)
    home, free_from = _places(snapshot, days)
    points = np.where(judged.decided, judged.points, BARRED)
    apart = _apart(engine, pool, judged.decided, np.bincount(home, minlength=points.shape[1]))
    lead = [(one.starts_on - snapshot.as_at).days for one in pool.referrals]
    # A pool stands in the order of starts: who comes when has nothing to do with it.
    order = random.permutation(len(pool))
    return split(
        points[order],
        apart[np.ix_(order, order)],
        np.array(lead, dtype=np.int64)[order],
        arrives,
        (home, free_from),
        (days, children / days),
        judged.metres[order].astype(np.float64),
    )


@cache
def _engine() -> Engine:
    """Prepare the region with every place that comes free taken as free now."""
    snapshot = region().snapshot
    told = [
        one if one.free_from is None else replace(one, free_from=min(one.free_from, snapshot.as_at))
        for one in snapshot.vacancies
    ]
    return Engine.over(replace(snapshot, vacancies=tuple(told)))


def _places(snapshot: Snapshot, days: int) -> tuple[Ints, Ints]:
    """Give the places surely free within the days: home, and first day."""
    table = Engine.over(snapshot).supply.places
    epoch = np.datetime64(snapshot.as_at, "D").astype(np.int64)
    known = ~np.isnan(table.free_from) & (table.live_until >= epoch)
    known &= table.free_from <= epoch + days
    day = np.maximum(table.free_from[known] - epoch, 0).astype(np.int64)
    return table.home[known].astype(np.int64), day


def _apart(engine: Engine, pool: Pool, open_to: Bools, places: Ints) -> Bools:
    found = newcomers_of(engine, pool, open_to, places)
    at = found.apart(undecided=False)
    apart: Bools = np.zeros((len(pool), len(pool)), dtype=np.bool_)
    apart[found.one[at], found.other[at]] = True
    return apart | apart.T
