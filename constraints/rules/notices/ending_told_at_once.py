"""The reviewing officer is told of an ending that could not wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Circumstance, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class EndingToldAtOnce(PlacementRule):
    """
    Duty to tell the independent reviewing officer of an emergency move out of a placement.

    Where there is an immediate risk of significant harm to the child, or others must be protected
    from serious injury, the placement is ended at once, and the authority makes other arrangements
    and informs the officer as soon as is reasonably practicable: read as by the next working day,
    which is practice.
    """

    id: ClassVar[str] = "ending_told_at_once"
    handbook: ClassVar[tuple[str, ...]] = ("A-15",)
    title: ClassVar[str] = (
        "The independent reviewing officer is told at once of a placement that ends in an emergency"
    )
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Care Planning, Placement and Case Review (England) Regulations 2010",
        "reg. 14(2)(b), (3)",
        "https://www.legislation.gov.uk/uksi/2010/959/regulation/14",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell the independent reviewing officer that the placement has ended, why it could "
        "not wait, and where the child now lives."
    )
    asks: ClassVar[str] = (
        "Does the child leave another placement for this one, and is the move planned or made "
        "in an emergency?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.IRO
    clock: ClassVar[Clock | None] = Clock(1, TimeUnit.WORKING_DAYS, Anchor.START)
    in_place_of: ClassVar[tuple[str, ...]] = ("ending_reviewed",)
    content: ClassVar[tuple[str, ...]] = (
        "that the placement has ended, and when",
        "why it could not wait",
        "where the child now lives, and until when",
    )
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        referral = frame.referral
        due = referral.is_so(Circumstance.MOVES_FROM_PLACEMENT) & referral.emergency
        return Finding.of(due, child_side=~due.decided)
