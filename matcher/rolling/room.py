"""How many places of each home are free on each day, as children are placed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.rolling.stream import BARRED, NOWHERE, Bools, Ints, Stream


@dataclass(frozen=True, slots=True)
class Room:
    """
    Places free, home by home and day by day.

    Parameters
    ----------
    free
        Places free; shape (homes, days), where the last day stands for all that follow.
    """

    free: Ints

    @classmethod
    def of(cls, stream: Stream, home: Ints | None = None) -> Room:
        """
        Give the room that is left.

        Parameters
        ----------
        stream
            Its places.
        home
            Of each child, `NOWHERE` of those not placed; None before anybody is. Shape (children,).
        """
        free = np.zeros((stream.homes, stream.last + 1), dtype=np.int64)
        soon = stream.place_from <= stream.last
        at = np.maximum(stream.place_from[soon], 0)
        np.add.at(free, (stream.place_home[soon], at), 1)
        room = cls(np.cumsum(free, axis=1))
        if home is None:
            return room
        leaves = stream.leaves
        for child in np.flatnonzero(home != NOWHERE):
            room.take(int(home[child]), int(stream.starts[child]), int(leaves[child]))
        return room

    def take(self, home: int, starts: int, leaves: int) -> None:
        """Place a child in a home from one day until before another."""
        self.free[home, starts : self._end(leaves)] -= 1

    def has(self, starts: int, leaves: int) -> Bools:
        """Say which homes have a place throughout; shape (homes,)."""
        has: Bools = self.free[:, starts : self._end(leaves)].min(axis=1) > 0
        return has

    def to_the_end(self) -> tuple[Ints, Ints, Ints]:
        """
        Give places that stay free from a day on: home, first day, how many.

        A child who needs one from a later day can have it. Each of shape (groups,), by home and
        then day.
        """
        kept = np.minimum.accumulate(self.free[:, ::-1], axis=1)[:, ::-1]
        more = np.diff(kept, axis=1, prepend=0)
        home, day = np.nonzero(more > 0)
        return home.astype(np.int64), day.astype(np.int64), more[home, day]

    def _end(self, leaves: int) -> int:
        return min(leaves, int(self.free.shape[1]))


def open_to(stream: Stream, child: int, home: Ints, room: Room) -> Bools:
    """
    Say which homes may take a child now: a place, no bar, nobody there it is kept apart from.

    Parameters
    ----------
    stream, child
        Who, of whom.
    home
        Of each child so far, `NOWHERE` of those not placed; shape (children,).
    room
        What is free.

    Returns
    -------
    open
        Shape (homes,).
    """
    starts, leaves = stream.starts, stream.leaves
    there = stream.apart[child] & (home != NOWHERE)
    there &= (starts < leaves[child]) & (starts[child] < leaves)
    open_: Bools = (stream.points[child] != BARRED) & room.has(
        int(starts[child]), int(leaves[child])
    )
    open_[home[there]] = False
    return open_
