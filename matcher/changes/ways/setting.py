"""What of the home itself a row of the matrix names beside the children."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.compatibility.row import MatrixRow
from constraints.compatibility.setting import HomeIs, HomeLacks
from constraints.vocabulary import HomeFact, Mitigation
from matcher.changes.cell import Cell, three
from matcher.changes.columns import settles
from matcher.changes.lever import Lever
from matcher.changes.ways.way import answer_of_home

_NOT_SO: Mapping[HomeFact, str] = {
    HomeFact.KEEPS_ANIMALS: "The home says that it keeps no animals.",
    HomeFact.STAFF_WORK_ALONE: "The home says that nobody works a shift alone.",
}
"""What the home would answer where the fact would make a row fire."""


def facts_asked(cell: Cell, stated: MatrixRow) -> Iterator[Lever]:
    """Ask the home for what a row names of it and nobody knows."""
    where = stated.where
    if not isinstance(where, HomeIs) or where.fact not in _NOT_SO:
        return
    if three(cell.frame.homes.fact, where.fact) is None:
        change = settles("homes", "fact", where.fact)
        name = f"home_fact:{where.fact.name.lower()}"
        yield answer_of_home(name, _NOT_SO[where.fact], change)


def step_lacked(stated: MatrixRow) -> tuple[Mitigation, ...]:
    """Give the step without which a row fires, to be shown or put in place; none of most rows."""
    where = stated.where
    return (where.mitigation,) if isinstance(where, HomeLacks) else ()
