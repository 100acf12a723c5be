"""The sheets of a restricted list, recognised by their headers whatever they are called."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from matcher.records.headers import Column, normalise
from matcher.records.ofsted.homes import Need
from matcher.records.ofsted.workbook import Sheet


class SheetKind(StrEnum):
    """What the rows of a sheet are."""

    PROVIDERS = "providers"
    CONDITIONS = "conditions"
    SUPPORTED = "supported accommodation"


def _maybe(name: str, *spellings: str) -> Column:
    return Column(name, spellings, required=False)


_URN = Column("URN")
_STATUS = Column("Registration status", ("Provider status",))
_REGISTERED = _maybe("Registration date")
_PLACEMENT = _maybe("Placement code", "Provider code")
_PROVIDER = _maybe("Placement provider code", "Provider placement code")

PROVIDERS: Final = (
    _URN,
    Column("Provider type", ("Provision type",)),
    _STATUS,
    Column("Local authority"),
    Column("Name", ("Setting name", "Provider name")),
    Column("Postcode", ("Setting address postcode", "Setting postcode", "Provider postcode")),
    _PLACEMENT,
    _PROVIDER,
    _REGISTERED,
    _maybe("Deregistration date", "Closed date"),
    _maybe("Provider subtype"),
    _maybe("Sector"),
    _maybe("Address line 1", "Setting address line 1", "Provider address line 1"),
    _maybe("Address line 2", "Setting address line 2", "Provider address line 2"),
    _maybe("Town", "Setting address town", "Setting town", "Provider town"),
    _maybe("County", "Setting address county", "Setting county", "Provider county"),
    _maybe("Telephone", "Setting telephone number", "Provider telephone number"),
    _maybe("Email", "Setting email address", "Provider email address"),
    _maybe("Registered places", "Number of registered places", "Max users"),
    *(_maybe(need.value) for need in Need),
    _maybe("Conditions"),
    _maybe("Multi building CH"),
    _maybe("Full inspection date", "Date of last full inspection", "Full inspection start date"),
    _maybe(
        "Overall effectiveness",
        "Latest overall effectiveness grade from last full inspection",
    ),
    _maybe("CYP safety"),
    _maybe("Leadership and management"),
    _maybe("CYP outcomes"),
    _maybe("Interim inspection start date"),
    _maybe("Interim inspection overall effectiveness"),
    _maybe("Assurance visit start date"),
    _maybe("Linked school URN"),
    _maybe("Linked school name"),
    _maybe("Linked school type"),
    _maybe("Linked school latest inspection date"),
    _maybe("Linked school overall effectiveness"),
)

CONDITIONS: Final = (_URN, Column("Conditions"))

SUPPORTED: Final = (
    _URN,
    Column("Provider local authority"),
    Column("Setting local authority"),
    Column("Provider name"),
    _STATUS,
    Column("Capacity"),
    Column("Postcode", ("Setting address postcode",)),
    _PLACEMENT,
    _PROVIDER,
    _REGISTERED,
    _maybe("Closed date"),
    _maybe("Setting status"),
    _maybe("Setting status date"),
    _maybe("Setting category"),
    _maybe("Address line 1", "Setting address line 1"),
    _maybe("Address line 2", "Setting address line 2"),
    _maybe("Address line 3", "Setting address line 3"),
    _maybe("Town", "Setting address town"),
    _maybe("County", "Setting address county"),
    _maybe("Conditions"),
)

COLUMNS: Final = {
    SheetKind.PROVIDERS: PROVIDERS,
    SheetKind.CONDITIONS: CONDITIONS,
    SheetKind.SUPPORTED: SUPPORTED,
}

# Known, and not needed: owners may be people, and the region and report follow from the rest.
_LEFT_UNREAD: Final = frozenset(
    normalise(text)
    for text in (
        "Owner type", "Owner ID", "Owner name", "Owner address line 1", "Owner address line 2",
        "Owner town", "Owner county", "Owner postcode", "top_company", "Organisation name",
        "Top company (as listed on Companies' House)", "Region", "Postcode area",
        "Link to Ofsted report", "Link to Ofsted report webpage", "Maximum fostering places",
        "Local authority", "Setting name", "Multi building CH", "Provider type", "Sector",
        "Provider telephone number", "Provider email address",
    )
)  # fmt: skip
_SEARCHED_LINES = 30


def recognise(sheet: Sheet) -> SheetKind | None:
    """
    Tell what the rows of a sheet are.

    Parameters
    ----------
    sheet
        Its header is among its first thirty lines.

    Returns
    -------
    kind
        None where it is none of those that lists are known to have.
    """
    for _, cells in sheet.lines[:_SEARCHED_LINES]:
        keys = frozenset(map(normalise, cells))
        if "urn" not in keys:
            continue
        if {"capacity", "setting_local_authority"} <= keys:
            return SheetKind.SUPPORTED
        if keys & {"registration_status", "provider_status"}:
            return SheetKind.PROVIDERS
        return SheetKind.CONDITIONS if "conditions" in keys else None
    return None


def unexpected(header: str) -> bool:
    """Tell whether no list is known to have this header."""
    return normalise(header) not in _LEFT_UNREAD
