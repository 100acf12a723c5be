"""Ofsted's provider-level list as published: one row a registered provider, on 31 March."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from constraints.errors import InputError, Problem
from matcher.geography.names import find_authorities
from matcher.records.cells import DAY, TEXT, Kind, coded, whole
from matcher.records.encoding import decode
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
from matcher.records.ofsted.layouts import COLUMNS, recognise, unexpected
from matcher.records.ofsted.providers import ListedProvider, ProviderList
from matcher.records.rows import Row
from matcher.records.tables import Table, parse_csv

MOST_BYTES = 32 * 1024 * 1024  # twenty times the list of 2025
_WITHHELD = "REDACTED"
_AS_AT = re.compile(r"\bas at (\d{1,2} [A-Z][a-z]+ \d{4})\b")
_TITLE = 1000
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


def read_provider_list(path: Path) -> ProviderList:
    """
    Read a published list, all of it or nothing.

    Parameters
    ----------
    path
        CSV file in any of the layouts of 2015, 2018, 2021, 2023, 2024 and 2025.

    Returns
    -------
    providers

    Raises
    ------
    InputError
        With every problem found: not such a list, an unrecognised layout, a cell that cannot be
        read, a URN given twice.
    """
    providers, problems = sift_provider_list(path)
    if problems:
        raise InputError(problems)
    return providers


def sift_provider_list(path: Path) -> tuple[ProviderList, tuple[Problem, ...]]:
    """
    Read what can be read of a published list, for a report on its quality.

    Parameters
    ----------
    path
        CSV file, as for `read_provider_list`.

    Returns
    -------
    providers
        The rows in which every cell could be read.
    problems
        What was wrong with the others; none if the list is whole.

    Raises
    ------
    InputError
        If it is not such a list at all.
    """
    text = _text(path)
    table = parse_csv(text, path.name, COLUMNS)
    layout = recognise(table)
    stated = _AS_AT.search(text[:_TITLE])
    as_at = _day(stated[1]) if stated else None
    # a list that does not state its day is no older than the newest day in it
    newest = as_at or max(filter(None, map(_newest, table.rows)), default=None)
    rows = tuple(_sift(table, newest))
    providers = ProviderList(path.name, layout.id, as_at, rows, unexpected(table.unread))
    return providers, tuple(table.problems)


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            expected = f"at most {MOST_BYTES:,} bytes"
            raise InputError((Problem(path.name, "", "", f"{size:,} bytes", expected),))
        return decode(path.read_bytes(), path.name)
    except OSError as error:
        found = error.strerror or str(error)
        raise InputError((Problem(path.name, "", "", found, "a readable file"),)) from error


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        return None


def _newest(row: Row) -> date | None:
    """Give the latest date of a row that can be read; faults are noted when the row is read."""
    dates = []
    for name in ("Inspection date", "Registration date"):
        try:
            dates.append(DAY.read(row.text(name)))
        except ValueError:
            continue
    return max(dates, default=None)


def _sift(table: Table, newest: date | None) -> Iterator[ListedProvider]:
    columns = frozenset(table.columns)
    first: dict[str, int] = {}
    for row in table.rows:
        noted = len(table.problems)
        provider = _provider(row, columns, newest)
        if provider.urn in first:
            row.reject("URN", f"each URN once (first on line {first[provider.urn]})")
        elif provider.urn:
            first[provider.urn] = row.line
        if len(table.problems) == noted:
            yield provider


def _provider(row: Row, columns: frozenset[str], newest: date | None) -> ListedProvider:
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
