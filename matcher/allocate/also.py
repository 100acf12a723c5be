"""Which homes on one child's list also suit somebody else who waits: whether, never who."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from matcher.allocate.judged import judge_pool
from matcher.allocate.pool import Pool
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.frame import prepare


def also_suit_another(
    engine: Engine, snapshot: Snapshot, others: Pool, urns: Collection[str]
) -> tuple[str, ...]:
    """
    Say which homes can be proposed to somebody else who waits.

    Parameters
    ----------
    engine
        Rules and points.
    snapshot
        The supply, with what homes answered about the others.
    others
        Who else waits.
    urns
        The homes shown on the list of one child.

    Returns
    -------
    urns
        Ascending. They are for the eye: the child's own list is in its own order.
    """
    if not len(others) or not urns:
        return ()
    few = _only(snapshot, urns)
    narrow = replace(engine, supply=prepare(few, engine.supply.network))
    judged = judge_pool(narrow, others)
    suits = np.flatnonzero((judged.decided & ~judged.lives_there).any(axis=0))
    return tuple(few.homes[column].urn for column in suits.tolist())


def _only(snapshot: Snapshot, urns: Collection[str]) -> Snapshot:
    """Give the supply as far as some homes go."""
    wanted = frozenset(urns)
    return replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn in wanted),
        vacancies=tuple(told for told in snapshot.vacancies if told.urn in wanted),
        residents=tuple(one for one in snapshot.residents if one.urn in wanted),
    )
