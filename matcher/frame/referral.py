"""Referrals as columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Referral as Columns
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.units import KM_PER_MILE
from constraints.vocabulary import ClinicalTask, Culture, Need
from matcher.entities import Child, Referral, RelationKind
from matcher.frame.checked import needs_checked, orders_checked, relations_checked
from matcher.frame.days import day_number
from matcher.frame.situation import (
    circumstances,
    orders_change,
    recorded,
    under_curfew,
)

Referrals = Sequence[Referral]
GOOD = frozenset({RelationKind.SIBLING, RelationKind.FRIEND})
APART = frozenset({RelationKind.NAMED_APART, RelationKind.CAUTION})


def referral_columns(referrals: Referrals) -> Columns:
    """Read referrals into columns, shape (referred, 1); what is not said is not known."""
    return Columns(
        decided_on=np.array([[day_number(r.decided_on)] for r in referrals]),
        starts_on=np.array([[day_number(r.starts_on)] for r in referrals]),
        emergency=_flag(referrals, lambda r: r.emergency),
        legal_status=_code(referrals, lambda r: r.legal_status),
        essential_needs=_needs(referrals, lambda r: r.essential_needs, Need),
        desirable_needs=_needs(referrals, lambda r: r.desirable_needs, Need),
        clinical_tasks=_needs(referrals, lambda r: r.clinical_tasks, ClinicalTask),
        culture_needs=_needs(referrals, lambda r: r.culture_needs, Culture),
        needs_known=_flag(referrals, needs_checked),
        needs_care=_flag(referrals, lambda r: r.needs_care),
        company=_code(referrals, lambda r: r.company),
        claims_regulation_27b=_flag(referrals, lambda r: r.claims_regulation_27b),
        secure_absconding=_flag(referrals, lambda r: r.secure.absconding is True),
        secure_injury=_flag(referrals, lambda r: r.secure.injury is True),
        secure_likely_to_abscond=_flag(referrals, lambda r: r.secure.likely_to_abscond is True),
        age_disputed=_flag(referrals, lambda r: r.age_disputed),
        unaccompanied=_flag(referrals, lambda r: r.unaccompanied),
        origin_known=_flag(referrals, _has_origin),
        youth_justice_open=_flag(referrals, lambda r: r.youth_justice_open),
        orders_known=_flag(referrals, orders_checked),
        address_confidential=_flag(referrals, lambda r: r.address_confidential),
        school_must_continue=_flag(referrals, lambda r: _school(r, "must_continue")),
        has_school=_flag(referrals, lambda r: r.has_school),
        primary_age=_flag(referrals, lambda r: _school(r, "primary")),
        has_friend_or_sibling=_flag(referrals, _has_company),
        siblings_to_join=_siblings_to_join(referrals),
        moves_total=_number(
            referrals,
            lambda r: r.history.moves_total,
            at_least=lambda r: r.history.moves_total_at_least,
        ),
        moves_12_months=_number(
            referrals,
            lambda r: r.history.moves_12_months,
            at_least=lambda r: r.history.moves_12_months_at_least,
        ),
        past_disruption_share=_number(referrals, lambda r: r.history.disruption_share, high=1.0),
        shortest_stay_days=_number(
            referrals,
            lambda r: r.history.shortest_stay_days,
            at_most=lambda r: r.history.shortest_stay_at_most_days,
        ),
        planned_weeks=_number(referrals, lambda r: r.planned_weeks),
        circumstance=circumstances(referrals),
        recorded=recorded(referrals),
        secure_hours=_number(referrals, lambda r: r.secure_hours),
        key_stage_4=_flag(referrals, lambda r: _school(r, "key_stage_4")),
        under_curfew=_flag(referrals, under_curfew),
        orders_change=_flag(referrals, orders_change),
        km_farther_by_move=_number(referrals, _km_farther_by_move),
    )


def _flag(referrals: Referrals, read: Callable[[Referral], bool | None]) -> Truth:
    given = [read(referral) for referral in referrals]
    surely: Bools = np.array([[value is True] for value in given], dtype=np.bool_)
    possibly: Bools = np.array([[value is not False] for value in given], dtype=np.bool_)
    return Truth(surely, possibly)


def _code(referrals: Referrals, read: Callable[[Referral], IntEnum | None]) -> Coded:
    given = [read(referral) for referral in referrals]
    codes = [[NOT_KNOWN if code is None else int(code)] for code in given]
    return Coded(np.array(codes, dtype=np.int64).reshape(-1, 1))


def _number(
    referrals: Referrals,
    read: Callable[[Referral], float | None],
    *,
    high: float = np.inf,
    at_least: Callable[[Referral], float | None] = lambda _: None,
    at_most: Callable[[Referral], float | None] = lambda _: None,
) -> Interval:
    """Read a number; where it is not known, within what is known of it."""
    low = [[_first(read(r), at_least(r), 0.0)] for r in referrals]
    top = [[_first(read(r), at_most(r), high)] for r in referrals]
    return Interval(np.array(low, dtype=np.float64), np.array(top, dtype=np.float64))


def _first(*values: float | None) -> float:
    return next(value for value in values if value is not None)


def _needs(
    referrals: Referrals, read: Callable[[Referral], frozenset[IntEnum]], codes: type[IntEnum]
) -> Truth:
    """Say who has each need; a need not listed is not known until someone went through the list."""
    surely = np.zeros((len(codes), len(referrals), 1), dtype=np.bool_)
    possibly = np.zeros_like(surely)
    for row, referral in enumerate(referrals):
        surely[list(read(referral)), row] = True
        if not needs_checked(referral):
            possibly[:, row] = True
    return Truth(surely, surely | possibly)


def _km_farther_by_move(referral: Referral) -> float | None:
    """Give how much farther each placement was; a child who moved once at most has no trend."""
    trend, moves = referral.history.miles_trend, referral.history.moves_total
    if trend is None:
        return 0.0 if moves is not None and moves <= 1 else None
    return max(trend, 0.0) * KM_PER_MILE


def _has_origin(referral: Referral) -> bool | None:
    return True if referral.child.origin is not None else referral.child.has_origin


def _school(referral: Referral, name: str) -> bool | None:
    if referral.has_school is False:
        return False
    return None if referral.school is None else getattr(referral.school, name)


def _has_company(referral: Referral) -> bool | None:
    """Whether somebody is on good terms with the child; nobody, once someone went through them."""
    relations = referral.child.relations
    apart = {relation.person for relation in relations if relation.kind in APART}
    if any(r.kind in GOOD and r.person not in apart for r in relations):
        return True
    return False if relations_checked(referral) else None


def _siblings_to_join(referrals: Referrals) -> Interval:
    """Count brothers and sisters to live with; more may come to light until somebody looked."""
    low = np.array([[_siblings_known(r.child)] for r in referrals], dtype=np.float64)
    looked = np.array([[relations_checked(r)] for r in referrals])
    return Interval(low, np.where(looked, low, np.inf))


def _siblings_known(child: Child) -> int:
    """Count those to live with: those listed, or the number told where the list is not whole."""
    listed = sum(r.kind is RelationKind.SIBLING and r.to_live_with for r in child.relations)
    return max(listed, child.sibling_count or 0)
