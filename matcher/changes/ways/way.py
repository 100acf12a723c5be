"""The shape of what reads levers off a cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from constraints.vocabulary import Role
from matcher.changes.cell import Cell
from matcher.changes.leads import ASKED
from matcher.changes.lever import Change, Lever, Nature
from matcher.judge import Verdict

Way = Callable[[Cell, Verdict], Iterable[Lever]]
"""Gives the levers that may bear on one bar in the way of one cell; none where it is met."""


def answer_of_home(name: str, says: str, change: Change) -> Lever:
    """Make the lever of an answer that the home could give."""
    return Lever(name, Nature.ANSWER, says, Role.REGISTERED_MANAGER, ASKED, change)


def found_of_child(name: str, says: str, role: Role, change: Change) -> Lever:
    """Make the lever of what could be found out about the child or the referral."""
    return Lever(name, Nature.ANSWER, says, role, ASKED, change, of_child=True)
