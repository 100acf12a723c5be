"""A stream: who comes when, where each may go at how many points, and places free from days."""

from __future__ import annotations

from collections.abc import Iterator
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
        if self.apart.shape != (children, children):
            expected = f"shape ({children}, {children})"
            raise ValueError(f"apart: expected {expected}, found {self.apart.shape}.")
        if (self.apart != self.apart.T).any():
            one, other = np.argwhere(self.apart != self.apart.T)[0].tolist()
            found = f"children {one} and {other} apart one way only"
            raise ValueError(f"apart: expected the same both ways, found {found}.")
        if self.distance is not None and self.distance.shape != self.points.shape:
            raise ValueError(
                f"distance: expected {self.points.shape}, found {self.distance.shape}."
            )
        if self.place_home.shape != self.place_from.shape:
            expected = f"a day for each of {self.place_home.size} places"
            raise ValueError(f"place_from: expected {expected}, found {self.place_from.size}.")
        wrong = next(self._wrong(children, homes), None)
        if wrong is not None:
            raise ValueError(wrong)

    def _wrong(self, children: int, homes: int) -> Iterator[str]:
        """Say what numbers there are that may not be."""
        if np.unique(self.name).size != children:
            yield f"name: expected every number once, found {self.name.tolist()}."
        if (np.diff(self.arrives) < 0).any():
            yield f"arrives: expected days in order, found {self.arrives.tolist()}."
        yield from _outside("arrives", self.arrives, 0, self.days - 1)
        early = np.flatnonzero(self.starts < self.arrives)
        if early.size:
            start, arrival = self.starts[early[0]], self.arrives[early[0]]
            yield f"starts: expected none before arrival on day {arrival}, found day {start}."
        yield from _outside("starts", self.starts, 0, self.last)
        yield from _outside("stays", self.stays, 1, STAYS)
        yield from _outside("points", self.points, BARRED, MOST_POINTS)
        yield from _outside("place_home", self.place_home, 0, homes - 1)

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


def _outside(what: str, numbers: Ints, least: int, most: int) -> Iterator[str]:
    """Say which numbers are not within two, if any are."""
    found = numbers[(numbers < least) | (numbers > most)]
    if found.size:
        upper = "no end" if most == STAYS else most
        yield f"{what}: expected from {least} to {upper}, found {found[0]}."
