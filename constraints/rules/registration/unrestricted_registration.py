"""No notice of the regulator stops the home taking a child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.vocabulary import RegistrationStatus, Role, Topic

_STOPPED = (
    RegistrationStatus.SUSPENDED,
    RegistrationStatus.RESTRICTED,
    RegistrationStatus.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class UnrestrictedRegistration(PlacementRule):
    """
    Bars a setting whose registration is suspended or cancelled, or that may take no new child.

    While a notice restricts accommodation, nobody may live there but the children who already did.
    In force from the day of s. 14; ss. 14A and 22B came later, 22B on 1 April 2010.
    """

    id: ClassVar[str] = "unrestricted_registration"
    handbook: ClassVar[tuple[str, ...]] = ("L-13",)
    title: ClassVar[str] = (
        "No suspension, restriction or cancellation stops the home taking a child"
    )
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "ss. 14, 14A and 22B",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/22B",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = "The regulator has stopped the home taking a child: {status}."
    asks: ClassVar[str] = (
        "Is the registration suspended, restricted or cancelled on the day the placement starts?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.OFSTED
    since: ClassVar[date | None] = date(2002, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        status = frame.homes.status
        return Finding.of(status.is_in(*_STOPPED), {"status": status})
