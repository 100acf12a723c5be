"""
Re-check of the duals of a placement: each agent's best set is searched for anew.

What is weighed against them is the bound of Lagrange: the worth of the items, none beyond the price
of being left out, less what agents gain, less what limits allow at their prices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from matcher.solver.problem import MUST_BE_PLACED, Prices, Problem


@dataclass(frozen=True, slots=True)
class _Whole:
    """A group, or an item alone, as it goes to one agent; profit in parts of a unit of cost."""

    members: tuple[int, ...]
    profit: int
    use: tuple[int, ...]


def faults_of_prices(problem: Problem, prices: Prices) -> Iterator[str]:
    """
    Give what does not hold of duals and of what they are said to prove.

    Parameters
    ----------
    problem
        What was asked.
    prices
        The duals of an answer.
    """
    shapes = (prices.item.shape, prices.limit.shape, prices.agent.shape)
    if shapes != ((problem.items,), (len(problem.limits),), (problem.agents,)):
        yield "The duals are not one an item, one a limit and one an agent."
        return
    if prices.scale < 1 or any(price < 0 for price in prices.limit.tolist()):
        yield "A limit has a price below 0, or the scale is no part of a unit."
        return
    gains = _gains(problem, prices)
    for agent, (said, gain) in enumerate(zip(prices.agent.tolist(), gains, strict=True)):
        if said != gain:
            yield f"Agent {agent} gains {gain} at most, not {said}."
    allowed = sum(
        price * limit.most
        for price, limit in zip(prices.limit.tolist(), problem.limits, strict=True)
    )
    proved = sum(_worths(problem, prices)) - sum(gains) - allowed
    if prices.bound > proved:
        yield f"The duals prove {proved} and are said to prove {prices.bound}."


def _groups(problem: Problem) -> list[tuple[int, ...]]:
    grouped = {item for group in problem.together for item in group}
    alone = [(item,) for item in range(problem.items) if item not in grouped]
    return [*(tuple(group) for group in problem.together), *alone]


def _worths(problem: Problem, prices: Prices) -> Iterator[int]:
    """Give what each group adds to the bound, be it placed or left out."""
    for group in _groups(problem):
        worth = sum(int(prices.item[item]) for item in group)
        left = [int(problem.left_out[item]) for item in group]
        if MUST_BE_PLACED in left:
            yield worth
            continue
        out = prices.scale * sum(left)
        for price, limit in zip(prices.limit.tolist(), problem.limits, strict=True):
            if limit.left_out is not None:
                out += price * sum(int(limit.left_out[item]) for item in group)
        yield min(worth, out)


def _gains(problem: Problem, prices: Prices) -> list[int]:
    """Give the profit of each agent's best set."""
    gains = [0] * problem.agents
    offered = _at_agents(problem, prices)
    for of, agents in sorted(_by_class(problem).items()):
        clashes = _apart(problem, of, [offered[agent] for agent in agents])
        for agent in agents:
            offers = [
                offer
                for offer in offered[agent]
                if not _clash(offer.members, offer.members, clashes)
            ]
            room = tuple(problem.capacity[agent].tolist())
            gains[agent] = _best(sorted(offers, key=_density), room, clashes)
    return gains


def _by_class(problem: Problem) -> dict[int, list[int]]:
    agents: dict[int, list[int]] = {}
    for agent, of in enumerate(problem.agent_class.tolist()):
        agents.setdefault(of, []).append(agent)
    return agents


def _at_agents(problem: Problem, prices: Prices) -> list[list[_Whole]]:
    """Give what could bring a profit at each agent: all of a group must be allowed there."""
    group_of = {item: group for group in problem.together for item in group}
    alone: list[list[_Whole]] = [[] for _ in range(problem.agents)]
    parts: dict[tuple[int, tuple[int, ...]], list[int]] = {}
    agents, use = problem.agent.tolist(), problem.use.tolist()
    profits = _profits(problem, prices)
    for item, agent, profit in zip(problem.item.tolist(), agents, profits, strict=True):
        if item in group_of:
            parts.setdefault((agent, group_of[item]), []).append(profit)
        elif profit > 0:
            alone[agent].append(_Whole((item,), profit, tuple(use[item])))
    for (agent, group), each in sorted(parts.items()):
        if len(each) == len(group):
            summed = zip(*(use[item] for item in group), strict=True)
            alone[agent].append(_Whole(group, sum(each), tuple(sum(column) for column in summed)))
    return alone


def _profits(problem: Problem, prices: Prices) -> list[int]:
    costs, items = problem.cost.tolist(), problem.item.tolist()
    worth = prices.item.tolist()
    profits = [worth[item] - cost * prices.scale for item, cost in zip(items, costs, strict=True)]
    for price, limit in zip(prices.limit.tolist(), problem.limits, strict=True):
        for pair, weight in zip(limit.pairs.tolist(), limit.weights.tolist(), strict=True):
            profits[pair] -= price * weight
    return profits


def _apart(problem: Problem, of: int, offered: list[list[_Whole]]) -> set[tuple[int, int]]:
    """Give the conflicts of a class, both ways, between items that any of its agents is offered."""
    if not problem.conflicts:
        return set()
    asked = np.zeros(problem.items, dtype=np.bool_)
    for offers in offered:
        if len(offers) > 1 or any(len(offer.members) > 1 for offer in offers):
            asked[[item for offer in offers for item in offer.members]] = True
    listed = problem.conflicts[of]
    pairs = listed[asked[listed].all(axis=1)].tolist()
    return {(one, other) for one, other in pairs} | {(other, one) for one, other in pairs}


def _clash(left: tuple[int, ...], right: tuple[int, ...], clashes: set[tuple[int, int]]) -> bool:
    return any((one, other) in clashes for one in left for other in right)


def _density(whole: _Whole) -> tuple[float, tuple[int, ...]]:
    return -whole.profit / whole.use[0], whole.members


def _best(offers: list[_Whole], room: tuple[int, ...], clashes: set[tuple[int, int]]) -> int:
    """Give the most that offers bring which fit and do not clash; those that bring most first."""
    fitting = [
        offer
        for offer in offers
        if offer.profit > 0 and all(u <= r for u, r in zip(offer.use, room, strict=True))
    ]
    best = 0
    for at, offer in enumerate(fitting):
        if _at_most(fitting[at:], room[0]) <= best:
            break
        left = tuple(r - u for r, u in zip(room, offer.use, strict=True))
        beside = [o for o in fitting[at + 1 :] if not _clash(o.members, offer.members, clashes)]
        if offer.profit + _at_most(beside, left[0]) > best:
            best = max(best, offer.profit + _best(beside, left, clashes))
    return best


def _at_most(offers: list[_Whole], places: int) -> int:
    """Give what offers would bring if places could be split; they stand by profit per place."""
    total = 0
    for offer in offers:
        if offer.use[0] >= places:
            return total + -(-offer.profit * places // offer.use[0])
        total, places = total + offer.profit, places - offer.use[0]
    return total
