"""The nearest of the homes that may not be proposed and could be, with something changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.base import Effect
from matcher.changes.changes import Changes, smallest_changes
from matcher.changes.table import liftable
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.judge import Judgement
from matcher.rank import Ranking

MOST = 5
MOST_LOOKED_AT = 25
"""How many of the nearest homes whose bars could all be lifted are looked at."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """
    The near misses of a ranking.

    Parameters
    ----------
    homes
        Nearest first; each with at least one set.
    liftable
        How many homes there are whose bars somebody could lift, each by itself.
    looked_at
        How many of them, the nearest, were looked at.
    """

    homes: tuple[Changes, ...]
    liftable: int
    looked_at: int


def near_misses(
    engine: Engine,
    referral: Referral,
    judgement: Judgement,
    ranking: Ranking,
    most: int = MOST,
) -> Nearest:
    """
    Find the nearest homes that may not be proposed and could be with something changed.

    Parameters
    ----------
    engine, referral
        The supply with its rules, and the request.
    judgement, ranking
        Of this one referral.
    most
        How many homes to give.
    """
    walled: Bools = np.zeros(judgement.frame.shape[1], dtype=np.bool_)
    for verdict in judgement.of_effect(Effect.BAR):
        if not liftable(verdict.rule):
            low = np.broadcast_to(verdict.finding.low, judgement.frame.shape)
            walled |= low[0] > 0
    open_ = ranking.may_not[~walled[ranking.may_not]]
    homes = engine.supply.snapshot.homes
    found: list[Changes] = []
    looked_at = 0
    for column in open_[:MOST_LOOKED_AT].tolist():
        if len(found) == most:
            break
        looked_at += 1
        changes = smallest_changes(engine, referral, homes[column].urn)
        if changes.sets:
            found.append(changes)
    return Nearest(tuple(found), int(open_.size), looked_at)
