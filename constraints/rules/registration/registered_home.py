"""A children's home is registered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home
from constraints.vocabulary import RegistrationStatus, Role, Topic


@dataclass(frozen=True, slots=True)
class RegisteredHome(PlacementRule):
    """
    Bars a children's home that is not registered on the day the placement starts.

    A placement in a children's home is one in respect of which a person is registered; running a
    home without registration is an offence. In force from the day of s. 22C; a home had to be
    registered under s. 11 since 1 April 2002.
    """

    id: ClassVar[str] = "registered_home"
    handbook: ClassVar[tuple[str, ...]] = ("L-01",)
    title: ClassVar[str] = "A children's home is registered when the placement starts"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(6)(c), with s. 11 of the Care Standards Act 2000",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = "Not a registered children's home when the placement starts: {status}."
    asks: ClassVar[str] = (
        "Is the home registered with its regulator from the day the placement starts?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.OFSTED
    since: ClassVar[date | None] = date(2011, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        status = frame.homes.status
        unregistered = status.is_in(RegistrationStatus.NOT_REGISTERED, RegistrationStatus.CANCELLED)
        return Finding.of(childrens_home(frame.homes) & unregistered, {"status": status})
