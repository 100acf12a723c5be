"""A referral and a supply, completed from the authority's own SSDA903 return."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TypeVar

from constraints.errors import InputError, Problem
from constraints.vocabulary import Circumstance, LegalStatus, Record
from matcher.entities import ELSEWHERE, Child, History, Referral, Snapshot
from matcher.history import Arrival, PlacementHistory, history_of
from matcher.records.joins.miles import postcode_miles
from matcher.records.joins.origin import located
from matcher.records.joins.own_children import notes_of_residents, own_children
from matcher.records.joins.return_notes import notes_of_child
from matcher.records.ssda903 import (
    Child903Return,
    KnownOfChild,
    UnknownChildError,
    known_of,
)

T = TypeVar("T")
IN_A_HOME = frozenset({"K1", "K2", "R3", "S1"})
"""Placement types of which the URN is that of the house the child lives in."""
NOT_TOLD = ("H5", "K3", "T", "Z")
"""
Placement types that do not tell where the child lives: a provider's URN stands for supported
accommodation, T is a time away from a placement that is kept, and Z may be anything.
"""


@dataclass(frozen=True, slots=True)
class Joined:
    """
    What came of a join.

    Parameters
    ----------
    referral, snapshot
        Completed.
    notes
        What was done and what could not be, in sentences for the officer.
    """

    referral: Referral
    snapshot: Snapshot
    notes: tuple[str, ...]


def with_child903(
    referral: Referral, snapshot: Snapshot, child903: Child903Return, source: str
) -> Joined:
    """
    Complete a referral and a supply from a return.

    The referral stands where it speaks; the return fills what it left out. Children of the
    authority whose open episode names a home are counted as living there; the child referred is
    not, as the placement sought is another.

    Parameters
    ----------
    referral
        The child's reference is the child's number in the return.
    snapshot
        The homes.
    child903
        The return.
    source
        Its name, for messages.

    Raises
    ------
    InputError
        The return has no such child, or contradicts the date of birth, the age or the sex.
    """
    on = referral.decided_on
    try:
        known = known_of(child903, referral.child.reference, on)
    except UnknownChildError as error:
        found = referral.child.reference
        expected = f"the number of a child in the return {source}"
        raise InputError((Problem("referral", "child", "reference", found, expected),)) from error
    _refuse_contradictions(referral.child, known, source)
    children = child903.children[referral.child.reference]
    history = history_of(children.episodes, children.missing, on, postcode_miles)
    completed = replace(
        referral,
        child=_child(referral.child, known),
        legal_status=_or(referral.legal_status, _legal_status(known)),
        unaccompanied=_or(referral.unaccompanied, known.unaccompanied),
        circumstances=_circumstances(referral, known, history),
        evidence=_evidence(referral, known),
        looked_after_from=_or(referral.looked_after_from, _entered_on(known, history)),
        history=_history(referral.history, history),
        lives_at=_or(referral.lives_at, _lives_at(known)),
    )
    living, away = own_children(child903, snapshot, referral.child.reference, on)
    return Joined(
        completed,
        replace(snapshot, residents=(*snapshot.residents, *living)),
        (
            *notes_of_child(known, history, source),
            *notes_of_residents(len(living), away, child903.last_recorded_on, on, source),
        ),
    )


def _refuse_contradictions(child: Child, known: KnownOfChild, source: str) -> None:
    pairs: tuple[tuple[str, object, object], ...] = (
        ("born", child.born, known.date_of_birth),
        ("sex", child.sex, known.sex),
    )
    if child.born is None:
        pairs = (*pairs, ("age_years", child.age_years, known.age_years))
    problems = tuple(
        Problem("referral", "child", field, _said(told), f"{_said(returned)}, as in {source}")
        for field, told, returned in pairs
        if told is not None and returned is not None and told != returned
    )
    if problems:
        raise InputError(problems)


def _said(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else _code(value)


def _code(value: object) -> str:
    return value.name.lower() if isinstance(value, Enum) else str(value)


def _or(told: T | None, returned: T | None) -> T | None:
    return returned if told is None else told


def _child(child: Child, known: KnownOfChild) -> Child:
    origin = child.origin or located(known.origin_postcode)
    has_origin = child.has_origin
    if origin is None and has_origin is None and known.unaccompanied:
        has_origin = False
    return replace(
        child,
        born=child.born or known.date_of_birth,
        sex=known.sex if child.sex is None else child.sex,
        origin=origin if child.has_origin is not False else None,
        has_origin=has_origin,
    )


def _legal_status(known: KnownOfChild) -> LegalStatus | None:
    return None if known.legal_status is None else LegalStatus[known.legal_status]


def _circumstances(
    referral: Referral, known: KnownOfChild, history: PlacementHistory
) -> dict[Circumstance, bool]:
    """Put what the return shows where the referral says nothing."""
    found: dict[Circumstance, bool] = {}
    if history.current is not None:
        found[Circumstance.MOVES_FROM_PLACEMENT] = True
    elif known.looked_after is False:
        found[Circumstance.MOVES_FROM_PLACEMENT] = False
    if known.liberty_order_from is not None:
        found[Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED] = True
    return {**found, **referral.circumstances}


def _evidence(referral: Referral, known: KnownOfChild) -> dict[Record, date]:
    """Put an order of the return on record, where the referral does not have it."""
    order = known.liberty_order_from
    found = {} if order is None else {Record.LIBERTY_COURT_AUTHORITY: order}
    return {**found, **referral.evidence}


def _lives_at(known: KnownOfChild) -> str | None:
    """Give the home of the open episode; of foster carers the return names the agency."""
    if not known.looked_after or known.placement_type is None:
        return None
    if known.placement_type in IN_A_HOME:
        return known.urn
    return None if known.placement_type.startswith(NOT_TOLD) else ELSEWHERE


def _entered_on(known: KnownOfChild, history: PlacementHistory) -> date | None:
    """Give the day the child came into care this time, where the record reaches back to it."""
    entries = [p.starts_on for p in history.placements if p.arrival is Arrival.ENTERED]
    return entries[-1] if entries and known.looked_after else None


def _history(told: History, found: PlacementHistory) -> History:
    """Put the record's figures where the referral gives none; a part of a record says at least."""
    whole = found.begins_with_entry and not found.moves_undecided
    year = found.last_12_months_recorded and not found.moves_undecided_last_12_months
    stays = found.begins_with_entry and not found.stays_of_unknown_length
    return History(
        moves_total=_exact(told.moves_total, found.moves_total, known=whole),
        moves_total_at_least=found.moves_total,
        moves_12_months=_exact(told.moves_12_months, found.moves_last_12_months, known=year),
        moves_12_months_at_least=found.moves_last_12_months,
        disruption_share=found.endings.share_disruption
        if told.disruption_share is None
        else told.disruption_share,
        shortest_stay_days=_exact(told.shortest_stay_days, found.shortest_stay_days, known=stays),
        shortest_stay_at_most_days=found.shortest_stay_days,
        # None on a part of a record is not none: that a short stay is on it is known all the same.
        stays_under_7_days=_exact(
            told.stays_under_7_days,
            found.stays_under_7_days,
            known=stays or found.stays_under_7_days > 0,
        ),
        current_stay_days=_or(told.current_stay_days, found.days_in_current),
        missing_12_months=_or(
            told.missing_12_months,
            None if found.absences is None else found.absences.episodes_last_12_months,
        ),
        miles_trend=_or(told.miles_trend, found.miles_trend),
    )


def _exact(told: int | None, found: int | None, *, known: bool) -> int | None:
    return told if told is not None else found if known else None
