"""Turn facts about residents into facts about homes, once per supply."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from constraints.arrays import Ints
from constraints.columns import Children, Lifted, Side, pick
from constraints.compatibility.by_home import ByHome
from constraints.compatibility.conditions import Anyone, Condition
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.posing import at_grave_level
from constraints.compatibility.row import MatrixRow
from constraints.logic import Interval, Truth


def lift(
    residents: Children, resident_home: Ints, homes: int, rows: tuple[MatrixRow, ...] = MATRIX
) -> Lifted:
    """
    Lift both sides of every row of the matrix.

    Parameters
    ----------
    residents
        Shape (residents, 1).
    resident_home
        Shape (residents,): column of the home each lives in.
    homes
        Number of homes.
    rows
        The rows; `evaluate` must be given the same.

    Returns
    -------
    lifted
        Shape (rows, 1, homes). A home without residents poses nothing and exposes nobody, but is
        itself exposed to the rows about the home.
    """
    living = residents.across()
    by_home = ByHome(resident_home, homes)
    posed = Truth(*(np.zeros((len(rows), 1, homes), dtype=np.bool_) for _ in range(2)))
    exposed = Truth(*(np.zeros((len(rows), 1, homes), dtype=np.bool_) for _ in range(2)))
    level = Interval(*(np.zeros((len(rows), 1, homes)) for _ in range(2)))
    for i, row in enumerate(rows):
        if row.exposed is None:
            exposed.surely[i] = exposed.possibly[i] = True
            continue
        poses = row.posed.holds(living)
        anyone = by_home.any_of(poses)
        posed.surely[i], posed.possibly[i] = anyone.surely, anyone.possibly
        worst = by_home.greatest(row.level_posed(living), poses)
        level.low[i], level.high[i] = worst.low, worst.high
        anyone = by_home.any_of(row.exposed.holds(living))
        exposed.surely[i], exposed.possibly[i] = anyone.surely, anyone.possibly
    return Lifted(
        posed=posed,
        posed_level=level,
        exposed=exposed,
        grave=by_home.any_of(at_grave_level(living)),
        posing=_sides(rows, lambda row: row.posed, residents),
        exposing=_sides(rows, lambda row: row.exposed, residents),
    )


def _sides(
    rows: tuple[MatrixRow, ...], of_row: Callable[[MatrixRow], Condition | None], living: Children
) -> dict[str, Side]:
    """Give one side of the rows that are judged pair by pair, where it is not simply anyone."""
    sides = {row.id: of_row(row) for row in rows if row.relation is not None}
    return {
        name: _side(condition, living)
        for name, condition in sides.items()
        if condition is not None and not isinstance(condition, Anyone)
    }


def _side(condition: Condition, residents: Children) -> Side:
    holds = condition.holds(residents.across())
    may_be = np.flatnonzero(holds.possibly)
    people = pick(residents, (may_be, slice(None))).across()
    return Side(may_be, people, holds.over(lambda array: array[:, may_be]))
