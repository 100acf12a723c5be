"""How firm an order is (SMAA-2: Lahdelma and Salminen 2001, Operations Research 49(3), 444-454)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Ints
from constraints.base import Effect
from matcher.firmness.criteria import BEST, WORST, Criteria
from matcher.firmness.dominance import contenders
from matcher.firmness.places import counted
from matcher.firmness.ties import AMONG, Ties, ties_of
from matcher.firmness.weights import VECTORS, draw
from matcher.judge import Judgement
from matcher.rank import Group, Ranking

PLACES = 3
"""First places that are counted."""


@dataclass(frozen=True, slots=True)
class Firmness:
    """
    How an order stands when it is made again with other weights.

    Parameters
    ----------
    group
        The group that was weighed: can propose, or ask first where nothing can be proposed.
    vectors
        How many vectors of weights.
    first, first_three
        In how many of them each home stands first, and in the first three; shape (homes,), in the
        order of the ranking.
    ties
        Among the first homes of the order.
    """

    group: Group
    vectors: int
    first: Ints
    first_three: Ints
    ties: Ties


def firmness(
    judgement: Judgement,
    ranking: Ranking,
    bounds: Mapping[str, tuple[int, int]],
    child: int = 0,
    vectors: int = VECTORS,
) -> Firmness | None:
    """
    Make the order of a ranking again with other weights, and say how often each home leads it.

    Under each vector homes are ordered as by `rank`: safety first, which no weight touches, then
    whole points rounded cost by cost, then distance, then column; homes that can be proposed by
    their worst case, homes to ask by their best and then their worst. What is not known stays as it
    is: only the weights are moved.

    Parameters
    ----------
    judgement
        Of one or many children.
    ranking
        Of the same child.
    bounds
        Least and most points of each cost; of a profile.
    child
        Row.
    vectors
        How many vectors of weights to draw; they are the same for every child.

    Returns
    -------
    firmness
        None where nothing can be proposed or asked.

    Raises
    ------
    KeyError
        A cost has no bounds.
    """
    group = Group.CAN_PROPOSE if ranking.can_propose.size else Group.ASK_FIRST
    order = ranking.of(group)
    if not order.size:
        return None
    columns = np.sort(order)
    criteria = Criteria.of(judgement, group, columns, child)
    places = np.searchsorted(columns, order)  # homes in the order of the ranking
    rules = [verdict.rule.id for verdict in judgement.of_effect(Effect.COST)]
    lower, upper = np.array([bounds[rule] for rule in rules], dtype=np.int64).reshape(-1, 2).T
    looked_at = contenders(criteria, lower, upper, places, PLACES)
    looked_at[places[:AMONG]] = True  # for ties; they change no count
    kept = np.flatnonzero(looked_at)
    some = criteria.take(kept)
    keys = some.keys(draw(bounds, rules, vectors))
    counts = np.zeros((PLACES, order.size), dtype=np.int64)
    filled = min(PLACES, order.size)
    counts[:filled, kept] = counted(keys, filled)
    own = np.array([[judgement.points[rule] for rule in rules]], dtype=np.int64)
    best, worst = (some.key(own, end)[0] for end in (BEST, WORST))
    ties = ties_of(keys, best, worst, np.searchsorted(kept, places[:AMONG]))
    return Firmness(group, vectors, counts[0, places], counts[:, places].sum(axis=0), ties)
