"""Which settings the Care Planning Regulations list, beside registered children's homes."""

from __future__ import annotations

from constraints.columns import Homes
from constraints.logic import Truth
from constraints.vocabulary import CHILDRENS_HOMES, Country, HomeKind, RegistrationStatus

_REGISTERED = (
    RegistrationStatus.ACTIVE,
    RegistrationStatus.SUSPENDED,
    RegistrationStatus.RESTRICTED,
)


def childrens_home(homes: Homes) -> Truth:
    """Whether each setting is a children's home of any sort. Shape (1, homes)."""
    return homes.keep("childrens_home", lambda: homes.kind.is_in(*CHILDRENS_HOMES))


def childrens_home_in_england(homes: Homes) -> Truth:
    """Whether each setting is a children's home of any sort in England. Shape (1, homes)."""
    return homes.keep(
        "childrens_home_in_england",
        lambda: childrens_home(homes) & homes.country.is_in(Country.ENGLAND),
    )


def listed_under_16(homes: Homes) -> Truth:
    """
    Whether a child under 16 may live there: a children's home, or on the closed list of reg. 27A.

    A school is on the list and a further education college is not. Holiday schemes are listed for
    England alone. Shape (1, homes).
    """
    return homes.keep("listed_under_16", lambda: _listed_for_all(homes))


def listed_from_16(homes: Homes) -> Truth:
    """
    Whether a child of 16 or 17 may live there (reg. 27C).

    That is: a children's home, excepted accommodation, or supported accommodation of a registered
    undertaking. Supported accommodation is defined for England alone; what other countries call
    so is left undecided. Shape (1, homes).
    """
    return homes.keep("listed_from_16", lambda: _listed_from_16(homes))


def _listed_from_16(homes: Homes) -> Truth:
    supported = homes.kind.is_in(HomeKind.SUPPORTED_ACCOMMODATION)
    registered = supported & homes.status.is_in(*_REGISTERED)
    in_england = homes.country.is_in(Country.ENGLAND)
    college = homes.kind.is_in(HomeKind.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION)
    return (
        listed_under_16(homes)
        | college
        | Truth(registered.surely & in_england.surely, registered.possibly)
    )


def _listed_for_all(homes: Homes) -> Truth:
    everywhere = homes.kind.is_in(
        *CHILDRENS_HOMES,
        HomeKind.CARE_HOME,
        HomeKind.HOSPITAL,
        HomeKind.RESIDENTIAL_FAMILY_CENTRE,
        HomeKind.SCHOOL_WITH_ACCOMMODATION,
    )
    holiday = homes.kind.is_in(HomeKind.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN)
    return everywhere | (holiday & homes.country.is_in(Country.ENGLAND))
