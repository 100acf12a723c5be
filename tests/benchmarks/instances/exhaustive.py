"""Whether demands can be met together, by trying everything: no solver is asked."""

from __future__ import annotations

from collections.abc import Collection

from benchmarks.instances.demands import APART, LIMIT, PLACED, TOGETHER, Demand
from matcher.solver.problem import Problem


def can_be_met(problem: Problem, demands: Collection[Demand]) -> bool:
    """
    Try every home for every child of whom something is demanded, one after the other.

    Everyone else may be left out, and takes nobody's place; so may those who are only to be kept
    together or apart, unless one who must be placed has to be with them.
    """
    groups = [set(demand[1:]) for demand in demands if demand[0] == TOGETHER]
    must = {demand[1] for demand in demands if demand[0] == PLACED}
    with_them = [group for group in groups if group & must]
    children = sorted(must.union(*with_them))
    apart = {frozenset(demand[1:]) for demand in demands if demand[0] == APART}
    names = {demand[1] for demand in demands if demand[0] == LIMIT}
    limits = [limit for limit in problem.limits if limit.name in names]
    weight = [
        dict(zip(limit.pairs.tolist(), limit.weights.tolist(), strict=True)) for limit in limits
    ]
    mates = {child: group - {child} for group in with_them for child in group}
    homes = {child: problem.pairs_of(child) for child in children}
    return _try(problem, children, {}, (homes, apart, mates, limits, weight))


def _try(problem, children, placed, rules):
    homes, apart, mates, limits, weight = rules
    if len(placed) == len(children):
        return True
    child = children[len(placed)]
    for pair in range(homes[child].start, homes[child].stop):
        home = int(problem.agent[pair])
        there = [other for other, (at, _) in placed.items() if at == home]
        if any(frozenset((child, other)) in apart for other in there):
            continue
        if any(mate in placed and placed[mate][0] != home for mate in mates.get(child, ())):
            continue
        if (problem.use[[*there, child]].sum(axis=0) > problem.capacity[home]).any():
            continue
        chosen = [at for _, at in placed.values()] + [pair]
        totals = [sum(each.get(one, 0) for one in chosen) for each in weight]
        if any(total > limit.most for total, limit in zip(totals, limits, strict=True)):
            continue
        if _try(problem, children, {**placed, child: (home, pair)}, rules):
            return True
    return False
