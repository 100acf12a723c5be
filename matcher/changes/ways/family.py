"""Agreement of the family and of the child to being accommodated."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Circumstance, Record, Role
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes
from matcher.changes.leads import CHECKED
from matcher.changes.lever import Lever, Nature
from matcher.changes.ways.way import found_of_child
from matcher.judge import Verdict

_OBJECTS = Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE
_CONSENTS_FROM_YEARS = 16.0
"""Children Act 1989 s. 20(11)."""


def agreement(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let it be found out that nobody objects; an objection that is known is given up or not."""
    objects = three(cell.frame.referral.circumstance, _OBJECTS)
    change = becomes("referral", "circumstance", False, _OBJECTS)
    if objects is None:
        yield found_of_child(
            "family",
            "Those with parental responsibility are asked, and nobody who could house the child "
            "objects.",
            Role.SOCIAL_WORKER,
            change,
        )
    elif objects:
        yield Lever(
            "family",
            Nature.APPROVAL,
            "Whoever has parental responsibility and objects comes to agree, freely.",
            Role.FAMILY,
            CHECKED,
            change,
            of_child=True,
        )
    if cell.frame.child.age_years.low.item() >= _CONSENTS_FROM_YEARS:
        yield Lever(
            "child_agrees",
            Nature.APPROVAL,
            "The child is asked and agrees to be accommodated, and that is on record.",
            Role.CHILD,
            CHECKED,
            becomes("referral", "recorded", True, Record.CHILD_AGREES),
            of_child=True,
        )
