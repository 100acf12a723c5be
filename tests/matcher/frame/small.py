"""One plain home and one plain child, changed only where a test says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from constraints.columns import Frame
from constraints.logic import Interval, Truth
from constraints.vocabulary import Country, HomeKind, RegistrationStatus, Sex, SexTaken
from matcher.entities import (
    Child,
    Home,
    Referral,
    Resident,
    RiskProfile,
    Snapshot,
    Vacancy,
    Where,
)
from matcher.frame import frame_of, prepare

DECIDED_ON, STARTS_ON = date(2026, 3, 2), date(2026, 3, 4)
URN, OURS = "9000001", "E08000003"
HERE = Where(384_000.0, 398_000.0, 0.0, "postcode", OURS)
LOOKED = RiskProfile(
    none_other_on=date(2026, 2, 1),
    none_other_by="social worker",
    groups=frozenset(),
    sexual_harm_targets=frozenset(),
    abuse_targets=frozenset(),
    targets_younger=False,
    self_harm_methods=frozenset(),
    weapon_known=True,
    fire_intent=False,
)
HOME = Home(
    URN,
    HomeKind.CHILDRENS_HOME,
    Country.ENGLAND,
    RegistrationStatus.ACTIVE,
    where=HERE,
    authority=OURS,
    registered_places=2,
    age_from_years=8,
    age_to_years=17,
    sex_taken=SexTaken.ANY,
    conditions_listed=True,
    residents_listed=True,
    short_breaks_only=False,
)
CHILD = Child("c1", date(2012, 3, 4), None, Sex.FEMALE, LOOKED, origin=HERE)
REFERRAL = Referral(
    "r1",
    CHILD,
    OURS,
    DECIDED_ON,
    STARTS_ON,
    False,
    None,
    needs_checked_on=DECIDED_ON,
    orders_checked_on=DECIDED_ON,
    avoid_checked_on=DECIDED_ON,
    relations_checked_on=DECIDED_ON,
)


def home(**changes: Any) -> Home:
    return replace(HOME, **changes)


def referral(**changes: Any) -> Referral:
    return replace(REFERRAL, **changes)


def child(**changes: Any) -> Referral:
    return replace(REFERRAL, child=replace(CHILD, **changes))


def resident(person: str = "p1", **changes: Any) -> Resident:
    living = Resident(person, URN, date(2011, 6, 1), None, Sex.FEMALE, LOOKED)
    return replace(living, **changes)


def frame(
    asked: Referral = REFERRAL,
    *homes: Home,
    residents: tuple[Resident, ...] = (),
    vacancies: tuple[Vacancy, ...] = (),
) -> Frame:
    snapshot = Snapshot(DECIDED_ON, homes or (HOME,), vacancies, residents)
    return frame_of([asked], prepare(snapshot))


def three(truth: Truth, column: int = 0) -> bool | None:
    """A statement about the child and one home: so, not so, or None where it is not known."""
    surely = bool(truth.surely[0, column if truth.surely.shape[1] > 1 else 0])
    possibly = bool(truth.possibly[0, column if truth.possibly.shape[1] > 1 else 0])
    assert possibly or not surely
    return surely if surely == possibly else None


def both(interval: Interval, column: int = 0) -> tuple[float, float]:
    return (
        float(interval.low[0, column if interval.low.shape[1] > 1 else 0]),
        float(interval.high[0, column if interval.high.shape[1] > 1 else 0]),
    )
