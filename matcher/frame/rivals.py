"""Which referred children and residents are, or may be, of rival groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from constraints.columns import Children
from constraints.days import earliest_within
from constraints.logic import Truth
from matcher.entities import Referral, RiskProfile
from matcher.frame.days import day_number
from matcher.frame.linkable import RIVALS, graded_linkable
from matcher.frame.standing import Standing

CONFIRMED_MONTHS = 6
"""A rivalry confirmed by the police longer ago is a question again (handbook M-13)."""


def rivals_of(referrals: Sequence[Referral], children: Children, standing: Standing) -> Truth:
    """
    Say who are rivals: surely where confirmed, possibly where claimed, old or not known.

    Two children may be rivals only if each may be linked to a group: it is stated, or graded 1 or
    more, or not looked into. What is stated of both sides counts whatever level is graded: they
    are rivals where one names the other's group, and not where they share one, or where each
    names rivals and neither names the other's.

    Parameters
    ----------
    referrals, children
        The referred children and their columns.
    standing
        The residents.

    Returns
    -------
    rivals
        Shape (referred, residents).
    """
    one = graded_linkable(children, RIVALS)
    one |= np.array([_states(referral.child.profile) for referral in referrals], dtype=np.bool_)
    possibly = one[:, None] & standing.linkable[RIVALS][None, :]
    surely = np.zeros_like(possibly)
    for number, referral in enumerate(referrals):
        mine = referral.child.profile
        for row, other in standing.index.grouped.items() if _states(mine) else ():
            if _opposed(mine, other):
                possibly[number, row] = True
                surely[number, row] = _confirmed(mine, other, standing.decided_on)
            elif _known_not_opposed(mine, other):
                possibly[number, row] = False
    return Truth(surely, possibly)


def _states(profile: RiskProfile) -> bool:
    return bool(profile.affiliations or profile.rivals)


def _opposed(one: RiskProfile, other: RiskProfile) -> bool:
    return bool(one.rivals & other.affiliations or other.rivals & one.affiliations)


def _known_not_opposed(one: RiskProfile, other: RiskProfile) -> bool:
    if not (one.affiliations and other.affiliations):
        return False
    return bool(one.affiliations & other.affiliations or (one.rivals and other.rivals))


def _confirmed(one: RiskProfile, other: RiskProfile, decided_on: date) -> bool:
    latest = max(
        (
            day_number(profile.rivalry_confirmed_on)
            for profile, against in ((one, other), (other, one))
            if profile.rivalry_confirmed_on is not None and profile.rivals & against.affiliations
        ),
        default=-np.inf,
    )
    return confirmed(latest, decided_on)


def confirmed(on: float, decided_on: date) -> bool:
    """Whether what the police confirmed on a day still stands on the day of the decision."""
    decided = day_number(decided_on)
    return bool(earliest_within(decided, CONFIRMED_MONTHS) <= on <= decided)
