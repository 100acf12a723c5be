"""A judged pool as a problem of the solver: arrays, and no child or home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.allocate.apart import apart_in
from matcher.allocate.judged import Judged
from matcher.allocate.newcomers import Newcomers
from matcher.allocate.places import AtMost, Places
from matcher.solver.problem import Problem, SideLimit


@dataclass(frozen=True, slots=True)
class Posed:
    """
    A pool as it is given to the solver.

    Parameters
    ----------
    problem
        Items are the children in the order of the pool, agents some of the homes.
    home
        Column of the home of each agent; ascending.
    column
        Of each pair, the column of its home; shape (pairs,).
    """

    problem: Problem
    home: Ints
    column: Ints


def pose(
    open_to: Bools,
    places: Places,
    newcomers: Newcomers,
    *,
    undecided: bool,
    together: Sequence[tuple[int, ...]] = (),
    kept_apart: Sequence[AtMost] = (),
) -> Posed:
    """
    Pose the problem that a pool is.

    Parameters
    ----------
    open_to
        Shape (children, homes): where each child may be put. Nothing else becomes a pair, so what
        is barred cannot be chosen.
    places, newcomers
        Room in the homes; who may not come to one together.
    undecided
        Whether children may share a home of whom it is not decided that they may.
    together
        Children who share a home or are all left out.
    kept_apart
        Sets of children who do not all come to one home.
    """
    home = np.flatnonzero(open_to.any(axis=0))
    item, agent = np.nonzero(open_to[:, home])
    limits = (*places.rooms, *kept_apart)
    apart = apart_in(home, newcomers, limits, undecided=undecided)
    number = np.full(open_to.shape, -1, dtype=np.int64)
    number[item, home[agent]] = np.arange(item.size)
    problem = Problem(
        items=open_to.shape[0],
        agents=home.size,
        item=item.astype(np.int64),
        agent=agent.astype(np.int64),
        cost=np.zeros(item.size, dtype=np.int64),
        capacity=places.free[home],
        use=places.use,
        left_out=np.zeros(open_to.shape[0], dtype=np.int64),
        conflicts=apart.pairs,
        agent_class=apart.of_home,
        together=tuple(together),
        limits=tuple(_limit(limit, number) for limit in limits if limit.most != 1),
    )
    return Posed(problem, home, home[agent])


def _limit(limit: AtMost, number: Ints) -> SideLimit:
    at = number[list(limit.children), limit.home]
    name = f"at most {limit.most} of {at.size} children in home {limit.home}"
    return SideLimit(name, at, np.ones(at.size, dtype=np.int64), limit.most)


@dataclass(frozen=True, slots=True)
class Worth:
    """
    What each pair is worth to its child. Shape (pairs,).

    Parameters
    ----------
    undecided
        1 where some bar is undecided.
    safety
        As of `Judged`.
    loss
        Points more than the child's own first choice among the pairs, 0 where none.
    points, metres
        As of `Judged`.
    standing
        Place in the child's own order.
    """

    undecided: Ints
    safety: Ints
    loss: Ints
    points: Ints
    metres: Ints
    standing: Ints


def worth_of(posed: Posed, judged: Judged) -> Worth:
    """Read what each pair is worth from what was judged."""
    item, column, start = posed.problem.item, posed.column, posed.problem.start
    points = judged.points[item, column]
    standing = judged.standing[item, column]
    loss = np.zeros_like(points)
    for child in range(posed.problem.items):
        here = slice(int(start[child]), int(start[child + 1]))
        if here.start < here.stop:
            first = int(np.argmin(standing[here]))
            loss[here] = np.maximum(points[here] - points[here][first], 0)
    return Worth(
        undecided=judged.undecided[item, column].astype(np.int64),
        safety=judged.safety[item, column],
        loss=loss,
        points=points,
        metres=judged.metres[item, column],
        standing=standing,
    )
