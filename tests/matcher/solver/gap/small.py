"""Small generalised assignment problems, and what exhaustive search makes of them."""

from __future__ import annotations

from itertools import product

import numpy as np

from matcher.solver.certificate.gap import faults
from matcher.solver.gap import SCALE, GapProblem


def drawn(seed: int) -> GapProblem:
    """Draw up to six jobs and four agents; some are infeasible, some weigh or cost nothing."""
    rng = np.random.default_rng(seed)
    jobs, agents = int(rng.integers(0, 7)), int(rng.integers(1, 5))
    low, top = int(rng.choice([-20, 0])), int(rng.choice([3, 50, 1_000_000]))
    cost = rng.integers(low, top, (jobs, agents))
    weight = rng.integers(0, int(rng.choice([3, 12, 500])), (jobs, agents))
    share = float(rng.choice([0.5, 0.8, 1.2]))
    return GapProblem(cost, weight, (share * weight.sum(axis=0) / agents).astype(np.int64) + 1)


def least(problem: GapProblem) -> int | None:
    """The least cost of all answers that keep the capacities; None where there is none."""
    cost, weight, room = (a.tolist() for a in (problem.cost, problem.weight, problem.capacity))
    found = []
    for chosen in product(range(problem.agents), repeat=problem.jobs):
        load = [0] * problem.agents
        for job, agent in enumerate(chosen):
            load[agent] += weight[job][agent]
        if all(one <= most for one, most in zip(load, room, strict=True)):
            found.append(sum(cost[job][agent] for job, agent in enumerate(chosen)))
    return min(found, default=None)


def literature(kind: str, agents: int, jobs: int, seed: int) -> GapProblem:
    """Draw an instance as types D and E of the literature are drawn."""
    rng = np.random.default_rng(seed)
    if kind == "d":
        weight = rng.integers(1, 101, (jobs, agents))
        cost = 111 - weight + rng.integers(-10, 11, (jobs, agents))
    else:
        weight = np.rint(1 - 10 * np.log(1 - rng.random((jobs, agents)))).astype(np.int64)
        cost = np.rint(1000 / weight - 10 * rng.random((jobs, agents))).astype(np.int64)
    return GapProblem(cost, weight, (0.8 * weight.sum(axis=0) / agents).astype(np.int64))


def faults_of(problem: GapProblem, outcome) -> list[str]:
    """What the certificate finds; the bound is the one the prices are said to prove."""
    answer = outcome.solution
    return faults(
        problem.cost.tolist(), problem.weight.tolist(), problem.capacity.tolist(),
        answer.agent.tolist(), outcome.value, min(answer.multiplier_bound, outcome.value),
        answer.multipliers.tolist(), SCALE,
    )  # fmt: skip
