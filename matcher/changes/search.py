"""Try every set of levers on one child and one home; keep the smallest that let it be proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools
from constraints.logic import Truth
from matcher.changes.cell import Cell
from matcher.changes.lattice import held, members_of, set_of, sets_of, smallest
from matcher.changes.lever import Lever

MOST_EXHAUSTED = 12
"""Levers beside those that every set needs, up to which every set is tried: 4,096 sets a day."""
MOST_TOGETHER = 4
"""Beyond that, how many of them are tried together."""


@dataclass(frozen=True, slots=True)
class Found:
    """
    One of the smallest sets.

    Parameters
    ----------
    levers
        What is in it.
    day
        On which of the days tried the placement starts: 0 is the one that was asked for.
    """

    levers: tuple[Lever, ...]
    day: int


@dataclass(frozen=True, slots=True)
class Search:
    """
    The smallest sets, and how far the search went.

    Parameters
    ----------
    found
        By growing size.
    tried_together
        None where every set was tried; else how many levers were tried together at most, beside
        those that every set needs. Where none of those does, one that is larger was found.
    """

    found: tuple[Found, ...]
    tried_together: int | None


def search(cells: Sequence[Cell], levers: Sequence[Lever]) -> Search:
    """
    Find every smallest set of levers with which a home could be proposed.

    A lever without which all the others do not do is in every set: no lever undoes another, so
    that what all the others cannot do, fewer cannot. Of the rest every set is tried.

    Parameters
    ----------
    cells
        The child and the home on the start that was asked for, then on later ones, ascending. A
        later start is one more member of a set, and the first day on which the set works is used.
    levers
        What could be found out or arranged, on any of these days.
    """
    everything = set_of(range(len(levers)))
    tried = [everything, *(everything & ~(1 << member) for member in range(len(levers)))]
    tables = [~barred(cell, levers, tried).possibly for cell in cells]
    tables = [table for table in tables if table[0]]
    if not tables:
        return Search((), None)
    needed = np.logical_and.reduce([~table[1:] for table in tables])
    fixed = set_of(np.flatnonzero(needed).tolist())
    free = np.flatnonzero(~needed).tolist()
    exhausted = len(free) <= MOST_EXHAUSTED
    sets = [fixed | one for one in sets_of(free, len(free) if exhausted else MOST_TOGETHER)]
    day = _first_day(cells, levers, sets)
    if not exhausted and all(one is None for one in day.values()):
        day = _taken_away(cells, levers, free)
    later = 1 << len(levers)
    # With the later start a set works that works on some day; without it, on the day asked for.
    working = [one for one, first in day.items() if first == 0]
    working += [one | later for one, first in day.items() if first is not None]
    found = tuple(
        Found(
            tuple(levers[member] for member in members_of(one & ~later)),
            (day[one & ~later] or 0) if one & later else 0,
        )
        for one in smallest(working)
    )
    return Search(found, None if exhausted else MOST_TOGETHER)


def barred(cell: Cell, levers: Sequence[Lever], sets: Sequence[int]) -> Truth:
    """Say whether the home may not be proposed with each set of levers; shape (sets,)."""
    child_side = np.array([lever.of_child for lever in levers], dtype=np.bool_)
    holds = held(sets, len(levers))
    rows, row = _distinct(holds[:, child_side])
    columns, column = _distinct(holds[:, ~child_side])
    found = cell.judged_with(levers, rows, columns).barred
    return found.over(lambda array: array[row, column])


def _distinct(holds: Bools) -> tuple[Bools, list[int]]:
    """Give the distinct rows, and for each row which of them it is."""
    places: dict[bytes, int] = {}
    which = [places.setdefault(row.tobytes(), len(places)) for row in holds]
    first = [which.index(place) for place in range(len(places))]
    return holds[first], which


def _first_day(
    cells: Sequence[Cell], levers: Sequence[Lever], sets: Sequence[int]
) -> dict[int, int | None]:
    """Give the first of the days on which each set works; None where it works on none."""
    works = np.array([~barred(cell, levers, sets).possibly for cell in cells])
    first = np.where(works.any(axis=0), works.argmax(axis=0), -1).tolist()
    return {one: None if day < 0 else day for one, day in zip(sets, first, strict=True)}


def _taken_away(
    cells: Sequence[Cell], levers: Sequence[Lever], free: Sequence[int]
) -> dict[int, int | None]:
    """Give one smallest set, come by by taking away from all what is not missed."""
    left = set_of(range(len(levers)))
    for member in free:
        fewer = left & ~(1 << member)
        if _first_day(cells, levers, [fewer])[fewer] is not None:
            left = fewer
    return _first_day(cells, levers, [left])
