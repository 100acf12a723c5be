"""Re-check of answers about sites: cost, capacity, how many are open, and the bound."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from matcher.solver.certificate.cases import MedianCases
from matcher.solver.certificate.errors import NotCertified
from matcher.solver.certificate.packed_cases import PackedCases
from matcher.solver.location.problem import CapacitatedMedian, Centre, Ints, Median, Opened
from matcher.solver.location.proof import Proof
from matcher.solver.outcome import Outcome, Status


def certify(problem: Median, outcome: Outcome[Opened]) -> None:
    """
    See that an answer to a p-median, with capacities or without, is what it claims to be.

    Nothing of the solver is used but the arrays of the problem and of the answer; everything is
    reckoned anew in whole numbers.

    Parameters
    ----------
    problem
        What was to be solved.
    outcome
        What was claimed.

    Raises
    ------
    NotCertified
        With everything that does not hold.
    """
    faults = tuple(_faults(problem, outcome))
    if faults:
        raise NotCertified(faults)


def _faults(problem: Median, outcome: Outcome[Opened]) -> Iterator[str]:
    if outcome.status is Status.INFEASIBLE:
        yield from _wrongly_infeasible(problem)
    if outcome.solution is None or outcome.value is None:
        return
    found = list(_misplaced(problem, outcome.solution))
    yield from found
    if found:
        return
    yield from _miscounted(problem, outcome.solution, outcome.value)
    if outcome.bound is None:
        yield "No bound is given."
        return
    if (outcome.status is Status.OPTIMAL) != (outcome.bound == outcome.value):
        yield f"{outcome.status.value}, with value {outcome.value} and bound {outcome.bound}."
    yield from _unproved(problem, outcome.solution, outcome.value, outcome.bound)


def _wrongly_infeasible(problem: Median) -> Iterator[str]:
    """Without capacities any site serves; with them, what can be seen is whether all fits."""
    clients, sites = problem.cost.shape
    if clients == 0:
        yield "Nobody is to be served, which is feasible."
    elif sites and problem.most and not isinstance(problem, CapacitatedMedian):
        yield "Any one site serves every client."


def _misplaced(problem: Median, answer: Opened) -> Iterator[str]:
    """Shapes and places, without which nothing else can be read."""
    clients, sites = problem.cost.shape
    opened = answer.sites.tolist()
    if opened != sorted(set(opened)) or any(not 0 <= site < sites for site in opened):
        yield f"The open sites are no rising list of sites: {opened}."
    if len(opened) > problem.most:
        yield f"{len(opened)} sites are open, where {problem.most} may be."
    if answer.serves.shape != (clients,):
        yield f"{answer.serves.shape} clients are served, where there are {clients}."
        return
    known = set(opened)
    for client, site in enumerate(answer.serves.tolist()):
        if site not in known:
            yield f"Client {client} is served from site {site}, which is not open."


def _miscounted(problem: Median, answer: Opened, value: int) -> Iterator[str]:
    table = problem.cost
    serves = answer.serves.tolist()
    each = [int(table[client, site]) for client, site in enumerate(serves)]
    total = max(each, default=0) if isinstance(problem, Centre) else sum(each)
    if total != value:
        yield f"Serving the clients costs {total}, not {value}."
    if not isinstance(problem, CapacitatedMedian):
        return
    load = [0] * table.shape[1]
    for client, site in enumerate(serves):
        load[site] += int(problem.demand[client])
    for site, (taken, room) in enumerate(zip(load, problem.capacity.tolist(), strict=True)):
        if taken > room:
            yield f"Site {site} takes {taken}, where it can take {room}."


def _unproved(problem: Median, answer: Opened, value: int, bound: float) -> Iterator[str]:
    if answer.proof is None:
        if bound > 0:
            yield f"Nothing shows the bound {bound}."
        return
    if answer.proof.multipliers.shape[1:] != problem.cost.shape[:1]:
        yield "The prices are not those of the clients."
        return
    if isinstance(problem, Centre):
        yield from _unproved_centre(problem, answer.proof, answer.kept, bound)
        return
    cases = (
        PackedCases(problem, answer.proof, value)
        if isinstance(problem, CapacitatedMedian)
        else MedianCases(problem, answer.proof, value)
    )
    malformed = cases.malformed()
    if malformed:
        yield malformed
        return
    shown = min(cases.bounds(), default=value)
    if np.ceil(bound) > min(shown, value):
        yield f"The cases show a bound of {shown}, not {bound}."


def _unproved_centre(
    problem: Centre, proof: Proof, kept: Ints | None, bound: float
) -> Iterator[str]:
    """
    No kept sites reach every client that counts below the bound, and no other site reaches more.

    A client without a price counts for nothing in the proof: it may be left unreached.
    """
    if bound <= 0:
        return
    beyond = problem.cost >= bound
    inside = np.zeros(beyond.shape[1], dtype=np.bool_)
    if kept is None or kept.ndim != 1 or np.any((kept < 0) | (kept >= inside.size)):
        yield "The sites kept are no sites."
        return
    inside[kept] = True
    counted = beyond[proof.multipliers.any(axis=0)]
    for site in np.flatnonzero(~inside).tolist():
        if not (counted[:, kept] <= counted[:, [site]]).all(axis=0).any():
            yield f"Site {site} was left out, and reaches a client that no one kept site does."
            return
    cases = MedianCases(Median(beyond[:, kept].astype(np.int64), problem.most), proof, 1)
    malformed = cases.malformed()
    if malformed:
        yield malformed
    elif min(cases.bounds(), default=1) < 1:
        yield f"The cases do not show the bound {bound}."
