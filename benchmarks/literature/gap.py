"""Generalised assignment instances of the literature, with the best values known."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matcher.solver.gap import GapProblem


@dataclass(frozen=True, slots=True)
class GapInstance:
    """
    One instance.

    Parameters
    ----------
    name
        As published: type, agents, jobs, as in `d20100`.
    problem
        The instance.
    anchor
        Cost of the best answer known; compared with, never given to a solver.
    """

    name: str
    problem: GapProblem
    anchor: int


def data_folder() -> Path:
    """Give where the published sets lie: `HOMEWARD_DATA`, or the folder beside the project."""
    return Path(os.environ.get("HOMEWARD_DATA", "../shared/data")) / "bench_gap"


def instances(folder: Path | None = None) -> Iterator[GapInstance]:
    """
    Read every instance of `anchors.csv` whose file is there, in the order of that file.

    Raises
    ------
    FileNotFoundError
        The folder has no `anchors.csv`.
    ValueError
        A file does not hold the numbers its first line and `anchors.csv` speak of.
    """
    folder = folder or data_folder()
    with (folder / "anchors.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            path = folder / "data" / row["path"]
            if not path.is_file():
                continue
            problem = read(path)
            if (problem.jobs, problem.agents) != (int(row["jobs"]), int(row["agents"])):
                raise ValueError(f"{path}: its size is not the one in anchors.csv.")
            yield GapInstance(path.name, problem, int(row["anchor"]))


def hard(folder: Path | None = None, most_jobs: int = 400) -> Iterator[GapInstance]:
    """Read the instances of types D and E of at most so many jobs."""
    return (
        one for one in instances(folder) if one.name[0] in "de" and one.problem.jobs <= most_jobs
    )


def read(path: Path) -> GapProblem:
    """
    Read one file: agents, jobs, then costs and weights agent by agent, then capacities.

    Raises
    ------
    ValueError
        It holds something else than so many whole numbers.
    """
    numbers = np.array(path.read_text(encoding="ascii").split(), dtype=np.int64)
    agents, jobs = (int(one) for one in numbers[:2])
    pairs = agents * jobs
    if numbers.size != 2 + 2 * pairs + agents:
        raise ValueError(
            f"{path}: expected {2 + 2 * pairs + agents} numbers, found {numbers.size}."
        )
    costs = numbers[2 : 2 + pairs].reshape(agents, jobs)
    weights = numbers[2 + pairs : 2 + 2 * pairs].reshape(agents, jobs)
    return GapProblem(costs.T, weights.T, numbers[2 + 2 * pairs :])
