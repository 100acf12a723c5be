"""The relaxation without conflicts: a transport problem, whose duals start everything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import lcm

import numpy as np

from matcher.solver.assignment import sparse
from matcher.solver.conflicts.bound import Worth
from matcher.solver.conflicts.bundles import Bundles
from matcher.solver.limits import Limits
from matcher.solver.problem import Ints


@dataclass(frozen=True, slots=True)
class Transport:
    """
    Where bundles would go if places alone counted.

    Parameters
    ----------
    agent
        Of each bundle; -1 where it is left out, or where its parts would go apart.
    worth
        The duals: what each bundle adds to the cost.
    """

    agent: Ints
    worth: Worth


@dataclass(frozen=True, slots=True)
class _Parts:
    """Bundles split into parts of one place each, at equal shares of their costs."""

    of: Ints
    part: Ints
    agent: Ints
    cost: Ints
    left_out: Ints
    unit: int


def transport(bundles: Bundles, limits: Limits, should_stop: Callable[[], bool]) -> Transport:
    """
    Solve the relaxation in which only places count and bundles may be split.

    Side limits, conflicts and resources other than places are left out, so that its value, and
    with its duals that of the Lagrangian bound, is below every solution.

    Parameters
    ----------
    bundles
        To be relaxed.
    limits, should_stop
        Of the assignment; where it is ended before its time, nobody is placed and nobody is worth
        anything, from which the work can go on.
    """
    parts = _split(bundles)
    solved = sparse(
        parts.part, parts.agent, parts.cost, parts.of.size, bundles.agents,
        bundles.capacity[:, 0], parts.left_out, limits=limits, should_stop=should_stop,
    ).solution  # fmt: skip
    total = np.zeros(bundles.count, dtype=np.int64)
    agent = np.full(bundles.count, -1, dtype=np.int64)
    if solved is not None:
        np.add.at(total, parts.of, np.maximum(solved.u, 0) * (bundles.scale // parts.unit))
        np.maximum.at(agent, parts.of, solved.agent)
        agent[parts.of[agent[parts.of] != solved.agent]] = -1
    return Transport(agent, Worth(total, np.zeros(bundles.most.size, dtype=np.int64)))


def _split(bundles: Bundles) -> _Parts:
    sizes = bundles.use[:, 0]
    unit = lcm(*{int(size) for size in sizes}) if sizes.size else 1
    unit = unit if bundles.scale % unit == 0 else 1
    of = np.repeat(np.arange(bundles.count), sizes)
    first = np.concatenate(([0], np.cumsum(sizes)))[:-1]
    times = sizes[bundles.bundle]
    pair = np.repeat(np.arange(bundles.bundle.size), times)
    within = np.arange(pair.size) - np.repeat(np.cumsum(times) - times, times)
    part = first[bundles.bundle[pair]] + within
    order = np.argsort(part, kind="stable")
    cost = bundles.cost[pair] * unit // times[pair]
    return _Parts(
        of=of,
        part=part[order],
        agent=bundles.agent[pair][order],
        cost=cost[order],
        left_out=bundles.left_out[of] * unit // sizes[of],
        unit=unit,
    )
