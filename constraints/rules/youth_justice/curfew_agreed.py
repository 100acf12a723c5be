"""A home where a curfew or tag is to be kept is agreed first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import HomeRecord, Role, Topic


@dataclass(frozen=True, slots=True)
class CurfewAgreed(PlacementRule):
    """
    Gate on a child under a curfew or tag, until the address is agreed for it.

    A court may set a curfew or electronic monitoring on bail, on a remand to local authority
    accommodation or in a youth rehabilitation order; for a tag on remand it must be possible in the
    area, and the youth offending team must have said that it is suitable. A tag needs one address,
    a signal and the home's consent, and the hours must leave time for the way to school or work.
    That both agree before the child moves in is practice.
    """

    id: ClassVar[str] = "curfew_agreed"
    handbook: ClassVar[tuple[str, ...]] = ("Y-09",)
    title: ClassVar[str] = "A home where a curfew or tag is to be kept is agreed for it first"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        (
            "Handbook Y-09, after Legal Aid, Sentencing and Punishment of Offenders Act 2012, "
            "ss. 93, 94"
        ),
        ("https://www.legislation.gov.uk/ukpga/2012/10/part/3/chapter/3"),
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The child is under a curfew or tag: record that the youth justice service and the home "
        "agree the address, the signal, and hours that leave time for school or work."
    )
    asks: ClassVar[str] = "Is the child under a curfew or a tag when the placement starts?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.HOME_YJS

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        open_ = frame.referral.under_curfew & ~frame.pairs.has(HomeRecord.CURFEW_AGREED)
        return Finding.of(open_, child_side=~open_.decided)
