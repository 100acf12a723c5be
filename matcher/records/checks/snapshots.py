"""The quality of a snapshot: how much of the supply is known, and how fresh it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from constraints.errors import Problem
from constraints.vocabulary import CHILDRENS_HOMES, HomeFact, HomeKind, RegistrationStatus
from matcher.entities import Home, Resident, RiskProfile, Snapshot
from matcher.frame.expiry import expired
from matcher.records.checks.ages import undated
from matcher.records.documents import read_snapshot
from matcher.records.ofsted.findings import STALE_AFTER, many, stale, unknown
from matcher.records.quality import QualityReport, span

_UNKNOWN: tuple[tuple[str, Callable[[Home], bool]], ...] = (
    ("location", lambda home: home.where is None),
    ("authority", lambda home: home.authority is None),
    ("status", lambda home: home.status is None),
    ("registered places", lambda home: home.registered_places is None),
    ("ages taken", lambda home: home.age_from_years is None or home.age_to_years is None),
    ("sex taken", lambda home: home.sex_taken is None),
    ("needs met", lambda home: not home.needs),
    ("all conditions", lambda home: not home.conditions_listed),
    ("places described", lambda home: not home.places),
    ("all residents", lambda home: not home.residents_listed),
    ("overall grade", lambda home: home.overall_grade is None),
    ("helped and protected", lambda home: home.helped_grade is None),
    ("latest full inspection", lambda home: home.inspected_on is None),
    ("short breaks only", lambda home: home.short_breaks_only is None),
    ("all facts", lambda home: len(home.facts) < len(HomeFact)),
    ("last admission", lambda home: not home.last_admission_known),
    ("last serious incident", lambda home: not home.last_incident_known),
    ("police call-outs", lambda home: home.police_callouts_last_year is None),
    ("independent report", lambda home: home.independent_report_on is None),
    ("own review of quality", lambda home: home.quality_review_on is None),
)


def report_snapshot(path: Path, on: date) -> QualityReport:
    """
    Report on a snapshot.

    Parameters
    ----------
    path
        JSON document.
    on
        The day on which vacancies no longer stand, and from which the snapshot itself is old.
        Inspections are old by its own day: an old list does not make a home uninspected.

    Returns
    -------
    report
        Shares are of its homes.

    Raises
    ------
    InputError
        If it would be refused.
    """
    return report_on_snapshot(read_snapshot(path), on, path.name)


def report_on_snapshot(snapshot: Snapshot, on: date, file: str) -> QualityReport:
    """
    Report on a snapshot that was read; see `report_snapshot`.

    Parameters
    ----------
    snapshot
        As read.
    on
        The day on which vacancies no longer stand.
    file
        Name for messages.
    """
    homes = snapshot.homes
    return QualityReport(
        file=file,
        kind=f"snapshot as at {snapshot.as_at:%-d %B %Y}",
        counts=_counts(snapshot, on),
        unknown_shares=tuple(unknown(name, homes, of) for name, of in _UNKNOWN),
        findings=_findings(snapshot, on, file),
        dates=(
            span("registration", (home.registered_on for home in homes)),
            span("latest full inspection", (home.inspected_on for home in homes)),
            span("vacancy told", (told.told_on for told in snapshot.vacancies)),
            span("place free from", (told.free_from for told in snapshot.vacancies)),
        ),
    )


def _counts(snapshot: Snapshot, on: date) -> tuple[tuple[str, int], ...]:
    homes = snapshot.homes
    places = [home.registered_places for home in homes if home.registered_places is not None]
    free = [told for told in snapshot.vacancies if told.free_from is not None]
    grades = [grade for who in snapshot.residents for grade in who.profile.grades]
    always = {"homes", "vacancies", "residents"}
    counts = (
        ("homes", len(homes)),
        ("secure children's homes", _count(homes, HomeKind.SECURE_CHILDRENS_HOME)),
        ("special schools registered as homes", _count(homes, HomeKind.SCHOOL_REGISTERED_AS_HOME)),
        ("settings that are not children's homes", sum(map(_is_other, homes))),
        ("registered places known", sum(places)),
        ("homes suspended", _standing(homes, RegistrationStatus.SUSPENDED)),
        ("homes cancelled", _standing(homes, RegistrationStatus.CANCELLED)),
        ("homes located by postcode", sum(_basis(home) == "postcode" for home in homes)),
        (
            "homes located by a whole constituency",
            sum(_basis(home) == "constituency" for home in homes),
        ),
        ("homes located by a whole authority", sum(_basis(home) == "authority" for home in homes)),
        ("vacancies", len(snapshot.vacancies)),
        (
            f"places free on {on:%-d %B %Y}",
            sum(told.free_from <= on for told in free if told.free_from),
        ),
        ("residents", len(snapshot.residents)),
        ("residents whose data are withheld", sum(map(_withheld, snapshot.residents))),
        ("levels of residents without a day", sum(map(undated, grades))),
        (
            "levels of residents too old to rely on",
            # Most are alike: each kind is judged once.
            sum(many * expired(grade, snapshot.as_at) for grade, many in Counter(grades).items()),
        ),
    )
    return tuple((what, count) for what, count in counts if count or what in always)


def _findings(snapshot: Snapshot, on: date, file: str) -> tuple[Problem, ...]:
    old = [
        home.urn
        for home in snapshot.homes
        if home.inspected_on is not None and snapshot.as_at - home.inspected_on > STALE_AFTER
    ]
    over = [
        f"{told.urn} {told.place}"
        for told in snapshot.vacancies
        if told.live_until is not None and told.live_until < on
    ]
    nowhere = [home.urn for home in snapshot.homes if home.where is None]
    shut = [home.urn for home in snapshot.homes if home.status is RegistrationStatus.SUSPENDED]
    day = f"{on:%-d %B %Y}"
    return (
        *_age(snapshot, on, file),
        *many(file, nowhere, "location", "nothing known", "a location: distances are not known"),
        *many(file, shut, "status", "suspended", "active to take a child"),
        *many(file, over, "live_until", f"over by {day}", "a vacancy that may be relied on"),
        *stale(file, old, snapshot.as_at),
    )


def _age(snapshot: Snapshot, on: date, file: str) -> tuple[Problem, ...]:
    days = (on - snapshot.as_at).days
    if days < 0:
        expected = f"a day not after {on:%-d %B %Y}"
        return (Problem(file, "", "as_at", f"{snapshot.as_at:%-d %B %Y}", expected),)
    if days > STALE_AFTER.days // 2:
        found = f"{days:,} days before {on:%-d %B %Y}"
        return (Problem(file, "", "as_at", found, "the list of the latest year"),)
    return ()


def _basis(home: Home) -> str:
    return home.where.basis if home.where is not None else ""


def _withheld(who: Resident) -> bool:
    return who.profile == RiskProfile()


def _is_other(home: Home) -> bool:
    return home.kind is not None and home.kind not in CHILDRENS_HOMES


def _count(homes: Sequence[Home], kind: HomeKind) -> int:
    return sum(home.kind is kind for home in homes)


def _standing(homes: Sequence[Home], status: RegistrationStatus) -> int:
    return sum(home.status is status for home in homes)
