"""What is proved of the instances that are kept: the least cost, or demands that conflict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.instances.demands import Demand, conflicting
from benchmarks.instances.files import FOLDER, FORMAT_VERSION, OPTIMA, lines_of
from benchmarks.instances.reading import document_of, fault
from benchmarks.peers.compact import compact
from benchmarks.peers.engines import asked
from matcher.solver.backend import Engine
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from matcher.solver.problem import Problem

SECOND = (Engine.HIGHS, Engine.CP_SAT)
"""What confirms a proof: each solves the compact model over all pairs on its own."""
LIMITS = Limits(seconds=300)
PROVED_BY = "matcher.solver.conflicts, certified"
_KEYS = ("status", "value", "unplaced", "conflicting", "proved_by", "confirmed_by")


@dataclass(frozen=True, slots=True)
class Optimum:
    """
    What is proved of an instance.

    Parameters
    ----------
    status
        "optimal" or "infeasible".
    value
        Least cost; None where there is no answer.
    unplaced
        Children left out in the answer that was found; another as cheap may leave out others.
    conflicting
        Where there is no answer: demands that suffice for that, each of them needed. Others may
        conflict as well.
    proved_by, confirmed_by
        The method that proved it, and the engines that came to the same on the compact model.
    """

    status: str
    value: int | None
    unplaced: int | None
    conflicting: tuple[Demand, ...]
    proved_by: str
    confirmed_by: tuple[str, ...]


def proved(problem: Problem) -> Optimum:
    """
    Prove an instance, and have the proof confirmed.

    Raises
    ------
    AssertionError
        It could not be proved, or somebody comes to something else.
    """
    outcome = solve(problem, LIMITS)
    certify(problem, outcome)
    status, value = outcome.status.value, outcome.value
    assert status in {"optimal", "infeasible"}, f"not proved: {status}"
    for engine in SECOND:
        answer = asked(engine, lambda: compact(problem), LIMITS)
        assert (answer.status, answer.value) == (status, value), f"{engine.value}: {answer}"
    placed = outcome.solution
    return Optimum(
        status=status,
        value=value,
        unplaced=None if placed is None else int((placed.agent < 0).sum()),
        conflicting=() if placed is not None else tuple(conflicting(problem, is_feasible)),
        proved_by=PROVED_BY,
        confirmed_by=tuple(f"{engine.value}, compact model over all pairs" for engine in SECOND),
    )


def is_feasible(problem: Problem) -> bool:
    """
    Say whether a problem has an answer.

    Raises
    ------
    AssertionError
        That was not found out in time.
    """
    status = solve(problem, LIMITS).status.value
    assert status != "unknown", "not found out in time"
    return status != "infeasible"


def text_of(optima: dict[str, Optimum]) -> str:
    """Give the text of the file of optima, an instance a line."""
    rows = {name: {key: getattr(one, key) for key in _KEYS} for name, one in sorted(optima.items())}
    return lines_of({"format_version": FORMAT_VERSION, **rows})


def read(path: Path = FOLDER / OPTIMA) -> dict[str, Optimum]:
    """
    Read what is proved, by the name of the instance.

    Raises
    ------
    InputError
        Naming the file, the place in it, what was found and what was expected.
    """
    document = document_of(path)
    version = document.pop("format_version", None)
    if version != FORMAT_VERSION:
        raise fault(path, "format_version", version, str(FORMAT_VERSION))
    return {name: _optimum(path, name, found) for name, found in document.items()}


def _optimum(path: Path, name: str, found: Any) -> Optimum:  # noqa: ANN401  whatever stands there
    if not isinstance(found, dict) or set(found) != set(_KEYS):
        raise fault(path, name, found, f"an object of {', '.join(_KEYS)}")
    if found["status"] not in {"optimal", "infeasible"}:
        raise fault(path, f"{name}.status", found["status"], "optimal or infeasible")
    demands = tuple(tuple(demand) for demand in found["conflicting"])
    return Optimum(
        **{**found, "conflicting": demands, "confirmed_by": tuple(found["confirmed_by"])}
    )
