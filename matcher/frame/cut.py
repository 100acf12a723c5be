"""Tables made of stretches of an older table and of a small new one, equal to one built anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from constraints.arrays import Ints

MANY = 16
"""Stretches from which on one gathering of all rows is faster than one copy of each."""
T = TypeVar("T")
D = TypeVar("D", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Stretch:
    """
    Rows from ``first`` to before ``last``, of the new part or of the older table.

    Parameters
    ----------
    new
        Which of the two.
    first, last
        Half open.
    """

    new: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cut:
    """
    How one axis is put together.

    Parameters
    ----------
    stretches
        In the order of the new axis; every row of the new part is in one of them, in its order.
    before
        Length of the older axis.
    in_place
        Whether every row of the older table that stays keeps its number, and the length is kept.
    """

    stretches: tuple[Stretch, ...]
    before: int
    in_place: bool = field(init=False)
    _at: Ints = field(init=False, repr=False)
    _row: Ints | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        start, kept = 0, True
        at: list[int] = []
        for one in self.stretches:
            kept &= one.new or one.first == start
            if one.new:
                at += range(start, start + one.last - one.first)
            start += one.last - one.first
        object.__setattr__(self, "in_place", kept and start == self.before)
        object.__setattr__(self, "_at", np.array(at, dtype=np.int64))
        many = len(self.stretches) > MANY and not self.in_place
        object.__setattr__(self, "_row", self._sources() if many else None)

    def _sources(self) -> Ints:
        """Give for each row where it stands in the older table with the new part behind it."""
        ends = [np.arange(one.first, one.last) + self.before * one.new for one in self.stretches]
        return np.concatenate(ends)

    @property
    def keeps_all(self) -> bool:
        """Whether nothing is new or gone."""
        return self.in_place and not self._at.size

    def gone(self) -> list[int]:
        """Give the rows of the older table that are not there any more, or are made anew."""
        kept = np.zeros(self.before, dtype=np.bool_)
        for one in self.stretches:
            if not one.new:
                kept[one.first : one.last] = True
        found: list[int] = np.flatnonzero(~kept).tolist()
        return found

    def array(self, old: npt.NDArray[D], new: npt.NDArray[D], axis: int = -1) -> npt.NDArray[D]:
        """
        Put an array together; the older one itself where it says the same already.

        Parameters
        ----------
        old, new
            Arrays of one type whose shapes differ on this axis alone.
        axis
            Counted from the end.
        """
        if self.keeps_all:
            return old
        if not self.in_place:
            return self._joined(old, new, axis)
        if old.take(self._at, axis=axis).tobytes() == new.tobytes():
            return old
        changed = old.copy()
        np.moveaxis(changed, axis, 0)[self._at] = np.moveaxis(new, axis, 0)
        return changed

    def _joined(self, old: npt.NDArray[D], new: npt.NDArray[D], axis: int) -> npt.NDArray[D]:
        if self._row is not None:
            return np.concatenate([old, new], axis=axis).take(self._row, axis=axis)
        here = (slice(None),) * (old.ndim + axis)
        parts = [
            (new if one.new else old)[(*here, slice(one.first, one.last))] for one in self.stretches
        ]
        return np.concatenate(parts, axis=axis) if parts else old.take([], axis=axis)

    def rows(self, old: Sequence[T], new: Sequence[T]) -> tuple[T, ...]:
        """Put a sequence together."""
        return tuple(
            [
                row
                for one in self.stretches
                for row in (new if one.new else old)[one.first : one.last]
            ]
        )

    def columns(self, old: T, new: T, axis: int = -1) -> T:
        """
        Put a group of columns together; the older one itself where it says the same already.

        Parameters
        ----------
        old, new
            Dataclasses of arrays, or of such dataclasses; mappings are left as in the older one.
        axis
            Of every array, counted from the end.
        """
        if isinstance(old, np.ndarray):
            return self.array(old, new, axis)  # type: ignore[arg-type, return-value]
        if not is_dataclass(old):
            raise TypeError(f"Expected columns, found {type(old).__name__}.")
        names = [one.name for one in fields(old) if one.init]
        was = {name: getattr(old, name) for name in names}
        now = {name: self.columns(was[name], getattr(new, name), axis) for name in names}
        if all(now[name] is was[name] for name in names):
            return old
        return cast("T", replace(cast("Any", old), **now))

    def pointing(self, old: Ints, new: Ints) -> tuple[Cut, Ints]:
        """
        Cut a table whose rows point at this axis, ascending.

        Parameters
        ----------
        old, new
            For each row of the older table and of the new part, the row of this axis it belongs to.

        Returns
        -------
        cut, rows
            How that table is put together, and where each of its rows points then.
        """
        stretches, found, start = [], [np.zeros(0, dtype=np.int64)], 0
        for one in self.stretches:
            pointers = new if one.new else old
            first, last = np.searchsorted(pointers, (one.first, one.last)).tolist()
            if first < last:
                stretches.append(Stretch(one.new, first, last))
                found.append(pointers[first:last] + (start - one.first))
            start += one.last - one.first
        cut = Cut(tuple(stretches), len(old))
        rows = np.concatenate(found)
        return cut, old if cut.keeps_all and np.array_equal(rows, old) else rows
