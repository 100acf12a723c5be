"""One row of a published list as a provider."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from constraints.errors import InputError
from matcher.geography.names import find_authorities
from matcher.records.cells import DAY, TEXT, Kind, coded, whole
from matcher.records.ofsted.codes import (
    GRADES,
    PROVISION_TYPES,
    REGISTERED_AS_HOMES,
    REGISTRATION_STATUSES,
    SECTORS,
    SUPPORTED_OUTCOMES,
    Grade,
    SupportedOutcome,
)
from matcher.records.ofsted.providers import ListedProvider
from matcher.records.rows import Row

_WITHHELD = "REDACTED"
_REGION = "Government Office Region"
_URN = re.compile(r"SC\d{6}|\d{6,7}")


def _read_urn(text: str) -> str:
    if not _URN.fullmatch(text):
        raise ValueError(text)
    return text


URN = Kind(_read_urn, "SC and six digits, or six or seven digits", "")
_TYPE = coded(PROVISION_TYPES)
_STATUS = coded(REGISTRATION_STATUSES)
_SECTOR = coded(SECTORS)
_GRADE = coded(GRADES)
_OUTCOME = coded(SUPPORTED_OUTCOMES)
_COUNT = whole(0, 5000)
_FLAG = coded(
    dict.fromkeys(("Yes", "Y", "Short breaks only", "Short-break-only children's home"), True)
)


def provider_of(row: Row, columns: frozenset[str], newest: date | None) -> ListedProvider:
    """
    Read one row; what cannot be read is noted in the row's problems.

    Parameters
    ----------
    row
        Cells of the list.
    columns
        Names of the columns that the list has.
    newest
        A day that the list is no older than; None where nothing is known.

    Returns
    -------
    provider
        Holds stand-ins where a cell was noted, and then is not to be used.
    """
    kind = row.needed("Provision type", _TYPE)
    home = kind in REGISTERED_AS_HOMES
    authority = row.needed("Local authority", TEXT)
    codes, expected = ((), "") if row.text(_REGION) == "Wales" else _authorities(authority, newest)
    if expected:
        row.reject("Local authority", expected)
    name = row.needed("Name", TEXT)
    return ListedProvider(
        urn=row.needed("URN", URN),
        line=row.line,
        provision_type=kind,
        registration_status=row.needed("Registration status", _STATUS),
        registered_on=row.optional("Registration date", DAY),
        name=None if name == _WITHHELD else name,
        authority_name=authority,
        authority_codes=codes,
        constituency=row.text("Parliamentary constituency") or None,
        region=row.text(_REGION) or row.text("Region"),
        sector=row.needed("Sector", _SECTOR),
        places=row.optional("Places", _COUNT),
        short_break_only=_marked(row, "Short-break-only children's home", columns, home),
        multi_building=_marked(row, "Multi-building children's home", columns, home),
        owner=row.text("Organisation which owns the provider") or None,
        inspected_on=row.optional("Inspection date", DAY),
        overall_grade=row.optional("Overall grade", _GRADE) or Grade.UNKNOWN,
        protection_grade=row.optional("Helped and protected", _GRADE) or Grade.UNKNOWN,
        supported_premises=row.optional("Supported accommodation premises", _COUNT),
        supported_outcome=(
            row.optional("Supported accommodation outcome", _OUTCOME) or SupportedOutcome.UNKNOWN
        ),
    )


@lru_cache(maxsize=4096)
def _authorities(name: str, newest: date | None) -> tuple[tuple[str, ...], str]:
    """Give the codes of the authorities of today behind a name, or else what was expected."""
    if not name:
        return (), ""  # noted already
    try:
        # where the list's day is not known, a name may have any meaning it ever had
        found = find_authorities(name, on=newest or date.min)
    except InputError as error:
        return (), error.problems[0].expected
    return tuple(authority.ons_code for authority in found), ""


def _marked(row: Row, column: str, columns: frozenset[str], home: bool) -> bool | None:
    if row.optional(column, _FLAG):
        return True
    # the published note: a cell is empty where the column does not apply to the provider
    return False if home and column in columns else None
