"""The child's circumstances that nobody has gone through: one question, and not one a rule."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.vocabulary import Circumstance
from matcher.entities import Referral, implied
from matcher.frame.checked import circumstances_checked

CIRCUMSTANCES_ASKED = "Which of these are so of the child? Nobody has gone through them of late."
"""Begins the one question about all of them."""
ASKED: Mapping[Circumstance, str] = {
    Circumstance.MOVES_FROM_PLACEMENT: "leaves another placement for this one",
    Circumstance.FIRST_REVIEW_HELD: "has had a first review",
    Circumstance.CARE_PLAN_CHANGES: "has a care plan that this move changes significantly",
    Circumstance.WELFARE_CONCERN_AT_VISIT: "was found not safeguarded at a visit",
    Circumstance.IRO_OBJECTS: "has a reviewing officer who objects to the move",
    Circumstance.PUBLIC_PROTECTION_OVERRIDE: "is moved to protect the public",
    Circumstance.CONTACT_ORDER_IN_FORCE: "has an order about whom the child sees",
    Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: (
        "has a parent who objects and can give a home"
    ),
    Circumstance.ACCOMMODATED_UNDER_20_5: "is 16 or over in a community home by choice",
    Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: "would be deprived of liberty by the plan",
    Circumstance.IN_UNREGISTERED_ARRANGEMENT: "lives somewhere unregistered or unlawful now",
    Circumstance.LITTLE_FAMILY_TIME: "sees little of parents and family",
    Circumstance.LEAVES_CUSTODY: "leaves custody",
    Circumstance.VICTIM_ADDRESS_HELD: "harmed somebody whose address the police hold",
    Circumstance.PERSISTENTLY_ABSENT: "is persistently absent from where the child lives",
    Circumstance.DISTANCE_CLAIMED_AS_PROTECTION: "is said to be protected by distance itself",
    Circumstance.TRAFFICKING_INDICATED: "shows signs of having been trafficked",
    Circumstance.NOT_YET_LOOKED_AFTER: "came alone and is not looked after by anyone yet",
    Circumstance.CAMHS_OPEN_OR_WAITING: "is with or waits for mental health services",
    Circumstance.IN_MENTAL_HEALTH_WARD: "is in a mental health ward",
    Circumstance.HAS_EHCP: "has an education, health and care plan",
    Circumstance.SCHOOL_NAMED_IN_EHCP: "has a school named in that plan",
    Circumstance.COMMUNICATION_NEED: "signs, does not speak or needs an interpreter",
    Circumstance.ADULT_SERVICES_LIKELY: "is likely to need adult services",
    Circumstance.SENSITIVE_TO_NOISE: "is distressed by noise and crowding",
    Circumstance.ALLERGIC_TO_ANIMALS: "is allergic to animals",
    Circumstance.SECOND_REVIEW_HELD: "has had a second review",
}
"""Each as it ends a sentence that begins "the child"."""


def not_gone_through(referral: Referral) -> tuple[Circumstance, ...]:
    """Give the circumstances that nobody has said, and no other field settles."""
    if circumstances_checked(referral):
        return ()
    said = referral.circumstances.keys() | implied(referral).keys()
    return tuple(one for one in Circumstance if one not in said)


def circumstances_question(referral: Referral) -> str | None:
    """Ask for all that nobody has said as one question; None where there is nothing to ask."""
    unsaid = not_gone_through(referral)
    if not unsaid:
        return None
    listed = "? ".join(f"{ASKED[one][:1].upper()}{ASKED[one][1:]}" for one in unsaid)
    return f"{CIRCUMSTANCES_ASKED} {listed}?"
