"""One run of everything: figures, what they are compared with, first choices."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.asking import asked_first, missed_nearly, not_nearer
from benchmarks.figure import Figure
from benchmarks.machine import Machine, this_machine
from benchmarks.patching import patched_homes
from benchmarks.processes import Starts, helped, matched, saved, starts, weighed
from benchmarks.quality import Quality, quality
from benchmarks.references import References, references
from benchmarks.setting import REFERRALS_SEED, setting
from benchmarks.speed import answered, explained, judged, judged_at_once, on_new_days, prepared
from benchmarks.timing import Timing
from benchmarks.weighing import sort_a_vector, weighed_otherwise
from fixtures.worlds.world import SEED

MEASURED = (
    prepared,
    patched_homes(1),
    patched_homes(10),
    patched_homes(100),
    judged,
    on_new_days,
    weighed_otherwise,
    explained,
    answered,
    asked_first,
    not_nearer,
    missed_nearly,
    judged_at_once,
)
"""What is measured within this process, in reading order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """
    How much to measure.

    Parameters
    ----------
    world
        Of `benchmarks.setting.WORLDS`.
    runs
        Of what is measured within this process.
    process_runs
        Of whole processes.
    draws
        Referrals drawn; those of the commonest pair of days are timed.
    compared
        Referrals whose first choices are compared.
    """

    world: str = "england"
    runs: int = 60
    process_runs: int = 9
    draws: int = 500
    compared: int = 200


@dataclass(frozen=True, slots=True)
class Run:
    """
    What a run found.

    Parameters
    ----------
    plan, machine
        What was measured, where; the process stayed on one core.
    homes, residents, children
        Of the world, and the children of one pair of days that are asked about.
    seeds
        Of the world and of the referrals.
    figures
        In reading order.
    sorts
        One whole sort of a child's homes for each vector of weights.
    """

    plan: Plan
    machine: Machine
    homes: int
    residents: int
    children: int
    seeds: tuple[int, int]
    figures: tuple[Figure, ...]
    references: References
    sorts: Timing
    starts: Starts
    quality: Quality

    def figure(self, name: str) -> Figure:
        """Give one figure."""
        return next(figure for figure in self.figures if figure.id == name)


def measure(plan: Plan, tell: Callable[[str], None]) -> Run:
    """
    Measure everything, one after the other.

    Parameters
    ----------
    plan
        How much.
    tell
        Is told what is being measured.

    Raises
    ------
    AssertionError
        A result was wrong.
    """
    machine = this_machine()
    tell(f"building {plan.world} and {plan.draws} referrals")
    ready = setting(plan.world, plan.draws)
    # As in a process that stays up: what lives as long as it is not looked at again and again.
    gc.collect()
    gc.freeze()
    figures: list[Figure] = []
    for measured in MEASURED:
        tell(measured.__name__)
        figures.append(measured(ready, plan.runs))
    tell("references")
    beside = references(ready, plan.runs)
    sorts = sort_a_vector(ready, plan.runs)
    tell("processes")
    with saved(ready) as commands:
        started = starts(commands, plan.process_runs)
        figures.append(helped(commands, plan.process_runs))
        figures.append(matched(commands, plan.process_runs))
        tell("memory")
        figures.extend(weighed(ready, commands))
    tell("first choices")
    snapshot = ready.world.snapshot
    return Run(
        plan=plan,
        machine=machine,
        homes=len(snapshot.homes),
        residents=len(snapshot.residents),
        children=len(ready.same_days),
        seeds=(SEED, REFERRALS_SEED),
        figures=tuple(figures),
        references=beside,
        sorts=sorts,
        starts=started,
        quality=quality(ready, ready.drawn[: plan.compared]),
    )
