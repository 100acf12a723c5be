"""L-16, L-17, L-20 and L-23: secure accommodation, and who agrees to accommodation."""

from __future__ import annotations

from constraints.vocabulary import Circumstance, HomeKind, LegalStatus, Record
from tests.oracle.handbook.dates import still_stands_days
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.settings import aged, recorded
from tests.oracle.handbook.three import (
    Three,
    Verdict,
    all_of,
    any_of,
    forbidden_if,
    is_not,
    is_one_of,
)

BY_AGREEMENT = (LegalStatus.V2, LegalStatus.V3, LegalStatus.V4)
HOURS = 72


def l_16_secure_criteria_not_met(p: Placement) -> Verdict:
    """
    L-16: secure only where it appears that a limb of s. 25(1) is met.

    What has not appeared has not: the record is the authority's own. For a child of 12 or over
    detained under PACE the modified test asks only whether the child is likely to abscond.
    """
    grounds = p.referral.secure
    detained = all_of(is_one_of(p.referral.legal_status, LegalStatus.J2), aged(p, 12))
    met = any_of(
        grounds.absconding is True,
        grounds.injury is True,
        all_of(detained, grounds.likely_to_abscond is True),
    )
    return forbidden_if(all_of(_secure(p), is_not(met)))


def l_17_no_secure_hour_left(p: Placement) -> Verdict:
    """L-17: 72 hours in 28 days without an order of the court."""
    hours = p.referral.secure_hours
    used = None if hours is None else hours >= HOURS
    return forbidden_if(all_of(_secure(p), not recorded(p, Record.SECURE_COURT_ORDER), used))


def l_20_secure_by_choice_from_16(p: Placement) -> Verdict:
    """L-20: 16 or over and accommodated under s. 20(5): no secure accommodation."""
    status = p.referral.legal_status
    by_choice = _is_so(p, Circumstance.ACCOMMODATED_UNDER_20_5)
    if status is not None and status not in BY_AGREEMENT:
        by_choice = False
    return forbidden_if(all_of(_secure(p), aged(p, 16), by_choice))


def l_23_valid_family_objection(p: Placement) -> Verdict:
    """
    L-23, L-24: accommodated by agreement, and someone who can house the child objects.

    From 16 the child's own recorded agreement overrides it (s. 20(11)); without that agreement
    the objection counts at 16 as it does before.
    """
    agrees = all_of(recorded(p, Record.CHILD_AGREES), aged(p, 16))
    return forbidden_if(
        all_of(
            is_one_of(p.referral.legal_status, *BY_AGREEMENT),
            _is_so(p, Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE),
            is_not(agrees),
        )
    )


def _secure(p: Placement) -> Three:
    return is_one_of(p.home.kind, HomeKind.SECURE_CHILDRENS_HOME)


def _is_so(p: Placement, circumstance: Circumstance) -> Three:
    """Whether something is so of the child; not said is not so once somebody went through."""
    said = p.referral.circumstances.get(circumstance)
    looked = still_stands_days(p.referral.circumstances_checked_on, 28, p.decided_on)
    return False if said is None and looked else said
