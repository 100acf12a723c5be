"""The child is offered an independent advocate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame, Referral
from constraints.logic import Truth
from constraints.vocabulary import (
    Anchor,
    Circumstance,
    HomeKind,
    LegalStatus,
    Need,
    Role,
    TimeUnit,
    Topic,
    Wish,
)

_SITUATIONS = (
    Circumstance.MOVES_FROM_PLACEMENT,
    Circumstance.COMMUNICATION_NEED,
    Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED,
)
_DISABILITIES = (
    Need.LEARNING_DISABILITY,
    Need.AUTISM,
    Need.PHYSICAL_DISABILITY,
    Need.SENSORY_IMPAIRMENT,
)


def _disabled(referral: Referral) -> Truth:
    needs = referral.essential_needs | referral.desirable_needs
    named = list(_DISABILITIES)
    return needs.over(lambda has: np.logical_or.reduce(has[named], axis=0))


@dataclass(frozen=True, slots=True)
class AdvocateOffered(PlacementRule):
    """
    Duty to offer an advocate to a child who moves, objects, is detained or needs help to be heard.

    The authority must arrange assistance, with representation, for children who make or mean to
    make representations. That an advocate is offered at each proposed move, and always to a child
    who objects, is detained or under restrictions, disabled, or needs help to communicate, is
    practice after the advocacy standards. The day s. 26A came in, 1 April 2004, is from memory.
    """

    id: ClassVar[str] = "advocate_offered"
    handbook: ClassVar[tuple[str, ...]] = ("A-22",)
    title: ClassVar[str] = "The child is offered an independent advocate"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 26A",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/26A",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Offer the child an independent advocate, and say what one can do."
    asks: ClassVar[str] = (
        "Does the child leave another placement, object to this home, or need help to "
        "communicate, and is the child disabled, detained or under restrictions?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.CHILD
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "what an advocate can do, and that the advocate is independent",
        "how to reach one",
        "what the child answered",
    )
    since: ClassVar[date | None] = date(2004, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral = frame.referral
        child = _disabled(referral) | referral.legal_status.is_in(LegalStatus.J2)
        for circumstance in _SITUATIONS:
            child |= referral.is_so(circumstance)
        here = frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME)
        child |= frame.pairs.wish.is_in(Wish.OBJECTS)
        return Finding.of(here | child, child_side=~child.decided)
