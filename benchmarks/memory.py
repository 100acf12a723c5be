"""How much one child's columns hold, and how fast this machine's memory is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import numpy as np
import numpy.typing as npt
from numpy.lib.array_utils import byte_bounds

from benchmarks.timing import Timing, timed
from constraints.columns import Frame

COPIED_BYTES = 256 * 2**20
"""Larger than most caches, so that memory is measured."""


def frame_bytes(frame: Frame) -> int:
    """Give the bytes of every array of a frame, each stretch of memory counted once."""
    return sum(high - low for low, high in {byte_bounds(array) for array in _arrays(frame)})


def copying(size: int, runs: int) -> Timing:
    """
    Time reading a number of bytes at the speed at which this machine copies memory.

    Parameters
    ----------
    size
        Bytes.
    runs
        How many times.
    """
    here = np.ones(COPIED_BYTES // 8)
    there = np.zeros_like(here)

    def copied(source: npt.NDArray[np.float64]) -> float:
        np.copyto(there, source)
        return float(there[-1])

    def all_copied(_: npt.NDArray[np.float64], last: float) -> None:
        assert last == 1.0

    # A copy reads each byte and writes it.
    return timed(copied, [here] * runs, all_copied).times(size / (2 * COPIED_BYTES))


def _arrays(columns: object) -> Iterator[npt.NDArray[np.generic]]:
    if isinstance(columns, np.ndarray):
        yield columns
    elif is_dataclass(columns):
        for field in fields(columns):
            yield from _arrays(getattr(columns, field.name))
