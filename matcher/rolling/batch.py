"""Children to be placed at once, as a problem of the solver."""

from __future__ import annotations

import numpy as np

from matcher.rolling.room import Room
from matcher.rolling.stream import Bools, Ints, Stream
from matcher.solver.problem import Problem


def as_problem(stream: Stream, open_: Bools, cost: Ints, room: Room, left_out: int) -> Problem:
    """
    Say it in arrays of the solver: one resource for each stretch of days with the same children.

    Parameters
    ----------
    stream
        The children to be placed, and no others.
    open_
        Where each may go, others who are there taken into account; shape (children, homes).
    cost
        Of each child in each home, none negative where open; same shape.
    room
        What is free.
    left_out
        Price of leaving a child out.
    """
    item, agent = np.nonzero(open_)
    use, capacity = _stretches(stream, room)
    return Problem(
        items=stream.children,
        agents=stream.homes,
        item=item.astype(np.int64),
        agent=agent.astype(np.int64),
        cost=cost[item, agent],
        capacity=capacity,
        use=use,
        left_out=np.full(stream.children, left_out, dtype=np.int64),
        conflicts=(_apart(stream),),
        agent_class=np.zeros(stream.homes, dtype=np.int64),
    )


def _apart(stream: Stream) -> Ints:
    """Give pairs who may not share a home and would be there on some same day."""
    meet = (stream.starts[:, None] < stream.leaves) & (stream.starts < stream.leaves[:, None])
    return np.argwhere(np.triu(stream.apart & meet, 1))


def _stretches(stream: Stream, room: Room) -> tuple[Ints, Ints]:
    """Give who is there in each stretch (children, stretches), and places (homes, stretches)."""
    starts, leaves = stream.starts, stream.leaves
    days = room.free.shape[1]
    marks = np.unique(np.concatenate((starts, np.minimum(leaves, days), [days])))
    first, last = marks[:-1], marks[1:]
    there = (starts[:, None] <= first) & (leaves[:, None] >= last)
    there &= starts[:, None] < last
    places = np.empty((stream.homes, first.size), dtype=np.int64)
    for at, (one, end) in enumerate(zip(first, last, strict=True)):
        places[:, at] = room.free[:, one:end].min(axis=1)
    kept = _binding(there, places)
    there, places = there[:, kept], places[:, kept]
    whole = np.flatnonzero(there.all(axis=0))
    if not whole.size:
        # The first resource is one that everybody takes: here it holds all.
        there = np.column_stack((np.ones(stream.children, dtype=np.bool_), there))
        places = np.column_stack((np.full(stream.homes, stream.children), places))
        whole = np.zeros(1, dtype=np.int64)
    order = np.argsort(np.arange(there.shape[1]) != whole[0], kind="stable")
    return there[:, order].astype(np.int64), places[:, order].astype(np.int64)


def _binding(there: Bools, places: Ints) -> list[int]:
    """Drop stretches that another implies: no more children, and no fewer places anywhere."""
    kept: list[int] = []
    for at in reversed(range(there.shape[1])):
        implied = any(
            (there[:, at] <= there[:, other]).all() and (places[:, at] >= places[:, other]).all()
            for other in kept
        )
        if not implied:
            kept.append(at)
    return kept
