"""Whether the follow-ups of the matching matrix are due, from what its rows come to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial, reduce

import numpy as np

from constraints.base import Finding
from constraints.columns import Frame
from constraints.compatibility.decision import NEVER
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.outcome import RowOutcome
from constraints.later import Later
from constraints.logic import Truth

NOT_DUE = Finding.of(NEVER)


def follow_ups_of(
    rows: Sequence[RowOutcome], frame: Frame
) -> tuple[tuple[FollowUp, Later[Finding]], ...]:
    """
    Judge every follow-up of some rows.

    Parameters
    ----------
    rows
        What the rows say. A follow-up is due where some row that names it fires, and, of a row
        that somebody signs for, where they sign; undecided where the home's steps settled it.
    frame
        Gives what a follow-up waits for besides.

    Returns
    -------
    follow_ups
        Each follow-up once, in the order of the rows; findings broadcast to (referred, homes).
    """
    named_by: dict[str, list[RowOutcome]] = {}
    named: dict[str, FollowUp] = {}
    for outcome in rows:
        for follow_up in outcome.row.follow_ups:
            named[follow_up.id] = follow_up
            named_by.setdefault(follow_up.id, []).append(outcome)
    return tuple(
        (one, Later(partial(_due, one, named_by[one.id], frame))) for one in named.values()
    )


def _due(follow_up: FollowUp, rows: Sequence[RowOutcome], frame: Frame) -> Finding:
    occasions = [_occasion(outcome) for outcome in rows if outcome.fires is not NEVER]
    if not occasions:
        return NOT_DUE
    due = reduce(Truth.__or__, occasions)
    for given in follow_up.given:
        due = due & given.holds(frame)
    return Finding.of(due) if np.any(due.possibly) else NOT_DUE


def _occasion(outcome: RowOutcome) -> Truth:
    gate = outcome.gate
    due = outcome.fires if gate is None else Truth(gate.low > 0, gate.high > 0)
    if outcome.with_steps is None:
        return due
    # The home has settled the row and not said how: what follows it may yet be due.
    return Truth(due.surely, due.possibly | outcome.with_steps)
