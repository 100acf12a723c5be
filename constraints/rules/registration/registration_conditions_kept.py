"""The conditions on the registration allow this child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import NOT_KNOWN, Coded, Truth
from constraints.vocabulary import Condition, Need, Role, Topic


@dataclass(frozen=True, slots=True)
class RegistrationConditionsKept(PlacementRule):
    """
    Bars a home whose conditions of registration do not allow this child.

    A home for one named child takes no other; a home for short breaks takes a child who needs short
    breaks; a home of several buildings under one registration holds six at most. How many
    buildings, four at most, is the registration's own matter. A condition nobody has read into such
    a form is none of these: somebody is asked to read it. In force from the day of s. 13.

    Parameters
    ----------
    most_in_several_buildings
        People who may live in a home of several buildings: 6 (Ofsted, Introduction to children's
        homes, multi-building children's homes). Young adults who stay on count as children do.
    """

    id: ClassVar[str] = "registration_conditions_kept"
    handbook: ClassVar[tuple[str, ...]] = ("L-12",)
    title: ClassVar[str] = "The conditions on the registration allow this child"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source(
        "Care Standards Act 2000",
        "s. 13, with reg. 16(6)(b) of SI 2015/541",
        "https://www.legislation.gov.uk/ukpga/2000/14/section/13",
        Evidence.MEMORY_SURE,
    )
    says: ClassVar[str] = "A condition on the registration does not allow it: {condition}."
    asks: ClassVar[str] = (
        "There may be a condition on the registration ({condition}). What does it say, and "
        "may this child live there?"
    )
    topic: ClassVar[Topic] = Topic.REGISTRATION
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = Role.OFSTED
    since: ClassVar[date | None] = date(2002, 4, 1)

    most_in_several_buildings: float = 6.0

    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""
        named = _carried(frame, Condition.NAMED_CHILD_ONLY) & ~frame.pairs.named_for_child
        for_breaks = _carried(frame, Condition.SHORT_BREAKS_ONLY)
        breaks = for_breaks & ~_wants_breaks(frame)
        crowded = frame.counts.people_after.above(self.most_in_several_buildings)
        buildings = _carried(frame, Condition.MULTI_BUILDING) & crowded
        may_be_unread = _carried(frame, Condition.UNREAD).possibly
        unread = Truth(np.zeros_like(may_be_unread), may_be_unread)
        home_could_answer = (
            named.possibly | may_be_unread | ~for_breaks.decided | buildings.possibly
        )
        return Finding.of(
            named | breaks | buildings | unread,
            {"condition": _first(named, breaks, buildings, unread)},
            child_side=~home_could_answer,
        )


def _carried(frame: Frame, condition: Condition) -> Truth:
    carried = frame.homes.condition
    return Truth(carried.surely[condition], carried.possibly[condition])


def _wants_breaks(frame: Frame) -> Truth:
    wanted = frame.referral.essential_needs | frame.referral.desirable_needs
    return Truth(wanted.surely[Need.SHORT_BREAKS], wanted.possibly[Need.SHORT_BREAKS])


def _first(named: Truth, breaks: Truth, buildings: Truth, unread: Truth) -> Coded:
    """Give the condition to name: one that surely stops the child before one that may."""
    code = np.where(unread.possibly, Condition.UNREAD, NOT_KNOWN)
    code = np.where(buildings.possibly, Condition.MULTI_BUILDING, code)
    code = np.where(breaks.possibly, Condition.SHORT_BREAKS_ONLY, code)
    code = np.where(named.possibly, Condition.NAMED_CHILD_ONLY, code)
    code = np.where(buildings.surely, Condition.MULTI_BUILDING, code)
    code = np.where(breaks.surely, Condition.SHORT_BREAKS_ONLY, code)
    return Coded(np.where(named.surely, Condition.NAMED_CHILD_ONLY, code))
