"""The quality of a list of providers: what an analyst should look at before it is used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final, TypeVar

from constraints.errors import Problem
from matcher.records.ofsted.codes import (
    HOMES,
    REGISTERED_AS_HOMES,
    Grade,
    ProvisionType,
    RegistrationStatus,
)
from matcher.records.ofsted.homes import Need, RestrictedHome, RestrictedList
from matcher.records.ofsted.providers import ListedProvider, ProviderList
from matcher.records.ofsted.published import sift_provider_list
from matcher.records.ofsted.restricted import sift_restricted_list
from matcher.records.quality import QualityReport

T = TypeVar("T")

# A children's home has a full inspection once in every inspection year, April to March: Her
# Majesty's Chief Inspector (Fees and Frequency of Inspections) Regulations 2015, reg. 27. Two may
# so lie nearly two years apart.
STALE_AFTER: Final = timedelta(days=2 * 365)
_SHOWN: Final = 10


def report_provider_list(path: Path) -> QualityReport:
    """
    Report the quality of a published list.

    Parameters
    ----------
    path
        CSV file in any of the published layouts.

    Returns
    -------
    report
        Shares and findings are of what is registered as a children's home.

    Raises
    ------
    InputError
        If it is not such a list at all.
    """
    providers, problems = sift_provider_list(path)
    homes = [row for row in providers.rows if row.registered_as_home]
    stated = f" as at {providers.as_at:%d %B %Y}" if providers.as_at else ", undated"
    return QualityReport(
        file=providers.file,
        kind=f"Ofsted provider list{stated}, in the layout of {providers.layout}",
        counts=_published_counts(providers),
        unknown_shares=(
            _unknown("registration date", homes, lambda row: row.registered_on is None),
            _unknown("places", homes, lambda row: row.places is None),
            _unknown("constituency", homes, lambda row: row.constituency is None),
            _unknown("one authority of today", homes, lambda row: row.authority_code is None),
            _unknown("latest full inspection", homes, lambda row: row.inspected_on is None),
            _unknown("overall grade", homes, lambda row: row.overall_grade is Grade.UNKNOWN),
            _unknown("protection grade", homes, lambda row: row.protection_grade is Grade.UNKNOWN),
            _unknown("short breaks only", homes, lambda row: row.short_break_only is None),
        ),
        findings=_published_findings(providers, homes),
        rejected=problems,
    )


def report_restricted_list(path: Path, on: date) -> QualityReport:
    """
    Report the quality of a restricted list.

    Parameters
    ----------
    path
        XLSX workbook.
    on
        The day from which inspections are judged to be old: the list does not state its own.

    Returns
    -------
    report
        Shares are of the children's homes in it.

    Raises
    ------
    InputError
        If it is not such a list at all.
    """
    restricted, problems = sift_restricted_list(path)
    homes = [home for home in restricted.homes if home.provision_type in REGISTERED_AS_HOMES]
    old = [
        home.place
        for home in homes
        if home.full.inspected_on is not None and on - home.full.inspected_on > STALE_AFTER
    ]
    return QualityReport(
        file=restricted.file,
        kind=f"restricted Ofsted list, sheets {', '.join(restricted.sheets)}",
        counts=_restricted_counts(restricted, homes),
        unknown_shares=(
            _unknown("registered places", homes, lambda home: home.registered_places is None),
            _unknown("placement code", homes, lambda home: not home.placement_codes),
            _unknown("postcode", homes, lambda home: not home.postcode),
            _unknown("overall grade", homes, lambda home: home.full.overall.grade is Grade.UNKNOWN),
            *(
                _unknown(need.value, [dict(home.needs)[need] for home in homes], _is_none)
                for need in Need
            ),
        ),
        findings=restricted.findings + _stale(restricted.file, old, on),
        rejected=problems,
    )


def _published_counts(providers: ProviderList) -> tuple[tuple[str, int], ...]:
    rows = providers.rows
    homes = [row for row in rows if row.provision_type in HOMES]
    lawful = [row for row in rows if row.registered_as_home]

    def places(label: str, of: Sequence[ListedProvider]) -> tuple[tuple[str, int], ...]:
        known = [row.places for row in of if row.places is not None]
        return ((label, sum(known)),) if known else ()  # not listed is not none

    return (
        ("providers", len(rows)),
        ("children's homes, secure ones included", len(homes)),
        *places("their places", homes),
        ("secure children's homes", _count(homes, ProvisionType.SECURE_CHILDREN_HOME)),
        ("homes with special schools registered as homes", len(lawful)),
        *places("their places, with those schools", lawful),
        ("homes suspended", sum(_suspended(row) for row in lawful)),
        ("homes for short breaks only", sum(row.short_break_only is True for row in lawful)),
        (
            "providers of supported accommodation",
            _count(rows, ProvisionType.SUPPORTED_ACCOMMODATION),
        ),
    )


def _published_findings(
    providers: ProviderList, homes: Sequence[ListedProvider]
) -> tuple[Problem, ...]:
    file = providers.file
    newest = max((row.inspected_on for row in homes if row.inspected_on), default=None)
    on = providers.as_at or newest
    old = [
        f"line {row.line}"
        for row in homes
        if on is not None and row.inspected_on is not None and on - row.inspected_on > STALE_AFTER
    ]
    headers = tuple(
        Problem(file, "header", "", f"the column '{cell}'", "a column that is known")
        for cell in providers.unread
    )
    divided = [f"line {row.line}" for row in homes if len(row.authority_codes) > 1]
    outside = [f"line {row.line}" for row in providers.rows if not row.authority_codes]
    suspended = [f"line {row.line}" for row in homes if _suspended(row)]
    return (
        *headers,
        *_many(file, divided, "Local authority", "that may be any of several of today", "one"),
        *_many(file, outside, "Local authority", "outside England", "one of England"),
        *_many(file, suspended, "Registration status", "Suspended", "Active to take a child"),
        *(_stale(file, old, on) if on is not None else ()),
    )


def _restricted_counts(
    restricted: RestrictedList, homes: Sequence[RestrictedHome]
) -> tuple[tuple[str, int], ...]:
    known = [home.registered_places for home in homes if home.registered_places is not None]
    places = (("their registered places", sum(known)),) if known else ()
    closed = [home for home in homes if home.registration_status is RegistrationStatus.CLOSED]
    return (
        ("providers", len(restricted.homes)),
        ("children's homes, and special schools registered as homes", len(homes)),
        *places,
        ("homes closed", len(closed)),
        ("homes with conditions", sum(bool(home.conditions) for home in homes)),
        ("settings of supported accommodation", len(restricted.settings)),
    )


def _suspended(row: ListedProvider) -> bool:
    return row.registration_status is RegistrationStatus.SUSPENDED


def _count(rows: Sequence[ListedProvider], kind: ProvisionType) -> int:
    return sum(row.provision_type is kind for row in rows)


def _unknown(name: str, rows: Sequence[T], is_unknown: Callable[[T], bool]) -> tuple[str, float]:
    # of no rows nothing is known
    return name, sum(map(is_unknown, rows)) / len(rows) if rows else 1.0


def _is_none(value: bool | None) -> bool:
    return value is None


def _stale(file: str, places: Sequence[str], on: date) -> tuple[Problem, ...]:
    found = f"more than {STALE_AFTER.days} days before {on:%d %B %Y}"
    return _many(file, places, "Latest full inspection", found, "a full inspection every year")


def _many(
    file: str, places: Sequence[str], field: str, found: str, expected: str
) -> tuple[Problem, ...]:
    if not places:
        return ()
    more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
    shown = ", ".join(places[:_SHOWN]) + more
    return (Problem(file, shown, field, f"{len(places)}: {found}", expected),)
