"""Every suite in a line: what it measures, on what, and about how long that takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from benchmarks.suites.goal import Goal
from benchmarks.suites.run import Plan, Run

Tell = Callable[[str], None]


class Work(Protocol):
    """What the module of a suite holds."""

    def runs(self, plan: Plan, tell: Tell) -> Iterator[Run]:
        """Give each run as it ends; whoever listens is told what is being done."""

    def goals(self, runs: Sequence[Run], plan: Plan) -> tuple[Goal, ...]:
        """Give the figures of the suite, from the runs there are."""


@dataclass(frozen=True, slots=True)
class Suite:
    """
    A suite.

    Parameters
    ----------
    name
        As it is called.
    measures, on
        What it measures, on which problems.
    seconds
        Limit of each solver on each instance, where none is given.
    takes, takes_with_peers
        About how long, as it stands.
    needs
        Folder of the published set it reads, within that of the data; empty for none.
    draws
        Whether some of its instances are drawn from seeds.
    is_race
        Whether solvers answer the same instances in turn, each within the limit.
    """

    name: str
    measures: str
    on: str
    seconds: float
    takes: str
    takes_with_peers: str
    needs: str = ""
    draws: bool = False
    is_race: bool = True

    def load(self) -> Work:
        """Give the module, which brings numpy and the solver."""
        work: Work = import_module(f"benchmarks.suites.{self.name}")
        return work


_SUITES = (
    Suite(
        "placement",
        "places for a pool of children: time, proof, children left unplaced",
        "made-up pools: 200 children and 500 homes, 1,000 and 4,000, few places or many",
        90,
        "15 minutes",
        "45 minutes to an hour",
        draws=True,
    ),
    Suite(
        "gap",
        "generalised assignment: how near the best known after 10 and 60 seconds",
        "published instances of types D and E, up to 400 jobs",
        60,
        "12 minutes",
        "45 minutes",
        "bench_gap",
    ),
    Suite(
        "lap",
        "linear assignment: time, beside scipy",
        "published matrices of 100 to 800, and a drawn one of 5,000 by 5,000",
        60,
        "1 minute",
        "1 minute",
        "bench_lap",
        draws=True,
    ),
    Suite(
        "pmedian",
        "where to open homes: time to the optimum, and to its proof",
        "published graphs of 100 to 900 places",
        30,
        "2 minutes",
        "30 minutes",
        "bench_pmed",
    ),
    Suite(
        "cpmedian",
        "the same where a home has only so many places",
        "published points",
        30,
        "1 minute",
        "5 minutes",
        "bench_cpmp",
    ),
    Suite(
        "kcentre",
        "where to open homes so that whoever is farthest is nearest",
        "the same graphs as pmedian",
        30,
        "5 minutes",
        "5 minutes",
        "bench_pmed",
    ),
    Suite(
        "judge",
        "one child judged over all homes and ranked, beside plain Python",
        "a made-up England of 4,009 homes",
        60,
        "3 minutes",
        "3 minutes",
        is_race=False,
    ),
    Suite(
        "rolling",
        "children placed as they come, with and without prices, beside hindsight",
        "made-up streams of 40 days, 10 seeds each: areas, homes, a region under the rule book",
        60,
        "10 minutes",
        "10 minutes",
        draws=True,
        is_race=False,
    ),
    Suite(
        "service",
        "the service over HTTP: answers a second, percentiles, overload, memory",
        "a made-up England of 4,009 homes, on SQLite and PostgreSQL, beside the smallest app",
        1_800,
        "80 minutes, two soaks of 30 minutes in it (--seconds 60 shortens them)",
        "80 minutes, two soaks of 30 minutes in it (--seconds 60 shortens them)",
        is_race=False,
    ),
)
SUITES = {suite.name: suite for suite in _SUITES}
"""In reading order."""
