"""A stream: who comes when, where each may go at how many points, and places free from days."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

BARRED = -1
"""In place of points: the home may not take the child."""
NOWHERE = -1
"""In place of a home: the child is not placed."""
STAYS = np.iinfo(np.int64).max
"""Length of a stay that does not end within the days looked at."""
MOST_POINTS = 9_999


@dataclass(frozen=True, slots=True)
class Stream:
    """
    Children as they come, and the homes they may go to.

    Parameters
    ----------
    days
        On how many days children are referred; the first is 0.
    last
        Latest day on which anyone may move in.
    name
        A number of each child, none twice: what tells children apart whatever their order. Shape
        (children,).
    arrives, starts
        Days on which each child is referred and, the same or later, moves in; shape (children,).
        Children who arrive earlier stand first.
    stays
        Days each child stays, from 1; `STAYS` where the place is not given back. Shape (children,).
    points
        Whole points of each child at each home, 0 best, at most 9,999, or `BARRED`; shape
        (children, homes).
    apart
        Who may not share a home, both ways; shape (children, children).
    place_home, place_from
        Home of each place, and first day it is free; shape (places,).
    distance
        To each home, in any unit; shape (children, homes). None where there are none.
    """

    days: int
    last: int
    name: Ints
    arrives: Ints
    starts: Ints
    stays: Ints
    points: Ints
    apart: Bools
    place_home: Ints
    place_from: Ints
    distance: Floats | None = None

    def __post_init__(self) -> None:
        children, homes = self.points.shape
        for field in ("name", "arrives", "starts", "stays"):
            shape = getattr(self, field).shape
            if shape != (children,):
                raise ValueError(f"{field}: expected shape ({children},), found {shape}.")
        if self.apart.shape != (children, children) or (self.apart != self.apart.T).any():
            raise ValueError(f"apart: expected {children} by {children}, the same both ways.")
        if self.distance is not None and self.distance.shape != self.points.shape:
            raise ValueError(
                f"distance: expected {self.points.shape}, found {self.distance.shape}."
            )
        if self.place_home.shape != self.place_from.shape:
            raise ValueError("place_from: expected one day for each place.")
        for text, wrong in self._wrong(children, homes):
            if wrong:
                raise ValueError(text)

    def _wrong(self, children: int, homes: int) -> tuple[tuple[str, bool], ...]:
        """Give what the numbers may not be, and whether they are."""
        lowest, highest = self.points.min(initial=0), self.points.max(initial=0)
        arrives = self.arrives
        return (
            ("name: expected every number once.", np.unique(self.name).size != children),
            ("arrives: expected days in order.", bool((np.diff(arrives) < 0).any())),
            (
                f"arrives: expected 0 to {self.days - 1}.",
                bool(((arrives < 0) | (arrives >= self.days)).any()),
            ),
            ("starts: expected no day before arrival.", bool((self.starts < arrives).any())),
            (
                f"starts: expected none after {self.last}.",
                bool((self.starts > self.last).any()),
            ),
            ("stays: expected 1 day or more.", bool((self.stays < 1).any())),
            (
                f"points: expected {BARRED} to {MOST_POINTS}, found {lowest} to {highest}.",
                bool(lowest < BARRED or highest > MOST_POINTS),
            ),
            (
                f"place_home: expected 0 to {homes - 1}.",
                bool(((self.place_home < 0) | (self.place_home >= homes)).any()),
            ),
        )

    @property
    def children(self) -> int:
        """How many children come."""
        return int(self.points.shape[0])

    @property
    def homes(self) -> int:
        """How many homes there are."""
        return int(self.points.shape[1])

    @property
    def leaves(self) -> Ints:
        """First day each child is no longer there; `STAYS` where not seen. Shape (children,)."""
        long = self.stays > STAYS - self.starts
        ends: Ints = np.where(long, STAYS, self.starts + np.where(long, 0, self.stays))
        return ends

    def of(self, children: Ints) -> Stream:
        """Give the stream of some of the children, in the order given."""
        return replace(
            self,
            name=self.name[children],
            arrives=self.arrives[children],
            starts=self.starts[children],
            stays=self.stays[children],
            points=self.points[children],
            apart=self.apart[np.ix_(children, children)],
            distance=None if self.distance is None else self.distance[children],
        )

    def until(self, day: int) -> Stream:
        """Give what is known at the end of a day: nobody who comes later is in it."""
        return self.of(np.flatnonzero(self.arrives <= day))
