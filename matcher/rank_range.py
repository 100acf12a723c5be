"""The best and the worst rank that each home could have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Ints
from matcher.judge import Judgement
from matcher.rank import Ranking, keys_of

NO_RANK = 0


@dataclass(frozen=True, slots=True)
class RankRange:
    """
    The ranks each home could have among those proposed once everything is known; from 1.

    Parameters
    ----------
    best
        Its own unknowns all good, those of every other home at their worst: homes to ask are then
        barred, and one more than the homes that still stand before it is its rank. `NO_RANK` for a
        home that may not be proposed. Shape (homes,).
    worst
        Its own unknowns all at their worst, those of every other home good. `NO_RANK` for a home
        that may not be proposed, or may turn out so. Shape (homes,).
    """

    best: Ints
    worst: Ints


def rank_range(judgement: Judgement, ranking: Ranking, child: int = 0) -> RankRange:
    """
    Give the best and the worst rank that each home could have, given its range and the others'.

    Parameters
    ----------
    judgement
        Of one or many children.
    ranking
        Of that child.
    child
        Row.
    """
    homes = judgement.frame.shape[1]
    proposed, asked = ranking.can_propose, ranking.ask_first
    # The order of the homes is the last tie-break, so that no two stand level.
    column = np.arange(homes)
    low, high = (keys.packed() * homes + column for keys in keys_of(judgement, child))
    best, worst = np.full((2, homes), NO_RANK, dtype=np.int64)
    some = np.concatenate([proposed, asked])
    surely = np.sort(high[proposed])
    best[some] = np.searchsorted(surely, low[some]) + 1
    possibly = np.sort(low[some])
    # Its own best case stands before its own worst, unless the two are one, and is not counted.
    own = low[proposed] < high[proposed]
    worst[proposed] = np.searchsorted(possibly, high[proposed]) - own + 1
    return RankRange(best, worst)
