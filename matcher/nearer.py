"""Which homes are nearer than a chosen one, and why none of them is in its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

import numpy as np

from constraints.arrays import Bools, Ints
from constraints.base import Effect
from constraints.columns import row_of
from matcher.judge import Judgement, points_of
from matcher.rank import Group, Keys, Ranking, keys_of


class Nearness(IntEnum):
    """How far a home is beside the chosen one, by what is known of both distances."""

    CHOSEN = 0
    NEARER = 1
    """At its farthest it is nearer than the chosen one at its nearest."""
    MAY_BE_NEARER = 2
    """What is known of the two distances overlaps."""
    NOT_KNOWN = 3
    """Nothing is known of one of the two distances."""
    NOT_NEARER = 4


PERHAPS = (Nearness.MAY_BE_NEARER, Nearness.NOT_KNOWN)
"""Homes that are counted as such: they are not surely nearer, and not left out."""


class Why(Enum):
    """Why a home is not in the place of the chosen one."""

    BARRED = "may not be proposed"
    ASK_FIRST = "must be asked first"
    OUTWEIGHED = "can be proposed, behind it"
    BEFORE = "ahead of it on the list"


class By(Enum):
    """What sets a home after the chosen one where both are in one group."""

    SAFETY = "safety"
    POINTS = "points"
    DISTANCE = "distance"
    """As good: what is not known of how far it is sets it after."""
    REFERENCE = "reference number"
    """As good and as far: the order of reference numbers decides."""


@dataclass(frozen=True, slots=True)
class Outweighed:
    """
    What sets one home after the chosen one.

    Parameters
    ----------
    by
        The first thing in which the two differ, in the order of the ranking: homes that can be
        proposed by their worst case, homes to ask by their best case and then their worst.
    half_levels
        How many more half levels of the residual risk that comes before all else.
    points
        How many more points in all; negative where fewer.
    costs
        By id of each rule that gives it more points: how many more, most first.
    could_pass
        Whether it would come before the chosen one, as that stands, were all that is not known of
        it good; its distance apart.
    """

    by: By
    half_levels: float
    points: int
    costs: tuple[tuple[str, int], ...]
    could_pass: bool


def nearness(judgement: Judgement, chosen: int, child: int = 0) -> Ints:
    """
    Set the distance of every home beside that of a chosen one.

    Distances are ranges: a home is nearer only where it is so wherever in them the two lie.

    Parameters
    ----------
    judgement
        Of one or many children.
    chosen
        Column.
    child
        Row.

    Returns
    -------
    nearness
        Shape (homes,): `Nearness`, each home one.
    """
    km = judgement.frame.pairs.distance_km
    low, high = km.low[child], km.high[child]
    nowhere = (low == 0) & np.isinf(high)
    if not judgement.frame.referral.origin_known.possibly[child, 0]:
        nowhere = np.ones_like(nowhere)
    found = np.select(
        [nowhere | nowhere[chosen], high < low[chosen], low < high[chosen]],
        [Nearness.NOT_KNOWN, Nearness.NEARER, Nearness.MAY_BE_NEARER],
        Nearness.NOT_NEARER,
    ).astype(np.int64)
    found[chosen] = Nearness.CHOSEN
    return found


def nearest_first(judgement: Judgement, homes: Bools, child: int = 0) -> Ints:
    """Give some homes as columns, those that may be nearest first."""
    km = judgement.frame.pairs.distance_km
    columns = np.flatnonzero(homes)
    return columns[np.lexsort((columns, km.high[child, columns], km.low[child, columns]))]


def why_not(ranking: Ranking, chosen: int, homes: int) -> list[Why]:
    """
    Say of every home why it is not in the place of the chosen one.

    Parameters
    ----------
    ranking
        Of one child.
    chosen
        Column.
    homes
        How many homes there are.

    Returns
    -------
    why
        By column. A home is before a chosen one that may not be proposed if it could be.
    """
    found = [Why.BEFORE] * homes
    for column in ranking.may_not.tolist():
        found[column] = Why.BARRED
    if chosen in ranking.may_not:
        return found
    of_chosen = Group.CAN_PROPOSE if chosen in ranking.can_propose else Group.ASK_FIRST
    after = {Group.CAN_PROPOSE: Why.OUTWEIGHED, Group.ASK_FIRST: Why.ASK_FIRST}
    if of_chosen is Group.CAN_PROPOSE:
        for column in ranking.ask_first.tolist():
            found[column] = Why.ASK_FIRST
    order = ranking.of(of_chosen)
    place = int(np.flatnonzero(order == chosen)[0])
    for column in order[place + 1 :].tolist():
        found[column] = after[of_chosen]
    return found


def outweighed(
    judgement: Judgement, ranking: Ranking, chosen: int, homes: Ints, child: int = 0
) -> list[Outweighed]:
    """
    Say what sets homes after the chosen one, by the end of what is known that orders its group.

    Parameters
    ----------
    judgement, ranking
        Of one or many children, and of this one.
    chosen
        Column of a home that can be proposed or asked.
    homes
        Columns.
    child
        Row.

    Returns
    -------
    outweighed
        In the order of `homes`.
    """
    best, worst = keys_of(judgement, child)
    proposed = chosen in ranking.can_propose
    ends = (worst,) if proposed else (best, worst)
    keys = ends[0]
    # Nobody answers how far it is: what could come of it is set beside the chosen one as it stands.
    at_best = Keys(best.safety, best.welfare, worst.distance_km).packed()
    standing = int(worst.packed()[chosen]), chosen
    names, more = _more_points(judgement, chosen, homes, child, worst=proposed)
    found = []
    for at, home in enumerate(homes.tolist()):
        order = np.argsort(-more[:, at], kind="stable")
        found.append(
            Outweighed(
                by=_first_of(ends, home, chosen),
                half_levels=float(keys.safety[home] - keys.safety[chosen]),
                points=int(keys.welfare[home] - keys.welfare[chosen]),
                costs=tuple(
                    (names[cost], int(more[cost, at])) for cost in order if more[cost, at] > 0
                ),
                could_pass=(int(at_best[home]), home) < standing,
            )
        )
    return found


def _more_points(
    judgement: Judgement, chosen: int, homes: Ints, child: int, *, worst: bool
) -> tuple[list[str], Ints]:
    """Give each cost's rule, and how many more points it gives each home: shape (costs, homes)."""
    costs, total = judgement.of_effect(Effect.COST), judgement.frame.shape[1]
    more = np.zeros((len(costs), homes.size), dtype=np.int64)
    for at, cost in enumerate(costs):
        ends = points_of(cost.finding, judgement.points[cost.rule.id])
        points = row_of(ends[1] if worst else ends[0], child, total)
        more[at] = points[homes] - points[chosen]
    return [cost.rule.id for cost in costs], more


def _first_of(ends: tuple[Keys, ...], home: int, chosen: int) -> By:
    """Give the first thing in which two homes differ, end by end as their group is ordered."""
    for keys in ends:
        if int(keys.safety[home]) != int(keys.safety[chosen]):
            return By.SAFETY
        if keys.welfare[home] != keys.welfare[chosen]:
            return By.POINTS
        metres = keys.metres()
        if metres[home] != metres[chosen]:
            return By.DISTANCE
    return By.REFERENCE
