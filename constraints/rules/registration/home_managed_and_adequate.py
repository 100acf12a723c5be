"""A home without a manager, judged inadequate or under a notice needs the director's reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home
from constraints.vocabulary import Grade, HomeFact, Role, Topic


@dataclass(frozen=True, slots=True)
class HomeManagedAndAdequate(PlacementRule):
    """
    Gate on a children's home that has no registered manager, is inadequate or is under notice.

    None of the three is a legal bar: a home judged inadequate may take a child, and a compliance
    notice says what to put right by when. That the director of children's services writes down why
    the home is used all the same is practice. The judgement is the last overall one.
    """

    id: ClassVar[str] = "home_managed_and_adequate"
    handbook: ClassVar[tuple[str, ...]] = ("L-15",)
    title: ClassVar[str] = (
        "A registered manager is in post, the home is not inadequate and no compliance notice "
        "stands"
    )
    effect: ClassVar[Effect] = Effect.GATE
    source: ClassVar[Source] = Source(
        "Practice",
        "homes without a manager, judged inadequate or under notice",
        "https://www.gov.uk/government/publications/social-care-common-inspection-framework-sccif-childrens-homes",
        Evidence.PRACTICE,
    )
    says: ClassVar[str] = (
        "The home has no registered manager in post, was judged inadequate or has a "
        "compliance notice open: the director of children's services must record why it is "
        "used all the same."
    )
    asks: ClassVar[str] = (
        "Is a registered manager in post, what was the last overall judgement, and does a "
        "compliance notice stand?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    approver: ClassVar[Role | None] = Role.DIRECTOR

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every home, whatever the child."""
        homes = frame.homes
        sound = homes.is_so(HomeFact.MANAGER_IN_POST)
        sound &= ~homes.is_so(HomeFact.COMPLIANCE_NOTICE_OPEN)
        sound &= ~homes.overall_grade.is_in(Grade.INADEQUATE)
        return Finding.of(childrens_home(homes) & ~sound)
