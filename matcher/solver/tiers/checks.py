"""What is refused before anything is solved."""

from __future__ import annotations

import numpy as np

from matcher.solver.problem import Ints, Problem
from matcher.solver.problem_checks import LARGEST
from matcher.solver.tiers.tier import Tier


def check(problem: Problem, tiers: tuple[Tier, ...], rank: Ints) -> None:
    """
    See that tiers and ranks fit a problem.

    Parameters
    ----------
    problem
        What they are for.
    tiers
        In order.
    rank
        Of each pair.

    Raises
    ------
    ValueError
        Naming the tier, what was expected and what was found.
    """
    for at, tier in enumerate(tiers):
        name = f"tier {at} ({tier.name})"
        _whole(f"{name}, cost", tier.cost, problem.item.size)
        _whole(f"{name}, left_out", tier.left_out, problem.items)
        highest = int(max(tier.cost.max(initial=0), tier.left_out.max(initial=0)))
        if highest > LARGEST:
            raise ValueError(f"{name}: expected at most {LARGEST}, found {highest}.")
    if rank.shape != (problem.item.size,) or rank.dtype.kind != "i":
        raise ValueError(
            f"order: expected {problem.item.size} whole numbers, found {rank.dtype} {rank.shape}."
        )


def _whole(name: str, found: Ints, size: int) -> None:
    if found.shape != (size,) or found.dtype != np.int64:
        raise ValueError(f"{name}: expected {size} of int64, found {found.dtype} {found.shape}.")
    if found.size and int(found.min()) < 0:
        raise ValueError(f"{name}: expected none below 0, found {int(found.min())}.")
