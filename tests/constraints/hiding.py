"""Facts of a frame hidden at random, wholly or in part."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

import numpy as np
from numpy.random import Generator

from constraints.columns import Frame
from constraints.compatibility.lift import lift
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from fixtures.build import WIDEST
from tests.constraints.random_frames import Column

G = TypeVar("G")

BITS = "_bits"
"""End of the names of columns that hold a set, one bit each: what is surely and possibly in it."""
OURS = ("recorded", "recorded_here")
"""Columns that are the authority's own record and so always known."""
RECEIVED = ("residents_check", "refused_before")
"""Columns of answers received: that none has come is known."""


def hide(frame: Frame, rng: Generator, share: float = 0.3) -> Frame:
    """
    Widen facts of a frame at random, never the authority's own record.

    Parameters
    ----------
    frame
        What is known.
    rng
        Source of the draws.
    share
        Chance of each fact to be hidden, wholly or (a number) in part.
    """
    residents = _hidden(frame.residents, rng, share)
    return replace(
        frame,
        child=_hidden(frame.child, rng, share),
        referral=_hidden(frame.referral, rng, share),
        homes=_hidden(frame.homes, rng, share),
        pairs=_hidden(frame.pairs, rng, share),
        counts=_hidden(frame.counts, rng, share),
        residents=residents,
        between=_hidden(frame.between, rng, share),
        lifted=lift(residents, frame.resident_home, frame.shape[1]),
    )


def hide_residual(residual: Interval, rng: Generator) -> Interval:
    """Widen residual risks at random."""
    return Interval(
        np.maximum(residual.low - rng.integers(0, 3, residual.shape), 0.0),
        np.minimum(residual.high + rng.integers(0, 3, residual.shape), 6.0),
    )


def _hidden(group: G, rng: Generator, share: float) -> G:
    return replace(
        group,  # type: ignore[type-var]
        **{f.name: _widened(f.name, getattr(group, f.name), rng, share) for f in fields(group)},  # type: ignore[arg-type]
    )


def _widened(name: str, column: Column, rng: Generator, share: float) -> Column:
    if name in OURS or name in RECEIVED or isinstance(column, np.ndarray):
        return column
    unknown = rng.random(column.shape) < share
    if isinstance(column, Truth):
        return Truth(column.surely & ~unknown, column.possibly | unknown)
    if isinstance(column, Coded):
        return Coded(np.where(unknown, NOT_KNOWN, column.code))
    if name.endswith(BITS):
        return _fewer_bits(column, rng)
    lowest, highest = WIDEST.get(name, (0.0, np.inf))
    partly = unknown & (rng.random(column.shape) < 0.5)
    # A fact known in part is a range around it; one not known at all runs as far as it can.
    low = np.where(partly, np.maximum(column.low - 1.0, lowest), lowest)
    high = np.where(partly, np.minimum(column.high + 2.0, highest), highest)
    return Interval(np.where(unknown, low, column.low), np.where(unknown, high, column.high))


def _fewer_bits(column: Interval, rng: Generator) -> Interval:
    """Take bits from those that are sure and add bits to those that are possible."""
    sure, possible = column.low.astype(np.int64), column.high.astype(np.int64)
    kept, added = (rng.integers(0, 256, column.shape) for _ in range(2))
    return Interval((sure & kept).astype(np.float64), (possible | added).astype(np.float64))
