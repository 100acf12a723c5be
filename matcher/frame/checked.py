"""Which lists somebody went through of late; what was gone through long ago is open again."""

from __future__ import annotations

from matcher.entities import Referral
from matcher.frame.expiry import (
    AVOID_CHECKED,
    CIRCUMSTANCES_CHECKED,
    NEEDS_CHECKED,
    ORDERS_CHECKED,
    RELATIONS_CHECKED,
)


def orders_checked(referral: Referral) -> bool:
    """Whether somebody checked of late which orders bind the child."""
    return ORDERS_CHECKED.stands(referral.orders_checked_on, referral.decided_on)


def circumstances_checked(referral: Referral) -> bool:
    """Whether somebody went of late through the child's circumstances."""
    return CIRCUMSTANCES_CHECKED.stands(referral.circumstances_checked_on, referral.decided_on)


def needs_checked(referral: Referral) -> bool:
    """Whether somebody went of late through the lists of needs."""
    return NEEDS_CHECKED.stands(referral.needs_checked_on, referral.decided_on)


def relations_checked(referral: Referral) -> bool:
    """Whether somebody went of late through the other children who matter."""
    return RELATIONS_CHECKED.stands(referral.relations_checked_on, referral.decided_on)


def avoid_checked(referral: Referral) -> bool:
    """Whether somebody looked of late for homes known to people who exploit the child."""
    return AVOID_CHECKED.stands(referral.avoid_checked_on, referral.decided_on)
