"""Who may pose what a row of the matrix is about, as far as the referred child's own facts go."""

from __future__ import annotations

from constraints.columns import Children
from constraints.compatibility.conditions import Condition
from constraints.compatibility.row import Direction, MatrixRow
from constraints.vocabulary import Poser


def may_pose(row: MatrixRow, referred: Children, child: int) -> frozenset[Poser]:
    """
    Say who may pose what a row is about, whoever lives in a home.

    A question to a home is made of it. It does not rest on what is known of a resident, so that
    the question tells nothing of one.

    Parameters
    ----------
    row
        The row.
    referred
        Shape (referred, 1).
    child
        Row of the child.
    """
    if row.direction is Direction.MUTUAL:
        return frozenset({Poser.EACH_OTHER})
    found = set()
    if row.direction is not Direction.RESIDENT_POSES and _may(row.posed, referred, child):
        found.add(Poser.REFERRED_CHILD)
    exposed = None if row.direction is Direction.CHILD_POSES else row.exposed
    if exposed is not None and _may(exposed, referred, child):
        found.add(Poser.RESIDENT)
    return frozenset(found)


def _may(condition: Condition, referred: Children, child: int) -> bool:
    """Whether a condition may hold of a child."""
    possibly = condition.holds(referred).possibly
    return bool(possibly[child if possibly.shape[0] > 1 else 0].any())
