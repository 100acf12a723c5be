"""The quality of a published list: what an analyst should look at before it is used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from constraints.errors import Problem
from matcher.records.ofsted.codes import (
    HOMES,
    Grade,
    ProvisionType,
    RegistrationStatus,
)
from matcher.records.ofsted.findings import STALE_AFTER, many, stale, unknown
from matcher.records.ofsted.providers import ListedProvider, ProviderList
from matcher.records.ofsted.published import sift_provider_list
from matcher.records.quality import QualityReport, span


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
            unknown("registration date", homes, lambda row: row.registered_on is None),
            unknown("places", homes, lambda row: row.places is None),
            unknown("constituency", homes, lambda row: row.constituency is None),
            unknown("one authority of today", homes, lambda row: row.authority_code is None),
            unknown("latest full inspection", homes, lambda row: row.inspected_on is None),
            unknown("overall grade", homes, lambda row: row.overall_grade is Grade.UNKNOWN),
            unknown("protection grade", homes, lambda row: row.protection_grade is Grade.UNKNOWN),
            unknown("short breaks only", homes, lambda row: row.short_break_only is None),
        ),
        findings=_published_findings(providers, homes),
        rejected=problems,
        dates=(
            span("registration", (row.registered_on for row in homes)),
            span("latest full inspection", (row.inspected_on for row in homes)),
        ),
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
        *many(file, divided, "Local authority", "that may be any of several of today", "one"),
        *many(file, outside, "Local authority", "outside England", "one of England"),
        *many(file, suspended, "Registration status", "Suspended", "Active to take a child"),
        *(stale(file, old, on) if on is not None else ()),
    )


def _suspended(row: ListedProvider) -> bool:
    return row.registration_status is RegistrationStatus.SUSPENDED


def _count(rows: Sequence[ListedProvider], kind: ProvisionType) -> int:
    return sum(row.provision_type is kind for row in rows)
