"""Which of the things a child needs a home lacks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.logic import NOT_KNOWN, Coded, Truth


@dataclass(frozen=True, slots=True)
class Unmet:
    """
    What a child needs and a home does not give.

    Parameters
    ----------
    any_of_them
        Whether anything needed is not met. Shape (referred, homes).
    first
        One code to name: the first that is surely not met, else the first that may not be, else
        ``NOT_KNOWN``. Shape (referred, homes).
    child_side
        Where undecided: whether only the child's needs are in doubt, and nothing that the home
        could answer of the needs that are sure. Shape (referred, homes).
    """

    any_of_them: Truth
    first: Coded
    child_side: Bools


def unmet(needed: Truth, met: Truth) -> Unmet:
    """
    Compare what children need with what homes meet, code by code.

    Parameters
    ----------
    needed
        Shape (codes, referred, 1).
    met
        Shape (codes, 1, homes).
    """
    # Most children need two or three things of the whole list: only those rows are compared.
    rows = np.flatnonzero(needed.possibly.any(axis=(1, 2)))
    if rows.size == 0:
        shape = (needed.possibly.shape[1], met.possibly.shape[2])
        nothing = np.zeros(shape, dtype=np.bool_)
        return Unmet(Truth.known(nothing), Coded(np.full(shape, NOT_KNOWN)), ~nothing)
    wanted = needed.over(lambda array: array[rows])
    lacking = wanted & ~met.over(lambda array: array[rows])
    surely, possibly = _some(lacking.surely), _some(lacking.possibly)
    named = np.where(surely, lacking.surely.argmax(axis=0), lacking.possibly.argmax(axis=0))
    return Unmet(
        Truth(surely, possibly),
        Coded(np.where(possibly, rows[named], NOT_KNOWN)),
        ~_some(wanted.surely & lacking.possibly),
    )


def _some(rows: Bools) -> Bools:
    some: Bools = np.logical_or.reduce(rows, axis=0)
    return some
