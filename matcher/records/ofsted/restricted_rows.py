"""One row of a restricted list as a home, or as a setting of supported accommodation."""

from __future__ import annotations

import re
from typing import Final

from matcher.records.ofsted.cells import Cells
from matcher.records.ofsted.codes import PROVISION_TYPES, ProvisionType, RegistrationStatus
from matcher.records.ofsted.homes import (
    LinkedSchool,
    Need,
    RestrictedHome,
    SupportedSetting,
    Visit,
)

_TYPES: Final = {text.casefold(): kind for text, kind in PROVISION_TYPES.items()} | {
    "childrens home": ProvisionType.CHILDREN_HOME,
    "local authority fostering agency": ProvisionType.AUTHORITY_FOSTERING_SERVICE,
    "local authority adoption agency": ProvisionType.AUTHORITY_ADOPTION_SERVICE,
}
_SECURE: Final = frozenset({"secure unit", "secure children's home", "secure childrens home"})
_STATUSES: Final = {
    "active": RegistrationStatus.ACTIVE,
    "suspended": RegistrationStatus.SUSPENDED,
    "closed": RegistrationStatus.CLOSED,
}
_PLACEMENT: Final = re.compile(r"A[3-6]|H5|K[12]|P[1-3]|R[1235]|S1|T[0-4]|U[1-6]|Z1")
_PROVIDER: Final = re.compile(r"PR[0-5]")
_URN: Final = re.compile(r"SC\d{6}|\d{6,7}")
_ADDRESS: Final = ("Address line 1", "Address line 2", "Address line 3", "Town", "County")


def home(cells: Cells) -> RestrictedHome | None:
    """
    Read one row of a sheet of providers.

    Parameters
    ----------
    cells
        The row; notes its problems and findings.

    Returns
    -------
    home
        None where a cell could not be read.
    """
    noted = len(cells.problems)
    found = RestrictedHome(
        urn=_urn(cells),
        place=cells.place,
        name=cells.text("Name"),
        authority_name=cells.text("Local authority"),
        provision_type=_kind(cells),
        provision_text=cells.text("Provider type"),
        provision_subtype=cells.text("Provider subtype"),
        registration_status=_status(cells),
        sector=cells.text("Sector"),
        placement_codes=_placement_codes(cells),
        provider_codes=_provider_codes(cells),
        registered_on=cells.day("Registration date"),
        closed_on=cells.day("Deregistration date"),
        address=cells.lines(*_ADDRESS),
        postcode=cells.text("Postcode").upper(),
        telephone=cells.text("Telephone"),
        email=cells.text("Email"),
        registered_places=cells.count("Registered places"),
        needs=tuple((need, cells.flag(need.value)) for need in Need),
        conditions=cells.text("Conditions"),
        multi_building=cells.flag("Multi building CH"),
        full=Visit(cells.day("Full inspection date"), cells.grade("Overall effectiveness")),
        interim=Visit(
            cells.day("Interim inspection start date"),
            cells.grade("Interim inspection overall effectiveness"),
        ),
        assured_on=cells.day("Assurance visit start date"),
        protection=cells.grade("CYP safety"),
        leadership=cells.grade("Leadership and management"),
        outcomes=cells.grade("CYP outcomes"),
        school=_school(cells),
    )
    return found if len(cells.problems) == noted else None


def setting(cells: Cells) -> SupportedSetting | None:
    """
    Read one row of a sheet of supported accommodation.

    Parameters
    ----------
    cells
        The row; notes its problems and findings.

    Returns
    -------
    setting
        None where a cell could not be read.
    """
    noted = len(cells.problems)
    found = SupportedSetting(
        urn=_urn(cells),
        place=cells.place,
        provider_name=cells.text("Provider name"),
        provider_authority=cells.text("Provider local authority"),
        setting_authority=cells.text("Setting local authority"),
        setting_category=cells.text("Setting category"),
        setting_status=cells.text("Setting status"),
        registration_status=_status(cells),
        registered_on=cells.day("Registration date"),
        closed_on=cells.day("Closed date"),
        setting_status_on=cells.day("Setting status date"),
        placement_codes=_placement_codes(cells),
        provider_codes=_provider_codes(cells),
        capacity=cells.count("Capacity"),
        address=cells.lines(*_ADDRESS),
        postcode=cells.text("Postcode").upper(),
        conditions=cells.text("Conditions"),
    )
    return found if len(cells.problems) == noted else None


def _urn(cells: Cells) -> str:
    urn = cells.text("URN")
    expected = "SC and six digits, or six or seven digits"
    if not urn:
        cells.reject("URN", expected)
    elif not _URN.fullmatch(urn):
        cells.note("URN", expected)
    return urn


def _kind(cells: Cells) -> ProvisionType | None:
    kind = cells.coded("Provider type", _TYPES, "a kind of provider that lists are known to have")
    subtype = cells.text("Provider subtype").casefold()
    if kind is ProvisionType.CHILDREN_HOME and subtype in _SECURE:
        return ProvisionType.SECURE_CHILDREN_HOME
    return kind


def _status(cells: Cells) -> RegistrationStatus | None:
    return cells.coded("Registration status", _STATUSES, "Active, Suspended or Closed")


def _placement_codes(cells: Cells) -> tuple[str, ...]:
    return cells.codes("Placement code", _PLACEMENT, "SSDA903 placement types: K1, K2, R1 ...")


def _provider_codes(cells: Cells) -> tuple[str, ...]:
    return cells.codes("Placement provider code", _PROVIDER, "SSDA903 provider codes: PR0 to PR5")


def _school(cells: Cells) -> LinkedSchool | None:
    if "Linked school URN" not in cells.texts:
        return None
    school = LinkedSchool(
        urn=cells.text("Linked school URN"),
        name=cells.text("Linked school name"),
        kind=cells.text("Linked school type"),
        inspected_on=cells.day("Linked school latest inspection date"),
        overall=cells.grade("Linked school overall effectiveness"),
    )
    return school if school.urn or school.name else None
