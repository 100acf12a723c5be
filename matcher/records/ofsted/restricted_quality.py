"""The quality of a restricted list: what an analyst should look at before it is used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from matcher.records.ofsted.codes import REGISTERED_AS_HOMES, Grade, RegistrationStatus
from matcher.records.ofsted.findings import STALE_AFTER, is_none, stale, unknown
from matcher.records.ofsted.homes import Need, RestrictedHome, RestrictedList
from matcher.records.ofsted.restricted import sift_restricted_list
from matcher.records.quality import QualityReport, span


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
        unknown_shares=_unknown(homes),
        findings=restricted.findings + stale(restricted.file, old, on),
        rejected=problems,
        dates=(
            span("registration", (home.registered_on for home in homes)),
            span("full inspection", (home.full.inspected_on for home in homes)),
        ),
    )


def _unknown(homes: Sequence[RestrictedHome]) -> tuple[tuple[str, float], ...]:
    if not homes:
        return ()
    return (
        unknown("registered places", homes, lambda home: home.registered_places is None),
        unknown("placement code", homes, lambda home: not home.placement_codes),
        unknown("postcode", homes, lambda home: not home.postcode),
        unknown("overall grade", homes, lambda home: home.full.overall.grade is Grade.UNKNOWN),
        *(
            unknown(need.value, [dict(home.needs)[need] for home in homes], is_none)
            for need in Need
        ),
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
