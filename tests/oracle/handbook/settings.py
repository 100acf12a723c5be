"""L-01 to L-07 and L-26: which settings are lawful at all."""

from __future__ import annotations

from constraints.vocabulary import Country, HomeKind, Record, RegistrationStatus
from tests.oracle.handbook.dates import is_at_least
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import (
    Three,
    Verdict,
    all_of,
    any_of,
    forbidden_if,
    is_not,
    is_one_of,
)

K = HomeKind
CHILDRENS_HOMES = (K.CHILDRENS_HOME, K.SECURE_CHILDRENS_HOME, K.SCHOOL_REGISTERED_AS_HOME)
LISTED_IN_27A = (K.CARE_HOME, K.HOSPITAL, K.RESIDENTIAL_FAMILY_CENTRE, K.SCHOOL_WITH_ACCOMMODATION)


def is_childrens_home(p: Placement) -> Three:
    return is_one_of(p.home.kind, *CHILDRENS_HOMES)


def registered_at_start(p: Placement) -> Three:
    """Whether the setting stands on the register on the day, whatever else was said of it."""
    on = p.home.registered_on
    if on is not None and on > p.starts_on:
        return False
    return is_not(
        is_one_of(p.home.status, RegistrationStatus.NOT_REGISTERED, RegistrationStatus.CANCELLED)
    )


def aged(p: Placement, years: int) -> Three:
    return is_at_least(p.child.born, years, p.starts_on)


def recorded(p: Placement, record: Record) -> bool:
    """Whether a paper or approval is on the record, which is the authority's own."""
    on = p.referral.evidence.get(record)
    return on is not None and on <= p.decided_on


def l_01_childrens_home_not_registered(p: Placement) -> Verdict:
    """L-01: exclude a children's home that is not registered with its regulator at the start."""
    return forbidden_if(all_of(is_childrens_home(p), is_not(registered_at_start(p))))


def l_02_other_arrangements_under_16(p: Placement) -> Verdict:
    """L-02: under 16, only a children's home or a setting on the closed list of reg. 27A."""
    claimed = p.referral.claims_regulation_27b
    return forbidden_if(all_of(is_not(aged(p, 16)), not claimed, is_not(_listed(p))))


def l_04_unregistered_setting_from_16(p: Placement) -> Verdict:
    """L-04: at 16 or 17, registered supported accommodation or a listed excepted setting."""
    college = is_one_of(p.home.kind, K.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION)
    fits = any_of(_listed(p), college, _registered_support(p))
    return forbidden_if(all_of(aged(p, 16), is_not(fits)))


def l_05_bed_and_breakfast(p: Placement) -> Verdict:
    """L-05: bed and breakfast, hotels, hostels, tents, caravans, holiday lets: never."""
    return forbidden_if(
        is_one_of(
            p.home.kind, K.BED_AND_BREAKFAST, K.HOTEL_OR_HOSTEL, K.TENT_CARAVAN_OR_HOLIDAY_LET
        )
    )


def l_07_support_where_care_is_needed(p: Placement) -> Verdict:
    """L-07: supported accommodation is not care."""
    supported = is_one_of(p.home.kind, K.SUPPORTED_ACCOMMODATION)
    return forbidden_if(all_of(supported, p.referral.needs_care))


def l_26_outside_england_and_wales(p: Placement) -> Verdict:
    """L-26: outside England and Wales not ranked before the approval of sch. 2 para. 19."""
    inside = is_one_of(p.home.country, Country.ENGLAND, Country.WALES)
    approved = recorded(p, Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL)
    return forbidden_if(all_of(is_not(inside), not approved))


def _listed(p: Placement) -> Three:
    """Whether a setting is one for children of any age; holiday schemes are listed in England."""
    holidays = is_one_of(p.home.kind, K.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN)
    return any_of(
        is_childrens_home(p),
        is_one_of(p.home.kind, *LISTED_IN_27A),
        all_of(holidays, is_one_of(p.home.country, Country.ENGLAND)),
    )


def _registered_support(p: Placement) -> Three:
    """Whether it is supported accommodation of a registered undertaking: England has the law."""
    supported = is_one_of(p.home.kind, K.SUPPORTED_ACCOMMODATION)
    english = None if p.home.country is not Country.ENGLAND else True
    return all_of(supported, registered_at_start(p), english)
