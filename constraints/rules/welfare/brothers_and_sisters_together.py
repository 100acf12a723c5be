"""Brothers and sisters live together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.arrays import Floats
from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.logic import Interval, Truth
from constraints.vocabulary import Role, Topic


@dataclass(frozen=True, slots=True)
class BrothersAndSistersTogether(PlacementRule):
    """
    Cost of being apart from brothers and sisters, and of the journey to those elsewhere.

    Placement must, so far as reasonably practicable, let looked-after brothers and sisters live
    together. The breach is, up to ``apart_share``, the share of those who should live with the
    child and do not live in this home, and, for the rest, the journey to those elsewhere.

    Parameters
    ----------
    apart_share
        Share of breach of living apart from all of them next door. Practice.
    share_by_minutes
        Share of the rest by minutes one way: none to half an hour, half at an hour, all from three
        hours. Practice, as for other people who matter.
    """

    id: ClassVar[str] = "brothers_and_sisters_together"
    handbook: ClassVar[tuple[str, ...]] = ("P-06", "S-07")
    title: ClassVar[str] = "Brothers and sisters live together, or near each other"
    effect: ClassVar[Effect] = Effect.COST
    source: ClassVar[Source] = Source(
        "Children Act 1989",
        "s. 22C(8)(c)",
        "https://www.legislation.gov.uk/ukpga/1989/41/section/22C",
        Evidence.SECONDARY_READ,
    )
    says: ClassVar[str] = (
        "{to_join:who|Brothers and sisters to live with the child: #. }"
        "{there:who|Living there: #. }"
        "Brothers and sisters elsewhere: {minutes:.0f} minutes each way, {estimated}."
    )
    asks: ClassVar[str] = (
        "Which brothers and sisters should the child live with, where do they live, and how "
        "far is the home from them?"
    )
    topic: ClassVar[Topic] = Topic.LOCATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    since: ClassVar[date | None] = date(2011, 4, 1)

    apart_share: float = 0.5
    share_by_minutes: Curve = field(default=Curve(((30.0, 0.0), (60.0, 0.5), (180.0, 1.0))))

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        pairs, to_join = frame.pairs, frame.referral.siblings_to_join
        there, minutes = pairs.siblings_there, pairs.sibling_minutes
        journey = self.share_by_minutes.at(minutes)
        rest = 1.0 - self.apart_share
        share = Interval(
            self.apart_share * _apart(to_join.low, there.high) + rest * journey.low,
            self.apart_share * _apart(to_join.high, there.low) + rest * journey.high,
        )
        estimated = Truth.known(pairs.travel_estimated)
        return Finding(
            share.low,
            share.high,
            {"to_join": to_join, "there": there, "minutes": minutes, "estimated": estimated},
            child_side=~to_join.decided,
        )


def _apart(to_join: Floats, there: Floats) -> Floats:
    """Give the share who should join the child and do not live there; 0 where there is nobody."""
    joined = np.minimum(there / np.maximum(to_join, 1.0), 1.0)
    return (to_join > 0) * (1.0 - joined)
