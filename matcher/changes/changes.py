"""The smallest changes that would let one home be proposed for one child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from constraints.base import Effect
from constraints.vocabulary import Anchor
from matcher.calendar import due_on
from matcher.changes.cell import Cell, cell_of
from matcher.changes.days import later_starts
from matcher.changes.lattice import set_of
from matcher.changes.lever import HOMES_OWN, Kind, Lever
from matcher.changes.search import Found, barred, search
from matcher.changes.table import levers_of, walls
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.judge import Stated
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """
    One smallest set: with all of it the home can be proposed, with no part of it alone.

    Parameters
    ----------
    levers
        What is arranged, then what is found out.
    by
        For each: the day by which it could be done, by the practice stated in `leads`.
    starts_on
        The day of the start: the one asked for, or a later one, which is then part of the set.
    later_start
        Whether it is a later one.
    arranged_alone
        The group the home is in once the arrangements are made and nothing more is known.
    """

    levers: tuple[Lever, ...]
    by: tuple[date, ...]
    starts_on: date
    later_start: bool
    arranged_alone: Group

    @property
    def in_time(self) -> bool:
        """Whether all of it could be done by the start of the set."""
        return all(day <= self.starts_on for day in self.by)

    @property
    def homes_own(self) -> bool:
        """Whether all that is arranged is the home's statement, staff and steps."""
        arranged = [lever for lever in self.levers if lever.kind is Kind.ARRANGEMENT]
        own = all(lever.nature in HOMES_OWN for lever in arranged)
        return bool(arranged) and own and not self.later_start


@dataclass(frozen=True, slots=True)
class Changes:
    """
    What would let one home be proposed.

    Parameters
    ----------
    urn
        The home.
    sets
        Every smallest set, those that can be done in time first, then by how much is arranged.
        Empty where nothing that may be offered is enough; one empty set where nothing is needed.
    in_the_way
        Where there is no set: the rules that nothing on offer meets.
    tried_together
        None where every set was tried; else how many changes were tried together at most.
    """

    urn: str
    sets: tuple[ChangeSet, ...]
    in_the_way: tuple[Stated, ...]
    tried_together: int | None

    @property
    def would_fit_if(self) -> tuple[ChangeSet, ...]:
        """Those sets in which the home's statement, staff and steps alone would be arranged."""
        return tuple(one for one in self.sets if one.homes_own)


def smallest_changes(engine: Engine, referral: Referral, urn: str) -> Changes:
    """
    Find all the smallest sets of facts and arrangements that would let a home be proposed.

    Each was judged by the whole rule book, and so was each of its parts. What the law bars is
    never offered, and no fact about a child is changed: what is not known may be found out.

    Parameters
    ----------
    engine, referral
        The supply with its rules, and the request.
    urn
        The home, in whichever group.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    asked = cell_of(engine, referral, urn)
    stands = walls(asked)
    if stands:
        return Changes(urn, (), stands, None)
    later = [asked.on(day) for day in later_starts(asked)]
    # A wall on a later day is none that was lifted: such a day is no help.
    cells = [asked, *(cell for cell in later if not walls(cell))]
    levers = _all_levers(cells)
    searched = search(cells, levers)
    sets = tuple(_set(found, cells) for found in searched.found)
    return Changes(
        urn,
        tuple(sorted(sets, key=_order)),
        () if sets else _left(asked, levers),
        searched.tried_together,
    )


def _all_levers(cells: Sequence[Cell]) -> tuple[Lever, ...]:
    """Give the levers of each day, each once; the words are those of the first day it helps."""
    found: dict[str, Lever] = {}
    for cell in cells:
        for lever in levers_of(cell):
            found.setdefault(lever.id, lever)
    return tuple(found.values())


def _set(found: Found, cells: Sequence[Cell]) -> ChangeSet:
    cell = cells[found.day]
    decided = {Anchor.DECISION: cell.referral.decided_on}
    levers = tuple(sorted(found.levers, key=lambda lever: lever.kind is Kind.FACT))
    return ChangeSet(
        levers,
        tuple(due_on(lever.clock, decided) for lever in levers),
        cell.referral.starts_on,
        found.day > 0,
        _arranged_alone(cell, levers),
    )


def _arranged_alone(cell: Cell, levers: Sequence[Lever]) -> Group:
    arranged = [lever for lever in levers if lever.kind is Kind.ARRANGEMENT]
    if len(arranged) == len(levers):
        return Group.CAN_PROPOSE
    stands = barred(cell, arranged, [set_of(range(len(arranged)))])
    if stands.surely.any():
        return Group.MAY_NOT
    return Group.ASK_FIRST if stands.possibly.any() else Group.CAN_PROPOSE


def _left(cell: Cell, levers: Sequence[Lever]) -> tuple[Stated, ...]:
    """Give the rules that are not met though all that is on offer were done."""
    of_child = sum(lever.of_child for lever in levers)
    rows, columns = np.ones((1, of_child)), np.ones((1, len(levers) - of_child))
    bars = cell.judged_with(levers, rows > 0, columns > 0).of_effect(Effect.BAR)
    return tuple(verdict.rule for verdict in bars if verdict.finding.high.any())


def _order(one: ChangeSet) -> tuple[bool, int, int, date, tuple[str, ...]]:
    arranged = sum(lever.kind is Kind.ARRANGEMENT for lever in one.levers) + one.later_start
    latest = max((*one.by, one.starts_on))
    names = tuple(lever.id for lever in one.levers)
    return not one.in_time, arranged, len(one.levers), latest, names
