"""Relatives and friends as foster carers are considered before a home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class KinCarersConsidered(PlacementRule):
    """
    Asks for the outcome of considering relatives and friends as foster carers to be recorded.

    Preference goes to a relative, friend or other person connected with the child who is a
    foster parent, over any other placement. Asked to confirm a placement, never for a ranking.
    """

    id: ClassVar[str] = "kin_carers_considered"
    handbook: ClassVar[tuple[str, ...]] = ("P-03",)
    title: ClassVar[str] = "Relatives and friends as foster carers are considered first"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(6)(a) and (7)(a)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Record which relatives, friends or others connected with the child were considered "
        "as foster carers, and the outcome."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(~frame.referral.has(Record.KIN_CONSIDERED))
