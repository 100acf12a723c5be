"""
Location instances of J. E. Beasley's OR-Library, with the optima that are known.

J. E. Beasley, "A note on solving large p-median problems", European Journal of Operational
Research 21 (1985) 270-273: graphs, from which the distances are shortest paths; the k-centre of
the same graphs has optima of its own. I. H. Osman and N. Christofides, "Capacitated clustering
problems by hybrid simulated annealing and tabu search", International Transactions in Operational
Research 1 (1994) 317-336: points with demand, whose distances are cut to whole numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

from matcher.solver.location.problem import CapacitatedMedian, Centre, Median

Ints = npt.NDArray[np.int64]
AnyProblem = TypeVar("AnyProblem", bound=Median)
GRAPHS, CAPACITATED = "bench_pmed", "bench_cpmp"


@dataclass(frozen=True, slots=True)
class Instance(Generic[AnyProblem]):
    """
    A location problem whose optimum is published.

    Parameters
    ----------
    name
        Of the file, without its ending.
    problem
        The instance.
    optimum
        Compared with, never given to a solver.
    """

    name: str
    problem: AnyProblem
    optimum: int


def medians(data: Path) -> Iterator[Instance[Median]]:
    """
    Read the p-medians that are there, by number.

    Parameters
    ----------
    data
        The folder that holds `bench_pmed` and `bench_cpmp`, where the optima are.
    """
    optima = _table(data / CAPACITATED / "data" / "bounds.txt")
    for path in numbered(data / GRAPHS, "pmed*.txt"):
        yield Instance(path.stem, Median(*graph(path)), optima[path.stem])


def centres(data: Path) -> Iterator[Instance[Centre]]:
    """Read the k-centres of the same graphs, by number."""
    optima = _table(data / GRAPHS / "kcenteropt.txt")
    for path in numbered(data / GRAPHS, "pmed*.txt"):
        yield Instance(path.stem, Centre(*graph(path)), optima[path.stem])


def capacitated(data: Path) -> Iterator[Instance[CapacitatedMedian]]:
    """Read the capacitated p-medians that are there and not empty, by number."""
    for path in numbered(data / CAPACITATED / "Instances", "pmedcap*.txt"):
        if path.stat().st_size:
            yield points(path)


def numbered(folder: Path, pattern: str) -> list[Path]:
    """
    Give the files of a pattern in the order of the numbers in their names.

    Raises
    ------
    FileNotFoundError
        There are none.
    """
    found = sorted(
        folder.glob(pattern), key=lambda path: [int(each) for each in re.findall(r"\d+", path.name)]
    )
    if not found:
        raise FileNotFoundError(f"{folder}: no {pattern}.")
    return found


def graph(path: Path) -> tuple[Ints, int]:
    """
    Read a graph: nodes, edges and p, then each edge with its length, the last of an edge counts.

    Returns
    -------
    The lengths of shortest paths, and how many sites may be open.

    Raises
    ------
    ValueError
        It holds another number of numbers than it says, or is not of one piece.
    """
    numbers = np.array(path.read_text(encoding="ascii").split(), dtype=np.int64)
    nodes, edges, most = (int(each) for each in numbers[:3])
    if numbers.size != 3 + 3 * edges:
        raise ValueError(f"{path}: expected {edges} edges, found {numbers.size - 3} numbers.")
    lengths: dict[tuple[int, int], int] = {}
    for one, other, length in numbers[3:].reshape(-1, 3).tolist():
        lengths[min(one, other) - 1, max(one, other) - 1] = length
    ends = np.array(list(lengths), dtype=np.int64).reshape(-1, 2)
    arcs = csr_array((list(lengths.values()), (ends[:, 0], ends[:, 1])), shape=(nodes, nodes))
    paths = shortest_path(arcs, directed=False)
    if not np.isfinite(paths).all():
        raise ValueError(f"{path}: the graph falls apart.")
    return np.rint(paths).astype(np.int64), most


def points(path: Path) -> Instance[CapacitatedMedian]:
    """
    Read points: number and optimum; points, p and capacity; then each with x, y and demand.

    Raises
    ------
    ValueError
        It holds another number of numbers than it says.
    """
    numbers = np.array(path.read_text(encoding="ascii").split(), dtype=np.int64)
    _, optimum, size, most, room = (int(each) for each in numbers[:5])
    if numbers.size != 5 + 4 * size:
        raise ValueError(f"{path}: expected {size} points, found {numbers.size - 5} numbers.")
    rows = numbers[5:].reshape(size, 4)
    apart = rows[:, None, 1:3] - rows[None, :, 1:3]
    distance = np.floor(np.sqrt((apart**2).sum(axis=2))).astype(np.int64)
    problem = CapacitatedMedian(
        cost=distance,
        most=most,
        demand=np.ascontiguousarray(rows[:, 3]),
        capacity=np.full(size, room, dtype=np.int64),
    )
    return Instance(path.stem, problem, optimum)


def _table(path: Path) -> dict[str, int]:
    """Read names with a number beside them; more numbers on the line are passed over."""
    lines = path.read_text(encoding="ascii").replace(",", " ").splitlines()
    rows = (line.split() for line in lines if line.strip())
    return {row[0]: int(row[1]) for row in rows if row[0].startswith("pmed")}
