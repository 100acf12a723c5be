"""The child's wishes and feelings are known and considered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Record, Role, Topic


@dataclass(frozen=True, slots=True)
class WishesAscertained(PlacementRule):
    """
    Gate until the child's wishes and feelings are on record.

    Before any decision the authority must, so far as reasonably practicable, ascertain the
    wishes and feelings of the child, the parents and others with parental responsibility, and
    must give them due consideration; before placing it must have done so for the child. No
    emergency lifts it: where they cannot be ascertained, the record says why. That a record
    older than 28 days is too old is practice.
    """

    id: ClassVar[str] = "wishes_ascertained"
    handbook: ClassVar[tuple[str, ...]] = ("P-09",)
    title: ClassVar[str] = "The child's wishes and feelings are known and considered"
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22(4), (5); Care Planning Regulations 2010, reg. 9(1)(b)(i)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Record what the child, the parents and others with parental responsibility wish and "
        "feel about this move, or why it cannot be found out: not all of it is on record from "
        "the last 28 days."
    )
    asks: ClassVar[str] = ""
    topic: ClassVar[Topic] = Topic.EVIDENCE
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    approver: ClassVar[Role | None] = Role.SOCIAL_WORKER
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        return Finding.of(~frame.referral.has(Record.WISHES))
