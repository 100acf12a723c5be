"""Textbook models of generalised assignment and of the p-median, for the engines."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from benchmarks.peers.engines import Built
from matcher.solver.backend import Model
from matcher.solver.certificate.gap import faults
from matcher.solver.gap import GapProblem
from matcher.solver.location.problem import CapacitatedMedian, Median
from matcher.solver.problem import Ints

Floats = npt.NDArray[np.float64]


def gap_model(problem: GapProblem) -> Built:
    """
    Build the model of a generalised assignment: each job once, no agent beyond its capacity.

    Parameters
    ----------
    problem
        To be solved; pairs that fit no agent are not there.
    """
    job, agent = np.nonzero(problem.weight <= problem.capacity)
    each = np.arange(job.size)
    weight = problem.weight[job, agent]
    heavy = weight > 0
    row = np.concatenate([job, problem.jobs + agent[heavy]])
    once, none = np.ones(problem.jobs), np.full(problem.agents, -np.inf)
    model = Model.binary(
        problem.cost[job, agent],
        row=row,
        column=np.concatenate([each, each[heavy]]),
        coefficient=np.concatenate([np.ones(job.size), weight[heavy]]),
        row_lower=np.concatenate([once, none]),
        row_upper=np.concatenate([once, problem.capacity]),
    )

    def check(values: Ints, value: int) -> dict[str, float]:
        done_by = np.zeros(problem.jobs, dtype=np.int64)
        chosen = np.flatnonzero(values)
        done_by[job[chosen]] = agent[chosen]
        found = faults(
            problem.cost.tolist(),
            problem.weight.tolist(),
            problem.capacity.tolist(),
            done_by.tolist(),
            value,
        )
        assert chosen.size == problem.jobs, "A job is done twice, or not at all."
        assert not found, found
        return {}

    return Built(model, 0, check)


def median_model(problem: Median) -> Built:
    """
    Build the model of a p-median: each client served once, and only from sites that are open.

    The rows "served from here only if open" are one for each pair, the strong form. Where sites
    have so much room, what they serve may not exceed it, and nothing if they are closed.

    Parameters
    ----------
    problem
        To be solved, with capacities or without.
    """
    clients, sites = problem.clients, problem.sites
    client, site = (side.ravel() for side in np.indices((clients, sites)))
    pair, each = np.arange(client.size), np.arange(sites)
    open_ = pair.size + each
    one, rows = np.ones(pair.size), clients + pair
    row = [client, rows, rows, np.full(sites, clients + pair.size)]
    column = [pair, pair, open_[site], open_]
    weight = [one, one, -one, np.ones(sites)]
    lower: list[Floats] = [np.ones(clients), np.full(pair.size, -np.inf), np.array([-np.inf])]
    upper: list[Floats] = [np.ones(clients), np.zeros(pair.size), np.array([float(problem.most)])]
    if isinstance(problem, CapacitatedMedian):
        below = clients + pair.size + 1
        heavy, roomy = problem.demand[client] > 0, problem.capacity > 0
        row += [below + site[heavy], below + each[roomy]]
        column += [pair[heavy], open_[roomy]]
        taken, room = problem.demand[client[heavy]], problem.capacity[roomy]
        weight += [taken.astype(float), -room.astype(float)]
        lower.append(np.full(sites, -np.inf))
        upper.append(np.zeros(sites))
    model = Model.binary(
        np.concatenate([problem.cost.ravel(), np.zeros(sites)]),
        row=np.concatenate(row),
        column=np.concatenate(column),
        coefficient=np.concatenate(weight),
        row_lower=np.concatenate(lower),
        row_upper=np.concatenate(upper),
    )

    def check(values: Ints, value: int) -> dict[str, float]:
        serves = values[: pair.size].reshape(clients, sites)
        _check_served(problem, serves, value)
        return {}

    return Built(model, 0, check)


def _check_served(problem: Median, serves: Ints, value: int) -> None:
    """See that each client is served once, from few enough sites, with room, at that cost."""
    used = serves.any(axis=0)
    assert (serves.sum(axis=1) == 1).all(), "A client is served twice, or not at all."
    assert int(used.sum()) <= problem.most, "Too many sites are open."
    assert int((serves * problem.cost).sum()) == value, "It costs something else."
    if isinstance(problem, CapacitatedMedian):
        assert (problem.demand @ serves <= problem.capacity).all(), "A site serves too many."
