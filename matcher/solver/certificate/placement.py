"""
Re-check of placements: where each item is, what it costs, and that the bound is one.

Plain Python, item by item, but for looking through long lists of pairs; nothing of the solvers is
used.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import numpy as np

from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.worth import faults_of_prices
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import MUST_BE_PLACED, Placed, Problem

NOWHERE = -1


def certify(problem: Problem, outcome: Outcome[Placed]) -> None:
    """
    See that an answer is what it claims to be.

    Parameters
    ----------
    problem
        What was asked.
    outcome
        What was answered. Without a solution there is only a bound, which is not looked at.

    Raises
    ------
    NotCertified
        Naming all that does not hold.
    """
    if outcome.solution is None:
        return
    faults = tuple(_shape(problem, outcome.solution))
    if not faults:
        agents = [int(agent) for agent in outcome.solution.agent]
        faults = (*_placed(problem, agents), *_claims(problem, outcome, agents))
    if faults:
        raise NotCertified(faults)


def _shape(problem: Problem, placed: Placed) -> Iterator[str]:
    if placed.agent.shape != (problem.items,):
        yield f"{placed.agent.shape} agents are named for {problem.items} items."
    elif placed.agent.dtype.kind != "i":
        yield f"Agents are named by {placed.agent.dtype}, not by whole numbers."
    else:
        for item, agent in enumerate(placed.agent.tolist()):
            if not NOWHERE <= agent < problem.agents:
                yield f"Item {item} goes to agent {agent}, and there are {problem.agents}."


def _placed(problem: Problem, agents: list[int]) -> Iterator[str]:
    yield from _allowed(problem, agents)
    yield from _capacity(problem, agents)
    yield from _conflicts(problem, agents)
    for group in problem.together:
        if len({agents[item] for item in group}) > 1:
            yield f"Items {', '.join(map(str, group))} must share an agent and do not."
    yield from _limits(problem, agents)


def pair_at(problem: Problem, item: int, agent: int) -> int | None:
    """Give the place of a pair, by looking at all the item's pairs; None if it is not allowed."""
    pairs = problem.pairs_of(item)
    at = np.flatnonzero(problem.agent[pairs] == agent)
    return int(pairs.start + at[0]) if at.size else None


def _allowed(problem: Problem, agents: list[int]) -> Iterator[str]:
    for item, agent in enumerate(agents):
        if agent == NOWHERE:
            if int(problem.left_out[item]) == MUST_BE_PLACED:
                yield f"Item {item} is left out and may not be."
        elif pair_at(problem, item, agent) is None:
            yield f"Item {item} may not go to agent {agent}."


def _capacity(problem: Problem, agents: list[int]) -> Iterator[str]:
    used: dict[int, list[int]] = {}
    for item, agent in enumerate(agents):
        if agent != NOWHERE:
            before = used.get(agent, [0] * problem.use.shape[1])
            used[agent] = [a + b for a, b in zip(before, problem.use[item].tolist(), strict=True)]
    for agent, taken in sorted(used.items()):
        room = problem.capacity[agent].tolist()
        for resource, (most, much) in enumerate(zip(room, taken, strict=True)):
            if much > most:
                yield f"Agent {agent} has {most} of resource {resource}, of which {much} are used."


def _conflicts(problem: Problem, agents: list[int]) -> Iterator[str]:
    at = np.array(agents, dtype=np.int64)
    for of, pairs in enumerate(problem.conflicts):
        # Where nearly every agent has a class, few of its conflicts are between who shares one.
        for one, other in pairs[at[pairs[:, 0]] == at[pairs[:, 1]]].tolist():
            agent = agents[one]
            if agent != NOWHERE and int(problem.agent_class[agent]) == of:
                yield f"Items {one} and {other} share agent {agent} and may not."


def _limits(problem: Problem, agents: list[int]) -> Iterator[str]:
    chosen = {
        pair_at(problem, item, agent) for item, agent in enumerate(agents) if agent != NOWHERE
    }
    for limit in problem.limits:
        terms = zip(limit.pairs.tolist(), limit.weights.tolist(), strict=True)
        total = sum(weight for pair, weight in terms if pair in chosen)
        if limit.left_out is not None:
            left = limit.left_out.tolist()
            total += sum(left[item] for item, agent in enumerate(agents) if agent == NOWHERE)
        if total > limit.most:
            yield f"{limit.name}: {total} where at most {limit.most} are allowed."


def cost_of(problem: Problem, agents: list[int]) -> int | None:
    """Give what a placement costs; None where it may not stand."""
    total = 0
    for item, agent in enumerate(agents):
        pair = None if agent == NOWHERE else pair_at(problem, item, agent)
        if agent == NOWHERE and int(problem.left_out[item]) != MUST_BE_PLACED:
            total += int(problem.left_out[item])
        elif pair is not None:
            total += int(problem.cost[pair])
        else:
            return None
    return total


def _claims(problem: Problem, outcome: Outcome[Placed], agents: list[int]) -> Iterator[str]:
    cost, value, bound = cost_of(problem, agents), outcome.value, outcome.bound
    if cost is not None and value != cost:
        yield f"It is said to cost {value} and costs {cost}."
    if bound is not None and not isfinite(bound):
        yield f"{bound} is no bound."
    elif outcome.status is Status.OPTIMAL and bound != value:
        yield f"It is said to be optimal at {value} with a bound of {bound}."
    elif bound is not None and cost is not None and bound > cost:
        yield f"It costs {cost}, less than the bound of {bound}."
    prices = None if outcome.solution is None else outcome.solution.prices
    if prices is not None:
        yield from faults_of_prices(problem, prices)
        if cost is not None and prices.bound > cost * prices.scale:
            yield f"It costs {cost}, less than the duals are said to prove."
