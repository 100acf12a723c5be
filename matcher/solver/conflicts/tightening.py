"""Fewer and fewer sets: cuts raise the bound, and what lies beyond the gap is dropped."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import numpy as np

from matcher.solver.conflicts.choices import Choice, by_sets
from matcher.solver.conflicts.columns import Table
from matcher.solver.conflicts.progress import Progress
from matcher.solver.conflicts.relaxing import WHOLE, Relaxation, Relaxing
from matcher.solver.problem import Ints

LEAST_GAIN = 0.03
"""Share of the gap that a round must close for another to follow."""
FEW = 400
"""Sets among which an engine chooses at once."""


def choose_tightened(
    progress: Progress, relaxing: Relaxing, known: Relaxation | None, below: int
) -> Choice:
    """
    Choose among sets, after most of them are ruled out.

    Parameters
    ----------
    progress
        Told of better answers on the way.
    relaxing, known
        Every set that an answer which costs less than `below` may use, and what their relaxation
        says; None where it was not solved.
    below
        What an answer must cost less than.
    """
    of, asked = relaxing.table.bundles, False
    while known is not None:
        _take_whole(progress, relaxing.table, known)
        below = min(below, progress.target)
        reach = (below - 1) * of.scale - known.scaled
        if reach < 0:
            return Choice(None, proved=True, bound=inf)
        known = _kept(relaxing, known, reach)
        if relaxing.count <= FEW:
            break
        further = _cut(progress, relaxing, known, reach)
        if further is None and not asked:
            asked, further = True, known
            _take_around(progress, relaxing.table, known)
        known = further
    return by_sets(progress, relaxing.table, progress.left)


def _cut(
    progress: Progress, relaxing: Relaxing, known: Relaxation, reach: int
) -> Relaxation | None:
    """Add cuts; None where they do not help, or no time is left."""
    if not relaxing.add_cuts(known.share):
        return None
    now = relaxing.solve(known.short, progress.left_now)
    return None if now is None or now.scaled - known.scaled < LEAST_GAIN * reach else now


def _take_around(progress: Progress, table: Table, known: Relaxation) -> None:
    """Let the agents whose set is whole keep it, and choose among the sets of the others."""
    whole = known.share > 1 - WHOLE
    fixed = np.zeros(table.bundles.count, dtype=np.bool_)
    fixed[table.bundles.bundle[table.pair[whole[table.column]]]] = True
    beside = np.ones(table.count, dtype=np.bool_)
    beside[table.column[fixed[table.bundles.bundle[table.pair]]]] = False
    beside &= ~np.isin(table.agent, table.agent[whole])
    choice = by_sets(progress, table.only(np.flatnonzero(whole | beside)), progress.left)
    if choice.places is not None:
        progress.found(choice.places, table.bundles.value_at(choice.places))


def _kept(relaxing: Relaxing, known: Relaxation, reach: int) -> Relaxation:
    """Drop the sets that only answers beyond the gap take."""
    kept = known.short <= reach
    relaxing.keep(kept)
    return replace(known, short=known.short[kept], share=known.share[kept])


def _take_whole(progress: Progress, table: Table, known: Relaxation) -> None:
    """Take what the relaxation chooses, where it is an answer."""
    of, places = table.bundles, _whole(table, known)
    if places is None or (of.must & (places < 0)).any():
        return
    chosen = np.flatnonzero(places[of.bundle] == of.agent)
    used = of.weight.total(chosen) + of.left_weight[:, places < 0].sum(axis=1)
    if (used <= of.most).all():
        progress.found(places, of.value_at(places))


def _whole(table: Table, known: Relaxation) -> Ints | None:
    """Give the places of a choice without fractions."""
    if ((known.share > WHOLE) & (known.share < 1 - WHOLE)).any():
        return None
    pairs = table.pair[known.share[table.column] > 0.5]
    places = np.full(table.bundles.count, -1, dtype=np.int64)
    places[table.bundles.bundle[pairs]] = table.bundles.agent[pairs]
    return places
