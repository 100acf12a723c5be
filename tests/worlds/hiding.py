"""Take knowledge away from entities: every change leaves what was known among what may be so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from numpy.random import Generator

from matcher.calendar import age_on
from matcher.entities import (
    Child,
    Grade,
    Home,
    Place,
    Referral,
    Resident,
    RiskProfile,
    School,
    SecureGrounds,
    Snapshot,
    State,
    Where,
)

E = TypeVar("E", Home, Referral, School, SecureGrounds, RiskProfile, Child, Resident)
P = TypeVar("P", Child, Resident)

OF_A_HOME = (
    "kind",
    "country",
    "status",
    "authority",
    "registered_places",
    "age_from_years",
    "age_to_years",
    "sex_taken",
    "solo",
    "lets_to_adults",
    "overall_grade",
    "helped_grade",
    "median_stay_days",
    "disruption_share",
    "staff_turnover",
    "location_reviewed_on",
    "police_callouts_last_year",
    "independent_report_on",
    "quality_review_on",
)
OF_A_REFERRAL = (
    "emergency",
    "legal_status",
    "needs_care",
    "address_confidential",
    "company",
    "age_disputed",
    "unaccompanied",
    "youth_justice_open",
    "hotspots",
    "planned_weeks",
    "avoid_checked_on",
    "circumstances_checked_on",
    "secure_hours",
    "services",
)
OF_A_PROFILE = (
    "groups",
    "sexual_harm_targets",
    "abuse_targets",
    "targets_younger",
    "self_harm_methods",
    "fire_intent",
)
CODES = ("networks", "lines")
SETTLED_BY_NONE_OTHER = ("has_infection", "immunity_lowered", "liberty_restricted")


def hide_snapshot(snapshot: Snapshot, rng: Generator, share: float = 0.15) -> Snapshot:
    """Give the supply with less known of it."""
    # That a child leaves changes what was assessed: who is known to leave is not forgotten.
    gone = {r.urn: r for r in snapshot.residents if rng.random() < share and r.leaves_on is None}
    lost = {
        (home.urn, place.id)
        for home in snapshot.homes
        for place in home.places
        if rng.random() < share / 2
    }
    homes = tuple(
        _hidden_home(home, rng, share, lost=lost, unlisted=home.urn in gone)
        for home in snapshot.homes
    )
    return replace(
        snapshot,
        homes=homes,
        vacancies=tuple(
            vacancy
            for vacancy in snapshot.vacancies
            if (vacancy.urn, vacancy.place) not in lost and rng.random() >= share
        ),
        residents=tuple(
            _hidden_person(resident, rng, share, snapshot.as_at)
            for resident in snapshot.residents
            if resident is not gone.get(resident.urn)
        ),
    )


def hide_referral(referral: Referral, rng: Generator, share: float = 0.15) -> Referral:
    """Give the referral with less known of the child; what the authority records itself stays."""
    child = _hidden_person(referral.child, rng, share, referral.decided_on)
    if rng.random() < share:
        child = replace(child, origin=None, has_origin=None)
    else:
        child = replace(child, origin=_rougher(child.origin, rng, share))
    contacts = tuple(
        replace(
            contact,
            where=None if rng.random() < share else _rougher(contact.where, rng, share),
            visits_per_month=None if rng.random() < share else contact.visits_per_month,
        )
        for contact in child.contacts
    )
    found = replace(
        _without(referral, OF_A_REFERRAL, rng, share),
        child=replace(child, contacts=contacts),
        secure=_without(referral.secure, ("absconding", "injury", "likely_to_abscond"), rng, share),
        school=_hidden_school(referral.school, rng, share),
        history=replace(
            referral.history,
            **{
                name: None
                for name in (
                    "moves_total",
                    "moves_12_months",
                    "disruption_share",
                    "shortest_stay_days",
                )
                if rng.random() < share
            },
        ),
    )
    return _unchecked(found, rng, share)


def _unchecked(referral: Referral, rng: Generator, share: float) -> Referral:
    """Undo checks of lists, and lose something of the list that nobody has checked."""
    if rng.random() < share:
        kept = referral.orders[1:] if rng.random() < 0.5 else referral.orders
        referral = replace(referral, orders=kept, orders_checked_on=None)
    if rng.random() < share:
        fewer: dict[str, Any] = {
            name: frozenset(code for code in sorted(getattr(referral, name)) if rng.random() < 0.5)
            for name in (
                "essential_needs",
                "desirable_needs",
                "room_features",
                "clinical_tasks",
                "culture_needs",
            )
        }
        referral = replace(referral, needs_checked_on=None, **fewer)
    if rng.random() < share:
        relations = tuple(r for r in referral.child.relations if rng.random() < 0.7)
        child = replace(referral.child, relations=relations, sibling_count=None)
        referral = replace(referral, child=child, relations_checked_on=None)
    if rng.random() < share and referral.school is not None:
        referral = replace(referral, school=None, has_school=None)
    return referral


def _without(entity: E, names: tuple[str, ...], rng: Generator, share: float) -> E:
    hidden: dict[str, Any] = {name: None for name in names if rng.random() < share}
    return replace(entity, **hidden)


def _fewer(said: dict[Any, bool], rng: Generator, share: float) -> dict[Any, bool]:
    return {code: has for code, has in said.items() if rng.random() >= share}


def _rougher(where: Where | None, rng: Generator, share: float) -> Where | None:
    """Move the point, and let the radius grow by at least as much."""
    if where is None or rng.random() >= share:
        return where
    return replace(
        where,
        easting_m=where.easting_m + float(rng.integers(-2000, 2001)),
        northing_m=where.northing_m + float(rng.integers(-2000, 2001)),
        radius_km=where.radius_km + 3.0,
    )


def _hidden_home(
    home: Home, rng: Generator, share: float, *, lost: set[tuple[str, str]], unlisted: bool
) -> Home:
    bare = _without(home, OF_A_HOME, rng, share)
    unread = rng.random() < share
    return replace(
        bare,
        where=None if rng.random() < share else _rougher(home.where, rng, share),
        needs=_fewer(home.needs, rng, share),
        tasks=_fewer(home.tasks, rng, share),
        culture=_fewer(home.culture, rng, share),
        facts=_fewer(home.facts, rng, share),
        mitigations=tuple(m for m in home.mitigations if rng.random() >= share),
        conditions=() if unread else home.conditions,
        conditions_listed=home.conditions_listed and not unread,
        short_breaks_only=None if unread else home.short_breaks_only,
        multi_building=None if unread else home.multi_building,
        places=tuple(
            Place(place.id, _fewer(place.features, rng, share))
            for place in home.places
            if (home.urn, place.id) not in lost
        ),
        residents_listed=home.residents_listed and not unlisted,
        **_forgotten(home, rng, share),
    )


def _forgotten(home: Home, rng: Generator, share: float) -> dict[str, Any]:
    """What happened last at the home, no longer known."""
    hidden: dict[str, Any] = {}
    for name in ("last_admission", "last_incident"):
        if rng.random() < share:
            hidden |= {f"{name}_on": None, f"{name}_known": False}
    return hidden


def _hidden_school(school: School | None, rng: Generator, share: float) -> School | None:
    if school is None:
        return None
    where = None if rng.random() < share else _rougher(school.where, rng, share)
    bare = _without(school, ("must_continue", "key_stage_4", "primary"), rng, share)
    return replace(bare, where=where)


def _hidden_person(person: P, rng: Generator, share: float, told_on: date) -> P:
    if person.born is not None and rng.random() < share:
        told = age_on(person.born, told_on) if rng.random() < 0.5 else None
        person = replace(person, born=None, age_years=told)
    if rng.random() < share:
        person = replace(person, sex=None)
    return replace(person, profile=_hidden_profile(person.profile, rng, share))


def _hidden_profile(profile: RiskProfile, rng: Generator, share: float) -> RiskProfile:
    bare = _without(profile, OF_A_PROFILE, rng, share)
    if rng.random() < share:
        bare = replace(bare, none_other_on=None, none_other_by=None)
    if rng.random() < share:
        # With the statement that none other is known, silence would be "no".
        bare = replace(
            _without(bare, SETTLED_BY_NONE_OTHER, rng, 0.5), none_other_on=None, none_other_by=None
        )
    if rng.random() < share:
        bare = replace(bare, weapon_used_on=None, weapon_known=False)
    # A code that is named counts whatever is graded: only that there is none can be forgotten.
    bare = _without(bare, tuple(name for name in CODES if not getattr(bare, name)), rng, share)
    return replace(bare, grades=tuple(_hidden_grade(g, rng, share) for g in bare.grades))


def _hidden_grade(grade: Grade, rng: Generator, share: float) -> Grade:
    if rng.random() < share:
        return Grade(grade.domain, State.UNKNOWN, None, grade.on)
    if grade.state is State.KNOWN and grade.level == 0 and rng.random() < share:
        return Grade(grade.domain, State.NONE_KNOWN, None, date(2026, 2, 1), "social worker")
    # A level without any day stands: only of one with a day of grading, or one that was too old
    # already, does less come to be known where the day of the evidence is lost.
    undated = grade.state is State.KNOWN and grade.graded_on is not None
    return replace(
        grade,
        on=None if undated and rng.random() < share else grade.on,
        proven=None if rng.random() < share else grade.proven,
    )
