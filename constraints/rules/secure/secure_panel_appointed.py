"""At least three people review within a month whether a child must be in secure accommodation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import Anchor, HomeKind, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class SecurePanelAppointed(PlacementRule):
    """
    Duty to appoint a panel that reviews the secure placement within one month.

    The authority must appoint at least three people, one of them at least from outside it, who
    review the placement within a month of its start and then at least every three months: whether
    the criteria still apply, whether it is still needed, and whether something else would do. They
    hear the child, the parents and those who care for the child. In force from the day of the
    regulations; who sits was changed on 1 October 1992.
    """

    id: ClassVar[str] = "secure_panel_appointed"
    handbook: ClassVar[tuple[str, ...]] = ("L-19",)
    title: ClassVar[str] = "A panel reviews a secure placement within one month"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children (Secure Accommodation) Regulations 1991",
        "regs 15 and 16",
        "https://www.legislation.gov.uk/uksi/1991/1505/regulation/15/made",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "Appoint at least three people, one of them from outside the authority, who review "
        "with the child within a month, and then every three months, whether the child still "
        "needs to be in secure accommodation."
    )
    asks: ClassVar[str] = "Is this a secure home?"
    topic: ClassVar[Topic] = Topic.ORDERS
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.SERVICE_MANAGER
    recipient: ClassVar[Role | None] = Role.CHILD
    clock: ClassVar[Clock | None] = Clock(1, TimeUnit.MONTHS, Anchor.START)
    content: ClassVar[tuple[str, ...]] = (
        "who the three reviewers are, and which is from outside the authority",
        "when they meet",
        "how the child and the parents are heard",
    )
    since: ClassVar[date | None] = date(1991, 10, 14)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every home, whatever the child."""
        return Finding.of(frame.homes.kind.is_in(HomeKind.SECURE_CHILDRENS_HOME))
