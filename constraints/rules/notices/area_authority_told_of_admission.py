"""The home tells the authority where it stands that the child has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home_in_england
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic


@dataclass(frozen=True, slots=True)
class AreaAuthorityToldOfAdmission(PlacementRule):
    """
    Duty of a children's home to tell the area authority of the admission.

    The registered person must notify the local authority where the home stands of every
    admission, in writing and without delay (read as: on that day), unless that authority placed
    the child. Binds children's homes in England.
    """

    id: ClassVar[str] = "area_authority_told_of_admission"
    handbook: ClassVar[tuple[str, ...]] = ("A-13",)
    title: ClassVar[str] = "The home tells the area authority that the child has moved in"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "reg. 41",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/41",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Tell the area authority in writing: the child's name and date of birth, whether "
        "accommodated or under a care or supervision order, the contacts of the placing "
        "authority and the independent reviewing officer, and any education, health and care "
        "plan and who maintains it."
    )
    asks: ClassVar[str] = "Is this a children's home in England, and in which authority's area?"
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    recipient: ClassVar[Role | None] = Role.AREA_AUTHORITY
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.ADMISSION)
    content: ClassVar[tuple[str, ...]] = (
        "the child's name and date of birth",
        "whether accommodated under section 20 or 21",
        "whether under a care or supervision order under section 31",
        "contacts of the placing authority and of the reviewing officer",
        "whether there is an education, health and care plan, and who keeps it",
    )
    since: ClassVar[date | None] = date(2015, 4, 1)

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        homes = frame.homes
        bound = childrens_home_in_england(homes)
        return Finding.of(bound & ~frame.pairs.own_area)
