"""What children, homes and the authority have said of each home, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import numpy as np

from constraints.arrays import Bools
from constraints.logic import NOT_KNOWN, Coded, Truth
from constraints.vocabulary import HomeRecord, Wish
from matcher.calendar import day_of, working_days_between
from matcher.entities import AdultRiskCheck, ImpactAssessment, Referral, Refusal, Reply
from matcher.frame.checked import avoid_checked
from matcher.frame.days import day_number
from matcher.frame.expiry import HOME_RECORDS
from matcher.frame.standing import Standing
from matcher.frame.supply import Supply
from matcher.geography.adjoining import authority_index

Referrals = Sequence[Referral]
IMPACT_WORKING_DAYS = 10
"""Handbook A-28."""


def wishes(referrals: Referrals, supply: Supply) -> Coded:
    """
    Say what the child wants; a child who was asked and said nothing of a home is neutral.

    What was said of areas may be about a home whose area nobody knows: of that, nothing is known.
    """
    codes = np.full((len(referrals), len(supply.column)), NOT_KNOWN, dtype=np.int64)
    for row, referral in enumerate(referrals):
        wishes = referral.wishes
        if wishes is None or wishes.text is None:
            continue
        codes[row] = Wish.NEUTRAL
        if wishes.areas:
            codes[row, supply.authority == NOT_KNOWN] = NOT_KNOWN
        for area, wish in wishes.areas.items():
            codes[row, supply.authority == authority_index([area])[0]] = wish
        for urn, wish in wishes.homes.items():
            if urn in supply.column:
                codes[row, supply.column[urn]] = wish
    return Coded(codes)


def residents_check(referrals: Referrals, supply: Supply) -> Coded:
    """Give each home's own check of its residents against each child: the latest that stands."""
    codes = np.full((len(referrals), len(supply.column)), NOT_KNOWN, dtype=np.int64)
    for row, referral in enumerate(referrals):
        for reply in _in_order(referral):
            stands = day_of(reply.live_until) >= referral.decided_on
            if reply.residents_check is not None and reply.urn in supply.column and stands:
                codes[row, supply.column[reply.urn]] = reply.residents_check
    return Coded(codes)


def names_compared(referrals: Referrals, supply: Supply) -> Bools:
    """Say where the authority compared who lives there with whom the child is kept from."""
    compared = np.zeros((len(referrals), len(supply.column)), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        for reply in referral.replies:
            stands = day_of(reply.live_until) >= referral.decided_on
            if reply.names_compared and reply.urn in supply.column and stands:
                compared[row, supply.column[reply.urn]] = True
    return compared


def named_for_child(referrals: Referrals, supply: Supply) -> Truth:
    """Say where a condition of registration names the child."""
    holds: Bools = np.zeros((len(referrals), len(supply.column)), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        holds[row, list(supply.named_for.get(referral.child.reference, ()))] = True
    return Truth.known(holds)


def refused_before(referrals: Referrals, supply: Supply) -> Truth:
    """
    Say which homes have refused the child and have not taken it back.

    A later reply with a place or a clear check takes a refusal back, and for good: once that reply
    may no longer be relied on, the home is one to ask again and not one that refused. Of the same
    moment, or for a refusal known by its day of the same day, the refusal stands.
    """
    return Truth.known(
        _marked(referrals, supply, lambda r: [refusal.urn for refusal in standing_refusals(r)])
    )


def standing_refusals(referral: Referral) -> Iterator[Refusal]:
    """Give the refusals of the child that no later answer of the home took back."""
    taken = {reply.urn: reply.at for reply in _in_order(referral) if reply.would_take}
    for refusal in referral.refusals:
        if refusal.urn not in taken or day_of(taken[refusal.urn]) <= refusal.on:
            yield refusal
    for reply in referral.replies:
        if reply.refuses is not None and (reply.urn not in taken or taken[reply.urn] <= reply.at):
            yield Refusal(reply.urn, day_of(reply.at), reply.refuses)


def _in_order(referral: Referral) -> list[Reply]:
    return sorted(referral.replies, key=lambda reply: reply.at)


def _marked(
    referrals: Referrals, supply: Supply, urns: Callable[[Referral], Iterable[str]]
) -> Bools:
    marked: Bools = np.zeros((len(referrals), len(supply.column)), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        columns = [supply.column[urn] for urn in urns(referral) if urn in supply.column]
        marked[row, columns] = True
    return marked


def known_to_exploiters(referrals: Referrals, exploited: Truth, supply: Supply) -> Truth:
    """Say which homes are known to those who exploit the child."""
    surely = _marked(referrals, supply, lambda r: r.avoid_urns)
    unchecked = np.array([[not avoid_checked(r)] for r in referrals], dtype=np.bool_)
    return Truth(surely, surely | (unchecked & exploited.possibly))


def impact_assessed(referrals: Referrals, supply: Supply, standing: Standing) -> Truth:
    """
    Say where the registered manager's assessment stands.

    It stands for ten working days, and not once the residents changed: one dated before the latest
    known arrival, or before a known departure by the start, is to be made again. Where the days of
    arrival are not known, only the ten working days count.
    """
    return _standing_still(referrals, supply, standing, lambda r: r.impact_assessments)


def adults_checked(referrals: Referrals, supply: Supply, standing: Standing) -> Truth:
    """Say where the risk check of adults who live there stands, as an impact assessment does."""
    return _standing_still(referrals, supply, standing, lambda r: r.adult_risk_checks)


def recorded_here(referrals: Referrals, supply: Supply) -> Truth:
    """Say which papers about each child and home stand, shape (home records, referred, homes)."""
    stands = np.zeros((len(HomeRecord), len(referrals), len(supply.column)), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        for paper in referral.home_records:
            lasts = HOME_RECORDS[paper.record]
            if paper.urn in supply.column and lasts.stands(paper.on, referral.decided_on):
                stands[paper.record, row, supply.column[paper.urn]] = True
    return Truth.known(stands)


def _standing_still(
    referrals: Referrals,
    supply: Supply,
    standing: Standing,
    read: Callable[[Referral], Sequence[ImpactAssessment | AdultRiskCheck]],
) -> Truth:
    def stands(urn: str, on: date, decided_on: date) -> bool:
        return (
            on <= decided_on
            and working_days_between(on, decided_on) <= IMPACT_WORKING_DAYS
            and urn in supply.column
            and day_number(on) >= standing.changed_on[supply.column[urn]]
        )

    return Truth.known(
        _marked(
            referrals,
            supply,
            lambda r: [done.urn for done in read(r) if stands(done.urn, done.on, r.decided_on)],
        )
    )
