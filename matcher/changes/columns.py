"""Write a change into the columns of the cells where a lever is held."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from constraints.arrays import Bools
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from matcher.changes.lever import Change

Array = npt.NDArray[Any]


def becomes(group: str, column: str, holds: bool, *codes: int) -> Change:
    """
    Make statements surely so, or surely not so.

    Parameters
    ----------
    group, column
        Where: a part of the frame, and a `Truth` of it.
    holds
        What they become.
    codes
        Of a column with codes, which.
    """

    def change(frame: Frame, held: Bools) -> Frame:
        return _with(frame, group, column, lambda array: _put(array, held, holds, codes))

    return change


def settles(group: str, column: str, *codes: int) -> Change:
    """Make statements not so where they are not surely so; see `becomes`."""

    def change(frame: Frame, held: Bools) -> Frame:
        value: Truth = getattr(getattr(frame, group), column)
        part = value.surely[list(codes)] if codes else value.surely
        possibly = _put(value.possibly, _seen_by(frame, group, held), part, codes)
        return put(frame, group, column, Truth(value.surely, possibly))

    return change


def coded(group: str, column: str, code: int, *codes: int, unknown_only: bool = False) -> Change:
    """Make a code known; with `codes`, of those rows of a column with codes."""

    def change(frame: Frame, held: Bools) -> Frame:
        value: Coded = getattr(getattr(frame, group), column)
        where = held & (value.code == NOT_KNOWN) if unknown_only else held
        return put(frame, group, column, Coded(_put(value.code, where, int(code), codes)))

    return change


def together(*changes: Change) -> Change:
    """Make several changes one after another."""

    def change(frame: Frame, held: Bools) -> Frame:
        for one in changes:
            frame = one(frame, held)
        return frame

    return change


def put(frame: Frame, group: str, column: str, value: Truth | Interval | Coded | Bools) -> Frame:
    """Give the frame with one column in place of another."""
    part = getattr(frame, group)
    return replace(frame, **{group: replace(part, **{column: value})})


def _with(frame: Frame, group: str, column: str, apply: Callable[[Array], Array]) -> Frame:
    value: Truth = getattr(getattr(frame, group), column)
    return put(frame, group, column, value.over(apply))


def _seen_by(frame: Frame, group: str, held: Bools) -> Bools:
    """Give where a lever is held as the columns of a group see it: residents, by their home."""
    if group != "between" or held.shape[-1] == 1:
        return held
    seen: Bools = held[..., frame.resident_home]
    return seen


def _put(array: Array, held: Bools, value: object, codes: tuple[int, ...]) -> Array:
    if not codes:
        return np.where(held, value, array)  # type: ignore[call-overload,no-any-return]
    shape = np.broadcast_shapes(array.shape[1:], held.shape)
    wide = np.broadcast_to(array, (array.shape[0], *shape)).copy()
    wide[list(codes)] = np.where(held, value, wide[list(codes)])  # type: ignore[call-overload]
    return wide
