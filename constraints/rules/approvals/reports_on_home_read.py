"""The latest reports on the home's quality are asked for and read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.settings import childrens_home_in_england
from constraints.vocabulary import (
    Anchor,
    HomeRecord,
    Role,
    TimeUnit,
    Topic,
)


@dataclass(frozen=True, slots=True)
class ReportsOnHomeRead(PlacementRule):
    """
    Duty to read the independent person's latest report and the home's review of its quality.

    An independent person visits each children's home at least once a month, and the report goes to
    the authorities that have children placed there; the home reviews the quality of its care at
    least every six months, and they have its report on request. That an authority reads both before
    it places a child, and asks anew for a report older than 60 days or a review older than six
    months, is practice. The independent person is not the independent visitor of one child.

    Parameters
    ----------
    report_stands_days
        Days for which the independent person's report stands: 60, two visits. Practice.
    review_stands_days
        Days for which the home's own review stands: 184, the longest six months (reg. 45).
    """

    id: ClassVar[str] = "reports_on_home_read"
    handbook: ClassVar[tuple[str, ...]] = ("A-26",)
    title: ClassVar[str] = "The latest reports on the home's quality are read"
    effect: ClassVar[Effect] = Effect.DUTY
    source: ClassVar[Source] = Source(
        "Children's Homes (England) Regulations 2015",
        "regs 44(1), (7) and 45(1), (4)",
        "https://www.legislation.gov.uk/uksi/2015/541/regulation/44",
        Evidence.PRIMARY_READ,
    )
    says: ClassVar[str] = (
        "Ask the home for its independent person's latest report and for its latest review of "
        "the quality of care, and read them."
    )
    asks: ClassVar[str] = (
        "When did the home's independent person last report, and when did the home last "
        "review its quality?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    owner: ClassVar[Role | None] = Role.PLACEMENT_OFFICER
    recipient: ClassVar[Role | None] = Role.REGISTERED_MANAGER
    clock: ClassVar[Clock | None] = Clock(0, TimeUnit.DAYS, Anchor.START, before=True)
    content: ClassVar[tuple[str, ...]] = (
        "the independent person's latest report",
        "the home's latest review of the quality of care",
        "what in them bears on this child",
    )
    since: ClassVar[date | None] = date(2015, 4, 1)

    report_stands_days: float = 60.0
    review_stands_days: float = 184.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        homes = frame.homes
        bound = childrens_home_in_england(homes)
        old = homes.independent_report_days.above(self.report_stands_days)
        old |= homes.quality_review_days.above(self.review_stands_days)
        return Finding.of(bound & (old | ~frame.pairs.has(HomeRecord.INDEPENDENT_REPORT_READ)))
