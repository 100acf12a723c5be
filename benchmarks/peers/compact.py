"""The compact model of a placement: a variable for each pair, conflicts as cliques of each home."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from benchmarks.peers.engines import Built
from benchmarks.suites.racing import Answer
from benchmarks.suites.run import NOT_ASKED
from matcher.solver.backend import Model
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.conflicts.choices import cliques
from matcher.solver.conflicts.programs import Rows
from matcher.solver.outcome import Outcome, Status
from matcher.solver.problem import Ints, Placed, Problem

Bools = npt.NDArray[np.bool_]
MOST_PAIRS = 500_000
"""That the peers are asked about: beyond it the cliques alone take the time of a run to find."""


def compact(
    problem: Problem,
    start: Ints | None = None,
    on_found: Callable[[Ints], None] | None = None,
) -> Built:
    """
    Build the model over all pairs.

    Children who must stay together are one, as for our own solver; pairs that cost more than
    leaving the child unplaced are not there. Cliques are found by our kernel, which is faster than
    anything a peer would bring.

    Parameters
    ----------
    problem
        To be solved.
    start
        Where each child goes in an answer known before, for the engine to begin with.
    on_found
        Told where each goes in the answer of the engine.
    """
    of = contract(problem)
    each = np.arange(of.bundle.size)
    rows = Rows(each.size)
    rows.add(of.bundle, each, np.ones_like(each), of.must.astype(float), np.ones(of.count))
    for resource in range(of.capacity.shape[1]):
        use, room = of.use[of.bundle, resource], of.capacity[:, resource]
        rows.add(of.agent, each, use, np.full(of.agents, -np.inf), room)
    clique, pair = cliques(of)
    count = int(clique[-1]) + 1 if clique.size else 0
    rows.add(clique, pair, np.ones_like(pair), np.full(count, -np.inf), np.ones(count))
    for limit, (left, most) in enumerate(zip(of.left_weight, of.most, strict=True)):
        term = of.beyond_left(limit)
        there = np.flatnonzero(term)
        spare = [float(most - left.sum())]
        rows.add(np.zeros_like(there), there, term[there], [-np.inf], spare)
    row, column, weight = rows.terms()
    saved = np.where(of.must, 0, of.left_out)
    model = Model.binary(
        of.cost - saved[of.bundle],
        row=row[weight != 0],
        column=column[weight != 0],
        coefficient=weight[weight != 0],
        row_lower=rows.lower,
        row_upper=rows.upper,
        hint=None if start is None else _used(of, start),
    )

    def check(values: Ints, value: int) -> dict[str, float]:
        agents = _agents(of, values)
        if on_found is not None:
            on_found(agents)
        return checked(problem, agents, value)

    return Built(model, int(saved.sum()), check)


def too_many(problem: Problem) -> Answer | None:
    """Give the answer that stands for a pool too large to be asked about; None for all others."""
    if problem.item.size <= MOST_PAIRS:
        return None
    words = f"{problem.item.size:,} pairs; peers are asked about {MOST_PAIRS:,} at most"
    return Answer(NOT_ASKED, note=words)


def checked(problem: Problem, agent: Ints, value: int) -> dict[str, float]:
    """
    Hold a placement of anybody to the certificate; only its bound is not looked at.

    Raises
    ------
    NotCertified
        It is no placement, or costs something else.
    """
    placed = Placed(agent)
    certify(problem, Outcome(Status.FEASIBLE, value, None, 0.0, "peer", (), placed))
    return {"unplaced": float((agent < 0).sum())}


def _agents(of: Bundles, values: Ints) -> Ints:
    pairs = np.flatnonzero(values)
    places = np.full(of.count, -1, dtype=np.int64)
    places[of.bundle[pairs]] = of.agent[pairs]
    return of.items_at(places)


def _used(of: Bundles, agents: Ints) -> Bools:
    """Say which pairs of the model an answer uses."""
    places = np.full(of.count, -1, dtype=np.int64)
    places[of.bundle_of] = agents
    used: Bools = places[of.bundle] == of.agent
    return used
