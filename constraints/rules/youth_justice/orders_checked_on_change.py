"""The checks run again on the day an order or zone changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class OrdersCheckedOnChange(PlacementRule):
    """
    Duty to check the placement again on the day an order begins, changes or ends.

    What is outside every zone today may lie within one when an order begins, and an order that ends
    may let the child go nearer home. Practice.
    """

    id: ClassVar[str] = "orders_checked_on_change"
    handbook: ClassVar[tuple[str, ...]] = ("Y-14",)
    title: ClassVar[str] = "The placement is checked again on the day an order or zone changes"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Practice",
        "Handbook Y-14: expiring orders",
        "https://www.legislation.gov.uk/ukpga/2020/17/schedule/6",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "An order or zone begins, changes or ends during the placement: check the home again on "
        "that day."
    )
    asks: ClassVar[str] = (
        "Which orders, conditions and zones bind the child, and from when to when?"
    )
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER
    owner: ClassVar[Role | None] = Role.SOCIAL_WORKER
    recipient: ClassVar[Role | None] = Role.HOME_YJS
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.ORDER_CHANGE)
    content: ClassVar[tuple[str, ...]] = (
        "which order or zone changes, and how",
        "whether the home, the school and the way between still keep to it",
        "what the child was told",
    )

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        changes = frame.referral.orders_change
        return Finding.of(changes, child_side=~changes.decided)
