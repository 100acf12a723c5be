"""Two ways to a proof: places to spare, and places that all are wanted."""

from __future__ import annotations

from enum import Enum

from matcher.solver.conflicts.ascent import ascend
from matcher.solver.conflicts.bound import Priced, Pricer, Worth, worth_keeping
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.conflicts.choices import by_sets
from matcher.solver.conflicts.closing import close_by_pairs, close_by_sets
from matcher.solver.conflicts.columns import Columns
from matcher.solver.conflicts.generation import generate
from matcher.solver.conflicts.progress import Progress

ROUNDS = 300
PASSES = 2
"""Of ascents, before linear programmes refine what they found."""
LOOSE_GAP = 0.01
"""Share of the value up to which the gap of a repaired transport counts as small."""
FIRST_SETS = 20_000
"""That are chosen among before worths are refined."""
COLUMNS_PER_ROW = 3
GENERATION_SHARE = 0.4
MASTER_SHARE = 0.4
"""Of the time left."""


class Regime(Enum):
    """How a problem is solved once transport and repair have bounded it."""

    LOOSE = "loose: transport duals, reduced-cost core, compact model with cliques"
    TIGHT = "tight: column generation by agent, then all sets within the gap"


def chosen(progress: Progress) -> Regime:
    """Give the regime that suits a problem: how far conflicts pulled the first answer off."""
    if progress.value is None or progress.bound is None:
        return Regime.TIGHT
    gap = progress.value - progress.bound
    return Regime.LOOSE if gap <= LOOSE_GAP * max(progress.value, 1) else Regime.TIGHT


def loose(progress: Progress, bundles: Bundles, priced: Priced) -> Worth:
    """
    Narrow the pairs by what duals prove, and choose among the rest.

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles, priced
        All pairs, at the duals of transport.

    Returns
    -------
    Worth
        The best found.
    """
    narrow = _narrowed(progress, bundles, priced)
    best = ascend(progress, Pricer(narrow), Pricer(narrow).at(priced.worth), ROUNDS)
    if not progress.is_done():
        narrow = _narrowed(progress, narrow, best)
        close_by_pairs(progress, narrow, Pricer(narrow).at(best.worth))
    return best.worth


def tight(progress: Progress, bundles: Bundles, priced: Priced) -> Worth:
    """
    Generate columns, choose among them, and prove by all that come near.

    Parameters
    ----------
    progress
        Told of every better answer and bound.
    bundles, priced
        All pairs, at the duals of transport.

    Returns
    -------
    Worth
        The best found.
    """
    narrow, best = bundles, priced
    for _ in range(PASSES):
        # Each pass has a better answer to aim at than the one before, and so fewer pairs.
        narrow = _narrowed(progress, narrow, best)
        pricer, columns = Pricer(narrow), Columns(narrow)
        best = ascend(progress, pricer, pricer.at(best.worth), ROUNDS, columns.add_best)
        if close_by_sets(progress, narrow, best, FIRST_SETS) or progress.is_done():
            return best.worth
    columns.prune(best, COLUMNS_PER_ROW * (narrow.count + narrow.agents))
    if progress.places is not None:
        columns.add_placed(progress.places)
    best = generate(progress, pricer, best, columns, GENERATION_SHARE * progress.left)
    if not progress.is_done():
        choice = by_sets(progress, columns.table(), MASTER_SHARE * progress.left)
        if choice.places is not None:
            progress.found(choice.places, bundles.value_at(choice.places))
    if not progress.is_done():
        narrow = _narrowed(progress, narrow, best)
        if not close_by_sets(progress, narrow, Pricer(narrow).at(best.worth)):
            close_by_pairs(progress, narrow, Pricer(narrow).at(best.worth))
    return best.worth


def _narrowed(progress: Progress, bundles: Bundles, priced: Priced) -> Bundles:
    return bundles.narrowed(worth_keeping(bundles, priced, progress.target))
