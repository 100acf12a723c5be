"""The smallest sets by plain loops: one frame for each set, one set after another."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from matcher.changes.cell import cell_of
from matcher.changes.days import later_starts
from matcher.changes.table import levers_of, walls
from matcher.judge import judge

HELD = np.ones((1, 1), dtype=np.bool_)
LATER = "later start"


def days_of(engine, referral, urn):
    """The home on the day asked for and on the later ones that may help."""
    asked = cell_of(engine, referral, urn)
    return [asked, *(cell for cell in map(asked.on, later_starts(asked)) if not walls(cell))]


def levers_by_id(cells):
    return {lever.id: lever for cell in reversed(cells) for lever in reversed(levers_of(cell))}


def works(cell, levers):
    """Whether the home can be proposed with some levers: the whole rule book, one frame."""
    frame = cell.frame
    for lever in levers:
        frame = lever.change(frame, HELD)
    engine, on = cell.engine, cell.referral.decided_on
    found = judge(frame, engine.rules(on), engine.matrix, engine.profile.points, on)
    return not found.barred.possibly.any()


def smallest_by_loops(cells):
    """Every smallest set on the days of `days_of`, as sets of names; a later start is a name."""
    if walls(cells[0]):
        return set()
    levers = levers_by_id(cells)
    names = [*levers, LATER]
    kept = []
    for size in range(len(names) + 1):
        for names_held in combinations(names, size):
            one = frozenset(names_held)
            if any(less < one for less in kept):
                continue
            days = cells if LATER in one else cells[:1]
            if any(works(cell, [levers[n] for n in names if n in one - {LATER}]) for cell in days):
                kept.append(one)
    return set(kept)


def names_of(changes):
    """The sets of an answer in the same form."""
    return {
        frozenset([lever.id for lever in one.levers] + [LATER] * one.later_start)
        for one in changes.sets
    }
