"""
Linear assignment: instances of J. E. Beasley's OR-Library, read from where they lie.

J. E. Beasley, "Linear programming on Cray supercomputers", Journal of the Operational Research
Society 41 (1990) 133-139. `assign100` to `assign800` are full matrices, row by row after their
size; `assignp800` to `assignp5000` list pairs, one a line: item, agent, cost, counted from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
FOLDER = "bench_lap"


@dataclass(frozen=True, slots=True)
class Instance:
    """
    A linear assignment whose optimum is published.

    Parameters
    ----------
    name
        Of the file, without its ending.
    size
        How many items, and how many agents.
    item, agent, cost
        Every pair allowed, by item and then agent; shape (pairs,).
    optimum
        The least cost of all.
    """

    name: str
    size: int
    item: Ints
    agent: Ints
    cost: Ints
    optimum: int

    @property
    def is_full(self) -> bool:
        """Whether every pair is allowed."""
        return self.cost.size == self.size**2

    @property
    def matrix(self) -> Ints:
        """Costs, shape (size, size); only where every pair is allowed."""
        return self.cost.reshape(self.size, self.size)


def instances(data: Path) -> tuple[Instance, ...]:
    """
    Read every instance that is there, full ones first, smaller ones first.

    Parameters
    ----------
    data
        The folder of the published files.

    Raises
    ------
    FileNotFoundError
        The set is not there.
    """
    optima = _optima(data / FOLDER / "optimal-solutions" / "assignopt.txt")
    paths = (data / FOLDER / "instances").glob("assign*.txt")
    read = (_read(path, optima[path.stem]) for path in paths)
    return tuple(sorted(read, key=lambda instance: (not instance.is_full, instance.size)))


def _optima(path: Path) -> dict[str, int]:
    lines = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {line[0]: int(line[1]) for line in lines if line and line[0].startswith("assign")}


def _read(path: Path, optimum: int) -> Instance:
    numbers = np.array(path.read_text(encoding="utf-8").split(), dtype=np.int64)
    size, rest = int(numbers[0]), numbers[1:]
    if rest.size == size**2:
        item, agent = (side.ravel() for side in np.indices((size, size)))
        return Instance(path.stem, size, item, agent, rest, optimum)
    if rest.size % 3:
        raise ValueError(f"{path.name}: expected {size**2} costs or lines of 3 numbers.")
    item, agent, cost = rest.reshape(-1, 3).T
    order = np.lexsort((agent, item))
    return Instance(path.stem, size, item[order] - 1, agent[order] - 1, cost[order], optimum)
