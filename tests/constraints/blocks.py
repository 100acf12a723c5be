"""A part of a frame: some of its children and some of its homes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from constraints.arrays import Ints
from constraints.columns import Frame, pick, reshape
from constraints.compatibility.lift import lift
from constraints.logic import Interval

EVERY = slice(None)


def part_of(given: Frame | Interval, rows: Ints, columns: Ints) -> Frame | Interval:
    """Take some rows and columns of a frame or of residual risks."""
    if isinstance(given, Interval):
        return given.over(lambda array: array[np.ix_(rows, columns)])
    return block(given, rows, columns)


def block(frame: Frame, rows: Ints, columns: Ints) -> Frame:
    """
    Take some children and some homes, with those who live there.

    Parameters
    ----------
    frame
        The whole.
    rows
        Which children.
    columns
        Which homes; in any order.
    """
    cells = np.ix_(rows, columns)
    order = [np.flatnonzero(frame.resident_home == home) for home in columns]
    living = np.concatenate(order)
    home_of = np.repeat(np.arange(len(columns)), [len(people) for people in order])
    residents = pick(frame.residents, (living, EVERY))
    return replace(
        frame,
        child=pick(frame.child, (rows, EVERY)),
        referral=pick(frame.referral, (rows, EVERY)),
        homes=pick(frame.homes, (EVERY, columns)),
        pairs=reshape(frame.pairs, lambda array: array[(..., *cells)]),
        counts=reshape(frame.counts, lambda array: array[(..., *cells)]),
        residents=residents,
        resident_home=home_of,
        between=reshape(frame.between, lambda array: array[np.ix_(rows, living)]),
        lifted=lift(residents, home_of, len(columns)),
    )
