"""Nobody lives there whom a court keeps the child apart from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class ApartFromNamedPeople(PlacementRule):
    """
    Bar on a home where someone lives or visits whom an order forbids the child to live with.

    A court that remands a child to local authority accommodation may require that the child is not
    placed with a named person, and a local authority residence requirement may name someone too.
    Where an order names anyone and it is not known everyone who lives there, the question stays
    open until the authority has compared names. In force from the day of s. 93, 3 December 2012;
    the Act of 2020 followed on 1 December 2020.
    """

    id: ClassVar[str] = "apart_from_named_people"
    handbook: ClassVar[tuple[str, ...]] = ("Y-08",)
    title: ClassVar[str] = "Nobody lives there whom a court keeps the child apart from"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Sentencing Act 2020",
        "Sch. 6, para. 24(2); Legal Aid, Sentencing and Punishment of Offenders Act 2012, s. 93(3)",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6/part/10",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Someone lives in or visits the home whom a court order forbids the child to live with."
    )
    asks: ClassVar[str] = (
        "Which court orders bind the child, and who lives in or regularly visits the home? "
        "Compare them here: give the home no names from an order."
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.COURT
    since: ClassVar[date | None] = date(2012, 12, 3)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        unseen = frame.referral.unseen_orders
        return Finding.of(frame.pairs.named_person_there | unseen, child_side=unseen.possibly)
