"""The child keeps the school."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.logic import Interval, Truth
from constraints.schooling import SchoolRule, school_unknown
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class EducationKept(SchoolRule):
    """
    Cost that grows with the journey to the present school, up to having to change it.

    Placement must, so far as reasonably practicable, not disrupt the child's education or training.
    The most a journey should take stands in `SchoolRule`, with the rules that approve and arrange a
    change; a third beyond it, nobody can make the journey daily: a full breach.
    Where the present school is to be kept, any journey beyond the most is a full breach. A child
    without a school has none to keep. Which approval a change in key stage 4 needs is another rule.

    Parameters
    ----------
    share_by_part
        Share of breach by journey over longest reasonable journey: none to a third of it, half at
        it, full from four thirds. Practice.
    """

    id: ClassVar[str] = "education_kept"
    handbook: ClassVar[tuple[str, ...]] = ("P-05", "S-06")
    title: ClassVar[str] = "The child keeps the present school"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(b)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "{minutes:.0f} minutes each way to the child's school, {estimated}; {limit:.0f} is the "
        "most that is reasonable."
    )
    asks: ClassVar[str] = (
        "How long is the journey from the home to the child's school, if there is one?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    share_by_part: Curve = field(default=Curve(((1 / 3, 0.0), (1.0, 0.5), (4 / 3, 1.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        referral, minutes = frame.referral, frame.pairs.school_minutes
        limit = self.longest_journey(referral)
        share = self.share_by_part.at(Interval(minutes.low / limit.high, minutes.high / limit.low))
        must_change = minutes.above(limit) & referral.school_must_continue
        share = Interval(
            np.maximum(share.low, must_change.surely), np.maximum(share.high, must_change.possibly)
        ).where(referral.has_school)
        estimated = Truth.known(frame.pairs.travel_estimated)
        return Finding(
            share.low,
            share.high,
            {"minutes": minutes, "limit": limit, "estimated": estimated},
            child_side=school_unknown(referral),
        )
