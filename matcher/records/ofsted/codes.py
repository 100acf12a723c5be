"""What the words in Ofsted's lists stand for, through ten years of spellings."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class ProvisionType(StrEnum):
    """What a provider is registered or inspected as."""

    CHILDREN_HOME = "children_home"
    SECURE_CHILDREN_HOME = "secure_children_home"
    # a school that boards a child for more than 295 days a year must register as a children's
    # home: Care Standards Act 2000, s. 1(6)
    SPECIAL_SCHOOL_REGISTERED_AS_HOME = "residential_special_school_registered_as_children_home"
    RESIDENTIAL_SPECIAL_SCHOOL = "residential_special_school"
    BOARDING_SCHOOL = "boarding_school"
    FURTHER_EDUCATION_COLLEGE = "further_education_college"
    RESIDENTIAL_FAMILY_CENTRE = "residential_family_centre"
    RESIDENTIAL_HOLIDAY_SCHEME = "residential_holiday_scheme"
    SECURE_TRAINING_CENTRE = "secure_training_centre"
    SUPPORTED_ACCOMMODATION = "supported_accommodation"
    INDEPENDENT_FOSTERING_AGENCY = "independent_fostering_agency"
    AUTHORITY_FOSTERING_SERVICE = "authority_fostering_service"
    VOLUNTARY_ADOPTION_AGENCY = "voluntary_adoption_agency"
    AUTHORITY_ADOPTION_SERVICE = "authority_adoption_service"
    ADOPTION_SUPPORT_AGENCY = "adoption_support_agency"
    CAFCASS = "cafcass"


HOMES: Final = frozenset({ProvisionType.CHILDREN_HOME, ProvisionType.SECURE_CHILDREN_HOME})
REGISTERED_AS_HOMES: Final = HOMES | {ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME}

PROVISION_TYPES: Final = {
    "Children's home": ProvisionType.CHILDREN_HOME,
    "Children's Home": ProvisionType.CHILDREN_HOME,
    "Secure children's home": ProvisionType.SECURE_CHILDREN_HOME,
    "Residential special school (registered as a children's home)": (
        ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME
    ),
    "Residential special school (>295 days/year)": (
        ProvisionType.SPECIAL_SCHOOL_REGISTERED_AS_HOME
    ),
    "Residential Special School": ProvisionType.RESIDENTIAL_SPECIAL_SCHOOL,
    "Boarding School": ProvisionType.BOARDING_SCHOOL,
    "Further Education College with Residential Accommodation": (
        ProvisionType.FURTHER_EDUCATION_COLLEGE
    ),
    "Residential Family Centre": ProvisionType.RESIDENTIAL_FAMILY_CENTRE,
    "Residential Holiday Scheme for Disabled Children": ProvisionType.RESIDENTIAL_HOLIDAY_SCHEME,
    "Secure Training Centre": ProvisionType.SECURE_TRAINING_CENTRE,
    "Supported Accommodation": ProvisionType.SUPPORTED_ACCOMMODATION,
    "Independent Fostering Agency": ProvisionType.INDEPENDENT_FOSTERING_AGENCY,
    "Independent Fostering agency": ProvisionType.INDEPENDENT_FOSTERING_AGENCY,
    "Voluntary Adoption Agency": ProvisionType.VOLUNTARY_ADOPTION_AGENCY,
    "Adoption Support Agency": ProvisionType.ADOPTION_SUPPORT_AGENCY,
    "Adoption support agency": ProvisionType.ADOPTION_SUPPORT_AGENCY,
    "CAFCASS": ProvisionType.CAFCASS,
}


class RegistrationStatus(StrEnum):
    """Whether a registration is in force. A suspended home may take nobody in."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"


REGISTRATION_STATUSES: Final = {
    "Active": RegistrationStatus.ACTIVE,
    "Suspended": RegistrationStatus.SUSPENDED,
}


class Sector(StrEnum):
    """Who runs a provider."""

    PRIVATE = "private"
    VOLUNTARY = "voluntary"
    LOCAL_AUTHORITY = "local_authority"
    ACADEMY = "academy"
    HEALTH_AUTHORITY = "health_authority"
    PUBLIC_SECTOR = "public_sector"


SECTORS: Final = {
    "Private": Sector.PRIVATE,
    "Voluntary": Sector.VOLUNTARY,
    "Local Authority": Sector.LOCAL_AUTHORITY,
    "Local authority": Sector.LOCAL_AUTHORITY,
    "Academy": Sector.ACADEMY,
    "Health Authority": Sector.HEALTH_AUTHORITY,
    "Health authority": Sector.HEALTH_AUTHORITY,
    "Public sector": Sector.PUBLIC_SECTOR,
}


class Grade(StrEnum):
    """
    An inspection grade; `UNKNOWN` where the list gives none.

    An empty cell does not say why: a new home not yet inspected, or a grade not published.
    """

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires_improvement"
    ADEQUATE = "adequate"  # the middle grade until March 2015
    SATISFACTORY = "satisfactory"  # the middle grade of still older frameworks
    INADEQUATE = "inadequate"
    NOT_JUDGED = "not_judged"
    UNKNOWN = "unknown"


GRADES: Final = {
    "Outstanding": Grade.OUTSTANDING,
    "Good": Grade.GOOD,
    "Requires improvement to be good": Grade.REQUIRES_IMPROVEMENT,
    "Requires improvement": Grade.REQUIRES_IMPROVEMENT,
    "Requires Improvement": Grade.REQUIRES_IMPROVEMENT,
    "Adequate": Grade.ADEQUATE,
    "Satisfactory": Grade.SATISFACTORY,
    "Inadequate": Grade.INADEQUATE,
    "Not judged": Grade.NOT_JUDGED,
}


class SupportedOutcome(StrEnum):
    """The outcome of an inspection of supported accommodation, which is not graded as homes are."""

    CONSISTENTLY_STRONG = "consistently_strong"
    INCONSISTENT = "inconsistent"
    SERIOUS_WEAKNESSES = "serious_or_widespread_weaknesses"
    UNKNOWN = "unknown"


SUPPORTED_OUTCOMES: Final = {
    "Consistently strong service delivery": SupportedOutcome.CONSISTENTLY_STRONG,
    "Inconsistent quality of service delivery": SupportedOutcome.INCONSISTENT,
    "Serious or widespread weaknesses": SupportedOutcome.SERIOUS_WEAKNESSES,
}
