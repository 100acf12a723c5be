"""Staying put: where the child lives now, judged by the same rules, and never ranked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from matcher.answer.model.barred import Bar
from matcher.answer.model.changes import HomeChanges
from matcher.rank import Group


class Present(Enum):
    """What is known of where the child lives now."""

    JUDGED = "judged"
    """In a home of the list, which was judged."""
    NOT_LISTED = "not_listed"
    """Under a URN that no home of the list has."""
    ELSEWHERE = "elsewhere"
    """In no children's home: with family, with foster carers or on their own."""
    NOT_KNOWN = "not_known"
    FAILURE = "failure"
    """In an arrangement that is not registered or not lawful: recorded, never an option."""


@dataclass(frozen=True, slots=True)
class Staying:
    """
    Staying where the child lives now: no part of the order, and counted in no group.

    Parameters
    ----------
    present
        What is known of where the child lives now.
    urn
        The home, or what stands for it in the return; None where none is known.
    says
        Sentences for the officer; the first says how it stands.
    group
        As for any home; None unless it was judged, as are the next three.
    points_low, points_high, residual
        Welfare points, 0 best, and the risk that remains with those living there, in words.
    bars
        What keeps it from being proposed.
    asks
        Questions that are open, of the home and about the child, each with who can answer.
    signed
        What must be signed of living there, each with who signs.
    waiting
        Questions on which more depends that may have to be signed, each with what.
    changes
        The smallest changes that would let the child stay; None where there is no need.
    listed
        The group in which the home stands on the list, as if the child came to it anew; None where
        it is no home of the list.
    """

    present: Present
    urn: str | None
    says: tuple[str, ...]
    group: Group | None = None
    points_low: int | None = None
    points_high: int | None = None
    residual: str | None = None
    bars: tuple[Bar, ...] = ()
    asks: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    changes: HomeChanges | None = None
    listed: Group | None = None
