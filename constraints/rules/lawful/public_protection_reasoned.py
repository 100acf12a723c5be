"""Departing from a duty to the child to protect the public is decided and reasoned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Circumstance, Record, Role, Topic


@dataclass(frozen=True, slots=True)
class PublicProtectionReasoned(PlacementRule):
    """
    Gate on a placement that departs from the duties to the child to protect the public.

    Where it is necessary to protect members of the public from serious injury, an authority may
    use its powers in a way that may not be consistent with its duties under section 22 to a child
    it looks after: no other section gives way. The engine never infers it. That the director of
    children's services records the reason is practice.
    """

    id: ClassVar[str] = "public_protection_reasoned"
    handbook: ClassVar[tuple[str, ...]] = ("L-27",)
    title: ClassVar[str] = "The reason for putting the protection of the public first is recorded"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(6)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "The authority departs from its duties to the child under section 22 of the Children "
        "Act, to protect the public from serious injury: the director of children's services "
        "must record why."
    )
    asks: ClassVar[str] = (
        "Does the authority mean to depart from its duties to the child under section 22 of the "
        "Children Act, to protect the public from serious injury?"
    )
    topic: ClassVar[Topic] = Topic.SITUATION
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.DIRECTOR
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child, whatever the home."""
        departs = frame.referral.is_so(Circumstance.PUBLIC_PROTECTION_OVERRIDE)
        wanting = departs & ~frame.referral.has(Record.PUBLIC_PROTECTION_REASON)
        return Finding.of(wanting, child_side=~wanting.decided)
